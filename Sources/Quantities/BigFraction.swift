internal import CGMP

/// A fraction of any size in GMP's hands, always in lowest terms.
final class BigFraction: @unchecked Sendable {
  // Written only while it is being made, so it may be read from any thread.
  private let pointer: UnsafeMutablePointer<__mpq_struct>

  /// Lets `fill` write the value, then brings it to lowest terms.
  init(_ fill: (UnsafeMutablePointer<__mpq_struct>) -> Void) {
    pointer = .allocate(capacity: 1)
    gmp_fraction_init(pointer)
    fill(pointer)
    gmp_fraction_canonicalize(pointer)
  }

  deinit {
    gmp_fraction_clear(pointer)
    pointer.deallocate()
  }

  convenience init(_ compact: Compact) {
    self.init { fraction in
      gmp_numerator(fraction).set(compact.mantissa)
      gmp_integer_word_power(gmp_denominator(fraction), 10, UInt(compact.scale))
      gmp_denominator(fraction).multiply(by: compact.denominator)
    }
  }

  /// The whole number written in these ASCII digits.
  convenience init(digits: ContiguousArray<UInt8>) {
    self.init { fraction in
      let text = digits + [0]
      text.withUnsafeBytes { bytes in
        let start = bytes.bindMemory(to: CChar.self).baseAddress
        let status = gmp_integer_set_digits(gmp_numerator(fraction), start)
        precondition(status == 0, "digits only")
      }
    }
  }

  static func powerOfTen(_ exponent: Int) -> BigFraction {
    BigFraction { fraction in
      let place = exponent < 0 ? gmp_denominator(fraction) : gmp_numerator(fraction)
      gmp_integer_word_power(place, 10, exponent.magnitude)
      if exponent < 0 { gmp_numerator(fraction).set(1) }
    }
  }

  // Good for as long as the fraction is: only its own methods may hold them.
  private var numerator: UnsafeMutablePointer<__mpz_struct> { gmp_numerator(pointer)! }
  private var denominator: UnsafeMutablePointer<__mpz_struct> { gmp_denominator(pointer)! }

  var sign: Int { Int(gmp_fraction_sign(pointer)) }
  var isWhole: Bool { gmp_integer_is_one(denominator) != 0 }
  var bits: Int { Int(gmp_integer_bits(numerator) + gmp_integer_bits(denominator)) }

  /// How many decimal places hold it whole; nil if no number of them does.
  var decimalScale: Int? {
    let (scale, rest) = decimalPart
    defer { rest.free() }
    return gmp_integer_is_one(rest) != 0 ? scale : nil
  }

  /// The denominator without twos and fives.
  var endlessPart: BigFraction {
    let (_, rest) = decimalPart
    defer { rest.free() }
    return BigFraction { gmp_integer_set(gmp_numerator($0), rest) }
  }

  /// The denominator by itself.
  var below: BigFraction { BigFraction { gmp_integer_set(gmp_numerator($0), denominator) } }

  /// What is left of the numerator when it is divided by `divisor`, from 0 up.
  func residue(by divisor: UInt64) -> UInt64 {
    UInt64(gmp_integer_residue(numerator, UInt(divisor)))
  }

  /// The denominator as 10^`scale` and a `rest` without twos and fives, which the caller frees.
  private var decimalPart: (scale: Int, rest: UnsafeMutablePointer<__mpz_struct>) {
    let rest = UnsafeMutablePointer<__mpz_struct>.make()
    gmp_integer_set(rest, denominator)
    let twos = gmp_integer_remove(rest, 2)
    let fives = gmp_integer_remove(rest, 5)
    return (Int(max(twos, fives)), rest)
  }

  /// The number in its one form, which is compact if it can be.
  var number: Number {
    compact.map { Number($0) } ?? Number(storage: .big(self))
  }

  private var compact: Compact? {
    guard gmp_integer_bits(numerator) <= 127, gmp_integer_bits(denominator) <= 192 else {
      return nil
    }
    let (scale, rest) = decimalPart
    defer { rest.free() }
    guard scale <= Compact.largestScale, gmp_integer_bits(rest) <= 64 else { return nil }
    return compact(scale: scale, rest: rest)
  }

  /// The numerator, if it fits.
  private var wholeInt128: Int128? { Int128(numerator) }

