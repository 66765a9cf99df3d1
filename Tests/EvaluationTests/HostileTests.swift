import Diagnostics
import Quantities
import Syntax
import TestSupport
import Testing

@testable import Evaluation

/// Whatever can be read can be computed or refused, and what is refused is told inside the line.
@Suite struct HostileTests {
  private static let before = [
    "村数 = 180 村", "x = 3", "a1 = 1..5", "_y = 0", "office.total = 1000 元", "x1 = -5..5 元",
    "luquan.办公.total = 2 万元", "「like this, 2023」 = 5%", "经费.「a b」 = 1 > 2", "「如果」 = 12 月",
    "「in」 = 1 年", "村 = 2.5 村", "人 = 86 人", "「=?」 = 1/3", "〇 = 0.5..0.6 元/村", "in1 = 7",
    "「1+1」.b = 10^30", "万 = 2 < 3", "部门.「2023 年」 = 5 元/人/月",
  ]

  @Test(
    "exponents beyond all bounds",
    arguments: [
      ("(-1)^99999999999999999998", "1"), ("(-1)^99999999999999999999", "-1"),
      ("(-1)^(10^30)", "1"),
      ("(-1)^-99999999999999999999", "-1"), ("1^99999999999999999999", "1"), ("0^(10^30)", "0"),
    ])
  func hugeExponents(typed: String, seen: String) throws {
    var desk = Desk()
    #expect(try desk.type(typed).seen == seen)
  }

  @Test(
    "a power out of all bounds is refused",
    arguments: [
      "5^99999999999999999999", "5^-99999999999999999999", "(1 元)^99999999999999999999",
      "2^(-10^30)",
      "(1..5)^99999999999999999999",
      "(1..5)^-99999999999999999999", "(1..5)^-9223372036854775808",
    ])
  func hugePowers(typed: String) {
    var desk = Desk()
    #expect(desk.failure(typed) != nil)
  }

  @Test("random expressions over the whole grammar", arguments: Seed.all)
  func random(seed: Seed) throws {
    var desk = Desk()
    for line in HostileTests.before { try desk.type(line) }
    var writer = RandomStatement(seed.generator)
    var computed = 0
    for _ in 0..<2500 {
      let line = writer.expression(depth: 2)
      guard let failure = desk.failure(line) else {
        computed += 1
        continue
      }
      let (diagnostic, count) = (failure.diagnostic, line.utf8.count)
      let ranges = [diagnostic.range] + diagnostic.labels.map(\.range)
      guard ranges.allSatisfy({ 0 <= $0.start && $0.start <= $0.end && $0.end <= count }) else {
        Issue.record("\(line.debugDescription): \(diagnostic)")
        return
      }
    }
    #expect(computed > 250, "\(computed)")
  }
}
