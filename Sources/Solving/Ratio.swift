internal import Quantities

/// One polynomial over another, with no factor in common.
struct Ratio: Sendable, Hashable {
  let above: Polynomial
  /// Monic, and not zero.
  let below: Polynomial

  init(_ polynomial: Polynomial) {
    above = polynomial
    below = Polynomial(.one)
  }

  /// `below` must not be zero.
  init(_ above: Polynomial, over below: Polynomial, _ patience: Patience) throws(Obstacle) {
    var (top, bottom) = (above, below)
    if !bottom.isConstant, !top.isZero {
      let common = try top.greatestDivisor(with: bottom, patience)
      if !common.isConstant {
        top = top.quotientAndRemainder(by: common).0
        bottom = bottom.quotientAndRemainder(by: common).0
      }
    }
    if top.isZero { bottom = Polynomial(.one) }
    self.above = top.scaled(by: .one / bottom.leading)
    self.below = bottom.monic
    try patience.check(self.above)
    try patience.check(self.below)
  }

  /// The number, where it is the same everywhere.
  var constant: Number? { above.isConstant && below.isConstant ? above.constant : nil }

  func scaled(by factor: Number) -> Ratio {
    factor == .one ? self : Ratio(unchecked: above.scaled(by: factor), below)
  }

  /// Plus a number, which brings in no common factor.
  func shifted(by number: Number, _ patience: Patience) throws(Obstacle) -> Ratio {
    let sum = Ratio(unchecked: above + below.scaled(by: number), below)
    try patience.check(sum.above)
    return sum
  }

  private init(unchecked above: Polynomial, _ below: Polynomial) {
    self.above = above
    self.below = above.isZero ? Polynomial(.one) : below
  }

  func adding(_ other: Ratio, _ patience: Patience) throws(Obstacle) -> Ratio {
    if below == other.below { return try Ratio(above + other.above, over: below, patience) }
    let sum = above * other.below + other.above * below
    return try Ratio(sum, over: below * other.below, patience)
  }

  func multiplied(by other: Ratio, _ patience: Patience) throws(Obstacle) -> Ratio {
    try Ratio(above * other.above, over: below * other.below, patience)
  }

  /// One over it; it must not be zero.
  func reciprocal(_ patience: Patience) throws(Obstacle) -> Ratio {
    try Ratio(below, over: above, patience)
  }

  func power(_ exponent: Int, _ patience: Patience) throws(Obstacle) -> Ratio {
    guard exponent.magnitude <= UInt(Patience.degree) else { throw .tooComplicated }
    var result = Ratio(Polynomial(.one))
    for _ in 0..<exponent.magnitude { result = try result.multiplied(by: self, patience) }
    return exponent < 0 ? try result.reciprocal(patience) : result
  }
}
