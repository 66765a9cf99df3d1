import Diagnostics
import Testing
import Workbench

/// The published documents checked as they are, beside the budgets that people made of them.
///
/// The documents are no part of the repository; where they are not, there is nothing to compare.
struct ImportedDocumentTests {
  static let pairs = [
    ("000", "luquan-2023"), ("001", "shanhaiguan-2023"), ("002", "weixian-2025"),
    ("003", "shifeng-2023"), ("004", "caofeidian-2022"),
  ]

  /// A figure as a report tells of it: the line it is printed on, its digits, what came of it.
  private struct Told: Hashable {
    let line: Substring
    let stated: Substring
    let verdict: Substring

    init?(_ record: Substring) {
      guard let line = Told.value("line", of: record),
        let verdict = Told.value("verdict", of: record)
      else { return nil }
      (self.line, self.verdict) = (line, verdict)
      stated = Told.value("stated", of: record) ?? ""
    }

    private static func value(_ key: String, of record: Substring) -> Substring? {
      record.firstRange(of: "\"\(key)\":").map { found in
        record[found.upperBound...].prefix { $0 != "," && $0 != "}" }
      }
    }

    var isFinding: Bool { ["\"mismatch\"", "\"conflict\"", "\"outside\""].contains(verdict) }
  }

  private static func report(on name: String, _ files: [String: String]) -> [Told] {
    let workbench = Workbench(
      language: .english,
      readFile: { path in
        files[path].map { .success(ContiguousArray($0.utf8)) } ?? .failure(.init("none"))
      })
    let report = workbench.report(on: name, as: .json, isStrict: false)
    return report.page.text.split(separator: "\n").compactMap { Told($0) }
  }

  private static func document(_ number: String) -> String? {
    let folder = RepositoryFile.root + "/../shared/documents"
    let path = RepositoryFile.paths(below: folder, endingIn: ".txt")
      .first { $0.split(separator: "/").last!.hasPrefix(number) }
    return path.flatMap(RepositoryFile.text)
  }

  @Test("no finding of a document is one that its hand-made budget refutes", arguments: pairs)
  func nothingIsRefuted(number: String, budget: String) throws {
    guard let text = Self.document(number) else { return }
    let made = Self.report(on: budget, [:])
    let imported = Self.report(on: "d.txt", ["d.txt": text])
    #expect(imported.count > 5)
    let doubted = Set(made.filter(\.isFinding).map(\.line))
    for finding in imported where finding.isFinding && !doubted.contains(finding.line) {
      let refuted = made.contains { $0.line == finding.line && $0.stated == finding.stated }
      #expect(!refuted, "line \(finding.line): \(finding.stated)")
    }
  }

  @Test("a budget file made from a document is checked as the document itself", arguments: pairs)
  func aBudgetFileSaysTheSame(number: String, budget: String) throws {
    guard let text = Self.document(number) else { return }
    let workbench = Workbench(
      language: .english, readFile: { _ in .success(ContiguousArray(text.utf8)) })
    let file = try #require(workbench.importing("d.txt").budget)
    let again = Self.report(on: "d.budget", ["d.budget": String(decoding: file, as: UTF8.self)])
    #expect(Self.report(on: "d.txt", ["d.txt": text]) == again)
  }

  /// A form feed begins a page, at the end of a line or at the beginning of the next.
  @Test func aPageIsToldWhereThereAreAny() {
    let line = "2024年一般公共预算支出9万元，其中：基本支出4万元、项目支出6万元。"
    let text = "部门预算\n\u{C}第一部分\n概况\u{C}\n\(line)\n\u{C}\u{C}\(line)\n\u{C}"
    var talk = Talk(files: ["a.txt": text])
    _ = talk.say("load a.txt")
    let told = talk.say("check")
    #expect(told.contains("page 3, line 4"), "\(told)")
    #expect(told.contains("page 5, line 5"), "\(told)")
    var other = Talk(files: ["a.txt": "\(line)\n\u{C}"])
    _ = other.say("load a.txt")
    #expect(!other.say("check").contains("page"))
  }

  /// Its file is what tells a document from another whose letters say nothing.
  @Test func twoDocumentsAreLoadedAndOneOfThemAgain() {
    let line = "2024年一般公共预算支出9万元，其中：基本支出4万元、项目支出%@万元。"
    let files = [
      "甲.txt": line.replacing("%@", with: "5"), "乙.txt": line.replacing("%@", with: "6"),
    ]
    var talk = Talk(.chinese, files: files)
    #expect(talk.say("载入 甲.txt").hasPrefix("document-2024  甲："))
    #expect(talk.say("载入 乙.txt").hasPrefix("document-2024-2  乙："))
    #expect(talk.say("载入 甲.txt").hasPrefix("document-2024  甲："))
    #expect(talk.say("核对").contains("document-2024-2  乙\n"), "\(talk.say("核对"))")
  }
}
