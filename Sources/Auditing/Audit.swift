public import Budgets
public import Evaluation

/// Everything about a budget that can be checked, in the order of its document.
public struct Audit: Sendable {
  public let budget: Budget
  public let checks: [Check]
  /// The places of the checks that are asked about.
  public let places: [Int]

  private init(_ budget: Budget, _ checks: [Check], _ places: [Int]) {
    self.budget = budget
    self.checks = checks
    self.places = places
  }

  public init(of budget: Budget, in sheet: Sheet) {
    var formulas = FormulaChecks(budget, AsPrinted(budget, in: sheet))
    let checks = (formulas.all() + TableChecks(budget).all()).sorted { $0.line < $1.line }
    self.init(budget, checks, Array(checks.indices))
  }

  /// The same with what explains each finding.
  public func explained(in sheet: Sheet) -> Audit {
    guard var diagnosing = Diagnosing(checks, of: budget, in: sheet) else { return self }
    return Audit(budget, diagnosing.explained(), places)
  }

  /// The same, asked about some subjects alone.
  public func only(_ isWanted: (Budget.Subject) -> Bool) -> Audit {
    Audit(budget, checks, places.filter { isWanted(checks[$0].subject) })
  }

  /// What is stated of one figure, each with its verdict.
  public static func checks(of figure: Int, of budget: Budget, in sheet: Sheet) -> [Check] {
    var formulas = FormulaChecks(budget, AsPrinted(budget, in: sheet))
    return formulas.checks(of: figure)
  }
}
