/// The operations; each answers nil when the result does not fit.
extension Compact {
  var negated: Compact {
    Compact(mantissa: -mantissa, denominator: denominator, scale: scale)
  }

  @inline(__always)
  func adding(_ other: Compact) -> Compact? {
    guard denominator == 1, other.denominator == 1 else { return addingFraction(other) }
    if scale == other.scale {
      return mantissa.plus(other.mantissa).map { .decimal($0, Int(scale)) }
    }
    return addingUnaligned(other)
  }

  private func addingUnaligned(_ other: Compact) -> Compact? {
    let (left, right, scale) = aligned(with: other)
    guard let left, let right, let sum = left.plus(right) else { return nil }
    return .fraction(sum, 1, scale)
  }

  /// Whether it is less than the other; nil where that takes larger numbers to tell.
  func isBelow(_ other: Compact) -> Bool? {
    if denominator == other.denominator, scale == other.scale { return mantissa < other.mantissa }
    let (left, right, _) = aligned(with: other)
    guard let left = left?.times(Int128(other.denominator)),
      let right = right?.times(Int128(denominator))
    else { return nil }
    return left < right
  }

  /// Both mantissas over the larger of the two powers of ten.
  private func aligned(with other: Compact) -> (Int128?, Int128?, scale: Int) {
    let scale = Int(max(self.scale, other.scale))
    return (mantissa(atScale: scale), other.mantissa(atScale: scale), scale)
  }

  private func mantissa(atScale wanted: Int) -> Int128? {
    mantissa.times(Compact.powersOfTen[wanted - Int(scale)])
  }

  private func addingFraction(_ other: Compact) -> Compact? {
    let (left, right, scale) = aligned(with: other)
    let common = Compact.greatestDivisor(denominator, other.denominator)
    let rest = other.denominator / common
    guard let left = left?.times(Int128(rest)),
      let right = right?.times(Int128(denominator / common)), let sum = left.plus(right)
    else { return nil }
    let (product, overflow) = denominator.multipliedReportingOverflow(by: rest)
    return overflow ? nil : .reduced(sum, product, scale)
  }

  @inline(__always)
  func multiplied(by other: Compact) -> Compact? {
    guard denominator == 1, other.denominator == 1 else { return multipliedFraction(by: other) }
    let scale = Int(self.scale) + Int(other.scale)
    guard scale <= Compact.largestScale, let product = mantissa.times(other.mantissa) else {
      return nil
    }
    return .decimal(product, scale)
  }

  private func multipliedFraction(by other: Compact) -> Compact? {
    let scale = Int(self.scale) + Int(other.scale)
    let left = Compact.greatestDivisor(mantissa.magnitude, other.denominator)
    let right = Compact.greatestDivisor(other.mantissa.magnitude, denominator)
    let product = (mantissa / Int128(left)).times(other.mantissa / Int128(right))
    let (below, overflow) = (denominator / right)
      .multipliedReportingOverflow(by: other.denominator / left)
    guard let product, !overflow, scale <= Compact.largestScale else { return nil }
    return .fraction(product, below, scale)
  }

  /// One divided by this number, which must not be zero.
  var reciprocal: Compact? {
    var rest = mantissa.magnitude
    let twos = rest.trailingZeroBitCount
    rest >>= UInt128(twos)
    var fives = 0
    while rest % 5 == 0 {
      rest /= 5
      fives += 1
    }
    let places = max(twos, fives)
    guard places <= Compact.largestScale, let below = UInt64(exactly: rest) else { return nil }
    return reciprocal(over: below, places: places, twos: places - twos, fives: places - fives)
  }

  private func reciprocal(over below: UInt64, places: Int, twos: Int, fives: Int) -> Compact? {
    let (power, tooLarge) = Int128(5).power(fives)
    guard !tooLarge, let spread = (Int128(1) << Int128(twos)).times(power),
      let scaled = spread.times(Compact.powersOfTen[Int(scale)]),
      let above = scaled.times(Int128(denominator))
    else { return nil }
    return .fraction(mantissa < 0 ? -above : above, below, places)
  }

  /// Whether it is at least 10^`order` far from zero; nil where that takes larger numbers to tell.
  func reaches(_ order: Int) -> Bool? {
    let places = Int(scale) + order
    guard -18...18 ~= places else { return nil }
    let power = Compact.powersOfTen[abs(places)]
    let least = places > 0 ? power.times(Int128(denominator)) : Int128(denominator)
    let shifted = places < 0 ? mantissa.times(power) : mantissa
    guard let least, let shifted else { return nil }
    return shifted.magnitude >= least.magnitude
  }

  /// `mantissa` / (`denominator` × 10^`scale`) brought to its one form.
  private static func reduced(_ mantissa: Int128, _ denominator: UInt64, _ scale: Int) -> Compact {
    let common = greatestDivisor(mantissa.magnitude, denominator)
    return fraction(mantissa / Int128(common), denominator / common, mantissa == 0 ? 0 : scale)
  }

  private static func greatestDivisor(_ a: UInt128, _ b: UInt64) -> UInt64 {
    if b == 1 { return 1 }
    return greatestDivisor(b, UInt64(a % UInt128(b)))
  }

  private static func greatestDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

extension Int128 {
  fileprivate func power(_ exponent: Int) -> (Int128, overflow: Bool) {
    var result: Int128 = 1
    for _ in 0..<exponent {
      guard let next = result.times(self) else { return (0, true) }
      result = next
    }
    return (result, false)
  }
}
