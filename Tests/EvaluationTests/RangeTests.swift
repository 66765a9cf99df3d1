import Diagnostics
import Quantities
import Testing

@testable import Evaluation

/// What the language promises of ranges.
@Suite struct RangeTests {
  @Test(
    "a range is every value between its ends",
    arguments: [
      ("500..5000 元/人/月", "500..5000 元/人/月"), ("2 × (1..3)", "2..6"),
      ("(1..3) + (10..20)", "11..23"),
      ("(1..3) - (1..3)", "-2..2"), ("(2..3) × (4..5 元)", "8..15 元"), ("6 ÷ (2..3)", "2..3"),
      ("-(2..3)", "-3..-2"), ("(-2..3) × 2", "-4..6"), ("(-2..3) × (-5..4)", "-15..12"),
      ("(2..3)^2", "4..9"),
      ("(-3..-2)^2", "4..9"), ("(-2..3)^3", "-8..27"), ("(2..4)^-1", "0.25..0.5"),
      ("(1..2)^0", "1"),
      ("max(1..3, 2)", "2..3"), ("min(1..3, 2)", "1..2"), ("sum(1..2, 3..4)", "4..6"),
      ("average(1..3, 5)", "3..4"), ("abs(-3..-2)", "2..3"), ("round(1.4..2.6)", "1..3"),
      ("1..2 年 in 月", "12..24 月"), ("max(1..2, 5)", "5"), ("min(1..2, 0)", "0"),
      ("floor(1.1..1.9)", "1"), ("5..5", "5"), ("-5..-3", "-5..-3"), ("-5..3 元", "-5..3 元"),
      ("(500..5000 元/人/月) × 86 人 × 12 月", "516000..5160000 元"),
    ])
  func ranges(typed: String, seen: String) throws {
    var desk = Desk()
    #expect(try desk.type(typed).seen == seen)
  }

  @Test(
    "used twice it is the same value",
    arguments: [
      ("x - x", "0"), ("x ÷ x", "1"), ("x + x", "1000..10000"), ("3 × x - 2 × x", "500..5000"),
      ("x × x", "250000..25000000"), ("(x + 1) ÷ x", "1.0002..1.002"),
      ("x ÷ (x + 500)", "0.5..10/11"),
      ("y - x", "0"), ("y + z - 2 × x", "1"), ("max(x, x)", "500..5000"),
      ("min(x, 2 × x)", "500..5000"),
      ("x - 0.5 × (x + x)", "0"),
    ])
  func sameValue(typed: String, seen: String) throws {
    var desk = Desk()
    for line in ["x = 500..5000", "y = x", "z = y + 1"] { try desk.type(line) }
    #expect(try desk.type(typed).seen == seen)
  }

  @Test("two ranges written alike are two values")
  func twoValues() throws {
    var desk = Desk()
    try desk.type("x = 1..5")
    try desk.type("y = 1..5")
    #expect(try desk.type("x - y").seen == "-4..4")
    #expect(try desk.type("(1..5) - (1..5)").seen == "-4..4")
  }

  @Test("a former range used twice is the same value too")
  func formerRange() throws {
    var desk = Desk()
    try desk.type("x = 1..5")
    try desk.type("y = x + x")
    #expect(desk.value(of: "y")?.seen == "2..10")
    try desk.type("x = x - x")
    #expect(desk.value(of: "x")?.seen == "0")
    #expect(desk.value(of: "y")?.seen == "0")
    try desk.type("1..5")
    try desk.type("z = ans - ans")
    #expect(desk.value(of: "z")?.seen == "0")
    try desk.type("w = 2 × ans + 1")
    #expect(try desk.type("w - w").seen == "0")
  }

  @Test("what turns inside a range is refused and not guessed")
  func bent() throws {
    let before = ["x = -1..2"]
    try expectProblem(.rangeBent, in: "⟦x × x⟧", after: before)
    try expectProblem(.rangeBent, in: "⟦x ^ 2⟧", after: before)
    try expectProblem(.rangeBent, in: "⟦abs(x)⟧", after: before)
    try expectProblem(.rangeBent, in: "⟦max(x, -x)⟧", after: before)
    try expectProblem(.rangeBent, in: "⟦x - x^3⟧", after: ["x = 0..1"])
    try expectProblem(.rangeBent, in: "⟦x × (1 - x)⟧", after: ["x = 0..1"])
  }

  @Test("a divisor that may be zero is refused")
  func throughZero() throws {
    try expectProblem(.rangeThroughZero, in: "1 ÷ (⟦-1..2⟧)")
    try expectProblem(.rangeThroughZero, in: "1 ÷ (⟦0..2⟧)")
    try expectProblem(.divisionByZero, in: "1 ÷ (⟦x - x⟧)", after: ["x = 1..2"])
  }

  @Test(
    "a comparison that the range leaves open is refused",
    arguments: [
      ("x < 3", nil), ("x < 0", false), ("x > 0", true), ("x == x", true), ("x < x + 1", true),
      ("x ≠ 9", true), ("x > 2", nil), ("2 × x > x", true),
    ] as [(String, Bool?)])
  func comparisons(typed: String, holds: Bool?) throws {
    var desk = Desk()
    try desk.type("x = 1..5")
    if let holds {
      #expect(try desk.type(typed) == .truth(holds))
    } else {
      #expect(desk.failure(typed)?.diagnostic.problem == .rangeUndecided)
    }
  }

  @Test(
    "a bound that holds at the end of the range holds",
    arguments: [
      ("x ≤ 5", true), ("x ≥ 1", true), ("x < 1", false), ("x > 5", false),
    ])
  func comparisonsAtTheEnd(typed: String, holds: Bool) throws {
    var desk = Desk()
    try desk.type("x = 1..5")
    #expect(try desk.type(typed) == .truth(holds))
  }

  @Test("any number of ranges can be added up")
  func manyAdded() throws {
    var desk = Desk()
    for place in 1...40 { try desk.type("r\(place) = 1..2") }
    let sum = (1...40).map { "r\($0)" }.joined(separator: " + ")
    #expect(try desk.type(sum).seen == "40..80")
    #expect(try desk.type("(\(sum)) ÷ 4 - r1").seen == "8.25..18.75")
  }

  @Test("more ranges than can be multiplied together are refused")
  func tooMany() throws {
    var desk = Desk()
    for place in 1...13 { try desk.type("r\(place) = 1..2") }
    let all = (1...13).map { "r\($0)" }
    #expect(try desk.type(all.prefix(12).joined(separator: " × ")).seen == "1..4096")
    #expect(
      desk.failure(all.joined(separator: " × "))?.diagnostic.problem
        == .tooManyRanges(limit: Spread.most))
  }
}
