import Testing
import Workbench

/// At the prompt a statement that cannot be complete goes on; elsewhere a line is a statement.
struct UnfinishedTests {
  static let open = [
    "(2 +", "((1)", "（村数", "1 +", "1 −", "180 村 ×", "6 ÷", "2^", "max(1,", "max(1，", "最大(",
    "x =", "村数 = (", "if 1 < 2", "if 1 < 2 then", "if 1 < 2 then 3 else", "如果 1 < 2 则", "5 万元 =?",
    "5 元 in", "5 元 折合", "1 <", "1 ≤", "5 =? ≥",
  ]

  @Test(arguments: open) func anOpenStatementGoesOnAtThePrompt(line: String) {
    var talk = Talk()
    let reply = talk.tell(line, from: .prompt)
    #expect(reply == Talk.Reply(outcome: .unfinished, answer: "", errors: ""))
  }

  @Test(arguments: open) func theSameLineIsAnErrorWhereItIsWhole(line: String) {
    var talk = Talk()
    for origin in [Workbench.Origin.whole, .line(1)] {
      let reply = talk.tell(line, from: origin)
      #expect(reply.outcome == .failed)
      #expect(reply.answer.isEmpty && !reply.errors.isEmpty)
    }
  }

  static let silent = ["", " ", "\t", "   \t ", "\u{3000}", "#", "# 说明", "  # remark", "\r"]

  @Test(arguments: silent) func aBlankLineAndARemarkAreSilent(line: String) {
    var talk = Talk()
    for origin in [Workbench.Origin.prompt, .whole, .line(1)] {
      let reply = talk.tell(line, from: origin)
      #expect(reply == Talk.Reply(outcome: .silent, answer: "", errors: ""))
    }
  }

  @Test(arguments: ["quit", "exit", "退出", " quit ", "quit\r"])
  func theConversationEndsInEveryLanguage(line: String) {
    var talk = Talk()
    #expect(talk.tell(line, from: .prompt) == .init(outcome: .leave, answer: "", errors: ""))
  }

  @Test func aStatementMayStandOnSeveralLines() {
    var talk = Talk()
    let lines = ["max(1,", "(2 +", "3) *", "4)"]
    for end in 1..<lines.count {
      let text = lines[..<end].joined(separator: "\n")
      #expect(talk.tell(text, from: .prompt).outcome == .unfinished)
    }
    #expect(talk.tell(lines.joined(separator: "\n"), from: .prompt).answer == "20\n")
  }
}
