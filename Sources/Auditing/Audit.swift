public import Budgets
public import Evaluation

/// Everything about a budget that can be checked, in the order of its document.
public struct Audit: Sendable {
  public let budget: Budget
  public let checks: [Check]

  private init(_ budget: Budget, _ checks: [Check]) {
    self.budget = budget
    self.checks = checks
  }

  /// The checks of some subjects alone.
  public func only(_ isWanted: (Budget.Subject) -> Bool) -> Audit {
    Audit(budget, checks.filter { isWanted($0.subject) })
  }

  public init(of budget: Budget, in sheet: Sheet) {
    self.budget = budget
    var formulas = FormulaChecks(budget, AsPrinted(budget, in: sheet))
    checks = (formulas.all() + TableChecks(budget).all()).sorted { $0.line < $1.line }
  }
}
