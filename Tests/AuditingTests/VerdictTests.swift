import Diagnostics
import Quantities
import Syntax
import TestSupport
import Testing

@testable import Auditing

/// The verdicts, by the table of their definitions.
@Suite struct VerdictTests {
  @Test(
    "equal is exact",
    arguments: [
      "180 村 × 5.78 万元/村 =? 1040.4 万元", "180 村 × 5.78 万元/村 =? 10404000 元", "100.9 =? 100.90",
      "1/4 =? 0.25", "0 =? 0", "-5 元 =? -5 元", "40% =? 0.4", "0.4 =? 40%", "35000 =? 3.5万",
      "1/3 + 1/6 =? 0.5", "5 元 - 5 元 =? 0", "100 元/年 =? 100 元", "12 月 =? 1 年", "490 =? 约490",
      "490 =? ≈ 490", "20 =? 20.00",
    ])
  func exact(line: String) throws { try expectVerdict(.exact, line) }

  @Test(
    "what rounds to the printed figure at its last digit, half up, rounds",
    arguments: [
      "180 村 × 5.78 万元/村 =? 1040 万元", "100.85 =? 100.9", "100.9499999 =? 100.9",
      "-100.85 =? -100.9",
      "-100.9499999 =? -100.9", "2/3 =? 0.67", "1/3 =? 0", "0.5 =? 1", "1040.4 万元 =? 0.104 亿元",
      "35449 =? 3.5万", "66.666% =? 66.7%", "2/3 =? 66.67%", "100.86 =? 约100.9", "-0.5 =? -1",
    ])
  func rounds(line: String) throws { try expectVerdict(.rounds, line) }

  @Test(
    "100.9 stands for 100.85 up to, not including, 100.95",
    arguments: [
      "100.95 =? 100.9", "100.84999999999999999999 =? 100.9", "-100.95 =? -100.9",
      "-100.8499 =? -100.9",
      "100.85 =? 100.8", "-100.85 =? -100.8", "0.49999 =? 1", "100.9 =? 100.09",
    ])
  func doesNotRound(line: String) throws { try expectVerdict(.mismatch, line) }

  @Test("the borders of what a figure stands for, for random figures", arguments: Seed.all)
  func borders(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<300 {
      let decimals = random.below(4)
      // A last digit other than 0, so that nothing is approximate.
      let mantissa = random.below(100_000) * 10 + 1 + random.below(9)
      let printed = Number(mantissa: Int128(mantissa), scale: decimals)
      let half = Number.powerOfTen(-decimals) / Number(2)
      let little = Number.powerOfTen(-decimals - 1 - random.below(8)) / Number(3)
      for sign in [1, -1].map({ Number($0) }) {
        let text = "\(sign * printed)"
        for (value, verdict) in [
          (printed, Verdict.exact), (printed - half, .rounds), (printed + half, .mismatch),
          (printed + half - little, .rounds), (printed - half - little, .mismatch),
        ] {
          try expectVerdict(verdict, "\(sign * value) =? \(text)")
        }
      }
    }
  }

  @Test(
    "at least two digits not in doubt, or 约, make an approximate figure",
    arguments: [
      "485.8 =? 490", "485.8 万元 =? 490 万元", "-485.8 =? -490", "48 =? 约50", "48 =? ≈50",
      "1234567 =? 1230000", "12345 元 =? 12000 元", "484 万元 =? 约480 万元", "380 =? 约400",
      "4851 元 =? 4900 元",
    ])
  func approximate(line: String) throws { try expectVerdict(.approximate, line) }

  @Test(
    "never 48 for 40, never 20.4 for 20.00",
    arguments: [
      "48 =? 40", "48 =? 50", "20.4 =? 20.00", "380 =? 400", "4.8 万元 =? 4 万元", "484.9 =? 490",
      "495 =? 490",
      "0.4 =? 0.00", "19.6 =? 20.00", "120.4 =? 120.00", "48 =? 约40", "350 =? 约300", "96 =? 90",
    ])
  func notApproximate(line: String) throws { try expectVerdict(.mismatch, line) }

  @Test(
    "a bound or a range that holds",
    arguments: [
      "500 人 =? ≤500 人", "499 人 =? ≤500 人", "499 人 =? <500 人", "500 人 =? ≥500 人", "501 人 =? >500 人",
      "600 元/人/月 =? 500..5000 元/人/月", "500 =? 500..5000", "5000 =? 500..5000", "-3 =? -5..-1",
      "12 万元 =? 不低于10万元", "500人 =? 500人以上", "499人 =? 不足500人", "8 万元 =? 不超过 10 万元",
      "35000 =? 3..5万",
    ])
  func within(line: String) throws { try expectVerdict(.within, line) }

