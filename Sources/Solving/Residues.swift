internal import Quantities

/// A quick proof that two polynomials have no factor in common: they have none even when their
/// coefficients are counted by what they leave when divided by a large prime.
extension Polynomial {
  /// No is no proof of the contrary.
  func isCoprime(with other: Polynomial) -> Bool {
    if isConstant || other.isConstant { return true }
    var (a, b) = (primitive.residues, other.primitive.residues)
    // Where a leading coefficient vanishes nothing follows.
    guard a.last != 0, b.last != 0 else { return false }
    while b.count > 1 {
      a = Polynomial.remainder(a, by: b)
      swap(&a, &b)
    }
    return b.count == 1
  }

  private static let prime: UInt64 = 1 << 61 - 1

  private var residues: [UInt64] { coefficients.map { $0.residue(by: Polynomial.prime) } }

  /// Without zeros at its end.
  private static func remainder(_ dividend: [UInt64], by divisor: [UInt64]) -> [UInt64] {
    var rest = dividend
    let inverse = power(divisor[divisor.count - 1], prime - 2)
    while rest.count >= divisor.count {
      let factor = product(rest[rest.count - 1], inverse)
      let shift = rest.count - divisor.count
      for (place, coefficient) in divisor.enumerated() {
        let taken = product(factor, coefficient)
        rest[shift + place] = (rest[shift + place] + prime - taken) % prime
      }
      while rest.last == 0 { rest.removeLast() }
    }
    return rest
  }

  private static func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return prime.dividingFullWidth((high, low)).remainder
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, square, rest): (UInt64, UInt64, UInt64) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, square) }
      square = product(square, square)
      rest >>= 1
    }
    return result
  }
}
