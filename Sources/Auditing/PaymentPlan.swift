internal import Budgets
internal import Quantities
internal import Syntax

/// A project's plan of payments: how much is to be paid by each date, rising up to 100 %.
struct PaymentPlan {
  private let grid: TableGrid

  init(_ grid: TableGrid) { self.grid = grid }

  var checks: [Check] {
    let amounts = grid.titles.indices.filter { grid.role($0).isAmount }
    guard amounts.count > 1, isOfProject, amounts.allSatisfy({ grid.role($0).isPercentage })
    else { return [] }
    return grid.rows.flatMap { row in
      let cells = amounts.map { grid.place(row, $0) }.filter { literal($0) != nil }
      return rises(cells) + end(cells)
    }
  }

  private var isOfProject: Bool {
    let text = grid.budget.text
    let group = text.tables[grid.table].group
    return group >= 0 && text.groups[Int(group)].isProject
  }

  private func literal(_ cell: CellPlace) -> Literal? { grid.amount(cell.row, cell.column) }

  /// By no date is less paid than by the one before.
  private func rises(_ cells: [CellPlace]) -> [Check] {
    zip(cells, cells.dropFirst()).map { before, cell in
      let value = literal(before)!.value
      let part = Check.Part(
        subject: .cell(before), isTaken: false, value: value, reach: Reach(value))
      return Check(.payments, grid.budget, cell, .atMost, literal(cell)!, parts: [part])
    }
  }

  private func end(_ cells: [CellPlace]) -> [Check] {
    guard let last = cells.last else { return [] }
    let check = Check(.payments, grid.budget, last, .equal, literal(last)!, computed: .one)
    return [check.named("end")]
  }
}

extension BudgetText.Column.Role {
  var isPercentage: Bool { self == .amount(.init(style: .power(-2))) }
}
