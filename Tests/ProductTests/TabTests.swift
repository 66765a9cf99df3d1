import Testing

/// Tab completes what has only one way to go on, and shows the ways where there are several.
struct TabTests {
  private func complete(
    _ typed: String, to line: String, defining definitions: [String] = []
  ) throws {
    let prompt = try Prompt()
    for definition in definitions { try prompt.enter(definition, answer: "new") }
    prompt.terminal.type(typed)
    try prompt.terminal.expectLine("> " + typed)
    prompt.terminal.press(.tab)
    try prompt.terminal.expectLine("> " + line)
  }

  @Test func commandsAreCompleted() throws {
    try complete("he", to: "help")
    try complete("帮", to: "帮助")
  }

  @Test func functionsAreCompleted() throws {
    try complete("1 + ro", to: "1 + round")
    try complete("四舍", to: "四舍五入")
  }

  @Test func unitsAreCompleted() throws {
    try complete("180 vil", to: "180 village")
    try complete("180 社", to: "180 社区")
  }

  @Test func namesAreCompletedInBothScripts() throws {
    try complete("2 × off", to: "2 × office.total", defining: ["office.total = 3 元"])
    try complete("2 × 运", to: "2 × 运转经费", defining: ["运转经费 = 3 元"])
  }

  @Test func whatIsCompletedCanBeGoneOnWith() throws {
    let prompt = try Prompt()
    try prompt.enter("运转经费 = 3 元", answer: "new")
    prompt.terminal.type("运\t")
    try prompt.terminal.wait(for: "the name") { $0.line.contains("运转经费") }
    prompt.terminal.type("× 2.5\r")
    try prompt.terminal.expect("7.5 元")
  }

  @Test func aLineIsCompletedInTheMiddle() throws {
    let prompt = try Prompt()
    try prompt.enter("运转经费 = 3 元", answer: "new")
    prompt.terminal.type("2 ×  + 1 元")
    try prompt.terminal.expectLine("> 2 ×  + 1 元")
    for _ in 0..<6 { prompt.terminal.press(.left) }
    prompt.terminal.type("运")
    try prompt.terminal.expectLine("> 2 × 运 + 1 元", cursor: 8)
    prompt.terminal.press(.tab)
    try prompt.terminal.wait(for: "the name") { $0.line.hasPrefix("> 2 × 运转经费") }
    #expect(prompt.terminal.line.hasSuffix("+ 1 元"))
  }

  @Test func severalWaysAreShown() throws {
    let prompt = try Prompt()
    try prompt.enter("会议费 = 3 元", answer: "new")
    try prompt.enter("会议用品 = 4 元", answer: "new")
    prompt.terminal.type("2 × 会")
    try prompt.terminal.expectLine("> 2 × 会")
    prompt.terminal.press(.tab)
    try prompt.terminal.expectLine("> 2 × 会议")
    prompt.terminal.forget()
    prompt.terminal.press(.tab)
    prompt.terminal.press(.tab)
    try prompt.terminal.expect("会议用品")
    try prompt.terminal.expect("会议费")
    try prompt.terminal.expectLine("> 2 × 会议")
  }

  @Test func nothingIsPutInWhereThereIsNothing() throws {
    let prompt = try Prompt()
    prompt.terminal.type("1 + qqq")
    try prompt.terminal.expectLine("> 1 + qqq")
    prompt.terminal.press(.tab)
    try prompt.terminal.wait(for: "the bell") { $0.bytes.contains(0x07) }
    prompt.terminal.type("w")
    try prompt.terminal.expectLine("> 1 + qqqw")
  }
}
