internal import Diagnostics
internal import Quantities

/// The operations on how much; exact numbers take the short way.
extension Magnitude {
  func adding(_ other: Magnitude) throws(Fault) -> Magnitude {
    if let a = number, let b = other.number { return .exact(a + b) }
    return try spread.adding(other.spread)
  }

  func subtracting(_ other: Magnitude) throws(Fault) -> Magnitude {
    if let a = number, let b = other.number { return .exact(a - b) }
    return try spread.subtracting(other.spread)
  }

  func multiplied(by other: Magnitude) throws(Fault) -> Magnitude {
    if let a = number, let b = other.number { return .exact(a * b) }
    return try spread.multiplied(by: other.spread)
  }

  func divided(by other: Magnitude) throws(Fault) -> Magnitude {
    if let divisor = other.number, divisor.isZero { throw Fault(.divisionByZero) }
    if let a = number, let b = other.number { return .exact(a / b) }
    return try spread.divided(by: other.spread)
  }

  /// About how many bits it takes to hold.
  var bits: Int {
    switch self {
    case .exact(let number): number.bits
    case .ranged(let spread): spread.corners.reduce(0) { $0 + $1.bits }
    }
  }

  var negated: Magnitude {
    switch self {
    case .exact(let number): .exact(-number)
    case .ranged(let spread): .ranged(spread.negated)
    }
  }

  func power(_ exponent: Int) throws(Fault) -> Magnitude {
    guard case .ranged(let spread) = self else { return .exact(try low.checkedPower(exponent)) }
    return try spread.power(exponent)
  }

  var absolute: Magnitude {
    get throws(Fault) {
      guard case .ranged(let spread) = self else { return .exact(low.magnitude) }
      guard let sign = spread.sign else { throw Fault(.rangeBent) }
      return sign < 0 ? negated : self
    }
  }

  /// -1, 0 or 1, as the first is less than, equal to or greater than the second; nil where ranges
  /// leave it open.
  func compared(to other: Magnitude) throws(Fault) -> Int? {
    let difference = try subtracting(other)
    let (low, high) = (difference.low.sign, difference.high.sign)
    return low == high ? low : nil
  }

  func rounded(_ rule: RoundingRule, toMultipleOf step: Number) throws(Fault) -> Magnitude {
    let round = { (number: Number) in (number / step).rounded(toDecimals: 0, rule) * step }
    guard case .ranged(let spread) = self else { return .exact(round(low)) }
    return try spread.rising(round)
  }
}

extension Spread {
  /// A power is a product of the spread with itself, sign by sign.
  func power(_ exponent: Int) throws(Fault) -> Magnitude {
    if exponent < 0 { return try Spread(.one).divided(by: power(-exponent).spread) }
    if exponent == 0 { return .exact(.one) }
    if exponent == 1 { return magnitude }
    for corner in corners { _ = try corner.checkedPower(exponent) }
    return try mapped(shape: { self.shapeOfPower(exponent, in: $0) }, Spread.power(exponent))
  }

  private static func power(_ exponent: Int) -> (Number) -> Number {
    { $0.power(exponent, atMost: Limits.bits) ?? .zero }
  }

  private func shapeOfPower(_ exponent: Int, in variable: Variable) -> Shape? {
    guard let direction = direction(in: variable) else { return nil }
    if exponent & 1 == 1 { return Shape(direction: direction) }
    return sign.map { Shape(direction: direction * $0) }
  }
}

extension Number {
  func checkedPower(_ exponent: Int) throws(Fault) -> Number {
    if exponent < 0, isZero { throw Fault(.zeroToNegativePower) }
    guard let power = power(exponent, atMost: Limits.bits) else {
      throw Fault(.tooLarge(limit: Limits.digits))
    }
    return power
  }
}

/// How large a number may become before the answer is that it is too large.
enum Limits {
  static let digits = 1_000_000
  static let bits = 3_400_000
}
