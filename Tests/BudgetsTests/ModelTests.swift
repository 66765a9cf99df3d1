import Diagnostics
import Evaluation
import Quantities
import Syntax
import TestSupport
import Testing

@testable import Budgets

/// Budgets as models: what is not published, what follows from a change, and units.
struct ModelTests {
  // MARK: What is not published

  private static let unpublished = """
    budget water-2024
    samples 样品 = ? 份
    fee 费用 = 350 元/份 @1
    total 合计 = 样品 × 费用
      stated ≈ 7 万元 @2
    half 一半 = 合计 ÷ 2
    lost 备用 = 样品 × 5%
    more 更多 = 备用 + 1 份
    bound 上限 = 样品 × 费用
      stated ≤ 9 万元 @3
    """

  @Test func whatUsesAnUnknownIsUnknownUnlessAnAmountIsPrintedForIt() throws {
    var desk = try Desk(Self.unpublished)
    let unknown = "\(Problem.notPublished(["samples"]))"
    #expect(desk.say("total") == "70000 元")
    #expect(desk.say("half") == "35000 元")
    for name in ["samples", "lost", "more", "bound", "2 × 更多"] {
      #expect(desk.say(name) == unknown)
    }
  }

  @Test func anUnknownThatIsSupposedMakesAllOfThemKnown() throws {
    var desk = try Desk(Self.unpublished)
    let change = try desk.define("样品 = 300 份")
    #expect(change.defined[0].former == nil)
    #expect(Set(change.followers.map(\.name)) == ["total", "half", "lost", "more", "bound"])
    #expect(desk.say("half") == "52500 元")
    #expect(desk.say("more") == "16 份")
  }

  @Test func whatStaysUnknownIsNotToldAsFollowing() throws {
    var desk = try Desk(Self.unpublished)
    let change = try desk.define("fee = 400 元/份")
    #expect(change.followers.map(\.name) == [])
    #expect(desk.say("bound") == "\(Problem.notPublished(["samples"]))")
  }

  @Test func theUnitsOfUnknownsAreHeldToo() {
    var desk = Desk()
    let problems = desk.problems(of: Self.unpublished + "\nwrong = samples + fee\n")
    #expect(problems == [.unitConflict(left: "份", right: "元/份", comparing: false)])
  }

  // MARK: Units

  static let wrong: [(lines: String, problems: [Problem])] = [
    ("a = 5 村\nb = 3 人\nc = a + b", [.unitConflict(left: "村", right: "人", comparing: false)]),
    (
      "a = 5 村\nb = if a > 3 人 then 1 else 2",
      [.unitConflict(left: "村", right: "人", comparing: true)]
    ),
    ("a = 5 村\n  stated 6 人 @3", [.unitConflict(left: "村", right: "人", comparing: true)]),
    ("a = 5 村\nb = 2^a", [.exponentHasUnit("村")]),
    ("a = 5 元 - 5 元\nb = 3 ÷ a", [.divisionByZero]),
    ("unit 队\na = 5 队\nb = a + 5 支", [.unitConflict(left: "队", right: "支", comparing: false)]),
  ]

  @Test func unitsAreChecked() {
    for (lines, problems) in Self.wrong {
      var desk = Desk()
      #expect(desk.problems(of: "budget x\n" + lines) == problems, "\(lines)")
    }
  }

  @Test func aMonthIsNoYearAndAYearMayBeLeftOut() throws {
    var desk = try Desk("budget x\na = 200 元/人/月\nb = 20 人\nc = a × b × 12 月\nd = 5 万元/年 × 1 年")
    #expect(desk.say("c + d") == "98000 元")
    #expect(desk.say("a × b") == "4000 元/月")
  }

  @Test func aUnitOfOneBudgetIsKnownInTheNext() throws {
    var desk = try Desk("budget x\nunit 队\na = 5 队 @1")
    try desk.load("budget y\nunit 队\nb = 6 队 @1")
    #expect(desk.say("a + b") == "11 队")
  }

  @Test func whatIsWrongIsNotWrongAgainInWhatUsesIt() {
    var desk = Desk()
    let problems = desk.problems(of: "budget x\na = 1 +\nb = a × 2\nc = b + d\ne = c\n")
    #expect(problems == [.operandExpected(found: nil), .unknownName("d", near: [])])
  }

  // MARK: Many figures

  @Test func onlyWhatDependsOnAChangeIsComputed() throws {
    let lines = (0..<3000).map { "a\($0) = \($0 % 10 == 0 ? "1 元" : "a\($0 - 1) + 1 元")" }
    var desk = try Desk("budget x\n" + lines.joined(separator: "\n"))
    let change = try desk.define("a1000 = 5 元")
    #expect(change.followers.map(\.name) == (1001...1009).map { "a\($0)" })
    #expect(desk.say("a1009") == "14 元")
    #expect(desk.say("a1019") == "10 元")
  }

  @Test func aChainOfTenThousandInEitherOrderIsComputed() throws {
    let lines = (1..<10_000).map { "a\($0) = a\($0 - 1) + 1" }
    for order in [lines, lines.reversed()] {
      var desk = try Desk("budget x\n" + order.joined(separator: "\n") + "\na0 = 1 + 0")
      #expect(desk.say("a9999") == "10000")
    }
  }

  @Test func aSumOfTwentyThousandThatStandsFirstIsComputed() throws {
    let names = (0..<20_000).map { "a\($0)" }
    let file =
      "budget x\ntotal = " + names.joined(separator: " + ") + "\n"
      + names.map { "\($0) = 1 元\n" }.joined()
    var desk = try Desk(file)
    #expect(desk.say("total") == "20000 元")
  }

  @Test func aCycleOfManyIsTold() {
    var desk = Desk()
    let lines = (0..<2000).map { "a\($0) = a\(($0 + 1) % 2000) + 1" }
    let problems = desk.problems(of: "budget x\n" + lines.joined(separator: "\n"))
    guard case .cycle(let walk)? = problems.first else {
      Issue.record("\(problems)")
      return
    }
    #expect(problems.count == 1)
    #expect(walk.count == 2001 && walk.first == walk.last)
  }

  @Test func aFileOfNothingButUnknownNamesIsAnswered() {
    var desk = Desk()
    let lines = (0..<3000).map { "a\($0) = b\($0) + 1" }
    #expect(desk.problems(of: "budget x\n" + lines.joined(separator: "\n")).count == 3000)
    let same = String(repeating: "same = 1 @1\n", count: 20_000)
    #expect(desk.problems(of: "budget x\n" + same).count == 19_999)
  }
}
