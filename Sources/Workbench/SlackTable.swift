internal import Auditing
internal import Budgets
internal import Diagnostics
internal import Quantities
internal import Syntax

/// A sum whose parts were rounded: each part as it is printed, with what it may have been.
struct SlackTable {
  private let check: Check
  private let budget: Budget
  private let workbench: Workbench

  init(_ check: Check, in budget: Budget, _ workbench: Workbench) {
    self.check = check
    self.budget = budget
    self.workbench = workbench
  }

  private var language: Language { workbench.language }

  func write(into page: inout Markup) {
    var grid = Grid([
      .init(Words.columnPart.text(in: language)),
      .init(Words.columnPrinted.text(in: language), isNumber: true),
      .init(Words.columnLow.text(in: language), isNumber: true),
      .init(Words.columnHigh.text(in: language), isNumber: true),
    ])
    for part in check.parts {
      let name = budget.path(of: part.subject, in: language).joined(separator: ".")
      grid.add(row(name, part.isTaken ? -part.value : part.value, part.reach))
    }
    let sum = check.parts.map(\.reach).reduce(Reach(.zero), +)
    let computed = check.parts.reduce(Number.zero) { $1.isTaken ? $0 - $1.value : $0 + $1.value }
    grid.add(row(Words.columnSum.text(in: language), computed, sum))
    let stated = Words.columnStated.text(in: language)
    grid.add(row(stated, check.printed.literal.value, check.statedReach))
    var table = Markup()
    grid.write(width: (workbench.tableWidth ?? workbench.width) - 2, into: &table)
    page.append("  ")
    page.append(table.indented(by: 2))
  }

  private func row(_ name: String, _ value: Number, _ reach: Reach) -> [Grid.Cell] {
    let factor = check.printed.literal.unit.factor
    let numbers = [value, reach.low, reach.high].map { NumberText.text($0 / factor) }
    return [.init(name, as: .name)] + numbers.map { .init($0, as: .figure) }
  }
}
