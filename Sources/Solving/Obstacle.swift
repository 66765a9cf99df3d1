public import Quantities

/// Why a question backwards has no answer at all; that no value fits is an answer.
public enum Obstacle: Error, Sendable, Hashable {
  case interrupted
  /// The formula is of too high a degree, or its numbers have too many digits.
  case tooComplicated
  /// More than a thousand pieces, each with a formula of its own.
  case tooManyPieces
  /// At this place something is rounded, and what follows cannot be turned back.
  case rounding(place: Int)
  /// At this place what is looked for stands in an exponent, or in the step of a rounding.
  case unknownExponent(place: Int)
  /// At this place a range goes in: which of its numbers is meant is not said.
  case ranged(place: Int)
  /// What is asked about lacks these figures, which are not published.
  case notPublished([Int])
  /// What is asked about is yes or no, or what is looked for is.
  case noQuantity(place: Int)
  /// What is asked about is in `own`; the target is in another dimension.
  case wrongDimension(own: Dimension, wanted: Dimension)
}
