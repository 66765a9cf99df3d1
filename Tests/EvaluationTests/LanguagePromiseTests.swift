import Diagnostics
import Quantities
import Syntax
import Testing

@testable import Evaluation

/// What the language promises of its operators, functions and names, one test a promise.
@Suite struct LanguagePromiseTests {
  @Test(
    "every operator in every writing",
    arguments: [
      ("7 - 2", "5"), ("7 − 2", "5"), ("6 * 2", "12"), ("6 × 2", "12"), ("6 · 2", "12"),
      ("6 / 4", "1.5"),
      ("6 ÷ 4", "1.5"), ("2 ^ 10", "1024"), ("（1 + 2）× 3", "9"), ("-3 + 5", "2"), ("2 - -3", "5"),
      ("1 - 2 - 3", "-4"), ("8 ÷ 4 ÷ 2", "1"), ("2 + 3 × 4", "14"),
    ])
  func operators(typed: String, same: String) throws { try expectSame(typed, same) }

  @Test(
    "comparisons",
    arguments: [
      ("1 < 2", true), ("2 < 2", false), ("2 ≤ 2", true), ("2 <= 1", false), ("3 > 2", true),
      ("2 ≥ 3", false), ("1 == 1.0", true), ("(1) = 2", false), ("1 ≠ 2", true), ("1 != 1", false),
      ("1 万元 > 9999 元", true), ("1/3 < 0.333333334", true), ("0.1 + 0.2 == 0.3", true),
    ])
  func comparisons(typed: String, holds: Bool) throws {
    var desk = Desk()
    #expect(try desk.type(typed) == .truth(holds))
  }

  @Test(
    "if takes one of the two, and does not compute the other",
    arguments: [
      ("if 1 > 2 then 3 else 4", "4"), ("如果 2 > 1 则 3 否则 4", "3"),
      ("if 1 > 2 then 1/0 else 4", "4"), ("if 2 > 1 then 3 else 1/0", "3"),
      ("1 + (if 1 < 2 then 10 else 20) × 2", "21"),
      ("if 1 > 2 then 1 else if 1 > 3 then 2 else 3", "3"),
      ("if (if 1 < 2 then 3 else 4) = 3 then 5 元 else 6", "5 元"),
    ])
  func conditionals(typed: String, same: String) throws { try expectSame(typed, same) }

  @Test(
    "functions by both names",
    arguments: [
      ("min(3, 1, 2)", "1"), ("最小(3, 1)", "1"), ("max(3, 5, 2)", "5"), ("最大(3 元)", "3 元"),
      ("sum(1, 2, 3)", "6"), ("合计(1 元, 2 元)", "3 元"), ("求和(1)", "1"), ("average(1, 2)", "1.5"),
      ("平均(1 元, 2 元, 6 元)", "3 元"), ("abs(-3 元)", "3 元"), ("绝对值(3)", "3"),
      ("max(1 万元, 9999 元)", "1 万元"),
    ])
  func functions(typed: String, same: String) throws { try expectSame(typed, same) }

  @Test(
    "rounding to whole things, or to a multiple of a step",
    arguments: [
      ("round(2.5)", "3"), ("round(-2.5)", "-3"), ("四舍五入(2.4)", "2"), ("ceil(2.1)", "3"),
      ("ceil(-2.1)", "-2"), ("向上取整(2)", "2"), ("floor(2.9)", "2"), ("floor(-2.1)", "-3"),
      ("向下取整(2.9 人)", "2 人"), ("round(1040.4 万元, 1 万元)", "1040 万元"),
      ("round(10.55 元, 0.1 元)", "10.6 元"), ("ceil(101 元, 100 元)", "200 元"),
      ("floor(99, 12)", "96"), ("round(7, 2.5)", "7.5"), ("round(1 年, 5 月) × 1", "10 月 in 年"),
      ("ceil(86 人 ÷ 45 人/班)", "2 班"),
    ])
  func rounding(typed: String, same: String) throws { try expectSame(typed, same) }

  @Test("money is rounded to a step only")
  func stepNeeded() throws {
    try expectProblem(.stepNeeded(function: "round", unit: "万元"), in: "⟦round(10400 元)⟧")
    try expectProblem(.stepNeeded(function: "ceil", unit: "元/村"), in: "⟦ceil(5.5 元/村)⟧")
    try expectProblem(.wrongUnit("村", wanted: "元"), in: "round(5.5 元, ⟦1 村⟧)")
    try expectProblem(.divisionByZero, in: "round(5.5 元, ⟦0 元⟧)")
    try expectProblem(
      .stepOrDecimals(function: "round", decimals: 2, step: "0.01"), in: "round(3.456, ⟦2⟧)")
  }

