internal import Budgets
internal import Quantities
internal import Syntax

/// What stands on each line of a document.
struct PrintedLines {
  /// A number on a line: a whole document may stand on one.
  private struct Ink: Hashable {
    let line: Int
    let value: Number
  }

  /// The statements by their places in the text.
  private var statements: [Ink: [Int]] = [:]
  private var counts: [Int: Int] = [:]
  /// The cells that print an amount.
  private var cells: [Ink: [CellPlace]] = [:]

  init(of text: BudgetText) {
    for place in text.stated.indices {
      let line = text.line(of: place)
      counts[line, default: 0] += 1
      let ink = Ink(line: line, value: text.stated[place].printed.literal.value)
      statements[ink, default: []].append(place)
    }
    for table in text.tables.indices {
      for (row, place) in text.tables[table].rows.enumerated() {
        addCells(of: text.rows[Int(place)], CellPlace(table: table, row: row, column: 0), text)
      }
    }
  }

  /// A cell counts where its row stands.
  private mutating func addCells(
    of row: BudgetText.Row, _ first: CellPlace, _ text: BudgetText
  ) {
    let start = Int(row.line)
    for (column, place) in row.cells.enumerated() {
      guard let amount = text.cells[Int(place)].amount else { continue }
      let line = text.line(ofCell: Int(place), in: row)
      guard start > 0, start..<start + row.cells.count ~= line else { continue }
      cells[Ink(line: line, value: amount.value), default: []]
        .append(CellPlace(table: first.table, row: first.row, column: column))
    }
  }

  func statementCount(on line: Int) -> Int { counts[line] ?? 0 }

  /// The statements on a line that print this number, in the own unit of its dimension.
  func statements(on line: Int, of value: Number) -> [Int] {
    statements[Ink(line: line, value: value)] ?? []
  }

  func cells(on line: Int, of value: Number) -> [CellPlace] {
    cells[Ink(line: line, value: value)] ?? []
  }
}
