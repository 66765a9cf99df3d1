public import Quantities
public import Syntax

/// A simple slip of the hand that would turn one figure into another: 100.9 into 100.09.
public struct Slip: Sendable, Hashable {
  /// What a hand can do to one figure.
  static let kinds: [Diagnosis.Kind] = [
    .digitInserted, .digitDropped, .digitChanged, .digitsSwapped, .pointMoved, .sign, .wan,
    .percent, .months, .doubled, .truncated, .roundedUp,
  ]

  /// Those that turn some digits of a figure into others.
  static let ofDigits: Set<Diagnosis.Kind> = [
    .digitInserted, .digitDropped, .digitChanged, .digitsSwapped, .pointMoved,
  ]

  public let kind: Diagnosis.Kind
  /// The figure as it should have been printed.
  public let intended: String
  /// The figure as it was printed.
  public let printed: String
  /// The digit that slipped in or fell out, where one did.
  public let digit: Character?
  /// How many times likelier the printed figure is by this slip than by chance.
  public let odds: Number

  /// A slip is told when it is 2⁶ times likelier than chance.
  static let leastOdds = Number(64)
  /// Of two slips the better is told alone when it is 2³ times likelier than the other.
  static let lead = Number(8)

  /// The slips that explain a printed figure better than chance does, the best first; none that is
  /// far behind the best.
  public static func explaining(computed: Number, printed: Literal) -> [Slip] {
    let candidates = SlipSearch(computed: computed, printed: printed).candidates
      .filter { $0.odds >= leastOdds }
      .sorted { $0.odds > $1.odds }
    guard let best = candidates.first else { return [] }
    var seen: Set<Diagnosis.Kind> = []
    return candidates.filter { best.odds < lead * $0.odds && seen.insert($0.kind).inserted }
  }
}
