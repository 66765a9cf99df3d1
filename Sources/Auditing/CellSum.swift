internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// Sums of cells, held against the cell that should print them.
struct CellSum {
  let grid: TableGrid
  /// The finest of the amounts that are added: it tells what half a unit is.
  let finest: Literal?
  /// Half a unit of it, which every addend carries.
  private let half: Number?

  init(_ grid: TableGrid, finest: Literal?) {
    self.grid = grid
    self.finest = finest
    half = SumSlack.step(of: finest.map { [$0] } ?? []).map { $0 / Number(2) }
  }

  func parts(_ cells: [CellPlace]) -> [Check.Part] {
    let printed = cells.filter { grid.hasAmount($0.row, $0.column) }
    return printed.map { cell in
      let value = grid.value(cell.row, cell.column)!
      let reach = printed.count > 1 ? half.map { Reach(printed: value, half: $0) } : nil
      return Check.Part(
        subject: .cell(cell), isTaken: false, value: value, reach: reach ?? Reach(value))
    }
  }

  /// Whether it is known of each whether something is printed there.
  private func isKnown(_ cells: [CellPlace]) -> Bool { !cells.contains(where: grid.isOpen) }

  /// Nil unless the total and at least one of the parts are printed.
  func check(_ kind: Check.Kind, _ total: CellPlace, _ cells: [CellPlace]) -> Check? {
    guard let literal = grid.amount(total.row, total.column), isKnown(cells) else { return nil }
    let parts = parts(cells)
    return parts.isEmpty
      ? nil : Check(kind, grid.budget, total, .equal, literal, parts: parts)
  }

  /// A cell in which nothing is printed, though its parts come to something.
  func blank(_ kind: Check.Kind, _ total: CellPlace, _ cells: [CellPlace]) -> Check? {
    guard !grid.hasAmount(total.row, total.column), !grid.isOpen(total), isKnown(cells),
      let first = cells.lazy.compactMap({ grid.amount($0.row, $0.column) }).first
    else { return nil }
    let parts = parts(cells)
    guard parts.contains(where: { !$0.value.isZero }) else { return nil }
    let nothing = Literal(
      digits: .zero, decimals: first.decimals, exponent: first.exponent, unit: first.unit)
    return Check(kind, grid.budget, total, .equal, nothing, parts: parts, isBlank: true)
  }

  /// Whether the total is printed as its parts come to, be it by rounding.
  func agrees(_ total: Literal, _ cells: [CellPlace]) -> Bool {
    guard isKnown(cells) else { return false }
    let sum = cells.reduce(Number.zero) { sum, cell in
      grid.value(cell.row, cell.column).map { sum + $0 } ?? sum
    }
    if sum == total.value { return true }
    let printed = Printed(total, .equal, at: .init(0, 0))
    let stated = Reach(printed: total.value, step: total.step)
    return stated.has(sum) || SumSlack.slack(of: parts(cells), for: printed) != nil
  }
}

extension Check {
  /// A cell against the sum of others.
  init(
    _ kind: Kind, _ budget: Budget, _ cell: CellPlace, _ relation: Printed.Relation,
    _ literal: Literal, parts: [Part], isBlank: Bool = false
  ) {
    let sum = parts.reduce(Number.zero) { $1.isTaken ? $0 - $1.value : $0 + $1.value }
    self.init(
      kind, budget, cell, relation, literal, computed: sum, parts: parts, isBlank: isBlank)
  }

  /// A cell against a number in the own unit of its dimension.
  init(
    _ kind: Kind, _ budget: Budget, _ cell: CellPlace, _ relation: Printed.Relation,
    _ literal: Literal, computed: Number, parts: [Part] = [], isBlank: Bool = false,
    others: [Budget.Subject] = []
  ) {
    let printed = Printed(literal, relation, at: budget.text.cell(cell).text)
    let judgement = Judgement(Quantity(computed, literal.unit.dimension), against: printed)
    self.init(
      Facts(
        kind: kind, subject: .cell(cell), printed: printed, line: budget.text.line(of: cell),
        judgement: judgement, parts: parts,
        slack: judgement.verdict == .mismatch ? SumSlack.slack(of: parts, for: printed) : nil,
        id: "\(kind.rawValue):\(budget.name(of: cell))", isBlank: isBlank, others: others))
  }
}

extension Check {
  /// The same check where its cell has another of its kind.
  func named(_ suffix: String) -> Check { with { $0.id += ":" + suffix } }
}

extension Budget {
  /// `summary.r5.C`
  func name(of cell: CellPlace) -> String {
    path(of: .cell(cell), in: .english).joined(separator: ".")
  }
}

extension Printed {
  init(_ literal: Literal, _ relation: Relation, at range: SourceRange) {
    self.init(relation: relation, literal: literal, upper: nil, range: range)
  }
}
