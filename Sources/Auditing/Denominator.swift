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
    let known = audit.places.map { audit.checks[$0] }.filter { $0.verdict != .unknown }
    stated = audit.budget.text.stated.count
    statedRecomputed = Set(known.compactMap(\.stated)).count
    amounts = audit.budget.text.cells.count { $0.amount != nil }
    var cells: Set<CellPlace> = []
    for subject in known.flatMap({ [$0.subject] + $0.others + $0.parts.map(\.subject) }) {
      if case .cell(let cell) = subject { cells.insert(cell) }
    }
    amountsRecomputed = cells.count { audit.budget.text.cell($0).amount != nil }
  }
}

extension Audit {
  public var denominator: Denominator { Denominator(of: self) }
}
