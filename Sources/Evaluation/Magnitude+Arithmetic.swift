internal import Diagnostics
internal import Quantities

/// The operations on how much; exact numbers take the short way.
extension Magnitude {
  func adding(_ other: Magnitude) throws(Fault) -> Magnitude {
    if let a = number, let b = other.number { return .exact(a + b) }
    return try sum.adding(other.sum)
  }

  func subtracting(_ other: Magnitude) throws(Fault) -> Magnitude {
    if let a = number, let b = other.number { return .exact(a - b) }
    return try sum.adding(other.negated.sum)
  }

  func multiplied(by other: Magnitude) throws(Fault) -> Magnitude {
    if let a = number, let b = other.number { return .exact(a * b) }
    if let factor = number { return other.scaled(by: factor) }
    if let factor = other.number { return scaled(by: factor) }
    return try spread.multiplied(by: other.spread)
  }

  func divided(by other: Magnitude) throws(Fault) -> Magnitude {
    if let divisor = other.number, divisor.isZero { throw Fault(.divisionByZero) }
    if let a = number, let b = other.number { return .exact(a / b) }
    if let divisor = other.number { return scaled(by: .one / divisor) }
    return try spread.divided(by: other.spread)
  }

  func scaled(by factor: Number) -> Magnitude {
    switch self {
    case .exact(let number): .exact(number * factor)
    case .ranged(let sum): sum.mapped { $0.scaled(by: factor) }.magnitude
    }
  }

  /// About how many bits it takes to hold.
  var bits: Int {
    switch self {
    case .exact(let number): number.bits
    case .ranged(let sum): sum.parts.reduce(0) { $1.corners.reduce($0) { $0 + $1.bits } }
    }
  }

  var negated: Magnitude {
    switch self {
    case .exact(let number): .exact(-number)
    case .ranged(let sum): .ranged(sum.mapped(\.negated))
    }
  }

  func power(_ exponent: Int) throws(Fault) -> Magnitude {
    if let number { return .exact(try number.checkedPower(exponent)) }
    return try spread.power(exponent)
  }

  /// A whole number as an exponent. One beyond all bounds matters to 0, 1 and -1 only, and to them
  /// only by its sign and whether it is odd.
  func exponent(_ number: Number) throws(Fault) -> Int {
    if let int = number.int, int > .min { return int }
    guard let base = self.number, base.isZero || base.magnitude == .one else {
      throw Fault(.tooLarge(limit: Limits.digits))
    }
    return ((number / Number(2)).isWhole ? 2 : 1) * number.sign
  }

  var absolute: Magnitude {
    get throws(Fault) {
      if let number { return .exact(number.magnitude) }
      if low.sign < 0, high.sign > 0 { throw Fault(.rangeBent) }
      return low.sign < 0 ? negated : self
    }
  }

  /// The signs that the first minus the second can have, from the least to the greatest.
  func compared(to other: Magnitude) throws(Fault) -> (low: Int, high: Int) {
    let difference = try subtracting(other)
    return (difference.low.sign, difference.high.sign)
  }

  func rounded(_ rule: RoundingRule, toMultipleOf step: Number) throws(Fault) -> Magnitude {
    let round = { (number: Number) in (number / step).rounded(toDecimals: 0, rule) * step }
    if let number { return .exact(round(number)) }
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
