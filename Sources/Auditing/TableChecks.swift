internal import Budgets
internal import Syntax

/// What the tables of a budget can be asked, each question in a file of its own.
struct TableChecks {
  let budget: Budget

  init(_ budget: Budget) { self.budget = budget }

  func all() -> [Check] {
    let grids = budget.text.tables.indices.map { TableGrid(budget, table: $0) }
    let filled = grids.filter { !$0.isDeclaredEmpty && !$0.rows.isEmpty }
    let sheets = filled.filter(\.hasAmounts)
    let forests = sheets.map { TableForest($0) }
    return sheets.flatMap { RowTotals($0).checks + ComputedColumns($0).checks }
      + forests.flatMap { CodeSums($0).checks + ColumnTotals($0).checks }
      + SameCodes(forests).checks + sheets.flatMap { PaymentPlan($0).checks }
      + filled.flatMap { IndicatorUnits($0)?.checks ?? [] }
      + grids.flatMap { DeclaredEmpty($0).checks } + ProjectCodes(budget).checks
  }
}

/// A table with the trees of its lanes.
struct TableForest {
  let grid: TableGrid
  let trees: [RowTree]

  init(_ grid: TableGrid) {
    self.grid = grid
    trees =
      grid.codeColumn == nil
      ? grid.lanes.map { RowTree.ofNames(grid, $0) } : [RowTree.ofCodes(grid)]
  }
}