  @Test("in shows in another unit and changes nothing")
  func rendering() throws {
    var desk = Desk()
    let shown = { (desk: inout Desk, line: String) throws -> Rendering in
      let text = ContiguousArray(line.utf8)
      return try desk.sheet.value(of: Parser.parse(line).tree, text: text, with: &desk.evaluator).1
    }
    #expect(try shown(&desk, "10400 元 in 元").unit?.symbol == "元")
    #expect(try shown(&desk, "1 + 1 in %").style == .power(-2))
    #expect(try shown(&desk, "1 / 3 in fraction").style == .fraction)
    #expect(try shown(&desk, "5 万元 in 元 in 万元").unit?.symbol == "万元")
    #expect(try shown(&desk, "(5 元 in 角) + 1 元") == .expected)
    #expect(try shown(&desk, "if 1 > 2 then 5 元 in 角 else 5 元") == .expected)
    #expect(try shown(&desk, "if 1 < 2 then 5 元 in 角 else 5 元").unit?.symbol == "角")
    try expectSame("1 元 + 2 元 in 角", "3 元")
    try expectProblem(.wrongUnit("村", wanted: "元"), in: "⟦5 村⟧ in 元")
  }

  @Test("exponents are whole and have no unit")
  func exponents() throws {
    try expectProblem(.wholeExponentNeeded("0.5"), in: "4 ^ ⟦0.5⟧")
    try expectProblem(.wholeExponentNeeded("1/3"), in: "4 ^ (⟦1/3⟧)")
    try expectProblem(.exponentHasUnit("年"), in: "1.05 ^ ⟦3 年⟧")
    try expectProblem(.zeroToNegativePower, in: "⟦0 ^ -1⟧")
    try expectProblem(.tooManyUnits, in: "⟦(1 元) ^ 99⟧")
    try expectSame("0 ^ 0", "1")
    try expectSame("(1..2) ^ 2", "1..4")
    #expect(throws: Sheet.Failure.self) {
      var desk = Desk()
      try desk.type("2 ^ (1..2)")
    }
  }

  @Test("what cannot be computed is said where it stands")
  func problems() throws {
    try expectProblem(.divisionByZero, in: "1 ÷ ⟦0⟧")
    try expectProblem(.divisionByZero, in: "1 元 / (⟦5 村 - 5 村⟧)")
    try expectProblem(.conditionExpected, in: "if ⟦5⟧ then 1 else 2")
    try expectProblem(.numberExpected, in: "(⟦1 < 2⟧) + 1")
    try expectProblem(.numberExpected, in: "max(1, ⟦2 > 1⟧)")
    try expectProblem(.noLastValue, in: "⟦ans⟧ + 1")
    try expectProblem(.unknownName("村数目", near: ["村数"]), in: "2 × ⟦村数目⟧", after: ["村数 = 5"])
    try expectProblem(.unknownName("x", near: []), in: "y = ⟦x⟧ + 1")
    try expectProblem(.functionNeedsCall("sum"), in: "⟦sum⟧ + 1")
    try expectProblem(.tooManyUnits, in: "⟦1 元·村·户·张·支·个·套·份 × 1 人⟧")
  }

  @Test(
    "numbers too large are refused and not tried",
    arguments: [
      "9^9^9^9", "2^10000000", "(10^1000000) × (10^1000000) × (10^1000000)", "10^-2000000",
      "x^900000 × x^900000",
      "(1/3)^3000000", "max(x^900000, 1) × x^900000",
    ])
  func tooLarge(typed: String) throws {
    var desk = Desk()
    try desk.type("x = 1..10")
    #expect(desk.failure(typed)?.diagnostic.problem == .tooLarge(limit: Limits.digits))
  }

  @Test(
    "a long computation ends when it is interrupted",
    arguments: [
      "3^2000000 × 3^10 × 3^10", "sum(3^1000000, 3^1000000, 3^1000000, 3^1000000)",
    ])
  func interrupted(typed: String) throws {
    var desk = Desk()
    desk.evaluator = Evaluator(isInterrupted: { true })
    #expect(desk.failure(typed)?.diagnostic.problem == .interrupted)
    desk.evaluator = Evaluator(isInterrupted: { false })
    #expect(desk.failure(typed) == nil)
  }

  @Test("a computation with many ranges can be interrupted before long")
  func interruptedRanges() throws {
    var desk = Desk()
    for place in 1...10 { try desk.type("r\(place) = \(place)..\(place + 1)") }
    let all = (1...10).map { "r\($0)" }.joined(separator: " × ")
    desk.evaluator = Evaluator(isInterrupted: { true })
    let long = Array(repeating: "(\(all))", count: 20).joined(separator: " + ")
    #expect(desk.failure(long)?.diagnostic.problem == .interrupted)
  }

  @Test("what was interrupted has changed nothing")
  func interruptedDefinition() throws {
    var desk = Desk()
    try desk.type("x = 2")
    try desk.type("y = x^1000000 × x^1000000 × x^1000000")
    desk.evaluator = Evaluator(isInterrupted: { true })
    #expect(desk.failure("x = 3")?.diagnostic.problem == .interrupted)
    #expect(desk.value(of: "x")?.seen == "2")
    desk.evaluator = Evaluator()
    try desk.type("z = x")
    #expect(desk.value(of: "z")?.seen == "2")
  }

  @Test("a tiny computation is never interrupted")
  func tooShortToInterrupt() throws {
    var desk = Desk()
    desk.evaluator = Evaluator(isInterrupted: { true })
    #expect(try desk.type("180 村 × 5.78 万元/村").seen == "10404000 元")
  }
}
