import Testing

/// The keys of vi, for those whose hands know them.
struct ViKeyTests {
  private func vi(_ environment: [String: String?] = [:]) throws -> Prompt {
    try Prompt(["--keys", "vi"], environment: environment)
  }

  @Test func lettersAreMovedOverAndChangedInCommandMode() throws {
    let prompt = try vi()
    prompt.terminal.type("村数 = 180 村")
    try prompt.terminal.expectLine("> 村数 = 180 村", cursor: 15)
    prompt.terminal.press(.escape)
    try prompt.terminal.expectLine("> 村数 = 180 村", cursor: 13)
    prompt.terminal.type("0")
    try prompt.terminal.expectLine("> 村数 = 180 村", cursor: 2)
    prompt.terminal.type("l")
    try prompt.terminal.expectLine("> 村数 = 180 村", cursor: 4)
    prompt.terminal.type("x")
    try prompt.terminal.expectLine("> 村 = 180 村", cursor: 4)
    prompt.terminal.type("i均")
    try prompt.terminal.expectLine("> 村均 = 180 村", cursor: 6)
    prompt.terminal.press(.enter)
    try prompt.terminal.expect("村均 = 180 村  new")
    #expect(try prompt.leave() == .exited(0))
  }

  @Test func linesAreRecalledInCommandMode() throws {
    let prompt = try vi()
    try prompt.enter("村数 = 180 村", answer: "new")
    try prompt.enter("1+1", answer: "2")
    prompt.terminal.press(.escape)
    prompt.terminal.type("k")
    try prompt.terminal.expectLine("> 1+1")
    prompt.terminal.type("k")
    try prompt.terminal.expectLine("> 村数 = 180 村")
    prompt.terminal.type("j")
    try prompt.terminal.expectLine("> 1+1")
  }

  @Test func aWordIsDeletedAndTheEndIsAppendedTo() throws {
    let prompt = try vi()
    prompt.terminal.type("1 + 2")
    try prompt.terminal.expectLine("> 1 + 2")
    prompt.terminal.press(.escape)
    try prompt.terminal.expectLine("> 1 + 2", cursor: 6)
    prompt.terminal.type("0dw")
    try prompt.terminal.expectLine("> + 2", cursor: 2)
    prompt.terminal.type("i7 ")
    try prompt.terminal.expectLine("> 7 + 2", cursor: 4)
    prompt.terminal.press(.escape)
    try prompt.terminal.expectLine("> 7 + 2", cursor: 3)
    prompt.terminal.type("A5\r")
    try prompt.terminal.expect("32")
  }

  @Test func arrowsAndTabWorkThereToo() throws {
    let prompt = try vi()
    try prompt.enter("运转经费 = 3 元", answer: "new")
    try prompt.press(.up, line: "运转经费 = 3 元")
    prompt.terminal.press(.interrupt)
    try prompt.terminal.expectLine(">")
    prompt.terminal.type("运\t")
    try prompt.terminal.wait(for: "the name") { $0.line.contains("运转经费") }
  }

  @Test func emacsKeysAreTheUsualOnes() throws {
    let prompt = try Prompt(["--keys", "emacs"])
    prompt.terminal.type("村数")
    try prompt.terminal.expectLine("> 村数", cursor: 6)
    prompt.terminal.type("\u{01}")
    try prompt.terminal.expectLine("> 村数", cursor: 2)
  }

  @Test func aFileOfTheUserChoosesThemToo() throws {
    let state = TemporaryFolder()
    state.write("bind -v\n", to: ".editrc")
    let prompt = try Prompt(state: state)
    prompt.terminal.type("12")
    try prompt.terminal.expectLine("> 12", cursor: 4)
    prompt.terminal.press(.escape)
    try prompt.terminal.expectLine("> 12", cursor: 3)
  }
}
