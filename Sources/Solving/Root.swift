public import Quantities

/// A real number by its place on the line: a fraction, or the root of a polynomial between two.
public struct Root: Sendable {
  enum Form: Sendable {
    case exact(Number)
    /// The one root, not a fraction, of a square-free polynomial of whole coefficients within these ends, which are none.
    case enclosed(Polynomial, low: Number, high: Number)
  }

  private(set) var form: Form

  init(_ number: Number) { form = .exact(number) }

  init(of polynomial: Polynomial, low: Number, high: Number) {
    form = .enclosed(polynomial, low: low, high: high)
  }

  /// The number, where it is a fraction.
  public var number: Number? {
    if case .exact(let number) = form { return number }
    return nil
  }

  /// Two numbers that it does not lie outside of; the same where it is a fraction.
  var ends: (low: Number, high: Number) {
    switch form {
    case .exact(let number): (number, number)
    case .enclosed(_, let low, let high): (low, high)
    }
  }

  /// Halves what it is enclosed in.
  mutating func refine() {
    guard case .enclosed(let polynomial, let low, let high) = form else { return }
    let middle = (low + high) / Number(2)
    form =
      Root.isBelow(middle, polynomial, low)
      ? .enclosed(polynomial, low: middle, high: high)
      : .enclosed(polynomial, low: low, high: middle)
  }

  /// Whether the root lies above a number within the ends.
  private static func isBelow(_ number: Number, _ polynomial: Polynomial, _ low: Number) -> Bool {
    polynomial.sign(at: number) == polynomial.sign(at: low)
  }

  /// -1, 0 or 1: how it stands to a fraction.
  func compared(to number: Number) -> Int {
    switch form {
    case .exact(let own): return own < number ? -1 : own == number ? 0 : 1
    case .enclosed(let polynomial, let low, let high):
      if number <= low { return 1 }
      if number >= high { return -1 }
      return Root.isBelow(number, polynomial, low) ? 1 : -1
    }
  }

  func compared(to other: Root, _ patience: Patience) throws(Obstacle) -> Int {
    if let number = other.number { return compared(to: number) }
    if let number { return -other.compared(to: number) }
    if try isSame(as: other, patience) { return 0 }
    var (a, b) = (self, other)
    while a.ends.high > b.ends.low, b.ends.high > a.ends.low {
      try patience.pause()
      a.refine()
      b.refine()
    }
    return a.ends.high <= b.ends.low ? -1 : 1
  }

  /// Two are the same where their polynomials have a common root within both.
  private func isSame(as other: Root, _ patience: Patience) throws(Obstacle) -> Bool {
    guard case .enclosed(let p, let low, let high) = form,
      case .enclosed(let q, let otherLow, let otherHigh) = other.form
    else { return false }
    let (from, to) = (max(low, otherLow), min(high, otherHigh))
    guard from < to else { return false }
    let common = p == q ? p : try p.greatestDivisor(with: q, patience)
    return common.changesSign(from, to)
  }

  /// Whether it is a root of another polynomial too.
  func isRoot(of polynomial: Polynomial, _ patience: Patience) throws(Obstacle) -> Bool {
    switch form {
    case .exact(let number): return polynomial.sign(at: number) == 0
    case .enclosed(let own, let low, let high):
      let common = try own.greatestDivisor(with: polynomial, patience)
      return common.changesSign(low, high)
    }
  }

  /// Two neighbouring decimals it lies between, its first `digits` digits; the number itself twice
  /// where it is a fraction.
  public func enclosure(digits: Int) -> (low: Number, high: Number) {
    guard number == nil else { return ends }
    var root = self
    while root.isBlurred { root.refine() }
    let least = min(root.ends.low.magnitude, root.ends.high.magnitude)
    let decimals = least.decimalsShowing(digits: digits, atLeast: 0)
    while true {
      let low = root.ends.low.rounded(toDecimals: decimals, .floor)
      let high = low + Number.powerOfTen(-decimals)
      if root.ends.high <= high { return (low, high) }
      root.refine()
    }
  }
}

extension Root {
  /// Whether its ends do not even tell its sign and about how large it is.
  private var isBlurred: Bool {
    (ends.high - ends.low) * Number(1000) > min(ends.low.magnitude, ends.high.magnitude)
  }
}

extension Polynomial {
  fileprivate func changesSign(_ low: Number, _ high: Number) -> Bool {
    !isConstant && sign(at: low) * sign(at: high) < 0
  }
}
