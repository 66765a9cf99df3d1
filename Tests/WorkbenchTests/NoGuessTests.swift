import Diagnostics
import Testing
import Workbench

/// What can be meant in two ways, or in none, is an error and never a number.
struct NoGuessTests {
  static let nonsense = [
    "12,34.5", "1,23", "1,2345", "0,123", "1.2.3", "1..2..3", "5.", "5.元", "180村5", "7%3", "5 % 3",
    "40%%", "max(1,234)", "max(1,2)", "(2+3))", "(2+3", "((1)", ")", "()", "1 2", "3 000", "1e5",
    "0x10", "½", "5!", "√4", "$200", "[1+2]", "3 x", "2**3", "1 +", "* 2", "1 + * 2", "1 + 2 =",
    "a : b", "「open", "「」", "1 < 2 < 3", "if 1 then 2 else 3", "if 1 < 2 then 3", "(1 < 2) + 1",
    "5 名学生", "180 村村", "¥5 村", "5 万元/", "5 in", "5 元 in 3", "3 元..5 村", "5..3", "40% 元",
    "max()", "abs(1, 2)", "max", "foo(3)", "max 3", "round(3.456, 2)", "round(1.5 万元)", "1/0",
    "0/0", "0 万元 / 0", "1 / (0.1 + 0.2 - 0.3)", "2^0.5", "2^(1/2)", "0^-1", "9^9^9^9",
    "5 =? 2 + 3", "5 =?", "=? 5", "5 =? 5 =? 5", "1 村 + 1 人", "1 万元 + 5", "3.5万 + 1 元",
    "10 万元 + 5%", "5 元/月 + 1 元", "1 天 + 1 月", "sum(0, 5, 3 元)", "min(1 元, 1 人)", "2^(3 人)",
    "nothing", "ans", "不存在 × 2", "x = 不存在", "x = x", "unit 元 = 5", "unit in", "unit 盒 = 0",
    "quit now", "show 1", "help nosuch", "5 万元 =? 五万元", "5 元 in 村", "100 元 in %", "5 村 in 万",
  ]

  @Test(arguments: nonsense, Language.allCases)
  func itIsAnErrorAndNeverANumber(line: String, language: Language) {
    var talk = Talk(language)
    let reply = talk.tell(line, from: .whole)
    #expect(reply.outcome == .failed)
    #expect(reply.answer.isEmpty)
    #expect(reply.errors.contains(language == .english ? "error: " : "错误："))
  }

  /// What cannot become right by going on is answered at the prompt, too.
  static let hopeless = [
    "12,34.5", "1.2.3", "180村5", "7%3", "max(1,234)", "(2+3))", "max()", "abs(1, 2)", "5..3",
    "¥5 村", "40% 元", "3 元..5 村", "1 2", "1/0", "ans", "1 + 2 =", "5 元 in 3",
  ]

  @Test(arguments: hopeless) func thePromptDoesNotWaitForMore(line: String) {
    var talk = Talk()
    #expect(talk.tell(line, from: .prompt).outcome == .failed)
  }
}
