import TestSupport
import Testing

@testable import Quantities

/// How numbers are written, and that nothing is lost on the way.
@Suite struct DigitTests {
  private static func digits(_ number: Number, atLeast least: Int = 0) -> String {
    var bytes: ContiguousArray<UInt8> = []
    number.write(into: &bytes, atLeast: least)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "digits",
    arguments: [
      (Number(0), 0, "0"), (Number(0), 2, "0.00"), (Number(7), 0, "7"), (Number(-7), 1, "-7.0"),
      (Number(mantissa: 578, scale: 2), 0, "5.78"), (Number(mantissa: 5, scale: 2), 0, "0.05"),
      (Number(mantissa: -5, scale: 2), 4, "-0.0500"), (Number(1) / Number(8), 0, "0.125"),
      (Number(1000), 0, "1000"), (.powerOfTen(3), 1, "1000.0"),
      (.powerOfTen(-3), 0, "0.001"), (Number(Int.min), 0, "-9223372036854775808"),
    ])
  func written(number: Number, least: Int, expected: String) {
    #expect(DigitTests.digits(number, atLeast: least) == expected)
  }

  @Test("digits at the limits of the compact form and behind them")
  func limits() {
    #expect(
      DigitTests.digits(Number(mantissa: .max, scale: 0))
        == "170141183460469231731687303715884105727")
    #expect(
      DigitTests.digits(Number(mantissa: -.max, scale: 38))
        == "-1.70141183460469231731687303715884105727")
    #expect(DigitTests.digits(.powerOfTen(60)) == "1" + String(repeating: "0", count: 60))
    #expect(DigitTests.digits(.powerOfTen(-60)) == "0." + String(repeating: "0", count: 59) + "1")
    #expect(
      DigitTests.digits(-.powerOfTen(-60), atLeast: 62)
        == "-0." + String(repeating: "0", count: 59) + "100")
  }

  @Test("what is written can be read again, with all its decimals", arguments: Seed.all)
  func roundTrip(seed: Seed) {
    var random = seed.generator
    for _ in 0..<4000 {
      let number = random.number()
      guard number.terminates else { continue }
      let least = random.below(50)
      let text = DigitTests.digits(number, atLeast: least)
      let bytes = ContiguousArray(text.utf8)
      let start = number.sign < 0 ? 1 : 0
      let numeral = Numeral.scan(bytes, from: start, inCall: random.chance(1, of: 2))
      guard numeral.number == number.magnitude, numeral.end == bytes.count, numeral.fault == nil,
        numeral.decimals == max(least, number.decimals ?? -1)
      else {
        Issue.record("\(text)")
        return
      }
    }
  }

  @Test("a fraction is written in lowest terms", arguments: Seed.all)
  func fractions(seed: Seed) {
    var random = seed.generator
    for _ in 0..<2000 {
      let number = random.number()
      guard Number(number.description) == number else {
        Issue.record("\(number)")
        return
      }
      #expect(number.description.contains("/") != number.terminates)
    }
    #expect((Number(100) / Number(3)).description == "100/3")
    #expect((Number(-2) / Number(6)).description == "-1/3")
    #expect((Number(5) / Number(-30)).description == "-1/6")
  }

  @Test(
    "decimals are counted without zeros at the end",
    arguments: [
      ("0", 0), ("120", 0), ("1.50", 1), ("0.001", 3), ("1/8", 3), ("7/40", 3), ("1/1024", 10),
    ])
  func decimals(number: String, expected: Int) { #expect(Number(number).decimals == expected) }

  @Test("what does not end has no count of decimals")
  func endlessDecimals() {
    #expect(Number("1/3").decimals == nil)
    #expect((Number("1/3") * .powerOfTen(80)).decimals == nil)
    #expect(Number.powerOfTen(-80).decimals == 80)
  }

  @Test("as many decimals as show the wanted digits, and not one more", arguments: Seed.all)
  func decimalsShowing(seed: Seed) {
    var random = seed.generator
    for _ in 0..<2000 {
      let number = random.nonzeroNumber()
      let digits = 1 + random.below(12)
      let least = random.below(10)
      let decimals = number.decimalsShowing(digits: digits, atLeast: least)
      let first = Number.powerOfTen(digits - 1)
      let shows = number.magnitude.scaled(byPowerOfTen: decimals) >= first
      let fewerWould = number.magnitude.scaled(byPowerOfTen: decimals - 1) >= first
      guard decimals >= least, shows || decimals == least, decimals == least || !fewerWould,
        decimals != least || shows
      else {
        Issue.record("\(number): \(decimals) decimals for \(digits) digits, at least \(least)")
        return
      }
    }
  }

  @Test("zero needs no more than the least decimals")
  func decimalsOfZero() { #expect(Number.zero.decimalsShowing(digits: 6, atLeast: 4) == 4) }
}
