internal import Budgets
internal import Diagnostics
internal import Syntax

/// A table of a budget as the document prints it, without the columns that are blank throughout.
struct TableText {
  private let table: BudgetText.Table
  private let text: BudgetText
  private let language: Language

  init(_ table: Int, of budget: Budget, language: Language) {
    text = budget.text
    self.table = budget.text.tables[table]
    self.language = language
  }

  func write(width: Int, into page: inout Markup) {
    if table.rows.isEmpty {
      page.append(Words.declaredEmpty.text(in: language), as: .faint)
      return page.newline()
    }
    let columns = table.columns.filter { !isBlank($0) }
    var grid = Grid(
      columns.map { column in
        Grid.Column(
          text.text(text.columns[Int(column)].title), isNumber: isAmount(text.columns[Int(column)]))
      }, key: columns.firstIndex { text.columns[Int($0)].role == .name } ?? 0)
    for row in text.rows[Int(table.rows.lowerBound)..<Int(table.rows.upperBound)] {
      grid.add(
        columns.map { column in
          let cell = text.cells[Int(row.cells.lowerBound + column - table.columns.lowerBound)]
          return Grid.Cell(text.text(cell.text), as: cell.amount == nil ? .plain : .figure)
        })
    }
    grid.write(width: width, into: &page)
    writeLeftOut(table.columns.count - columns.count, into: &page)
  }

  private func writeLeftOut(_ count: Int, into page: inout Markup) {
    guard count > 0 else { return }
    page.append(Words.blankColumns(count).text(in: language), as: .faint)
    page.newline()
  }

  private func isBlank(_ column: Int32) -> Bool {
    text.rows[Int(table.rows.lowerBound)..<Int(table.rows.upperBound)].allSatisfy { row in
      let cell = text.cells[Int(row.cells.lowerBound + column - table.columns.lowerBound)]
      return cell.text.start == cell.text.end
    }
  }

  private func isAmount(_ column: BudgetText.Column) -> Bool {
    if case .amount = column.role { return true }
    return false
  }
}