  private func compact(scale: Int, rest: UnsafeMutablePointer<__mpz_struct>) -> Compact? {
    let scaled = BigFraction { fraction in
      gmp_integer_word_power(gmp_numerator(fraction), 10, UInt(scale))
      gmp_integer_multiply(gmp_numerator(fraction), gmp_numerator(fraction), rest)
      gmp_integer_multiply(gmp_numerator(fraction), gmp_numerator(fraction), numerator)
      gmp_integer_set(gmp_denominator(fraction), denominator)
    }
    guard let mantissa = scaled.wholeInt128 else { return nil }
    let below = UInt64(gmp_integer_low_word(rest))
    return Compact(mantissa: mantissa, denominator: below, scale: UInt8(scale))
  }
}

extension BigFraction: Hashable {
  static func == (left: BigFraction, right: BigFraction) -> Bool {
    gmp_fraction_equal(left.pointer, right.pointer) != 0
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(gmp_integer_low_word(numerator))
    hasher.combine(gmp_integer_low_word(denominator))
    hasher.combine(sign)
  }

  func compare(_ other: BigFraction) -> Int {
    Int(gmp_fraction_compare(pointer, other.pointer))
  }
}

extension BigFraction {
  static func + (left: BigFraction, right: BigFraction) -> BigFraction {
    BigFraction { gmp_fraction_add($0, left.pointer, right.pointer) }
  }

  static func - (left: BigFraction, right: BigFraction) -> BigFraction {
    BigFraction { gmp_fraction_subtract($0, left.pointer, right.pointer) }
  }

  static func * (left: BigFraction, right: BigFraction) -> BigFraction {
    BigFraction { gmp_fraction_multiply($0, left.pointer, right.pointer) }
  }

  static func / (left: BigFraction, right: BigFraction) -> BigFraction {
    BigFraction { gmp_fraction_divide($0, left.pointer, right.pointer) }
  }

  prefix static func - (value: BigFraction) -> BigFraction {
    BigFraction { gmp_fraction_negate($0, value.pointer) }
  }

  func power(_ exponent: Int) -> BigFraction {
    BigFraction { fraction in
      let (above, below) = exponent < 0 ? (denominator, numerator) : (numerator, denominator)
      gmp_integer_power(gmp_numerator(fraction), above, exponent.magnitude)
      gmp_integer_power(gmp_denominator(fraction), below, exponent.magnitude)
    }
  }
}

extension BigFraction {
  /// The whole number that `rule` gives.
  func whole(_ rule: RoundingRule) -> BigFraction {
    BigFraction { fraction in
      let floor = gmp_numerator(fraction)!
      let rest = UnsafeMutablePointer<__mpz_struct>.make()
      defer { rest.free() }
      gmp_integer_divide_floor(floor, rest, numerator, denominator)
      guard gmp_integer_sign(rest) != 0 else { return }
      gmp_integer_double(rest)
      let half = Int(gmp_integer_compare(rest, denominator).signum())
      if rule.stepsUp(negative: sign < 0, half: half) { gmp_integer_add_word(floor, 1) }
    }
  }

  func writeNumerator(into bytes: inout ContiguousArray<UInt8>) {
    numerator.writeDigits(into: &bytes)
  }

  func writeDenominator(into bytes: inout ContiguousArray<UInt8>) {
    denominator.writeDigits(into: &bytes)
  }

  /// Whether it is at least 10^`order` far from zero.
  func reaches(_ order: Int) -> Bool {
    let power = BigFraction.powerOfTen(abs(order))
    let product = UnsafeMutablePointer<__mpz_struct>.make()
    defer { product.free() }
    return power.withNumerator { power in
      gmp_integer_multiply(product, order > 0 ? denominator : numerator, power)
      return order > 0
        ? gmp_integer_compare_magnitudes(numerator, product) >= 0
        : gmp_integer_compare_magnitudes(product, denominator) >= 0
    }
  }

  private func withNumerator(_ body: (UnsafeMutablePointer<__mpz_struct>) -> Bool) -> Bool {
    body(numerator)
  }

  /// The power of ten of its first digit is no less than this, and more by three at most.
  var leastOrder: Int {
    Int(gmp_integer_digit_bound(numerator)) - Int(gmp_integer_digit_bound(denominator)) - 2
  }
}
