internal import Budgets
internal import Quantities
internal import Syntax

/// A table that the document says has nothing in it, but has. A printed 0 is nothing.
struct DeclaredEmpty {
  private let grid: TableGrid

  init(_ grid: TableGrid) { self.grid = grid }

  var checks: [Check] {
    guard grid.isDeclaredEmpty else { return [] }
    let cells = grid.rows.flatMap { row in
      grid.titles.indices.filter { grid.amount(row, $0) != nil }.map { grid.place(row, $0) }
    }
    let amounts = cells.filter { !grid.amount($0.row, $0.column)!.digits.isZero }
    guard let first = amounts.first ?? cells.first,
      let literal = grid.amount(first.row, first.column)
    else { return [] }
    let check = Check(
      .declaredEmpty, grid.budget, first, .equal, literal, computed: .zero,
      others: amounts.dropFirst().map { .cell($0) })
    return [check]
  }
}
