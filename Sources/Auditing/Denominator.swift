internal import Budgets
internal import Syntax

/// How much of what a budget prints could be checked.
public struct Denominator: Sendable, Hashable {
  /// The figures that are stated, and those of them that are held against something.
  public let stated: Int
  public let statedRecomputed: Int
  /// The same of the amounts in tables.
  public let amounts: Int
  public let amountsRecomputed: Int

  init(of audit: Audit) {
    let budget = audit.budget
    stated = budget.text.stated.count
    let text = budget.text
    amounts = text.cells.indices.count { text.cells[$0].amount != nil }
    var isStatedKnown = Array(repeating: false, count: stated)
    var isKnown = Array(repeating: false, count: budget.subjectCount)
    for place in audit.places where audit.checks[place].verdict != .unknown {
      let check = audit.checks[place]
      if let stated = check.stated { isStatedKnown[stated] = true }
      check.forEachSubject { isKnown[budget.ordinal(of: $0)] = true }
    }
    statedRecomputed = isStatedKnown.count { $0 }
    let areCellsKnown = isKnown[text.figures.count...]
    amountsRecomputed = text.cells.indices.count {
      areCellsKnown[areCellsKnown.startIndex + $0] && text.cells[$0].amount != nil
    }
  }
}

extension Audit {
  public var denominator: Denominator { Denominator(of: self) }
}
