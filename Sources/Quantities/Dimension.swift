/// What a quantity is a quantity of: 元, 元/村, 元/人/月, or nothing at all.
///
/// Up to eight bases with their exponents stand in one word of eight slots, the smallest base in the
/// lowest slot; a slot holds eleven bits of base and five of exponent.
public struct Dimension: Sendable, Hashable {
  /// Something counted or measured that no other thing can stand for: money, months, villages.
  public struct Base: Sendable, Hashable, Comparable {
    let number: UInt16

    public static func < (left: Base, right: Base) -> Bool { left.number < right.number }
  }

  public struct Factor: Sendable, Hashable {
    public let base: Base
    public let exponent: Int
  }

  // Two words and not a `UInt128`, whose alignment the compiler loses where many values are passed.
  private let high: UInt64
  private let low: UInt64

  @inline(__always)
  private var slots: UInt128 { UInt128(high) << 64 | UInt128(low) }

  private init(slots: UInt128) {
    high = UInt64(truncatingIfNeeded: slots >> 64)
    low = UInt64(truncatingIfNeeded: slots)
  }

  public static let none = Dimension(slots: 0)

  public static let money = Dimension(Base.money)

  public init(_ base: Base) { self.init(slots: Dimension.slot(base, 1)) }

  public var isNone: Bool { low == 0 }

  /// Whether the last base is one of time, which stand behind all others.
  var hasTime: Bool {
    if isNone { return false }
    let last = slots >> UInt128((127 - slots.leadingZeroBitCount) & ~15)
    return Dimension.slotBase(last) >= Base.day.number
  }

  /// The factors must be in the order of their bases; nil where they do not fit.
  init?(factors: [Factor]) {
    var writer = Writer()
    for factor in factors where !writer.write(factor.base.number, factor.exponent) { return nil }
    self = writer.dimension
  }

  /// The bases with their exponents, in the order of the bases.
  public var factors: [Factor] {
    var result: [Factor] = []
    var rest = slots
    while rest != 0 {
      result.append(Dimension.factor(rest))
      rest >>= 16
    }
    return result
  }

  public func exponent(of base: Base) -> Int {
    var rest = slots
    while rest != 0 {
      if UInt16(truncatingIfNeeded: rest) >> 5 == base.number {
        return Dimension.factor(rest).exponent
      }
      rest >>= 16
    }
    return 0
  }

  /// The dimension of a product; nil when it has too many bases or too large an exponent.
  @inline(__always)
  public func multiplied(by other: Dimension) -> Dimension? {
    if other.isNone { return self }
    if isNone { return other }
    return merged(with: other)
  }

  @inline(__always)
  public func divided(by other: Dimension) -> Dimension? {
    if other.isNone { return self }
    return other.power(-1).flatMap { multiplied(by: $0) }
  }

  public func power(_ exponent: Int) -> Dimension? {
    var result = Writer()
    for factor in factors {
      let (product, overflow) = factor.exponent.multipliedReportingOverflow(by: exponent)
      guard !overflow, result.write(factor.base.number, product) else { return nil }
    }
    return result.dimension
  }

  private func merged(with other: Dimension) -> Dimension? {
    var (left, right) = (slots, other.slots)
    var result = Writer()
    while left | right != 0 {
      let (a, b) = (Dimension.slotBase(left), Dimension.slotBase(right))
      let base = a == 0 ? b : b == 0 ? a : min(a, b)
      var exponent = 0
      if a == base { exponent += Dimension.pop(&left) }
      if b == base { exponent += Dimension.pop(&right) }
      guard result.write(base, exponent) else { return nil }
    }
    return result.dimension
  }

  /// Fills the slots from the lowest.
  private struct Writer {
    private var slots: UInt128 = 0
    private var shift: UInt128 = 0

    var dimension: Dimension { Dimension(slots: slots) }

    mutating func write(_ base: UInt16, _ exponent: Int) -> Bool {
      if exponent == 0 { return true }
      guard shift < 128, Dimension.exponents.contains(exponent) else { return false }
      slots |= Dimension.slot(Base(number: base), exponent) << shift
      shift += 16
      return true
    }
  }

  /// The base in the lowest slot, 0 where there is none.
  private static func slotBase(_ slots: UInt128) -> UInt16 {
    UInt16(truncatingIfNeeded: slots) >> 5
  }

  /// Takes the lowest slot off and answers its exponent.
  private static func pop(_ slots: inout UInt128) -> Int {
    defer { slots >>= 16 }
    return factor(slots).exponent
  }

  private static let exponents = -16...15

  private static func slot(_ base: Base, _ exponent: Int) -> UInt128 {
    UInt128(base.number << 5 | UInt16(exponent + 16))
  }

  private static func factor(_ slots: UInt128) -> Factor {
    let slot = UInt16(truncatingIfNeeded: slots)
    return Factor(base: Base(number: slot >> 5), exponent: Int(slot & 31) - 16)
  }
}
