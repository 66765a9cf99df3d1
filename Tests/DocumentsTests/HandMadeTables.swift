import Syntax

@testable import Documents

/// The tables of a built-in budget beside those that are read from its document.
struct HandMadeTables {
  /// An amount that the budget has, by its line.
  struct Amount: Hashable {
    let table: Int
    let column: Int
    let line: Int
    let digits: String
    let code: String
  }

  let wanted: [Amount]
  /// By lines.
  let read: [Int: Amount]
  let tables: [ReadTable]
  let budget: BudgetText

  init(_ pair: PublishedBudgets.Pair) {
    budget = pair.budget
    wanted = pair.budget.tables.indices.flatMap { HandMadeTables.amounts(of: $0, in: pair.budget) }
    tables = ReadTable.all(in: Publication(grids: pair.document).pieces)
    let amounts = tables.enumerated().flatMap { HandMadeTables.amounts(of: $1, number: $0) }
    read = Dictionary(amounts.map { ($0.line, $0) }) { first, _ in first }
  }

  /// Those that are not read with the same digits, or with another code.
  var missed: [Amount] {
    wanted.filter { amount in
      guard let read = read[amount.line] else { return true }
      return read.digits != amount.digits || read.code != amount.code
    }
  }

  /// Amounts of one column that are read in two, and the other way round.
  var misplaced: [Amount] {
    var there: [[Int]: [Int]] = [:]
    var back: [[Int]: [Int]] = [:]
    return wanted.filter { amount in
      guard let read = read[amount.line] else { return false }
      let (own, other) = ([amount.table, amount.column], [read.table, read.column])
      let isFirst = there[own] == nil && back[other] == nil
      if isFirst { (there[own], back[other]) = (other, own) }
      return there[own] != other || back[other] != own
    }
  }

  /// Words in the budget's tables that no table has on their line.
  var missedWords: [String] {
    var read: Set<String> = []
    for cell in tables.lazy.flatMap(\.rows).joined() where !cell.text.isEmpty {
      read.insert("\(cell.line) \(cell.text.bare)")
    }
    return words.filter { !read.contains($0) }
  }

  var words: [String] {
    budget.rows.flatMap { row in
      row.cells.map(Int.init).filter { budget.cells[$0].amount == nil }.compactMap { place in
        let text = budget.text(budget.cells[place].text).bare
        return text.isEmpty ? nil : "\(budget.line(ofCell: place, in: row)) \(text)"
      }
    }
  }

  private static func amounts(of table: Int, in budget: BudgetText) -> [Amount] {
    let declared = budget.tables[table]
    let columns = declared.columns.map { budget.columns[Int($0)] }
    let code = columns.firstIndex { $0.role == .code }
    return declared.rows.flatMap { place in
      let row = budget.rows[Int(place)]
      let first = Int(row.cells.lowerBound)
      return columns.indices.filter { budget.cells[first + $0].amount != nil }.map { column in
        Amount(
          table: table, column: column, line: budget.line(ofCell: first + column, in: row),
          digits: budget.text(budget.cells[first + column].text).digitsAlone,
          code: code.map { budget.text(budget.cells[first + $0].text) } ?? "")
      }
    }
  }

  private static func amounts(of table: ReadTable, number: Int) -> [Amount] {
    let code = table.columns.firstIndex { $0.role == .code }
    return table.rows.flatMap { row in
      table.columns.indices.filter { table.columns[$0].role.isAmount && !row[$0].text.isEmpty }.map
      {
        Amount(
          table: number, column: $0, line: row[$0].line, digits: row[$0].text.digitsAlone,
          code: code.map { row[$0].text } ?? "")
      }
    }
  }
}

extension String {
  /// Without blanks, and in ASCII.
  fileprivate var bare: String { plain }

  var digitsAlone: String { filter { $0.isASCII && $0.isNumber || $0 == "." } }
}
