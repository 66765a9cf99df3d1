import Testing

/// A person at the prompt: it greets, answers, explains what is wrong, and lets go.
struct PromptTests {
  @Test func itGreetsAndAnswersAndLeaves() throws {
    let prompt = try Prompt()
    try prompt.terminal.expect("Type help for help")
    try prompt.enter("1/3*3", answer: "1")
    try prompt.enter("180 村 × 5.78 万元/村", answer: "1040.4 万元")
    #expect(try prompt.leave() == .exited(0))
  }

  @Test(arguments: ["quit", "退出"]) func aCommandLeavesToo(command: String) throws {
    let prompt = try Prompt()
    prompt.terminal.type(command + "\r")
    #expect(try prompt.terminal.exitStatus() == .exited(0))
  }

  @Test func itSpeaksChineseWhereThatIsSpoken() throws {
    for prompt in [
      try Prompt(["--language", "zh"]),
      try Prompt(environment: ["LANG": "zh_CN.UTF-8", "LC_ALL": ""]),
    ] {
      try prompt.terminal.expect("按 Ctrl-D 离开")
      try prompt.enter("1/0", answer: "错误：除数为零")
      #expect(try prompt.leave() == .exited(0))
    }
  }

  @Test func anErrorIsMarkedAndTheConversationGoesOn() throws {
    let prompt = try Prompt()
    try prompt.enter("村数 = 180 村", answer: "村数 = 180 村  new")
    try prompt.enter("村数 + 1.2.3", answer: "only one decimal point")
    let rows = prompt.terminal.rows
    let excerpt = try #require(rows.firstIndex { $0 == "  村数 + 1.2.3" })
    #expect(rows[excerpt + 1] == "            ^")
    try prompt.enter("村数 × 2", answer: "360 村")
    #expect(try prompt.leave() == .exited(0))
  }

  @Test func anUnfinishedLineGoesOn() throws {
    let prompt = try Prompt()
    prompt.terminal.type("(2 +\r")
    try prompt.terminal.expectLine("…")
    prompt.terminal.type("3) *\r")
    try prompt.terminal.expectLine("…")
    prompt.terminal.type("4\r")
    try prompt.terminal.expect("20")
    try prompt.terminal.expectLine(">")
  }

  @Test func aBlankLineEndsWhatWasBegun() throws {
    let prompt = try Prompt()
    prompt.terminal.type("(2 +\r")
    try prompt.terminal.expectLine("…")
    prompt.terminal.press(.enter)
    try prompt.terminal.expect("error: ")
    try prompt.terminal.expect("(2 +")
    try prompt.terminal.expectLine(">")
  }

  @Test func controlDEndsWhatWasBegunAndThenTheConversation() throws {
    let prompt = try Prompt()
    prompt.terminal.type("1/\r")
    try prompt.terminal.expectLine("…")
    prompt.terminal.press(.end)
    try prompt.terminal.expect("error: ")
    try prompt.terminal.expectLine(">")
    #expect(try prompt.leave() == .exited(0))
  }

  @Test func controlDInALineWithTextDoesNotLeave() throws {
    let prompt = try Prompt()
    prompt.terminal.type("1+1")
    try prompt.terminal.expectLine("> 1+1")
    prompt.terminal.press(.end)
    try prompt.press(.enter, line: "")
    try prompt.terminal.expect("2")
  }

  @Test func statementsTypedAheadAreAnsweredInTheirOrder() throws {
    let prompt = try Prompt()
    prompt.terminal.type("x = 3\ry = x × 2\rx = 5\ry + 0.25\r")
    try prompt.terminal.expect("10.25")
    try prompt.terminal.expectLine(">")
  }

  @Test func theTerminalIsLeftAsItWas() throws {
    let prompt = try Prompt()
    #expect(!prompt.terminal.isCooked)
    try prompt.enter("1+1", answer: "2")
    #expect(try prompt.leave() == .exited(0))
    #expect(prompt.terminal.isCooked)
  }
}