  @Test(
    "a bound or a range that is broken, by however little",
    arguments: [
      "500.001 =? ≤500", "500 =? <500", "499.999 =? ≥500", "500 =? >500", "499.99 =? 500..5000",
      "5000.01 =? 500..5000", "-5.1 =? -5..-1", "9.99 万元 =? 不低于10万元", "52000 =? 3..5万",
    ])
  func outside(line: String) throws { try expectVerdict(.outside, line) }

  @Test(
    "only a range widens",
    arguments: [
      ("x =? 3", Verdict.within), ("x =? 1", .within), ("x =? 5", .within), ("x =? 5.4", .outside),
      ("x =? 0", .outside), ("x =? ≤5", .within), ("x =? ≤4", .unknown), ("x =? <1", .outside),
      ("x =? ≥1", .within), ("x =? >1", .unknown), ("x =? >5", .outside), ("x =? 0..6", .within),
      ("x =? 2..6", .unknown), ("x =? 6..8", .outside), ("x + 0.4 =? 1", .within),
      ("x + 0.5 =? 1", .outside), ("x - x + 3 =? 3", .exact),
    ])
  func ranges(line: String, verdict: Verdict) throws {
    try expectVerdict(verdict, line, after: ["x = 1..5"])
  }

  @Test("the verdict is the same in every unit and every writing", arguments: Seed.all)
  func invariant(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<250 {
      let computed = Number(mantissa: Int128(1 + random.below(10_000_000)), scale: 4)
      let decimals = random.below(3)
      var printed = computed.rounded(toDecimals: decimals, random.one(of: RoundingRule.allCases))
      if random.chance(1, of: 3) { printed = printed + Number.powerOfTen(-random.below(3)) }
      if random.chance(1, of: 4) { printed = printed.rounded(toDecimals: -1, .halfUp) }
      let sign = random.one(of: ["", "约", "≤", "≥", "<", ">"])
      let figure = VerdictTests.digits(printed, decimals)
      let wanted = try judgement("\(computed) 万元 =? \(sign)\(figure) 万元").verdict
      for line in [
        "\(computed * Number(10000)) 元 =? \(sign)\(figure) 万元",
        "\(computed / Number(10000)) 亿元 =? \(sign)\(figure)万元",
        "\(computed) 万元/村 × 1 村 =? \(sign)\(VerdictTests.wide(figure)) 万元",
        "\(computed) 村 =? \(sign)\(figure) 村", "\(computed) =? \(sign)\(figure)",
      ] {
        try expectVerdict(wanted, line)
      }
    }
  }

  private static func digits(_ number: Number, _ decimals: Int) -> String {
    var bytes: ContiguousArray<UInt8> = []
    number.write(into: &bytes, atLeast: decimals)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func wide(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  @Test(
    "the difference is computed minus printed, in the printed unit",
    arguments: [
      ("86.5 万元 + 14.4 万元 =? 100.09 万元", "0.81"), ("1 万元 =? 9999 元", "1"), ("3 =? 5..7", "-2"),
      ("9 =? 5..7", "2"), ("6 =? 5..7", "0"), ("5 =? 5", "0"), ("35000 =? 3万", "0.5"),
      ("-3 =? 3", "-6"),
      ("9 =? ≤7", "2"),
    ])
  func difference(line: String, difference: String) throws {
    #expect(try judgement(line).difference.description == difference)
  }

  @Test("a printed figure must be in a unit that fits")
  func unitConflict() throws {
    for line in ["5 元 =? 5 村", "5 元/月 =? 5 元", "5 =? 5 元", "5 元 =? 5", "5 天 =? 5 月"] {
      #expect(throws: Diagnostic.self, "\(line)") { try judgement(line) }
    }
  }

  @Test("findings are mismatches, conflicts and broken bounds")
  func findings() {
    #expect(Verdict.allCases.filter(\.isFinding) == [.outside, .mismatch, .conflict])
  }

  @Test("every verdict and every slip has words in both languages")
  func words() {
    for verdict in Verdict.allCases {
      #expect(Words.verdicts[verdict.rawValue] != nil)
      #expect(Words.verdictMeanings[verdict.rawValue] != nil)
    }
    for kind in Slip.kinds {
      let phrase = Words.slip(kind.rawValue, digit: "0")
      #expect(phrase.english != kind.rawValue && phrase.chinese != kind.rawValue)
    }
  }
}
