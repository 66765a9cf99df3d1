import Budgets
import Evaluation
import Syntax
import Testing

@testable import Auditing

/// Stated figures against their formulas, with all that goes in as it is printed.
struct FormulaCheckTests {
  private func audit(_ lines: String) throws -> Audit {
    var (sheet, shelf, evaluator) = (Sheet(), Shelf(), Evaluator())
    let text = BudgetReader.read(ContiguousArray(("budget x-2024\n" + lines).utf8))
    try shelf.load(text, into: &sheet, with: &evaluator)
    return Audit(of: shelf.budgets[0], in: sheet)
  }

  private func verdicts(_ lines: String) throws -> [Verdict] {
    try audit(lines).checks.map(\.verdict)
  }

  @Test func aTotalAgreesWithItsFormulaOrNot() throws {
    let file = { (stated: String) in
      "villages = 180 村\nrate = 5.78 万元/村\ntotal = villages × rate\n  stated \(stated)\n"
    }
    #expect(try verdicts(file("1040.4 万元")) == [.exact])
    #expect(try verdicts(file("10404000 元")) == [.exact])
    #expect(try verdicts(file("1040 万元")) == [.rounds])
    #expect(try verdicts(file("1041 万元")) == [.mismatch])
    #expect(try verdicts(file("≤ 1050 万元")) == [.within])
    #expect(try verdicts(file("≥ 1050 万元")) == [.outside])
  }

  @Test func oneThingStatedTwiceIsAConflict() throws {
    #expect(try verdicts("villages = 180 村\n  stated 208 村\n") == [.conflict])
    #expect(try verdicts("villages = 180 村\n  stated 180 村\n") == [.exact])
  }

  /// Each 1.24 may be anything from 1.235 up to, not including, 1.245.
  @Test func addendsThatWereRoundedLeaveSlack() throws {
    let file = { (stated: String) in
      "a = 1.24 万元\nb = 1.24 万元\nc = 1.24 万元\nd = a + b + c\n  stated \(stated) 万元\n"
    }
    let slack = try audit(file("3.73")).checks[0]
    #expect(slack.verdict == .slack)
    #expect(slack.slack?.needed == 2)
    #expect(try audit(file("3.71")).checks[0].slack?.needed == 2)
    #expect(try verdicts(file("3.72")) == [.exact])
    #expect(try verdicts(file("3.74")) == [.mismatch])
  }

  @Test func withoutDecimalsNothingWasRounded() throws {
    #expect(
      try verdicts("a = 10 人\nb = 20 人\nc = a + b\n  stated 31 人\n") == [.mismatch])
  }

  @Test func whatIsTakenAwayIsRoundedTheOtherWay() throws {
    let file = { (stated: String) in
      "a = 5.00 万元\nb = 1.25 万元\nc = a - b\n  stated \(stated) 万元\n"
    }
    #expect(try verdicts(file("3.74")) == [.slack])
    #expect(try verdicts(file("3.76")) == [.slack])
    #expect(try verdicts(file("3.77")) == [.mismatch])
  }

  @Test func anErrorIsToldWhereItArises() throws {
    let file = """
      a = 2 万元
      b = 3 万元
      piece = a + b
        stated 6 万元
      whole = piece × 2
        stated 12 万元
      """
    #expect(try verdicts(file) == [.mismatch, .exact])
  }

  @Test func whatIsNotPublishedLeavesItsTotalUnknown() throws {
    let audit = try audit(
      "years = ? 年\ntotal = years × 20 元/年\n  stated 165 元\nhalf = total ÷ 2\n  stated 82.5 元\n")
    #expect(audit.checks.map(\.verdict) == [.unknown, .exact])
    #expect(audit.checks[0].missing.count == 1)
  }

  @Test func theUnitDoesNotMatter() throws {
    for unit in ["元", "万元"] {
      let file =
        "a = 1.2 \(unit)\nb = 2.3 \(unit)\nc = a + b\n  stated 3.5 \(unit)\n  stated 3.7 \(unit)\n"
      #expect(try verdicts(file) == [.exact, .mismatch])
    }
  }
}
