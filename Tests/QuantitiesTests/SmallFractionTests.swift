import Testing

@testable import Quantities

/// All small fractions with all four operations, against plain integers.
@Suite struct SmallFractionTests {
  private struct Fraction {
    let above: Int
    let below: Int

    /// In lowest terms, above a denominator that is not negative.
    init(_ above: Int, _ below: Int) {
      var (a, b) = (abs(above), abs(below))
      while b != 0 { (a, b) = (b, a % b) }
      let sign = below < 0 ? -1 : 1
      self.above = sign * above / a
      self.below = sign * below / a
    }

    var number: Number { Number(above) / Number(below) }

    /// Whether a number is this fraction, told from its digits alone.
    func isWritten(_ text: String) -> Bool {
      let parts = text.split(separator: "/")
      if parts.count == 2 { return parts[0] == "\(above)" && parts[1] == "\(below)" }
      let digits = text.split(separator: ".", omittingEmptySubsequences: false)
      let decimals = digits.count == 2 ? digits[1].utf8.count : 0
      let power = (0..<decimals).reduce(1) { product, _ in product * 10 }
      return Int(digits.joined()).map { $0 * below == above * power } ?? false
    }
  }

  private static let all: [Fraction] = (-7...7).flatMap { above in
    (1...7).map { below in Fraction(above, below) }
  }

  private func everyPair(
    _ operation: (Number, Number) -> Number, _ expected: (Fraction, Fraction) -> Fraction?,
    at place: SourceLocation = #_sourceLocation
  ) {
    for a in SmallFractionTests.all {
      for b in SmallFractionTests.all {
        guard let right = expected(a, b) else { continue }
        let result = operation(a.number, b.number)
        guard right.isWritten(result.description), result == right.number else {
          Issue.record("\(a), \(b): \(result)", sourceLocation: place)
          return
        }
      }
    }
  }

  @Test func sums() {
    everyPair(+) { a, b in Fraction(a.above * b.below + b.above * a.below, a.below * b.below) }
  }

  @Test func differences() {
    everyPair(-) { a, b in Fraction(a.above * b.below - b.above * a.below, a.below * b.below) }
  }

  @Test func products() {
    everyPair(*) { a, b in Fraction(a.above * b.above, a.below * b.below) }
  }

  @Test func quotients() {
    func quotient(_ a: Number, _ b: Number) -> Number { b.isZero ? .zero : a / b }
    everyPair(quotient) { a, b in
      b.above == 0 ? nil : Fraction(a.above * b.below, a.below * b.above)
    }
  }

  @Test func order() {
    for a in SmallFractionTests.all {
      for b in SmallFractionTests.all {
        let isLess = a.above * b.below < b.above * a.below
        guard (a.number < b.number) == isLess else {
          Issue.record("\(a), \(b)")
          return
        }
      }
    }
  }
}
