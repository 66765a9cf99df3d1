import Quantities
import Syntax
import TestSupport
import Testing

@testable import Auditing

/// Whatever is computed and printed, there is a verdict, and it does not contradict itself.
@Suite struct HostileTests {
  private static let computed = [
    "0", "1", "-1", "1/3", "-2/3", "100.9", "0.0001", "12345678.9", "10^40", "-(10^40)", "10^-40",
    "(1..2)",
    "(-3..5)", "(0..1/3)", "35000", "0.4", "99.95", "9.5", "(10^30)/7", "1.05^30",
  ]

  private static let printed = [
    "0", "1", "-1", "0.00", "100.9", "100", "3.5万", "40%", "3‰", "1.2亿", "-0.5",
    "99999999999999999999",
    "0.00000000000000000001", "1..2", "-5..-1", "0..0", "3..5万", "10%..20%",
    "1000000000000000000000.50",
  ]

  private static let relations = ["", "约", "≈", "≤", "≥", "<", ">", "不低于", "超过"]

  @Test("every pair has a verdict")
  func everyPair() throws {
    for computed in HostileTests.computed {
      for printed in HostileTests.printed {
        for relation in HostileTests.relations where relation.isEmpty || !printed.contains("..") {
          let line = "\(computed) =? \(relation)\(printed)"
          let judgement = try judgement(line)
          #expect(HostileTests.isSound(judgement), "\(line)")
        }
      }
    }
  }

  private static func isSound(_ judgement: Judgement) -> Bool {
    let isExact = judgement.verdict == .exact
    return judgement.low <= judgement.high && (!isExact || judgement.difference.isZero)
      && (judgement.slips.isEmpty || judgement.verdict == .mismatch)
      && (judgement.verdict != .mismatch || !judgement.difference.isZero)
      && (judgement.verdict != .outside || judgement.printed.relation != .equal
        || judgement.low != judgement.high)
  }

  @Test("a bound and its opposite do not both hold", arguments: Seed.all)
  func opposites(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<300 {
      let (computed, printed) = ("\(random.below(20)).\(random.below(10))", "\(random.below(20))")
      let verdicts = try ["≤", ">", "≥", "<"].map {
        try judgement("\(computed) =? \($0)\(printed)").verdict
      }
      #expect((verdicts[0] == .within) == (verdicts[1] == .outside), "\(computed), \(printed)")
      #expect((verdicts[2] == .within) == (verdicts[3] == .outside), "\(computed), \(printed)")
    }
  }

  /// Twice the findings take about twice as long; what looks at all pairs takes four times.
  @Test("a document that is wrong everywhere is explained in time", arguments: Wrong.allCases)
  func wrongEverywhere(wrong: Wrong) throws {
    let findings = try TableDesk(wrong.lines(200)).explained.count { $0.verdict.isFinding }
    #expect(findings >= (wrong == .oneSum ? 1 : 180))
    let clock = ContinuousClock()
    let (half, whole) = (try TableDesk(wrong.lines(200)), try TableDesk(wrong.lines(800)))
    let short = clock.measure { _ = half.explained }
    let long = clock.measure { _ = whole.explained }
    #expect(long < short * 12 + .seconds(1), "\(short), then \(long)")
  }

  /// Ways in which all of a long document may be wrong.
  enum Wrong: String, CaseIterable, CustomTestStringConvertible {
    case alike, different, sharingAnInput, onOneLine, withOneTitle, shares, oneSum

    var testDescription: String { rawValue }

    func lines(_ count: Int) -> String {
      let lines = (0..<count).flatMap { line($0) }
      let sum = (0..<count).map { "x\($0)" }.joined(separator: " + ")
      let end = self == .oneSum ? ["t = \(sum)", "  stated 5.5 元 @1"] : []
      return (["rate = 1234.5 元 @1", "project p 项目"] + lines + end).joined(separator: "\n")
    }

    private func line(_ place: Int) -> [String] {
      let (one, other) = ("\(place + 3).5 元", "\(place * 7 + 1).25 元")
      switch self {
      case .alike:
        return ["  x\(place) = 3 元 × 2", "    stated 8 元 @\(place + 1)"]
      case .different: return sum(place, one, other, at: place + 1)
      case .sharingAnInput:
        return [
          "x\(place) = rate × \(place + 2)", "  stated \((place + 2) * 1235).5 元 @\(place + 1)",
        ]
      case .onOneLine: return sum(place, one, other, at: 1)
      case .withOneTitle:
        return ["project p\(place)", "  a 标准 = \(one) @\(place + 1)"]
          + ["  x 合计 = 标准 + 2 元", "    stated \(place * 3 + 9) 元 @\(place + 1)"]
      case .shares:
        return ["  a\(place) = \(one)", "  b\(place) = \(other)"]
          + [
            "  x\(place) = a\(place) / b\(place)", "    stated \(place % 90 + 3).5% @\(place + 1)",
          ]
      case .oneSum: return ["x\(place) = \(one) @\(place + 1)"]
      }
    }

    private func sum(_ place: Int, _ one: String, _ other: String, at line: Int) -> [String] {
      [
        "  a\(place) = \(one) @\(line)", "  b\(place) = \(other) @\(line)",
        "  x\(place) = a\(place) + b\(place)", "    stated \(place * 8 + 13).75 元 @\(line)",
      ]
    }
  }
}
