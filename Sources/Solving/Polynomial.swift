internal import Quantities

/// A polynomial of one unknown with exact coefficients: 5.78·x + 86.5.
struct Polynomial: Sendable, Hashable {
  /// From the constant upwards; the last is not zero, and zero itself has none.
  let coefficients: [Number]

  init(_ coefficients: [Number]) {
    let last = coefficients.lastIndex { !$0.isZero } ?? -1
    self.coefficients = last + 1 == coefficients.count ? coefficients : Array(coefficients[...last])
  }

  init(_ constant: Number) { self.init([constant]) }

  static let unknown = Polynomial([.zero, .one])

  var isZero: Bool { coefficients.isEmpty }
  var isConstant: Bool { coefficients.count <= 1 }
  var constant: Number { coefficients.first ?? .zero }
  var leading: Number { coefficients.last ?? .zero }

  /// -1 for zero.
  var degree: Int { coefficients.count - 1 }

  var bits: Int { coefficients.reduce(0) { max($0, $1.bits) } }

  func value(at number: Number) -> Number {
    coefficients.reversed().reduce(.zero) { $0 * number + $1 }
  }

  var derivative: Polynomial {
    Polynomial(coefficients.enumerated().dropFirst().map { Number($0.offset) * $0.element })
  }

  func scaled(by factor: Number) -> Polynomial {
    factor == .one ? self : Polynomial(coefficients.map { $0 * factor })
  }

  /// The sign at a number, found with whole numbers alone if the coefficients are.
  func sign(at number: Number) -> Int {
    let below = number.denominator
    let above = number * below
    var (result, power) = (Number.zero, Number.one)
    for coefficient in coefficients.reversed() {
      result = result * above + coefficient * power
      power = power * below
    }
    return result.sign
  }

  /// The same roots with whole coefficients that have no factor in common, the leading positive.
  var primitive: Polynomial {
    if isZero { return self }
    let multiple = coefficients.reduce(Number.one) { $0.leastMultiple(with: $1.denominator) }
    let wholes = coefficients.map { $0 * multiple }
    let factor = wholes.reduce(Number.zero) { $0.greatestDivisor(with: $1) }
    return scaled(by: multiple / (leading.sign < 0 ? -factor : factor))
  }

  /// With the leading coefficient 1.
  var monic: Polynomial { isZero ? self : scaled(by: .one / leading) }

  static func + (left: Polynomial, right: Polynomial) -> Polynomial {
    let (long, short) = left.degree >= right.degree ? (left, right) : (right, left)
    var sum = long.coefficients
    for (place, coefficient) in short.coefficients.enumerated() {
      sum[place] = sum[place] + coefficient
    }
    return Polynomial(sum)
  }

  static func - (left: Polynomial, right: Polynomial) -> Polynomial { left + -right }

  static prefix func - (value: Polynomial) -> Polynomial {
    Polynomial(value.coefficients.map { -$0 })
  }

  static func * (left: Polynomial, right: Polynomial) -> Polynomial {
    if left.isZero || right.isZero { return Polynomial([]) }
    if right.isConstant { return left.scaled(by: right.constant) }
    if left.isConstant { return right.scaled(by: left.constant) }
    var product = [Number](repeating: .zero, count: left.degree + right.degree + 1)
    for (i, a) in left.coefficients.enumerated() where !a.isZero {
      for (j, b) in right.coefficients.enumerated() { product[i + j] = product[i + j] + a * b }
    }
    return Polynomial(product)
  }
}

/// Division.
extension Polynomial {
  /// The divisor must not be zero.
  func quotientAndRemainder(by divisor: Polynomial) -> (Polynomial, Polynomial) {
    precondition(!divisor.isZero, "the divisor is checked before")
    var rest = coefficients
    var quotient = [Number](repeating: .zero, count: max(degree - divisor.degree + 1, 0))
    let inverse = Number.one / divisor.leading
    for place in quotient.indices.reversed() {
      let factor = rest[place + divisor.degree] * inverse
      quotient[place] = factor
      if factor.isZero { continue }
      for (j, b) in divisor.coefficients.enumerated() {
        rest[place + j] = rest[place + j] - factor * b
      }
    }
    return (Polynomial(quotient), Polynomial(rest))
  }

  /// What divides both, monic; one of them must not be zero.
  func greatestDivisor(with other: Polynomial, _ patience: Patience) throws(Obstacle) -> Polynomial
  {
    if !isZero, !other.isZero, isCoprime(with: other) { return Polynomial(.one) }
    var (a, b) = (monic, other.monic)
    while !b.isZero {
      try patience.pause()
      if b.isConstant { return Polynomial(.one) }
      (a, b) = (b, a.quotientAndRemainder(by: b).1.monic)
      try patience.check(b)
    }
    return a
  }

  /// The same roots, each once.
  func squareFree(_ patience: Patience) throws(Obstacle) -> Polynomial {
    let common = try greatestDivisor(with: derivative, patience)
    return common.isConstant ? primitive : quotientAndRemainder(by: common).0.primitive
  }
}
