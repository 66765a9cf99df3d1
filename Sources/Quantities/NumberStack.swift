/// A stack of exact numbers that are computed with in place: the fast way through plain arithmetic.
///
/// An operation answers false, and leaves the rest to the caller's careful way, where it would
/// divide by zero or its result is unreasonably large.
public struct NumberStack: Sendable {
  private var numbers: ContiguousArray<Number> = []

  /// Far beyond what a budget holds, and computed in no time.
  private static let reasonableBits = 1 << 14

  public init() {}

  public mutating func removeAll() {
    if !numbers.isEmpty { numbers.removeAll(keepingCapacity: true) }
  }

  /// The number on top; there must be one.
  public var top: Number { numbers[numbers.count - 1] }

  public mutating func push(_ number: Number) { numbers.append(number) }

  public mutating func negate() {
    let last = numbers.count - 1
    numbers[last] = -numbers[last]
  }

  public mutating func add() -> Bool { combine { $0 + $1 } }

  public mutating func subtract() -> Bool { combine { $0 - $1 } }

  public mutating func multiply() -> Bool { combine { $0 * $1 } }

  public mutating func divide() -> Bool {
    if numbers[numbers.count - 1].isZero { return false }
    return combine { $0 / $1 }
  }

  @inline(__always)
  private mutating func combine(_ operation: (Number, Number) -> Number) -> Bool {
    let right = numbers.removeLast()
    let last = numbers.count - 1
    numbers[last] = operation(numbers[last], right)
    return numbers[last].isCompact || numbers[last].bits <= NumberStack.reasonableBits
  }
}
