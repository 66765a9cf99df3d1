public import Quantities

/// Everything a number may be, between two ends, each of which belongs to it or does not.
///
/// 100.9 is printed for 100.85 up to, not including, 100.95.
public struct Reach: Sendable, Hashable {
  public let low: Number
  public let high: Number
  public let hasLow: Bool
  public let hasHigh: Bool

  public init(_ low: Number, _ high: Number, hasLow: Bool = true, hasHigh: Bool = true) {
    precondition(low <= high, "a reach has its ends in order")
    self.low = low
    self.high = high
    self.hasLow = hasLow
    self.hasHigh = hasHigh
  }

  /// One number.
  public init(_ number: Number) { self.init(number, number) }

  /// What rounds half up to `number` in steps of `step`; zero is printed for less than half a step.
  public init(printed number: Number, step: Number) {
    self.init(printed: number, half: step / Number(2))
  }

  /// The same with half a step.
  init(printed number: Number, half: Number) {
    self.init(
      number - half, number + half, hasLow: number.sign > 0, hasHigh: number.sign < 0)
  }

  public var negated: Reach { Reach(-high, -low, hasLow: hasHigh, hasHigh: hasLow) }

  public static func + (left: Reach, right: Reach) -> Reach {
    Reach(
      left.low + right.low, left.high + right.high, hasLow: left.hasLow && right.hasLow,
      hasHigh: left.hasHigh && right.hasHigh)
  }

  /// Whether some number belongs to both.
  public func meets(_ other: Reach) -> Bool {
    let low = max(self.low, other.low)
    let high = min(self.high, other.high)
    if low != high { return low < high }
    return has(low) && other.has(low)
  }

  public func has(_ number: Number) -> Bool {
    (hasLow ? number >= low : number > low) && (hasHigh ? number <= high : number < high)
  }
}
