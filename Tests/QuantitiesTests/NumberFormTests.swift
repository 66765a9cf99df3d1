import TestSupport
import Testing

@testable import Quantities

/// Each value has one form, however it was computed.
@Suite struct NumberFormTests {
  @Test(
    "equal values computed in different ways are equal storage and hash the same",
    arguments: Seed.all)
  func oneForm(seed: Seed) {
    var random = seed.generator
    for _ in 0..<3000 {
      let (a, b) = (random.number(), random.nonzeroNumber())
      for same in [(a + b) - b, (a * b) / b, a / b * b, -(b - a) + b, a.big.number] {
        guard same == a, same.hashValue == a.hashValue, same.isCompact == a.isCompact else {
          Issue.record("a = \(a), b = \(b)")
          return
        }
      }
    }
  }

  @Test("every result is in lowest terms with the least scale", arguments: Seed.all)
  func canonical(seed: Seed) {
    var random = seed.generator
    for _ in 0..<3000 {
      let (a, b) = (random.number(), random.nonzeroNumber())
      for result in [a + b, a - b, a * b, a / b, -a] {
        guard result.isInItsOneForm else {
          Issue.record("a = \(a), b = \(b), result = \(result)")
          return
        }
      }
    }
  }

  @Test("what fits the compact form is compact, also when it comes from GMP")
  func fitsMeansCompact() {
    for mantissa in NumberFormTests.mantissas {
      for denominator in NumberFormTests.denominators {
        for scale in [0, 1, 19, 37, 38] {
          let compact = Compact(mantissa: mantissa, denominator: denominator, scale: UInt8(scale))
          guard compact.isInItsOneForm else { continue }
          #expect(BigFraction(compact).number == Number(compact), "\(compact)")
          #expect(BigFraction(compact).number.isCompact, "\(compact)")
        }
      }
    }
  }

  private static let mantissas: [Int128] =
    [0, 1, -1, 3, 1 << 63, -(1 << 63), 1 << 64, .max, .max - 1, -.max, -.max + 1]

  private static let denominators: [UInt64] =
    [1, 3, 7, 9, 1 << 32 - 1, .max, .max - 2, 1 << 63 + 1]

  @Test("one more than the largest mantissa is not compact, and comes back")
  func justBeyond() {
    let largest = Number(mantissa: .max, scale: 0)
    for number in [largest, -largest] {
      let one = Number(number.sign)
      #expect(number.isCompact)
      #expect(!(number + one).isCompact)
      #expect(number + one - one == number)
      #expect(-(-(number + one)) == number + one)
      #expect(-(number + one) == -number - one)
    }
  }

  @Test("the least Int128 has one form, however it comes about")
  func leastMantissa() {
    let half = Number(mantissa: -(1 << 126), scale: 0)
    let least = -Number(mantissa: .max, scale: 0) - .one
    #expect(half + half == least)
    #expect(half * Number(2) == least)
    let isSame = Number(mantissa: .min, scale: 0) == least
    #expect(isSame, "made from its mantissa")
    #expect(least.description == "-170141183460469231731687303715884105728")
  }

  @Test("a scale of 38 is compact, one of 39 is not, and both come back")
  func scaleLimit() {
    let least = Number.powerOfTen(-38)
    #expect(least.isCompact)
    #expect(!(least / Number(10)).isCompact)
    #expect(least / Number(10) * Number(10) == least)
    #expect(least / Number(2) * Number(2) == least)
  }

  @Test("a denominator of 64 bits is compact, one of 65 is not")
  func denominatorLimit() {
    let largest = Number(mantissa: Int128(UInt64.max - 2), scale: 0)
    #expect((.one / largest).isCompact)
    #expect(!(.one / (largest * Number(3))).isCompact)
    #expect(.one / (largest * Number(3)) * Number(3) == .one / largest)
  }

  @Test("zero is zero whatever it came from", arguments: Seed.all)
  func zero(seed: Seed) {
    var random = seed.generator
    for _ in 0..<500 {
      let a = random.number()
      #expect(a - a == .zero)
      #expect((a - a).isZero && (a - a).sign == 0 && (a - a).terminates && (a - a).isWhole)
      #expect((a - a).hashValue == Number.zero.hashValue)
    }
  }

  @Test("an Int goes in and comes out", arguments: [0, 1, -1, 10, 1_000_000, Int.max, Int.min])
  func integers(value: Int) {
    #expect(Number(value).int == value)
    #expect(Number(value).isWhole)
    #expect((Number(value) / Number(7) * Number(7)).int == value)
    #expect((Number(value) + Number("0.5")).int == nil)
  }

  @Test("what exceeds an Int has none")
  func beyondInt() {
    #expect((Number(Int.max) + .one).int == nil)
    #expect((Number(Int.min) - .one).int == nil)
  }

  @Test("a number terminates if its denominator holds only twos and fives", arguments: Seed.all)
  func terminates(seed: Seed) {
    var random = seed.generator
    for _ in 0..<2000 {
      let below = 1 + random.below(400)
      let above = 1 + random.below(400)
      var rest = below / NumberFormTests.greatestDivisor(above, below)
      while rest % 2 == 0 { rest /= 2 }
      while rest % 5 == 0 { rest /= 5 }
      #expect((Number(above) / Number(below)).terminates == (rest == 1), "\(above)/\(below)")
    }
  }

  private static func greatestDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : greatestDivisor(b, a % b)
  }
}

extension Compact {
  /// What the type promises of its three words.
  var isInItsOneForm: Bool {
    if mantissa == 0 { return denominator == 1 && scale == 0 }
    if mantissa == .min { return false }
    return scale <= Compact.largestScale && (scale == 0 || mantissa % 10 != 0)
      && denominator % 2 != 0 && denominator % 5 != 0
      && Compact.greatestCommon(mantissa.magnitude, UInt128(denominator)) == 1
  }

  private static func greatestCommon(_ a: UInt128, _ b: UInt128) -> UInt128 {
    b == 0 ? a : greatestCommon(b, a % b)
  }
}

extension Number {
  var isInItsOneForm: Bool {
    switch storage {
    case .compact(let compact): compact.isInItsOneForm
    case .big(let big): !big.number.isCompact
    }
  }
}
