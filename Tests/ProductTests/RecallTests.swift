import Glibc
import Testing

/// What was typed comes back: within a session, across two, and by searching.
struct RecallTests {
  @Test func upAndDownRecallLines() throws {
    let prompt = try Prompt()
    try prompt.enter("村数 = 180 村", answer: "new")
    try prompt.enter("村数 × 2 元/村", answer: "360 元")
    prompt.terminal.type("未完")
    try prompt.terminal.expectLine("> 未完")
    try prompt.press(.up, line: "村数 × 2 元/村", cursor: 16)
    try prompt.press(.up, line: "村数 = 180 村", cursor: 15)
    try prompt.press(.up, line: "村数 = 180 村")
    try prompt.press(.down, line: "村数 × 2 元/村")
    try prompt.press(.down, line: "未完")
  }

  @Test func aRecalledLineIsEditedAndEntered() throws {
    let prompt = try Prompt()
    try prompt.enter("村数 = 180 村", answer: "new")
    try prompt.press(.up, line: "村数 = 180 村")
    try prompt.press(.left, .left, .backspace, line: "村数 = 18 村")
    prompt.terminal.press(.enter)
    try prompt.terminal.expect("村数 = 18 村  was 180 村")
  }

  @Test func aSecondRunRecallsTheFirst() throws {
    let first = try Prompt()
    try first.enter("村数 = 180 村", answer: "new")
    try first.enter("「运转经费，2023」 = 45 万元", answer: "new")
    #expect(try first.leave() == .exited(0))
    let second = try Prompt(state: first.state)
    try second.press(.up, line: "「运转经费，2023」 = 45 万元")
    try second.press(.up, line: "村数 = 180 村")
    second.terminal.press(.enter)
    try second.terminal.expect("村数 = 180 村  new")
    #expect(try second.leave() == .exited(0))
  }

  @Test func theHistoryIsPrivate() throws {
    let former = umask(0)
    defer { umask(former) }
    let prompt = try Prompt()
    try prompt.enter("村数 = 180 村", answer: "new")
    #expect(prompt.state.mode("hesuan/history") == 0o600)
    #expect(prompt.state.mode("hesuan") == 0o700)
    #expect(prompt.state.text(of: "hesuan/history").contains("村数 = 180 村"))
  }

  @Test func theHistorySurvivesAKill() throws {
    let first = try Prompt()
    try first.enter("村数 = 180 村", answer: "new")
    first.terminal.send(signal: SIGKILL)
    #expect(try first.terminal.exitStatus() == .killed(signal: SIGKILL))
    let second = try Prompt(state: first.state)
    try second.press(.up, line: "村数 = 180 村")
  }

  @Test func aStatementOverSeveralLinesIsRecalledAsOne() throws {
    let prompt = try Prompt()
    prompt.terminal.type("(2 +\r")
    try prompt.terminal.expectLine("…")
    prompt.terminal.type("3) * 4\r")
    try prompt.terminal.expect("20")
    try prompt.terminal.expectLine(">")
    try prompt.press(.up, line: "(2 + 3) * 4")
  }

  @Test func aFailedLineIsRecalledToBeMended() throws {
    let prompt = try Prompt()
    try prompt.enter("180村5", answer: "error: ")
    try prompt.press(.up, line: "180村5")
  }

  @Test func controlRFindsALine() throws {
    let prompt = try Prompt()
    try prompt.enter("村数 = 180 村", answer: "new")
    try prompt.enter("1+1", answer: "2")
    try prompt.enter("2+2", answer: "4")
    prompt.terminal.press(.search)
    prompt.terminal.type("村")
    try prompt.terminal.wait(for: "the line that was found") { $0.line.contains("村数 = 180 村") }
    prompt.terminal.press(.enter)
    prompt.terminal.forget()
    try prompt.terminal.expect("村数 = 180 村")
    try prompt.terminal.expectLine(">")
  }

  @Test func aSearchThatFindsNothingGivesTheLineBack() throws {
    let prompt = try Prompt()
    try prompt.enter("1+1", answer: "2")
    prompt.terminal.type("3 × 4")
    try prompt.terminal.expectLine("> 3 × 4")
    prompt.terminal.press(.search)
    prompt.terminal.type("无")
    try prompt.terminal.wait(for: "the search") { $0.line.contains("无") }
    prompt.terminal.type("\u{07}")
    try prompt.terminal.expectLine("> 3 × 4")
  }

  @Test func aFolderThatCannotBeWrittenIsSaidOnce() throws {
    let prompt = try Prompt(environment: ["XDG_STATE_HOME": "/dev/null"])
    try prompt.terminal.expect("the history is not kept")
    try prompt.enter("1+1", answer: "2")
    try prompt.press(.up, line: "1+1")
  }

  @Test func pipedStatementsLeaveNoHistory() throws {
    let state = TemporaryFolder()
    _ = try Hesuan.run(input: "1+1\n", environment: ["XDG_STATE_HOME": state.path])
    #expect(state.mode("hesuan") == nil)
  }
}
