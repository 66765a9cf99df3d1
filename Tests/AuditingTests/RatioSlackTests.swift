import Budgets
import Evaluation
import Syntax
import Testing

@testable import Auditing

/// Shares of amounts that were rounded before they were divided.
struct RatioSlackTests {
  private func verdict(of share: String, _ part: String, _ whole: String) throws -> Verdict {
    try check("s = some ÷ whole\n  stated \(share)", part, whole).verdict
  }

  private func check(_ lines: String, _ part: String, _ whole: String) throws -> Check {
    var (sheet, shelf, evaluator) = (Sheet(), Shelf(), Evaluator())
    let file = "budget x-2024\nsome = \(part)\nwhole = \(whole)\n\(lines)\n"
    let text = BudgetReader.read(ContiguousArray(file.utf8))
    try shelf.load(text, into: &sheet, with: &evaluator)
    return Audit(of: shelf.budgets[0], in: sheet).checks[0]
  }

  @Test func anAmountWithDecimalsMayHaveBeenRounded() throws {
    // 0.34 ÷ 9.83 is 3.4588 %; 0.335 ÷ 9.835 is 3.406 %, 0.345 ÷ 9.825 is 3.511 %.
    #expect(try verdict(of: "3.46%", "0.34 万元", "9.83 万元") == .rounds)
    #expect(try verdict(of: "3.51%", "0.34 万元", "9.83 万元") == .slack)
    #expect(try verdict(of: "3.41%", "0.34 万元", "9.83 万元") == .slack)
    #expect(try verdict(of: "3.52%", "0.34 万元", "9.83 万元") == .mismatch)
    #expect(try verdict(of: "3.40%", "0.34 万元", "9.83 万元") == .mismatch)
  }

  @Test func whatHasNoDecimalsIsExact() throws {
    #expect(try verdict(of: "33.34%", "1 万元", "3 万元") == .mismatch)
    #expect(try verdict(of: "33.34%", "1 人", "3 人") == .mismatch)
  }

  @Test func aRateIsNoShare() throws {
    #expect(try verdict(of: "0.34 元/人", "34.1 元", "101 人") == .rounds)
    #expect(try verdict(of: "0.35 元/人", "34.1 元", "101 人") == .mismatch)
  }

  @Test func theFewestAmountsThatSufficeAreTold() throws {
    let one = try check("s = some ÷ whole\n  stated 3.50%", "0.34 万元", "9.83 万元")
    #expect(one.slack == Slack(needed: 1, of: 2))
    let both = try check("s = some ÷ whole\n  stated 3.515%", "0.34 万元", "9.83 万元")
    #expect(both.verdict == .mismatch)
  }

  /// Growth: the increase over what was there before.
  @Test func whatGoesInTwiceMovesAsOne() throws {
    let growth = "s = some ÷ (whole - some)\n  stated "
    #expect(try check(growth + "3.58%", "0.34 万元", "9.83 万元").verdict == .rounds)
    #expect(try check(growth + "3.63%", "0.34 万元", "9.83 万元").verdict == .slack)
    #expect(try check(growth + "3.65%", "0.34 万元", "9.83 万元").verdict == .mismatch)
  }

  @Test("a share of any two amounts that print so has the slack for it")
  func everyShareOfUnroundedAmountsPasses() throws {
    // Amounts in 元, printed in 万元 with two decimals: each a hundred of them.
    for (part, whole) in [(3437, 98_262), (49, 151), (12_350, 12_349), (8_866, 21_950)] {
      let share = (part * 20_000 + whole) / (whole * 2)
      let printed = { (yuan: Int) in
        let fen = (yuan + 50) / 100
        return "\(fen / 100).\(fen % 100 < 10 ? "0" : "")\(fen % 100) 万元"
      }
      let percent = "\(share / 100).\(share % 100 < 10 ? "0" : "")\(share % 100)%"
      let verdict = try verdict(of: percent, printed(part), printed(whole))
      #expect([.exact, .rounds, .slack].contains(verdict), "\(part) ÷ \(whole) = \(percent)")
    }
  }
}
