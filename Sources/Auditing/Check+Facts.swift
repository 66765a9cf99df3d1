internal import Budgets
internal import Evaluation
internal import Quantities
internal import Syntax

extension Check {
  /// What a check found out.
  struct Facts: Sendable {
    let kind: Kind
    let subject: Budget.Subject
    /// How it is printed; of a blank cell and of a code, only where, and in which unit.
    let printed: Printed
    /// The line of the document it is printed on; 0 if none is told.
    let line: Int
    /// What it comes to; nil if that is not known.
    var judgement: Judgement?
    var parts: [Part] = []
    /// What went into the formula, by the places of the sheet: each as the document prints it.
    var inputs: [Int: Value] = [:]
    /// How much of the rounding of what goes in it needs, where it agrees only so.
    var slack: Slack?
    /// The places of what is not published.
    var missing: [Int] = []
    /// Tells the check from all others, and stays the same from run to run.
    var id: String
    /// Whether nothing is printed where there should be a figure. That is not the same as 0.
    var isBlank = false
    /// Where else the document prints it, so or differently.
    var others: [Budget.Subject] = []
    /// Which of the document's statements it is about; nil for a cell.
    var stated: Int?
    /// The other statements about the figure, where they say something else; by their places.
    var otherStatements: [Int] = []
    /// How a cell is computed from two others, where it is no sum.
    var working: CellWorking?
    /// The code that is checked, where it is no figure.
    var code: ProjectCode?
    /// The target whose unit does not fit its row.
    var unfit: UnfitUnit?

    var verdict: Verdict {
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
}
