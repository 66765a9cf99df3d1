public import Diagnostics
internal import Evaluation
internal import Quantities
public import Syntax

/// Finding a figure, a project, a table or a cell by its name.
extension Budget {
  /// What a name can be asked to show.
  public enum Thing: Sendable, Hashable {
    case figure(Int)
    case group(Int)
    case table(Int)
    case cell(CellPlace)
  }

  enum Found {
    case figure(Int)
    case group(Int)
    case table(Int)
    case cell(CellPlace)
    /// The table is there, but not the cell.
    case noCell(Problem, table: Int)

    var thing: Thing {
      switch self {
      case .figure(let place): .figure(place)
      case .group(let place): .group(place)
      case .table(let place): .table(place)
      case .cell(let cell): .cell(cell)
      case .noCell(_, let table): .table(table)
      }
    }
  }

  /// What the parts of a name mean within a group, or in the whole department.
  func find(_ parts: ArraySlice<String>, in group: Int32) -> Found? {
    guard let first = parts.first else { return nil }
    switch names.meaning(of: first, in: group) {
    case nil: return nil
    case .figure(let figure): return parts.count == 1 ? .figure(figure) : nil
    case .table(let table): return findCell(parts.dropFirst(), in: table)
    case .group(let place):
      return parts.count == 1 ? .group(place) : find(parts.dropFirst(), in: Int32(place))
    }
  }

  private func findCell(_ parts: ArraySlice<String>, in table: Int) -> Found? {
    if parts.isEmpty { return .table(table) }
    let name = parts.map { NameForm.quoted($0) }.joined(separator: ".")
    guard parts.count == 2, let row = parts.first, let column = parts.last else {
      return .noCell(.unknownCell(name, near: []), table: table)
    }
    let rows = text.rows(named: row, in: table)
    var cells: [CellPlace] = []
    for (row, lane) in rows {
      for column in text.columns(named: column, from: lane, in: table) {
        let cell = CellPlace(table: table, row: row, column: column)
        if cells.last != cell { cells.append(cell) }
      }
    }
    if cells.count == 1 { return .cell(cells[0]) }
    return .noCell(.unknownCell(name, near: near(cells, row, column, in: table)), table: table)
  }

  /// What can be computed with instead of a whole project: its total, if it has one.
  func amounts(ofGroup group: Int, called name: String) -> [String] {
    let words = name.utf8.contains { $0 >= 0x80 } ? ["合计", "total"] : ["total", "合计"]
    let total = words.first { names.meaning(of: $0, in: Int32(group)) != nil }
    return total.map { [name + "." + $0] } ?? []
  }

  /// The first amount of a table, if it has one.
  func amounts(ofTable table: Int, called name: String) -> [String] {
    for row in 0..<text.tables[table].rows.count {
      for column in 0..<text.tables[table].columns.count
      where text.cell(CellPlace(table: table, row: row, column: column)).amount != nil {
        return ["\(name).r\(row + 1).\(ColumnLetters.text(column))"]
      }
    }
    return []
  }

  /// The cells it could have meant, by their rows and letters.
  private func near(
    _ cells: [CellPlace], _ row: String, _ column: String, in table: Int
  ) -> [String] {
    if !cells.isEmpty {
      return cells.prefix(3).map { "r\($0.row + 1).\(ColumnLetters.text($0.column))" }
    }
    let rows = text.rows(named: row, in: table)
    if rows.isEmpty {
      return Nearness.nearest(to: row, among: Set(text.rowNames(in: table)))
        .map { NameForm.quoted($0) }
    }
    let titles = text.tables[table].columns.map { text.text(text.columns[Int($0)].title) }
    return Nearness.nearest(to: column, among: Set(titles)).map { NameForm.quoted($0) }
  }

  func prefixes(in language: Language) -> [String] { text.prefixes(in: language) }

  func isCalled(_ prefix: String) -> Bool { text.isCalled(prefix) }
}

extension BudgetText {
  public func isCalled(_ prefix: String) -> Bool {
    prefixes(in: .english).contains(prefix) || prefixes(in: .chinese).contains(prefix)
  }

  /// 水务2024, then 水务; `water_2024`, then `water`.
  public func prefixes(in language: Language) -> [String] {
    let whole =
      language == .chinese && shortName != nil
      ? NameForm.part(text(shortName!)) : text(name).replacing("-", by: "_")
    let digits = whole.reversed().prefix { ("0"..."9").contains($0) }.count
    var short = whole.dropLast(digits)
    while short.last == "_" { short = short.dropLast() }
    return digits > 0 && !short.isEmpty ? [whole, String(short)] : [whole]
  }
}

/// Finding rows and columns.
extension BudgetText {
  /// The rows of this name or code, or number, with the column behind which their amounts stand;
  /// a row twice where both its lanes have the name.
  func rows(named name: String, in table: Int) -> [(row: Int, lane: Int)] {
    let count = tables[table].rows.count
    if name.hasPrefix("r"), let number = Int(name.dropFirst()), (1...max(1, count)).contains(number)
    {
      return count > 0 ? [(number - 1, -1)] : []
    }
    let wanted = ContiguousArray(name.utf8.filter { $0 != 0x20 })
    var result: [(Int, Int)] = []
    let named = namedColumns(of: table)
    for row in 0..<count {
      for column in named
      where isText(cell(CellPlace(table: table, row: row, column: column)).text, wanted) {
        result.append((row, column))
      }
    }
    return result
  }

  func rowNames(in table: Int) -> [String] {
    (0..<tables[table].rows.count).flatMap { row in
      namedColumns(of: table).map { column in
        text(cell(CellPlace(table: table, row: row, column: column)).text)
      }
    }
  }

  private func namedColumns(of table: Int) -> [Int] {
    tables[table].columns.indices.map { $0 - tables[table].columns.startIndex }.filter { column in
      let role = self.column(Int(column), of: table).role
      return role == .name || role == .code
    }.map { Int($0) }
  }

  /// The columns of this title, or letter, in the lane that begins behind a column; all of them
  /// for -1.
  func columns(named name: String, from lane: Int, in table: Int) -> [Int] {
    let count = tables[table].columns.count
    if let column = ColumnLetters.column(name), column < count { return [column] }
    let wanted = ContiguousArray(name.utf8.filter { $0 != 0x20 })
    var result: [Int] = []
    var isBehindAmount = false
    for column in max(0, lane)..<count {
      let declared = self.column(column, of: table)
      if case .amount = declared.role {
        isBehindAmount = true
      } else if lane >= 0, isBehindAmount {
        break
      }
      if isText(declared.title, wanted) { result.append(column) }
    }
    return result
  }
}

extension BudgetText {
  /// Whether a text is the one that is wanted, apart from its blanks; nothing is no text.
  fileprivate func isText(_ range: SourceRange, _ wanted: ContiguousArray<UInt8>) -> Bool {
    var place = 0
    for byte in bytes[range.start..<range.end] where byte != 0x20 {
      guard place < wanted.count, wanted[place] == byte else { return false }
      place += 1
    }
    return place == wanted.count && place > 0
  }
}

extension String {
  fileprivate func replacing(_ sign: Character, by other: Character) -> String {
    String(map { $0 == sign ? other : $0 })
  }
}
