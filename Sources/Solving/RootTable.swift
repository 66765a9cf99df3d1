internal import Quantities

/// The real roots of polynomials, each found once.
final class RootTable {
  let patience: Patience
  private var known: [Polynomial: [Root]] = [:]

  init(_ patience: Patience) { self.patience = patience }

  /// All real roots of a polynomial that is not zero, in their order.
  func roots(of polynomial: Polynomial) throws(Obstacle) -> [Root] {
    if polynomial.isConstant { return [] }
    let key = polynomial.primitive
    if let roots = known[key] { return roots }
    try patience.check(polynomial)
    let roots = try isolated(key.squareFree(patience))
    known[key] = roots
    return roots
  }

  /// A root met by chance while halving is taken out, and the rest is searched anew.
  private func isolated(_ polynomial: Polynomial) throws(Obstacle) -> [Root] {
    var rest = polynomial
    var found: [Number] = []
    while true {
      if rest.isConstant { return try sorted(found, []) }
      if rest.degree == 1 { return try sorted(found + [-rest.constant / rest.leading], []) }
      switch try Isolation(rest, patience).result() {
      case .roots(let roots): return try sorted(found, roots)
      case .met(let number):
        found.append(number)
        rest = rest.quotientAndRemainder(by: Polynomial([-number, .one])).0.primitive
      }
    }
  }

  private func sorted(_ numbers: [Number], _ roots: [Root]) throws(Obstacle) -> [Root] {
    var sorted = roots
    for number in numbers.sorted() {
      let place = sorted.firstIndex { $0.compared(to: number) > 0 } ?? sorted.count
      sorted.insert(Root(number), at: place)
    }
    return sorted
  }

  /// The sign of a polynomial at a root: taken beside it, where none of its own roots lies between.
  func sign(of polynomial: Polynomial, at root: Root) throws(Obstacle) -> Int {
    if polynomial.isConstant { return polynomial.constant.sign }
    if let number = root.number { return polynomial.sign(at: number) }
    if try root.isRoot(of: polynomial, patience) { return 0 }
    let roots = try roots(of: polynomial)
    var near = root
    while roots.contains(where: {
      $0.compared(to: near.ends.low) >= 0 && $0.compared(to: near.ends.high) <= 0
    }) {
      try patience.pause()
      near.refine()
    }
    return polynomial.sign(at: near.ends.low)
  }
}

/// Tells the real roots of a square-free polynomial apart: an interval is halved until Descartes'
/// rule of signs finds one root in it, or none.
private struct Isolation {
  enum Result {
    case roots([Root])
    /// A root that the halving of an interval fell upon.
    case met(Number)
  }

  /// With whole coefficients.
  private let polynomial: Polynomial
  private let patience: Patience

  init(_ polynomial: Polynomial, _ patience: Patience) {
    self.polynomial = polynomial
    self.patience = patience
  }

  /// Every root times this is a whole number, if it is a fraction.
  private var multiple: Number { polynomial.leading }

  /// No root is so far from zero.
  private var bound: Number {
    let largest = polynomial.coefficients.dropLast().map(\.magnitude).max() ?? .zero
    var bound = Number(2)
    while bound * polynomial.leading <= largest + polynomial.leading { bound = bound * Number(2) }
    return bound
  }

  func result() throws(Obstacle) -> Result {
    var roots: [Root] = []
    let bound = self.bound
    // Each with the polynomial stretched so that the interval is from 0 to 1.
    var open = [
      (
        low: -bound, high: bound,
        local: polynomial.stretched(by: bound).down.stretched(by: Number(2))
      )
    ]
    while let (low, high, local) = open.popLast() {
      try patience.pause()
      let count = local.mostRoots
      if count == 0 { continue }
      if count == 1 {
        roots.append(try told(Root(of: polynomial, low: low, high: high)))
        continue
      }
      let middle = (low + high) / Number(2)
      if polynomial.sign(at: middle) == 0 { return .met(middle) }
      let left = local.halved
      open.append((middle, high, left.up))
      open.append((low, middle, left))
    }
    return .roots(roots)
  }

  /// The root as a fraction if it is one: of the fractions that can be roots, the ends are brought
  /// so near to each other that only one lies between.
  private func told(_ root: Root) throws(Obstacle) -> Root {
    var root = root
    while (root.ends.high - root.ends.low) * multiple >= .one {
      try patience.pause()
      let middle = (root.ends.low + root.ends.high) / Number(2)
      if polynomial.sign(at: middle) == 0 { return Root(middle) }
      root.refine()
    }
    let candidate = (root.ends.high * multiple).rounded(toDecimals: 0, .floor) / multiple
    guard candidate > root.ends.low, polynomial.sign(at: candidate) == 0 else { return root }
    return Root(candidate)
  }
}

extension Polynomial {
  /// p(x + 1)
  fileprivate var up: Polynomial { shifted { $0 + $1 } }

  /// p(x - 1)
  fileprivate var down: Polynomial { shifted { $0 - $1 } }

  private func shifted(_ combine: (Number, Number) -> Number) -> Polynomial {
    var shifted = coefficients
    for first in shifted.indices {
      for place in (first..<shifted.count - 1).reversed() {
        shifted[place] = combine(shifted[place], shifted[place + 1])
      }
    }
    return Polynomial(shifted)
  }

  /// p(factor · x)
  fileprivate func stretched(by factor: Number) -> Polynomial {
    var power = Number.one
    return Polynomial(
      coefficients.map { coefficient in
        defer { power = power * factor }
        return coefficient * power
      })
  }

  /// 2ⁿ p(x / 2)
  fileprivate var halved: Polynomial {
    Polynomial(Polynomial(coefficients.reversed()).stretched(by: Number(2)).coefficients.reversed())
  }

  /// How often the signs change in (x + 1)ⁿ p(1 / (x + 1)): no fewer than there are roots between
  /// 0 and 1, and exactly as many where it is 0 or 1.
  fileprivate var mostRoots: Int {
    let signs = Polynomial(coefficients.reversed()).up.coefficients.map(\.sign).filter { $0 != 0 }
    return zip(signs, signs.dropFirst()).count { $0 != $1 }
  }
}

extension Number {
  /// The greatest whole number that goes into both whole numbers.
  func greatestDivisor(with other: Number) -> Number {
    isZero ? other.magnitude : magnitude / (other / self).denominator
  }

  /// The least whole number that both whole numbers divide.
  func leastMultiple(with other: Number) -> Number { self * (self / other).denominator }
}
