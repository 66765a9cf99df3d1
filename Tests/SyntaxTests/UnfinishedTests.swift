import Testing

@testable import Syntax

/// Which lines may become right by going on.
@Suite struct UnfinishedTests {
  @Test(
    "an open parenthesis, a last sign and a condition without its end go on",
    arguments: [
      "(2 +", "(2 + 3", "2 ×", "max(1,", "max(1", "a =", "x = (1", "5 in", "5 =?", "1..",
      "if 1 > 2", "如果 1 > 2 则 3", "-", "2 ^", "（村数", "((1)", "sum(1、2、", "unit 盒 =",
    ])
  func goesOn(text: String) { #expect(Parser.parse(text).isUnfinished) }

  @Test(
    "what is wrong already does not go on, even if it is wrong at its end",
    arguments: [
      "max()", "abs(1, 2)", "5..3", "40% 元", "¥5 村", "3 元..5 村", "(2+3))", "1.2.3", "5 塔",
      "12,34", "unit 村", "5 =? 3 +", "1 < 2 < 3", "「村数", "foo(3)", "180村5", "5 元 元", "$",
      "村数 =? 5..3 元",
    ])
  func doesNotGoOn(text: String) {
    let parsed = Parser.parse(text)
    let isUnfinished = parsed.isUnfinished
    #expect(parsed.diagnostic != nil)
    #expect(!isUnfinished)
  }

  @Test("what is complete does not go on", arguments: ["", "  # x", "1", "x = 1", "(1)", "unit 盒"])
  func complete(text: String) {
    #expect(Parser.parse(text).diagnostic == nil)
    #expect(!Parser.parse(text).isUnfinished)
  }

  @Test("a line that goes on is right with a right end")
  func continued() {
    for (start, end) in [
      ("(2 +", "3)"), ("max(1,", "2)"), ("if 1 > 2", "then 3 else 4"), ("1..", "5 元"),
      ("5 元 in", "角"), ("a =", "5"), ("5 =?", "5"),
    ] {
      #expect(Parser.parse(start).isUnfinished, "\(start)")
      #expect(Parser.parse(start + "\n" + end).diagnostic == nil, "\(start) \(end)")
    }
  }
}
