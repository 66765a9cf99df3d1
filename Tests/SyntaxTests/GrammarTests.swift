import Diagnostics
import Quantities
import Testing

@testable import Syntax

/// What holds tighter than what, and the one form in which it is written.
@Suite struct GrammarTests {
  @Test(
    "the one form",
    arguments: [
      ("180村*(5.78万元/村)", "180 村 × 5.78 万元/村"), ("1+2*3", "1 + 2 × 3"),
      ("(1+2)*3", "(1 + 2) × 3"), ("1-(2-3)", "1 - (2 - 3)"), ("(1-2)-3", "1 - 2 - 3"),
      ("a/b/c", "a ÷ b ÷ c"), ("a/(b/c)", "a ÷ (b ÷ c)"), ("a*(b/c)", "a × (b ÷ c)"),
      ("-2^2", "-2^2"), ("(-2)^2", "(-2)^2"), ("2^3^2", "2^3^2"), ("(2^3)^2", "(2^3)^2"),
      ("2^-3", "2^-3"), ("--3", "--3"), ("+3", "3"), ("2*-3", "2 × -3"), ("-(2*3)", "-(2 × 3)"),
      ("a+b in 元", "a + b in 元"), ("(a in 元)+b", "(a in 元) + b"),
      ("a in 元 in 万元", "a in 元 in 万元"), ("a < b in 元", "a < b in 元"),
      ("(a<b)", "a < b"), ("if a<b then 1 else 2", "if a < b then 1 else 2"),
      ("1+(if a then b else c)", "1 + (if a then b else c)"),
      ("if a then b else c + 1", "if a then b else c + 1"),
      ("if if a then b else c then d else e", "if if a then b else c then d else e"),
      ("max(1，2、(3))", "max(1, 2, 3)"), ("最大(a；b)", "max(a, b)"), ("求和(1)", "sum(1)"),
      ("200元/人·月", "200 元/人/月"), ("¥200/人", "200 元/人"), ("500—5000元/人/月", "500..5000 元/人/月"),
      ("3.5万", "3.5万"), ("40％", "40%"), ("1,234.50", "1234.50"), ("5 人次", "5 人"),
      ("如果 a 则 b 否则 c", "if a then b else c"), ("5 yuan", "5 元"), ("a 折合 分数", "a in fraction"),
      ("a != b", "a ≠ b"), ("a <= b", "a ≤ b"), ("5/村", "5/村"), ("5 ÷ 村", "5 ÷ 村"),
    ])
  func oneForm(text: String, expected: String) { #expect(canonical("y = " + text) == expected) }

  @Test(
    "full-width digits and signs are the same thing",
    arguments: [
      ("１８０ 村 × ５．７８ 万元／村", "180 村 × 5.78 万元/村"), ("（１＋２）＊３", "(1+2)*3"),
      ("ｘ＋ｙ１", "x+y1"), ("ｍａｘ（１，２）", "max(1, 2)"), ("３％", "3%"), ("２＾３", "2^3"),
      ("a ＜＝ b", "a <= b"), ("a ≦ b", "a <= b"), ("￥200", "¥200"), ("1～5", "1..5"),
      ("a　＋　b", "a + b"), ("a ＝＝ b", "a == b"), ("ｉｆ a ｔｈｅｎ b ｅｌｓｅ c", "if a then b else c"),
      ("１．．５", "1..5"), ("．５", ".5"), ("a！＝b", "a != b"),
    ])
  func fullWidth(text: String, same: String) {
    let (wide, narrow) = (Parser.parse(text), Parser.parse(same))
    #expect(wide.diagnostic == nil)
    #expect(TreeShape(wide.tree) == TreeShape(narrow.tree))
  }

  @Test(
    "a word is a unit only behind a numeral, / or · in a quantity, and in",
    arguments: [
      ("村 × 5", ["村"], 0), ("5 村", [], 1), ("5 × 村", ["村"], 0), ("5/村", [], 1),
      ("村 / 村", ["村", "村"], 0), ("(5)/村", ["村"], 0), ("5 元·月", [], 2),
      ("5 × 元 · 月", ["元", "月"], 0),
      ("a in 村", ["a"], 0), ("max(村, 人)", ["村", "人"], 0),
    ])
  func unitOrName(text: String, names: [String], terms: Int) {
    let tree = Parser.parse(text).tree
    #expect(Array(tree.names) == names)
    #expect((tree.literals.first?.unit.terms.count ?? 0) == terms)
  }

  @Test(
    "names hold letters, digits behind the first place, _, and dots between parts",
    arguments: [
      "村数", "x1", "_a", "office.total", "luquan.office.total", "a.b1", "〇", "村2023", "「a b」",
      "「like this, 2023」", "a.「b c」", "「2023」.x", "経費々",
    ])
  func names(name: String) throws {
    let tree = Parser.parse(name + " + 1").tree
    #expect(Array(tree.names) == [name])
  }

  @Test(
    "「」 around what needs none is left out",
    arguments: [
      ("「村数」", "村数"), ("「a」.「b」", "a.b"), ("ａ１", "a1"), ("「a」.「b c」", "a.「b c」"),
    ])
  func needlessQuotes(text: String, name: String) {
    #expect(Array(Parser.parse(text + " + 1").tree.names) == [name])
  }

  @Test("what stands behind # is a comment")
  func comments() {
    #expect(canonical("1 + 2 # + 3") == "1 + 2")
    #expect(canonical("1 + # first\n2") == "1 + 2")
    if case .nothing = Parser.parse("# 村数 = 5").statement {} else { Issue.record("a comment") }
    if case .nothing = Parser.parse(" \t\u{3000} ").statement {} else { Issue.record("blanks") }
  }

  @Test("each function by all its names, and no name twice")
  func functions() {
    let names = Function.allCases.flatMap(\.names) + Keyword.allCases.flatMap(\.words)
    #expect(Set(names).count == names.count)
    for function in Function.allCases {
      for name in function.names {
        #expect(canonical("\(name)(1)") == "\(function.name)(1)")
      }
    }
  }

  @Test("every node stands where it was typed")
  func places() throws {
    let text = "180 村 × max(x, 5.78 万元/村)"
    let tree = Parser.parse(text).tree
    let texts = tree.nodes.map {
      String(decoding: Array(text.utf8)[$0.range.start..<$0.range.end], as: UTF8.self)
    }
    #expect(texts == ["180 村", "x", "5.78 万元/村", "max(x, 5.78 万元/村)", text])
  }

  @Test(
    "an operation stands from one end to the other, its parentheses included",
    arguments: [
      "(1 + 2) × 3", "3 × (1 + 2)", "(2)^(3)", "(1 + 2) in 元", "-(1 + 2)", "(a) < (b)",
    ])
  func placesWithParentheses(text: String) {
    #expect(Parser.parse(text).tree.nodes.last?.range.end == text.utf8.count)
    #expect(Parser.parse(text).tree.nodes.last?.range.start == 0)
  }
}
