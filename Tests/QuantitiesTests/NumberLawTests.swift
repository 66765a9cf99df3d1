import TestSupport
import Testing

@testable import Quantities

/// The laws of arithmetic, on numbers around the limits of the compact form and far beyond.
@Suite struct NumberLawTests {
  /// Tries a law on many pairs and tells the first that breaks it.
  private func everyPair(
    _ seed: Seed, count: Int = 4000, holds law: (Number, Number) -> Bool,
    at place: SourceLocation = #_sourceLocation
  ) {
    var random = seed.generator
    for _ in 0..<count {
      let (a, b) = (random.number(), random.number())
      guard law(a, b) else {
        Issue.record("a = \(a), b = \(b)", sourceLocation: place)
        return
      }
    }
  }

  private func everyTriple(
    _ seed: Seed, count: Int = 2500, holds law: (Number, Number, Number) -> Bool,
    at place: SourceLocation = #_sourceLocation
  ) {
    var random = seed.generator
    for _ in 0..<count {
      let (a, b, c) = (random.number(), random.number(), random.number())
      guard law(a, b, c) else {
        Issue.record("a = \(a), b = \(b), c = \(c)", sourceLocation: place)
        return
      }
    }
  }

  @Test("what is added can be taken away again", arguments: Seed.all)
  func sumUndone(seed: Seed) {
    everyPair(seed) { a, b in (a + b) - b == a && (a - b) + b == a }
  }

  @Test("what is multiplied can be divided again", arguments: Seed.all)
  func productUndone(seed: Seed) {
    everyPair(seed) { a, b in b.isZero || ((a * b) / b == a && (a / b) * b == a) }
  }

  @Test("a sum and a product do not depend on the order", arguments: Seed.all)
  func commutes(seed: Seed) {
    everyPair(seed) { a, b in a + b == b + a && a * b == b * a }
  }

  @Test("a sum and a product do not depend on the grouping", arguments: Seed.all)
  func associates(seed: Seed) {
    everyTriple(seed) { a, b, c in (a + b) + c == a + (b + c) && (a * b) * c == a * (b * c) }
  }

  @Test("a product goes into a sum", arguments: Seed.all)
  func distributes(seed: Seed) {
    everyTriple(seed) { a, b, c in a * (b + c) == a * b + a * c && (b - c) * a == b * a - c * a }
  }

  @Test("the order is that of the difference", arguments: Seed.all)
  func orderIsDifference(seed: Seed) {
    everyPair(seed) { a, b in
      let sign = (a - b).sign
      return (a < b) == (sign < 0) && (a == b) == (sign == 0) && (a > b) == (sign > 0)
    }
  }

  @Test("the order does not go in circles", arguments: Seed.all)
  func orderIsTransitive(seed: Seed) {
    everyTriple(seed) { a, b, c in
      let sorted = [a, b, c].sorted()
      return sorted[0] <= sorted[1] && sorted[1] <= sorted[2] && sorted[0] <= sorted[2]
    }
  }

  @Test("a sum keeps the order", arguments: Seed.all)
  func sumKeepsOrder(seed: Seed) {
    everyTriple(seed) { a, b, c in (a < b) == (a + c < b + c) }
  }

  @Test("a difference is the sum with the negative", arguments: Seed.all)
  func negative(seed: Seed) {
    everyPair(seed) { a, b in a - b == a + -b && -(-a) == a && (a + -a).isZero }
  }

  @Test("the magnitude is never negative, and is the number or its negative", arguments: Seed.all)
  func magnitude(seed: Seed) {
    everyPair(seed) { a, b in
      a.magnitude.sign >= 0 && (a.magnitude == a || a.magnitude == -a)
        && (a * b).magnitude == a.magnitude * b.magnitude
    }
  }

  @Test("one, zero and minus one do what they always do", arguments: Seed.all)
  func neutral(seed: Seed) {
    everyPair(seed, count: 1000) { a, _ in
      a + .zero == a && a * .one == a && (a * .zero).isZero && a * Number(-1) == -a
        && a / .one == a && (a.isZero || a / a == .one)
    }
  }

  @Test("the compact way and GMP's way agree", arguments: Seed.all)
  func compactAgreesWithGMP(seed: Seed) {
    everyPair(seed) { a, b in
      a + b == (a.big + b.big).number && a - b == (a.big - b.big).number
        && a * b == (a.big * b.big).number && (b.isZero || a / b == (a.big / b.big).number)
        && -a == (-a.big).number && (a < b) == (a.big.compare(b.big) < 0)
    }
  }

  @Test("scaling is multiplying by a power of ten", arguments: Seed.all)
  func scaling(seed: Seed) {
    var random = seed.generator
    for _ in 0..<3000 {
      let (a, exponent) = (random.number(), random.below(120) - 60)
      let scaled = a.scaled(byPowerOfTen: exponent)
      guard scaled == a * .powerOfTen(exponent), scaled.scaled(byPowerOfTen: -exponent) == a else {
        Issue.record("a = \(a), exponent = \(exponent)")
        return
      }
    }
  }
}
