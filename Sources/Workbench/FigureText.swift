internal import Auditing
internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// A figure of a budget as it is shown: what it comes to, and what is stated of it.
struct FigureText {
  /// One statement of the document, with its verdict.
  struct Statement {
    let printed: String
    let verdict: Verdict
    let verdictText: String
    /// What it was held against, where that is not the value: some parts are printed otherwise.
    let asPrinted: String?
    let stated: BudgetText.Stated

    var role: Markup.Role { JudgementText.role(of: verdict) }

    /// The verdict, with what it was held against: `exact (1390 万元 with its parts as printed)`.
    func verdictNote(_ language: Language) -> String {
      guard let asPrinted else { return verdictText }
      let gap = language == .english ? " " : ""
      return verdictText + gap + Words.asPrinted(asPrinted).text(in: language)
    }
  }

  let figure: Int
  let budget: Budget
  let place: Int
  let isKnown: Bool
  let valueText: String
  let statements: [Statement]

  init(_ figure: Int, of budget: Budget, in workbench: Workbench) {
    self.figure = figure
    self.budget = budget
    place = budget.place(ofFigure: figure)
    isKnown = workbench.sheet.entries[place].lacks.isEmpty
    valueText = workbench.valueText(at: place)
    let place = place
    statements = Audit.checks(of: figure, of: budget, in: workbench.sheet).compactMap { check in
      check.stated.map { FigureText.statement(check, budget.text.stated[$0], at: place, workbench) }
    }
  }

  private static func statement(
    _ check: Check, _ stated: BudgetText.Stated, at place: Int, _ workbench: Workbench
  ) -> Statement {
    let word = Words.verdicts[check.verdict.rawValue] ?? Words.unit("?")
    return Statement(
      printed: JudgementText.text(of: check.printed, workbench.language), verdict: check.verdict,
      verdictText: word.text(in: workbench.language),
      asPrinted: isOtherwise(check, place, workbench)
        ? check.judgement.map { NumberText.text($0.low) + check.printed.literal.suffix } : nil,
      stated: stated)
  }

  /// Whether it was held against another value than the sheet has.
  private static func isOtherwise(
    _ check: Check, _ place: Int, _ workbench: Workbench
  ) -> Bool {
    guard let judgement = check.judgement,
      let own = Judgement(workbench.sheet.values[place], of: check.printed)
    else { return false }
    return own.low != judgement.low || own.high != judgement.high
  }

  /// Recomputed, stated, and the verdict. What is only printed has not been recomputed.
  /// A * marks a verdict on other parts than those recomputed.
  var comparison: [Grid.Cell] {
    if isOnlyPrinted { return [.blank, .init(valueText, as: .figure), .blank] }
    let mark = worst?.asPrinted == nil ? "" : " *"
    return [
      .init(isKnown ? valueText : "?", as: isKnown ? .figure : .doubt),
      .init(worst?.printed ?? "", as: .figure),
      .init((worst?.verdictText ?? "") + mark, as: worst?.role ?? .plain),
    ]
  }

  private var isOnlyPrinted: Bool {
    if case .stated = budget.text.figures[figure].origin { return statements.isEmpty }
    return false
  }

  /// The statement that agrees least.
  var worst: Statement? { statements.max { $0.verdict.gravity < $1.verdict.gravity } }
}

extension Verdict {
  /// How much a reader should mind it.
  var gravity: Int {
    switch self {
    case .within: 0
    case .exact: 1
    case .rounds: 2
    case .slack: 3
    case .approximate: 4
    case .unknown: 5
    case .outside: 6
    case .conflict: 7
    case .mismatch: 8
    }
  }
}
