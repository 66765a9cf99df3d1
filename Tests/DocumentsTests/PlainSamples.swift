@testable import Documents

/// The plain texts of documents that are no part of the repository.
enum PlainSamples {
  /// Each document in both layouts: a row a line, and a cell a line.
  static let pairs: [(rows: PublishedText, cells: PublishedText)] = {
    let rows = PublishedBudgets.texts(in: folder + "/more", ending: ".rows.txt")
    let cells = PublishedBudgets.texts(in: folder + "/more", ending: ".cells.txt")
    return zip(rows, cells).compactMap { rows, cells in
      guard let rows = try? PublishedText(rows), let cells = try? PublishedText(cells) else {
        return nil
      }
      return (rows, cells)
    }
  }()

  /// The documents whose cells are whole: a tab before each, blank ones too.
  static let whole: [WholeText] = PublishedBudgets.texts(in: folder, ending: ".txt").map {
    WholeText(String(decoding: $0, as: UTF8.self))
  }

  private static let folder = PublishedBudgets.repository + "/../shared/documents"
}

extension Publication {
  var grids: [Grid] {
    pieces.compactMap { piece in
      if case .table(let grid) = piece { grid } else { nil }
    }
  }

  var paragraphs: [Passage] {
    pieces.compactMap { piece in
      if case .paragraph(let passage) = piece { passage } else { nil }
    }
  }
}

extension Grid {
  var texts: [[String]] { rows.map { $0.map(\.text) } }
}

/// A document whose rows are known, to be printed in ways that lose its blank cells.
struct WholeText {
  enum Item {
    case line(String)
    case row([String])
  }

  enum Layout: CaseIterable { case rows, cells, letters, columns }

  let items: [Item]

  init(_ text: String) {
    var (items, row): ([Item], [String]?) = ([], nil)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("\t") {
        row = (row ?? []) + [trimmed(line)]
        continue
      }
      if let cells = row { items.append(.row(cells)) }
      row = nil
      if !trimmed(line).isEmpty { items.append(.line(trimmed(line))) }
    }
    if let cells = row { items.append(.row(cells)) }
    self.items = items
  }

  /// The standard tables: their titles, and the rows below the numbers of their columns.
  var tables: [(title: String, rows: [[String]])] {
    var (result, title): ([(String, [[String]])], String?) = ([], nil)
    var isBody = false
    for item in items {
      switch item {
      case .line(let line):
        title = bare(line).hasSuffix("表") ? bare(line) : nil
        isBody = false
      case .row(let row) where row.first == "栏次":
        isBody = true
        if let title { result.append((title, [])) }
      case .row(let row) where isBody && !result.isEmpty && title != nil:
        result[result.count - 1].1.append(row.dropFirst().map(bare))
      case .row: break
      }
    }
    return result
  }

  func text(_ layout: Layout) -> String {
    switch layout {
    case .rows: lines { $0.filter { !$0.isEmpty }.joined(separator: " ") }
    case .cells: lines { $0.filter { !$0.isEmpty }.joined(separator: "\n") }
    case .letters: printed { $0.count }
    case .columns: printed(width)
    }
  }

  private func lines(_ row: ([String]) -> String) -> String {
    items.map { item in
      switch item {
      case .line(let line): line
      case .row(let cells): row(cells)
      }
    }.joined(separator: "\n")
  }

  /// In columns: what is printed to the right of each other stands below each other.
  private func printed(_ measure: (String) -> Int) -> String {
    var (result, table): ([String], [[String]]) = ([], [])
    func flush() {
      result += columns(table, measure)
      table = []
    }
    for item in items {
      switch item {
      case .row(let cells): table.append(cells.map(bare))
      case .line(let line):
        flush()
        result.append(line)
      }
    }
    flush()
    return result.joined(separator: "\n")
  }

  private func columns(_ rows: [[String]], _ measure: (String) -> Int) -> [String] {
    let counts = rows.reduce(into: [Int: Int]()) { $0[$1.count, default: 0] += 1 }
    let count = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    let widths = (0..<count).map { place in
      (rows.filter { $0.count == count }.map { measure($0[place]) }.max() ?? 0) + 2
    }
    let heading = rows.firstIndex { $0.first == "栏次" } ?? -1
    return rows.enumerated().map { number, row in
      guard row.count == count else {
        return row.filter { !$0.isEmpty }.joined(separator: "   ")
      }
      return zip(row, widths).enumerated().map { place, cell in
        let room = max(cell.1 - measure(cell.0), 0)
        let before = number <= heading ? room / 2 : place > 1 && isAmount(cell.0) ? room : 0
        return blanks(before) + cell.0 + blanks(room - before)
      }.joined()
    }
  }
}

func isAmount(_ text: String) -> Bool {
  let bytes = ContiguousArray(text.utf8)
  return !bytes.isEmpty && AmountText.isAmount(bytes[...])
}

private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

private func trimmed(_ text: some StringProtocol) -> String {
  let line = PublishedLine(number: 1, bytes: ContiguousArray(text.utf8)[...])
  return String(decoding: line.content, as: UTF8.self)
}

/// Without blanks, full-width forms folded.
private func bare(_ text: String) -> String {
  document(text.filter { !$0.isWhitespace })[1]?.text ?? ""
}

private func width(_ text: String) -> Int {
  text.utf8.reduce(0) { $0 + PlainLine.columns(of: $1) }
}
