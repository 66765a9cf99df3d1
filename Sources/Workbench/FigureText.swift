internal import Auditing
internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// A figure of a budget as it is shown: what it comes to, and what is stated of it.
struct FigureText {
  /// One statement of the document, held against the value.
  struct Statement {
    let printed: String
    let verdict: Verdict
    let verdictText: String
    let judgement: Judgement
    let stated: BudgetText.Stated

    var role: Markup.Role { JudgementText.role(of: verdict) }
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
    statements = FigureText.statements(figure, budget, isKnown, workbench)
  }

  /// An input's own value is not held against itself.
  private static func statements(
    _ figure: Int, _ budget: Budget, _ isKnown: Bool, _ workbench: Workbench
  ) -> [Statement] {
    let declared = budget.text.figures[figure]
    let value = workbench.sheet.values[budget.place(ofFigure: figure)]
    let isChanged = workbench.changed.contains(budget.place(ofFigure: figure))
    guard case .quantity(let quantity) = value else { return [] }
    return declared.stated.compactMap { place in
      let stated = budget.text.stated[Int(place)]
      if declared.origin == .stated(place), !isChanged { return nil }
      let wanted = stated.printed.literal.unit.dimension
      let fitting = quantity.converted(to: wanted) ?? quantity
      let judgement = Judgement(fitting, against: stated.printed)
      let verdict = isKnown ? judgement.verdict : .unknown
      let word = Words.verdicts[verdict.rawValue] ?? Words.unit("?")
      return Statement(
        printed: JudgementText.text(of: stated.printed, workbench.language), verdict: verdict,
        verdictText: word.text(in: workbench.language), judgement: judgement, stated: stated)
    }
  }

  /// Recomputed, stated, and the verdict. What is only printed has not been recomputed.
  var comparison: [Grid.Cell] {
    if isOnlyPrinted { return [.blank, .init(valueText, as: .figure), .blank] }
    return [
      .init(isKnown ? valueText : "?", as: isKnown ? .figure : .doubt),
      .init(worst?.printed ?? "", as: .figure),
      .init(worst?.verdictText ?? "", as: worst?.role ?? .plain),
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
