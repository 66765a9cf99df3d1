internal import Budgets
internal import Quantities
internal import Syntax

/// What the rows of a table say of how a column is computed. Rows that print the same say it once.
struct ComputedEvidence: Comparable {
  private var holding: Set<[Number]> = []
  private var failing: Set<[Number]> = []
  /// How many digits the rows print that hold: so little is chance.
  private var digits = 0

  /// Of the first rows, which tell the ways apart, or of all.
  init(of way: ComputedColumn, in grid: TableGrid, rows: some Sequence<Int>) {
    for row in rows {
      let outcome = way.outcome(of: row, in: grid)
      guard outcome.isTold, let printed = grid.amount(row, way.column) else { continue }
      let said = way.parts(of: row, in: grid) + [printed.value]
      if outcome == .fails {
        failing.insert(said)
      } else if way.isTelling(printed, said), holding.insert(said).inserted {
        digits += printed.digits.magnitude.scaled(byPowerOfTen: printed.decimals).digitCount
      }
    }
  }

  /// Two rows at least, twice as many as do not hold, and more digits than chance would meet.
  var isEnough: Bool {
    holding.count >= 2 && holding.count >= 2 * failing.count && digits >= Self.fewestDigits
  }

  private static let fewestDigits = 6

  static func < (left: ComputedEvidence, right: ComputedEvidence) -> Bool {
    (left.holding.count, -left.failing.count) < (right.holding.count, -right.failing.count)
  }
}

extension Number {
  /// How many digits a whole number is written with; none of zero.
  fileprivate var digitCount: Int { isZero ? 0 : description.utf8.count }
}
