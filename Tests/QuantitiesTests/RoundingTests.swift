import Foundation
import TestSupport
import Testing

@testable import Quantities

@Suite struct RoundingTests {
  /// The definition of each rule, for `above` / `below` with `below` > 0.
  private static func whole(_ above: Int, _ below: Int, _ rule: RoundingRule) -> Int {
    let towardsZero = above / below
    let awayFromZero = above % below == 0 ? towardsZero : towardsZero + above.signum()
    return switch rule {
    case .down: towardsZero
    case .up: awayFromZero
    case .floor: min(towardsZero, awayFromZero)
    case .ceiling: max(towardsZero, awayFromZero)
    case .halfUp: abs(above % below) * 2 < below ? towardsZero : awayFromZero
    }
  }

  @Test(
    "every rule is its definition, for all small fractions and places",
    arguments: RoundingRule.allCases)
  func definition(rule: RoundingRule) {
    for decimals in -2...2 {
      let up = decimals > 0 ? (decimals == 2 ? 100 : 10) : 1
      let down = decimals < 0 ? (decimals == -2 ? 100 : 10) : 1
      for below in 1...16 {
        for above in -120...120 {
          let whole = RoundingTests.whole(above * up, below * down, rule)
          let expected = Number(whole) * Number.powerOfTen(-decimals)
          let number = Number(above) / Number(below)
          guard number.rounded(toDecimals: decimals, rule) == expected else {
            Issue.record("\(above)/\(below) to \(decimals) decimals is not \(expected)")
            return
          }
        }
      }
    }
  }

  @Test("every rule is its definition in GMP's hands too", arguments: RoundingRule.allCases)
  func definitionFarBeyond(rule: RoundingRule) {
    let far = Number.powerOfTen(60)
    for below in [1, 2, 3, 7, 8, 40] {
      for above in 0...(3 * below) {
        let whole = Number(RoundingTests.whole(above, below, rule))
        let number = far + Number(above) / Number(below)
        #expect(number.rounded(toDecimals: 0, rule) == far + whole)
        let mirrored = Number(RoundingTests.whole(-above, below, rule))
        #expect((-number).rounded(toDecimals: 0, rule) == -far + mirrored)
        let small = (Number(above) / Number(below)).scaled(byPowerOfTen: -50)
        #expect(small.rounded(toDecimals: 50, rule) == whole.scaled(byPowerOfTen: -50))
      }
    }
  }

  @Test("the table in the documentation is true")
  func documentedTable() throws {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Quantities/Number+Rounding.swift")
    let rows = try String(contentsOf: source, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("/// |") && !$0.contains("---") }
      .map { $0.split(separator: "|").dropFirst().map { $0.filter { $0 != " " } } }
    #expect(rows.count == RoundingRule.allCases.count + 1)
    for row in rows.dropFirst() {
      let rule = try #require(RoundingRule.allCases.first { "\($0)" == row[0] })
      for (number, expected) in zip(rows[0], row).dropFirst() {
        #expect(
          Number(number).rounded(toDecimals: 0, rule) == Number(expected), "\(rule) \(number)")
      }
    }
  }

  @Test(
    "a rounded number is near, has no more decimals, and stays as it is",
    arguments: Seed.all)
  func laws(seed: Seed) {
    var random = seed.generator
    for _ in 0..<1500 {
      let number = random.number()
      let decimals = random.below(60) - 15
      let unit = Number.powerOfTen(-decimals)
      for rule in RoundingRule.allCases {
        let rounded = number.rounded(toDecimals: decimals, rule)
        let step = rounded - number
        guard (rounded / unit).isWhole, step.magnitude < unit, rounded.isInItsOneForm,
          rounded.rounded(toDecimals: decimals, rule) == rounded,
          RoundingTests.allows(rule, step, of: number, unit)
        else {
          Issue.record("\(number) to \(decimals) decimals, \(rule): \(rounded)")
          return
        }
      }
    }
  }

  /// Whether the rule may take such a step.
  private static func allows(
    _ rule: RoundingRule, _ step: Number, of number: Number, _ unit: Number
  ) -> Bool {
    switch rule {
    case .floor: step.sign <= 0
    case .ceiling: step.sign >= 0
    case .down: step.sign * number.sign <= 0
    case .up: step.sign * number.sign >= 0
    case .halfUp:
      step.magnitude + step.magnitude < unit
        || (step.magnitude + step.magnitude == unit && step.sign == number.sign)
    }
  }

  @Test("rounding mirrors: half up of the negative is the negative of half up", arguments: Seed.all)
  func mirrored(seed: Seed) {
    var random = seed.generator
    for _ in 0..<1500 {
      let (number, decimals) = (random.number(), random.below(50) - 10)
      for (rule, other) in [
        (RoundingRule.halfUp, RoundingRule.halfUp), (.up, .up), (.down, .down), (.floor, .ceiling),
      ] {
        guard
          (-number).rounded(toDecimals: decimals, rule)
            == -number.rounded(toDecimals: decimals, other)
        else {
          Issue.record("\(number) to \(decimals) decimals, \(rule)")
          return
        }
      }
    }
  }

  @Test(
    "a half goes away from zero, as in every published budget",
    arguments: [
      ("100.85", 1, "100.9"), ("100.849999999", 1, "100.8"), ("100.95", 1, "101"),
      ("-100.85", 1, "-100.9"), ("485.8", -1, "490"), ("0.5", 0, "1"), ("-0.5", 0, "-1"),
      ("1.005", 2, "1.01"), ("2.675", 2, "2.68"), ("50", -2, "100"), ("49", -2, "0"),
    ])
  func halves(number: String, decimals: Int, expected: String) {
    #expect(Number(number).rounded(toDecimals: decimals, .halfUp) == Number(expected))
  }
}
