/// A number that fits three words: `mantissa` / (`denominator` × 10^`scale`).
///
/// 5.78 is 578 / (1 × 10²) and 1/6 is 5 / (3 × 10¹): the twos and fives of a fraction are kept in
/// the power of ten, so a decimal number always has the denominator 1.
struct Compact: Sendable, Hashable {
  // Two words and not an `Int128`, whose alignment the compiler loses where many values are passed.
  private let high: Int64
  private let low: UInt64
  /// Has no factor in common with 10 or with the mantissa.
  let denominator: UInt64
  /// As small as it can be, and at most `largestScale`.
  let scale: UInt8

  static let largestScale = 38

  @inline(__always)
  init(mantissa: Int128, denominator: UInt64, scale: UInt8) {
    high = Int64(truncatingIfNeeded: mantissa >> 64)
    low = UInt64(truncatingIfNeeded: mantissa)
    self.denominator = denominator
    self.scale = scale
  }

  @inline(__always)
  var mantissa: Int128 { Int128(high) << 64 | Int128(low) }

  static let powersOfTen: [Int128] = {
    var powers: [Int128] = [1]
    for _ in 1...largestScale { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  /// The decimal number `mantissa` / 10^`scale` in its one form.
  @inline(__always)
  static func decimal(_ mantissa: Int128, _ scale: Int) -> Compact {
    if scale == 0 || Int64(truncatingIfNeeded: mantissa) & 1 == 1 {
      return Compact(mantissa: mantissa, denominator: 1, scale: UInt8(truncatingIfNeeded: scale))
    }
    return fraction(mantissa, 1, scale)
  }

  /// The number in its one form, if the denominator has no factor in common with the mantissa.
  static func fraction(_ mantissa: Int128, _ denominator: UInt64, _ scale: Int) -> Compact {
    if let narrow = Int64(exactly: mantissa) { return stripped(narrow, denominator, scale) }
    var mantissa = mantissa
    var scale = scale
    while scale > 0 {
      let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { break }
      mantissa = quotient
      scale -= 1
    }
    return Compact(mantissa: mantissa, denominator: denominator, scale: UInt8(scale))
  }

  /// The same for what fits 64 bits, where a division is many times cheaper.
  @inline(__always)
  private static func stripped(_ mantissa: Int64, _ denominator: UInt64, _ scale: Int) -> Compact {
    var mantissa = mantissa
    var scale = mantissa == 0 ? 0 : scale
    while scale > 0, mantissa & 1 == 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    return Compact(mantissa: Int128(mantissa), denominator: denominator, scale: UInt8(scale))
  }
}

extension Int128 {
  // The least `Int128` counts as not fitting: its negative does not.

  /// The product, unless it does not fit.
  @inline(__always)
  func times(_ other: Int128) -> Int128? {
    if let narrow = Int64(exactly: self), let otherNarrow = Int64(exactly: other) {
      let (high, low) = narrow.multipliedFullWidth(by: otherNarrow)
      return Int128(high) << 64 | Int128(low)
    }
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow || product == .min ? nil : product
  }

  /// The sum, unless it does not fit.
  @inline(__always)
  func plus(_ other: Int128) -> Int128? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow || sum == .min ? nil : sum
  }
}
