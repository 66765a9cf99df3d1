/// A value that does not fit its row of a table of indicators.
public struct UnfitUnit: Sendable, Hashable {
  /// How it does not fit.
  public enum Fault: Sendable, Hashable {
    /// A cost without money.
    case cost
    /// Money, or a mere count, where a time or a share belongs.
    case time
    /// Money under time and a time under cost, each in the row of the other.
    case swapped(with: String)
    /// The indicator's own name counts something else.
    case label
  }

  /// As it is printed: ≤9月.
  public let text: String
  /// The indicator's name.
  public let label: String
  public let fault: Fault
}
