internal import Documents
internal import Syntax

/// The counts of several departments side by side.
struct DepartmentTable {
  private let departments: [Department]

  init(_ departments: [Department]) { self.departments = departments }

  func write() {
    write("", departments.map(\.name))
    for (title, count) in DepartmentTable.counts {
      write(title, departments.map { count($0).map { "\($0)" } ?? "-" })
    }
  }

  private func write(_ title: String, _ cells: [String]) {
    let padded = zip(cells, departments).map { cell, department in
      String(repeating: " ", count: max(2, department.name.count + 2 - cell.count)) + cell
    }
    print(title + String(repeating: " ", count: max(0, 24 - title.count)) + padded.joined())
  }

  private typealias Count = (title: String, value: @Sendable (Department) -> Int?)

  private static let counts = ofBudgets + ofDocuments + ofReasons

  private static let ofBudgets: [Count] = [
    ("projects", { $0.text.groups.count { $0.isProject } }),
    ("figures", { $0.text.figures.count }),
    ("stated figures", { $0.text.stated.count }),
    ("citations of them", { $0.text.stated.reduce(0) { $0 + $1.citations.count } }),
    ("table cells", { $0.text.cells.count }),
    ("with a number", { $0.text.cells.count { $0.amount != nil } }),
  ]

  private static let ofDocuments: [Count] = [
    ("faulty citations", { $0.coverage == nil ? nil : $0.faults.count }),
    ("numerals", { $0.coverage?.numerals }),
    ("cited", { $0.coverage?.cited }),
    ("in no relation", { $0.coverage.map { $0.numerals - $0.cited } }),
  ]

  private static let ofReasons: [Count] = NumeralReason.allCases.map { reason in
    ("  " + reason.title, { $0.coverage.map { $0.reasons[reason, default: 0] } })
  }
}

extension NumeralReason {
  fileprivate var title: String {
    switch self {
    case .bookmark: "bookmarks"
    case .date: "dates"
    case .documentNumber: "document numbers"
    case .listNumber: "list numbers"
    case .telephone: "telephone numbers"
    case .tableNumber: "table numbers"
    case .classificationCode: "classification codes"
    case .organisationCode: "organisation codes"
    case .projectCode: "project codes"
    case .name: "parts of names"
    case .classBoundary: "class boundaries"
    case .target: "lone targets"
    case .one: "ones of rates"
    case .percentage: "percentage factors"
    case .other: "other"
    }
  }
}
