import Testing

/// Where the program finds itself: other locales, other terminals, and colour or none.
struct SurroundingsTests {
  /// Under C the line editor would drop every Chinese letter.
  @Test(
    arguments: [
      ["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LC_ALL": nil], ["LC_ALL": nil, "LANG": "C"],
      ["LC_ALL": "no_SUCH.UTF-8"], ["LC_ALL": "", "LC_CTYPE": "C", "LANG": "C"],
    ] as [[String: String?]])
  func chineseIsEditedInEveryLocale(environment: [String: String?]) throws {
    let prompt = try Prompt(environment: environment)
    prompt.terminal.type("村数 = 18 村")
    try prompt.terminal.expectLine("> 村数 = 18 村", cursor: 14)
    try prompt.press(.left, .left, line: "村数 = 18 村", cursor: 11)
    prompt.terminal.type("0\r")
    try prompt.terminal.expect("村数 = 180 村  new")
    #expect(try prompt.leave() == .exited(0))
  }

  @Test(arguments: ["dumb", "unknown-terminal", "vt100", "xterm-256color", "screen", "linux"])
  func everyTerminalCanBeTypedAt(name: String) throws {
    let prompt = try Prompt(environment: ["TERM": name])
    prompt.terminal.type("村数 = 180 村\r")
    try prompt.terminal.expect("村数 = 180 村  new")
    prompt.terminal.type("村数 × 2 元/村\r")
    try prompt.terminal.expect("360 元")
    #expect(try prompt.leave() == .exited(0))
  }

  @Test func aDumbTerminalIsShownNothingButText() throws {
    let prompt = try Prompt(environment: ["TERM": "dumb"])
    prompt.terminal.type("(2 +\r")
    try prompt.terminal.expectLine("…")
    prompt.terminal.type("3) / 3 × 1.5\r")
    try prompt.terminal.expect("2.5")
    prompt.terminal.type("1/0\r")
    try prompt.terminal.expect("nothing can be divided by it")
    #expect(try prompt.leave() == .exited(0))
    #expect(!prompt.terminal.bytes.contains(0x1B))
  }

  /// Whether the answers came in colour.
  private func isColoured(
    _ arguments: [String] = [], environment: [String: String?] = [:]
  ) throws -> Bool {
    let prompt = try Prompt(arguments, environment: environment)
    try prompt.enter("100.9 =? 100.09", answer: "a 0 slipped in")
    try prompt.enter("1/0", answer: "error: ")
    let text = String(decoding: prompt.terminal.bytes, as: UTF8.self)
    return text.contains(/\u{1B}\[[0-9;]+m/)
  }

  @Test func aTerminalIsColouredUnlessThatIsRefused() throws {
    #expect(try isColoured())
    #expect(try !isColoured(environment: ["NO_COLOR": "1"]))
    #expect(try isColoured(environment: ["NO_COLOR": ""]))
    #expect(try !isColoured(["--color", "never"]))
    #expect(try isColoured(["--color", "always"], environment: ["NO_COLOR": "1"]))
  }

  @Test func statementsFromTheTerminalAreReadPlainlyWhereThatIsAsked() throws {
    let state = TemporaryFolder()
    let terminal = try PseudoTerminal(
      [Hesuan.path, "-"], environment: ["LC_ALL": "C.UTF-8", "XDG_STATE_HOME": state.path])
    terminal.type("180 村 × 2 元/村\n")
    try terminal.expect("360 元")
    terminal.press(.end)
    #expect(try terminal.exitStatus() == .exited(0))
  }

  @Test func evalAtATerminalIsColouredAndLeaves() throws {
    let terminal = try PseudoTerminal(
      [Hesuan.path, "eval", "1/3"], environment: ["LC_ALL": "C.UTF-8"])
    #expect(try terminal.exitStatus() == .exited(0))
    try terminal.expect("≈ 0.333333")
  }
}
