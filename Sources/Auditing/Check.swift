public import Budgets
public import Evaluation
public import Quantities
public import Syntax

/// One published figure, held against what it should be.
public struct Check: Sendable {
  /// What is asked; each is looked for in a file of its own.
  public enum Kind: String, Sendable, CaseIterable {
    /// Does a stated figure agree with its formula?
    case formula
    /// Is the same thing stated twice, differently?
    case restated
    /// Does a row's total agree with its parts?
    case rowTotal = "row-total"
    /// Does the amount of a code agree with the codes below it?
    case codes
    /// Does the total of a column agree with its rows?
    case columnTotal = "column-total"
    /// Does a column agree with the columns it is computed from?
    case computed = "computed-column"
    /// Do two tables print the same amount for the same code?
    case sameCode = "same-code"
    /// Does a payment plan rise, and end at 100 %?
    case payments
    /// Is a table that is declared empty empty?
    case declaredEmpty = "declared-empty"
    /// Is a project's code its own, with the check character that all others have?
    case projectCode = "project-code"
    /// Does the unit of a target fit its row: is a cost money, and a time none?
    case indicatorUnit = "indicator-unit"
  }

  /// A part of a sum, and what it may have been before it was rounded.
  public struct Part: Sendable, Hashable {
    public let subject: Budget.Subject
    public let isTaken: Bool
    public let value: Number
    public let reach: Reach
  }

  /// What is found out once, and shared by all copies of the check.
  private final class Findings: Sendable {
    let facts: Facts
    let verdict: Verdict

    init(_ facts: Facts) {
      self.facts = facts
      verdict = facts.verdict
    }
  }

  private var found: Findings
  /// What explains a finding, the best first.
  public internal(set) var diagnoses: [Diagnosis] = []
  private var suppositions: [Diagnosis] = []

  init(_ facts: Facts) { found = Findings(facts) }

  /// The same check with other facts.
  func with(_ change: (inout Facts) -> Void) -> Check {
    var facts = found.facts
    change(&facts)
    return Check(facts)
  }

  /// Of a conflict, what if the other figure were the right one.
  public internal(set) var supposition: Diagnosis? {
    get { suppositions.first }
    set { suppositions = newValue.map { [$0] } ?? [] }
  }
}

/// What there is to know of a check; `Check.Facts` says what each is.
extension Check {
  public var kind: Kind { found.facts.kind }
  public var subject: Budget.Subject { found.facts.subject }
  public var printed: Printed { found.facts.printed }
  public var line: Int { found.facts.line }
  public var judgement: Judgement? { found.facts.judgement }
  public var parts: [Part] { found.facts.parts }
  public var inputs: [Int: Value] { found.facts.inputs }
  public var slack: Slack? { found.facts.slack }
  public var missing: [Int] { found.facts.missing }
  public var id: String { found.facts.id }
  public var isBlank: Bool { found.facts.isBlank }
  public var others: [Budget.Subject] { found.facts.others }
  public var stated: Int? { found.facts.stated }
  public var otherStatements: [Int] { found.facts.otherStatements }
  var working: CellWorking? { found.facts.working }
  public var code: ProjectCode? { found.facts.code }
  public var unfit: UnfitUnit? { found.facts.unfit }
  public var verdict: Verdict { found.verdict }

  /// Everything that is printed as its figure is.
  public var statedReach: Reach {
    Reach(printed: printed.literal.value, step: printed.literal.step)
  }
}
