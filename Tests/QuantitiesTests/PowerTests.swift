import TestSupport
import Testing

@testable import Quantities

@Suite struct PowerTests {
  private static let plenty = 1_000_000

  @Test("a power is the number multiplied so often", arguments: Seed.all)
  func repeatedProduct(seed: Seed) {
    var random = seed.generator
    for _ in 0..<150 {
      let number = random.nonzeroNumber()
      var product = Number.one
      for exponent in 0...6 {
        guard number.power(exponent, atMost: PowerTests.plenty) == product,
          number.power(-exponent, atMost: PowerTests.plenty) == .one / product
        else {
          Issue.record("\(number) to the power \(exponent)")
          return
        }
        product = product * number
      }
    }
  }

  @Test("exponents add up", arguments: Seed.all)
  func exponentsAdd(seed: Seed) {
    var random = seed.generator
    for _ in 0..<300 {
      let number = random.nonzeroNumber()
      let (a, b) = (random.below(9) - 4, random.below(9) - 4)
      let powers = [a, b, a + b].compactMap { number.power($0, atMost: PowerTests.plenty) }
      guard powers.count == 3, powers[0] * powers[1] == powers[2], powers[2].isInItsOneForm else {
        Issue.record("\(number), \(a), \(b)")
        return
      }
    }
  }

  @Test("1.05 to the 30th is exact")
  func interest() {
    #expect(
      Number("1.05").power(30, atMost: PowerTests.plenty)?.description
        == "4.321942375150662009157288198886473341473378241062164306640625")
  }

  @Test("zero, one and minus one have every power that they have")
  func trivialBases() {
    for exponent in [0, 1, 2, 3, 1_000_000_001, Int.max] {
      #expect(Number.zero.power(exponent, atMost: 10) == (exponent == 0 ? .one : .zero))
      #expect(Number.one.power(exponent, atMost: 10) == .one)
      #expect(Number(-1).power(exponent, atMost: 10) == Number(exponent & 1 == 0 ? 1 : -1))
    }
    #expect(Number.one.power(Int.min, atMost: 10) == .one)
    #expect(Number(-1).power(Int.min, atMost: 10) == .one)
    #expect(Number(-1).power(-3, atMost: 10) == Number(-1))
  }

  @Test("a power that takes too many bits is refused at once")
  func tooLarge() {
    for exponent in [Int.max, Int.min, 387_420_489, -387_420_489] {
      #expect(Number(9).power(exponent, atMost: 3_400_000) == nil)
      #expect(Number("0.5").power(exponent, atMost: 3_400_000) == nil)
      #expect(Number("-1/3").power(exponent, atMost: 3_400_000) == nil)
    }
  }

  @Test("what is not refused does not take many more bits than allowed", arguments: Seed.all)
  func withinBits(seed: Seed) {
    var random = seed.generator
    for _ in 0..<300 {
      let (number, exponent) = (random.nonzeroNumber(), random.below(400) - 200)
      guard let power = number.power(exponent, atMost: 10_000) else { continue }
      #expect(power.bits <= 25_000, "\(number) to the power \(exponent)")
    }
  }

  @Test("powers of ten, within the compact form and beyond", arguments: -90...90)
  func powersOfTen(exponent: Int) {
    let power = Number.powerOfTen(exponent)
    #expect(power == Number(10).power(exponent, atMost: PowerTests.plenty))
    #expect(power.isInItsOneForm)
    #expect(power * .powerOfTen(-exponent) == .one)
  }
}
