/// A fraction as children reckon it, never reduced.
struct SchoolbookFraction {
  let isNegative: Bool
  let numerator: SchoolbookNatural
  let denominator: SchoolbookNatural

  init(
    _ numerator: SchoolbookNatural, over denominator: SchoolbookNatural, isNegative: Bool = false
  ) {
    precondition(!denominator.isZero)
    self.isNegative = isNegative && !numerator.isZero
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A numeral such as `12.50`.
  init(_ numeral: String) {
    let parts = numeral.split(separator: ".")
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    self.init(
      SchoolbookNatural(parts[0] + decimals),
      over: SchoolbookNatural("1" + String(repeating: "0", count: decimals.count)))
  }

  init(_ number: Int) {
    self.init(SchoolbookNatural(abs(number)), over: SchoolbookNatural(1), isNegative: number < 0)
  }

  var isZero: Bool { numerator.isZero }
  var magnitude: Self { Self(numerator, over: denominator) }

  static prefix func - (a: Self) -> Self {
    Self(a.numerator, over: a.denominator, isNegative: !a.isNegative)
  }

  static func + (a: Self, b: Self) -> Self {
    let (x, y) = (a.numerator * b.denominator, b.numerator * a.denominator)
    let denominator = a.denominator * b.denominator
    if a.isNegative == b.isNegative {
      return Self(x + y, over: denominator, isNegative: a.isNegative)
    }
    return x >= y
      ? Self(x - y, over: denominator, isNegative: a.isNegative)
      : Self(y - x, over: denominator, isNegative: b.isNegative)
  }

  static func - (a: Self, b: Self) -> Self { a + -b }

  static func * (a: Self, b: Self) -> Self {
    Self(
      a.numerator * b.numerator, over: a.denominator * b.denominator,
      isNegative: a.isNegative != b.isNegative)
  }

  static func / (a: Self, b: Self) -> Self {
    Self(
      a.numerator * b.denominator, over: a.denominator * b.numerator,
      isNegative: a.isNegative != b.isNegative)
  }

  static func < (a: Self, b: Self) -> Bool { (a - b).isNegative }
  static func == (a: Self, b: Self) -> Bool { (a - b).isZero }

  /// The whole number below or at it.
  var floor: Self {
    let (quotient, remainder) = numerator.divided(by: denominator)
    let below = isNegative && !remainder.isZero ? quotient + SchoolbookNatural(1) : quotient
    return Self(below, over: SchoolbookNatural(1), isNegative: isNegative)
  }

  /// The nearest whole number; a half goes away from zero.
  var rounded: Self {
    let nearest = (magnitude + Self("0.5")).floor
    return isNegative ? -nearest : nearest
  }
}

/// Written with digits.
extension SchoolbookFraction {
  /// All its digits, if they end: dividing brings a new digit each time until nothing is left. A
  /// denominator of so many digits has used up its twos and fives after less than four times as many.
  var decimal: String? {
    var (whole, rest) = numerator.divided(by: denominator)
    var decimals = ""
    for _ in 0...(denominator.digits.count * 4) where !rest.isZero {
      let (digit, remainder) = rest.followed(by: 0).divided(by: denominator)
      decimals += digit.description
      rest = remainder
    }
    guard rest.isZero else { return nil }
    let sign = isNegative ? "-" : ""
    return sign + whole.description + (decimals.isEmpty ? "" : "." + decimals)
  }

  /// The digits to so many places, a half away from zero.
  func decimal(to places: Int) -> String {
    let shift = Self("1" + String(repeating: "0", count: places))
    let units = (self * shift).rounded
    let digits = units.numerator.divided(by: units.denominator).quotient.description
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = units.isNegative ? "-" : ""
    return sign + padded.dropLast(places) + (places > 0 ? "." + padded.suffix(places) : "")
  }

  /// Why `answer` does not show this value; nil if it does.
  func fault(of answer: some StringProtocol) -> String? {
    if let decimal { return answer == decimal ? nil : "exactly \(decimal)" }
    guard answer.hasPrefix("≈ ") else { return "it does not end, and no ≈ says so" }
    let digits = answer.dropFirst(2)
    let places = digits.split(separator: ".").dropFirst().first?.count ?? 0
    let shown = digits.filter(\.isNumber).drop { $0 == "0" }.count
    guard places >= 6 || shown >= 6 else { return "only \(shown) digits" }
    let right = decimal(to: places)
    return digits == right ? nil : "rounded to \(right)"
  }
}
