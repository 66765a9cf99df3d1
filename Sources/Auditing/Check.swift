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

  public let kind: Kind
  public let subject: Budget.Subject
  /// How it is printed; of a blank cell and of a code, only where, and in which unit.
  public let printed: Printed
  /// The line of the document it is printed on; 0 if none is told.
  public let line: Int
  /// What it comes to; nil if that is not known.
  public let judgement: Judgement?
  public let parts: [Part]
  /// What went into the formula, by the places of the sheet: each as the document prints it.
  public let inputs: [Int: Value]
  /// How many of the parts must have been rounded one way, where it agrees only so.
  public let slack: Int?
  /// The places of what is not published.
  public let missing: [Int]
  /// Tells the check from all others, and stays the same from run to run.
  public internal(set) var id: String
  /// Whether nothing is printed where there should be a figure. That is not the same as 0.
  public internal(set) var isBlank = false
  /// Where else the document prints it, so or differently.
  public internal(set) var others: [Budget.Subject] = []
  /// Which of the document's statements it is about; nil for a cell.
  public internal(set) var stated: Int?
  /// The other statements about the figure, where they say something else; by their places.
  public internal(set) var otherStatements: [Int] = []
  /// What explains a finding, the best first.
  public internal(set) var diagnoses: [Diagnosis] = []
  /// Of a conflict, what if the other figure were the right one.
  public internal(set) var supposition: Diagnosis?
  /// The code that is checked, where it is no figure.
  public internal(set) var code: ProjectCode?
  /// The target whose unit does not fit its row.
  public internal(set) var unfit: UnfitUnit?

  /// Everything that is printed as its figure is.
  public var statedReach: Reach {
    Reach(printed: printed.literal.value, step: printed.literal.step)
  }

  public var verdict: Verdict {
    if let code { return code.verdict }
    if isBlank || unfit != nil { return .mismatch }
    guard let judgement else { return .unknown }
    if judgement.verdict == .mismatch {
      if slack != nil { return .slack }
      return kind == .restated || kind == .sameCode ? .conflict : .mismatch
    }
    return judgement.verdict
  }
}
