import Quantities
import TestSupport
import Testing

/// A number taken apart.
@Suite struct FractionPartTests {
  @Test("what stands below the line is in lowest terms")
  func denominator() {
    #expect(Number(mantissa: 75, scale: 2).denominator == Number(4))
    #expect(Number(-7).denominator == .one)
    #expect((Number(2) / Number(-6)).denominator == Number(3))
    let large = Number.powerOfTen(60)
    #expect((Number(3) / large).denominator == large)
  }

  @Test("what a division leaves is never negative", arguments: Seed.all)
  func residue(seed: Seed) {
    var random = seed.generator
    for _ in 0..<200 {
      let divisor = UInt64(random.below(1 << 61) + 1)
      let (rest, times) = (random.next() % divisor, Number(random.below(1000) - 500))
      let large = times * Number.powerOfTen(random.below(60))
      let number =
        Number(mantissa: Int128(divisor), scale: 0) * large
        + Number(mantissa: Int128(rest), scale: 0)
      #expect(number.residue(by: divisor) == rest)
    }
  }

  @Test("a whole number that fits is an Int128")
  func int128() {
    #expect(Number(-5).int128 == -5)
    #expect(Number(mantissa: 5, scale: 1).int128 == nil)
    #expect(Number.powerOfTen(38).int128.map { $0 / 10 } == Number.powerOfTen(37).int128)
    #expect(Number.powerOfTen(60).int128 == nil)
  }
}
