import Diagnostics
import Quantities
import Testing

@testable import Syntax

@Suite struct StatementTests {
  @Test(
    "a name, = and an expression is a definition",
    arguments: [
      ("村数 = 180 村", "村数"), ("x=1", "x"), ("「a b」 ＝ 2", "「a b」"),
      ("office.total = a", "office.total"),
      ("ａ = 1", "a"), ("max = 5", "max"), ("村 = 5", "村"),
    ])
  func definitions(text: String, expected: String) {
    guard case .definition(let name, let range) = Parser.parse(text).statement else {
      Issue.record("\(text)")
      return
    }
    #expect(name == expected)
    #expect(range.start == 0 && range.end <= text.utf8.count)
  }

  @Test("a comparison is no definition", arguments: ["x == 1", "(x) = 1", "x + 1 = 2", "x < 1"])
  func comparisons(text: String) {
    guard case .expression = Parser.parse(text).statement else {
      Issue.record("\(text)")
      return
    }
  }

  @Test(
    "unit declares, with a value or without",
    arguments: [
      ("unit 盒", "盒", false), ("单位 箱 = 24 支", "箱", true), ("unit 盒 # x", "盒", false),
    ])
  func units(text: String, expected: String, hasValue: Bool) {
    guard case .unit(let name, _, let given) = Parser.parse(text).statement else {
      Issue.record("\(text)")
      return
    }
    #expect(name == expected && given == hasValue)
  }

  @Test(
    "a printed figure with its relation",
    arguments: [
      ("1 =? 1040 万元", Printed.Relation.equal, "1040 万元"), ("1 =? 约490 万元", .about, "490 万元"),
      ("1 =? 约 490", .about, "490"), ("1 =? ≈ 490", .about, "490"),
      ("1 =? ≤500 人", .atMost, "500 人"),
      ("1 =？ ≥ 500 人", .atLeast, "500 人"), ("1 =?<5", .below, "5"), ("1 =?>5", .above, "5"),
      ("1 ＝？＞＝5", .atLeast, "5"), ("1 =? -5.0", .equal, "-5.0"), ("1 =? = 5", .equal, "5"),
      ("1 =? 20.00", .equal, "20.00"), ("1 =? 3.5万", .equal, "3.5万"),
      ("1=?¥200/人", .equal, "200 元/人"),
    ])
  func printed(text: String, relation: Printed.Relation, figure: String) {
    guard case .check(let printed) = Parser.parse(text).statement else {
      Issue.record("\(text)")
      return
    }
    #expect(printed.relation == relation)
    #expect(printed.literal.text == figure)
    #expect(printed.upper == nil)
    #expect(printed.range.end == text.utf8.count)
  }

  @Test(
    "the relation in the words of documents, before the figure or behind it",
    arguments: [
      ("约490 万元", Printed.Relation.about), ("大约 490 万元", .about), ("近490 万元", .about),
      ("490 万元左右", .about), ("不低于10万元", .atLeast), ("不少于 500 人", .atLeast), ("至少500人", .atLeast),
      ("500人以上", .atLeast), ("500人及以上", .atLeast), ("不超过10万元", .atMost), ("最多 5 次", .atMost),
      ("10万元以内", .atMost), ("10 万元 以下", .atMost), ("超过500人", .above), ("不足500人", .below),
      ("低于 5%", .below),
    ])
  func relationWords(figure: String, relation: Printed.Relation) {
    guard case .check(let printed) = Parser.parse("x =? " + figure).statement else {
      Issue.record("\(figure)")
      return
    }
    #expect(printed.relation == relation)
    #expect(printed.upper == nil)
  }

  @Test("behind =? a hyphen between two numerals makes a range too")
  func hyphenRange() {
    guard case .check(let printed) = Parser.parse("x =? 100-300 人").statement else {
      Issue.record("a range")
      return
    }
    #expect(printed.relation == .within)
    #expect(printed.literal.text == "100 人" && printed.upper?.text == "300 人")
  }

  @Test(
    "a printed range",
    arguments: [
      ("1 =? 500—5000元/人/月", "500 元/人/月", "5000 元/人/月"), ("1 =? -5..5", "-5", "5"),
      ("1 =? -5..-3 元", "-5 元", "-3 元"), ("1 =? 1万..2万", "1万", "2万"), ("1 =? 3..5万", "3万", "5万"),
    ])
  func printedRanges(text: String, low: String, high: String) {
    guard case .check(let printed) = Parser.parse(text).statement else {
      Issue.record("\(text)")
      return
    }
    #expect(printed.relation == .within)
    #expect(printed.literal.text == low)
    #expect(printed.upper?.text == high)
  }

  @Test(
    "a literal knows its value and its last place",
    arguments: [
      ("5.78 万元/村", "57800", -2), ("3.5万", "35000", 3), ("40%", "0.4", -2), ("20.00", "20", -2),
      ("3‰", "0.003", -3), ("¥200/人", "200", 0), ("1.2亿", "120000000", 7), ("5 角", "0.5", 0),
      ("12.5%", "0.125", -3),
    ])
  func literals(text: String, value: String, lastPlace: Int) throws {
    let literal = try #require(Parser.parse(text).tree.literals.first)
    #expect(literal.value.description == value)
    #expect(literal.exponent - literal.decimals == lastPlace)
  }

  @Test(
    "the unit behind a range covers both ends",
    arguments: [
      ("500..5000 元/人/月", "500", "5000"), ("3..5万元", "30000", "50000"), ("1..2%", "0.01", "0.02"),
      ("1万..2万", "10000", "20000"), ("5 元..8 万元", "5", "80000"), ("-5..8 元", "-5", "8"),
      ("-5..3", "-5", "3"), ("-5..-3 万元", "-50000", "-30000"), ("3..5万", "30000", "50000"),
      ("5..5", "5", "5"),
    ])
  func ranges(text: String, low: String, high: String) throws {
    let parsed = Parser.parse(text)
    #expect(parsed.diagnostic == nil)
    let literals = parsed.tree.literals
    try #require(literals.count == 2)
    #expect(literals[0].value.description == low)
    #expect(literals[1].value.description == high)
    #expect(parsed.tree.nodes.count == 1)
  }
}
