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
}
