/// Whether a computed figure is the one that is printed.
public enum Verdict: String, Sendable, CaseIterable {
  /// Equal.
  case exact
  /// Not equal, but rounded to the last printed digit it is the printed figure.
  case rounds
  /// Agrees only because the addends were themselves rounded.
  case slack
  /// Rounds to the printed figure at its last digit that is not zero.
  case approximate
  /// A bound or a range holds.
  case within
  /// A bound or a range is broken.
  case outside
  /// None of these.
  case mismatch
  /// The document states the same thing twice, differently.
  case conflict
  /// Cannot be decided from what is known.
  case unknown

  public var isFinding: Bool { self == .mismatch || self == .outside || self == .conflict }
}
