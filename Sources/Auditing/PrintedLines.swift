internal import Budgets
internal import Syntax

/// What stands on each line of a document.
struct PrintedLines {
  /// The statements by their places in the text.
  private var statements: [Int: [Int]] = [:]
  /// The cells that print an amount.
  private var cells: [Int: [CellPlace]] = [:]

  init(of text: BudgetText) {
    for place in text.stated.indices { statements[text.line(of: place), default: []].append(place) }
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
    for (column, place) in row.cells.enumerated() where text.cells[Int(place)].amount != nil {
      let line = text.line(ofCell: Int(place), in: row)
      guard start > 0, start..<start + row.cells.count ~= line else { continue }
      cells[line, default: []]
        .append(CellPlace(table: first.table, row: first.row, column: column))
    }
  }

  func statements(on line: Int) -> [Int] { statements[line] ?? [] }

  func cells(on line: Int) -> [CellPlace] { cells[line] ?? [] }
}
