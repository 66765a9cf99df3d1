internal import Quantities

/// Every value that a formula over printed numbers can have.
struct Interval {
  let low: Number
  let high: Number

  init(_ low: Number, _ high: Number) {
    (self.low, self.high) = low < high ? (low, high) : (high, low)
  }

  init(_ value: Number) { self.init(value, value) }

  /// What a printed number stands for.
  init(printed said: Said) { self.init(said.value - said.slack, said.value + said.slack) }

  func meets(_ other: Interval) -> Bool { !(high < other.low) && !(other.high < low) }

  static func + (left: Interval, right: Interval) -> Interval {
    Interval(left.low + right.low, left.high + right.high)
  }

  static func - (left: Interval, right: Interval) -> Interval {
    Interval(left.low - right.high, left.high - right.low)
  }

  static func * (left: Interval, right: Interval) -> Interval {
    Interval(all: [
      left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high,
    ])
  }

  /// Nil where the divisor may be zero.
  static func / (left: Interval, right: Interval) -> Interval? {
    guard right.low.sign * right.high.sign > 0 else { return nil }
    return Interval(all: [
      left.low / right.low, left.low / right.high, left.high / right.low, left.high / right.high,
    ])
  }

  private init(all ends: [Number]) { (low, high) = (ends.min { $0 < $1 }!, ends.max { $0 < $1 }!) }
}
