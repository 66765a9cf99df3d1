import Testing

/// The program at a terminal of its own, with a state folder of its own.
///
///     let prompt = try Prompt()
///     try prompt.enter("1/3*3", answer: "1")
struct Prompt {
  let terminal: PseudoTerminal
  let state: TemporaryFolder
  /// What the line begins with.
  let mark: String

  init(
    _ arguments: [String] = [], state: TemporaryFolder = TemporaryFolder(), columns: Int = 80,
    rows: Int = 24, environment: [String: String?] = [:], mark: String = "> ",
    location: SourceLocation = #_sourceLocation
  ) throws {
    self.state = state
    self.mark = mark
    let usual: [String: String?] = [
      "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": state.path,
      "XDG_STATE_HOME": state.path,
    ]
    let settings = usual.merging(environment) { $1 }.compactMapValues { $0 }
    terminal = try PseudoTerminal(
      [Hesuan.path] + arguments, environment: settings, columns: columns, rows: rows)
    try terminal.expectLine(mark, location: location)
  }

  init(terminal: PseudoTerminal, state: TemporaryFolder, mark: String) {
    (self.terminal, self.state, self.mark) = (terminal, state, mark)
  }

  /// Types a line and waits for its answer and for the next prompt.
  func enter(
    _ line: String, answer: String, then next: String? = nil,
    location: SourceLocation = #_sourceLocation
  ) throws {
    terminal.type(line)
    try terminal.expectLine(mark + line, location: location)
    terminal.forget()
    terminal.press(.enter)
    try terminal.wait(for: "«\(answer)»", location) { $0.output.contains(answer) }
    try terminal.expectLine(next ?? mark, location: location)
  }

  /// Presses keys one after the other and waits until the line reads so.
  func press(
    _ keys: PseudoTerminal.Key..., line: String, cursor: Int? = nil,
    location: SourceLocation = #_sourceLocation
  ) throws {
    for key in keys { terminal.press(key) }
    try terminal.expectLine(mark + line, cursor: cursor, location: location)
  }

  /// Ctrl-D on an empty line. It is waited for, because a terminal swallows one that comes too early.
  func leave(location: SourceLocation = #_sourceLocation) throws -> PseudoTerminal.Exit {
    try terminal.expectLine(mark, location: location)
    terminal.press(.end)
    return try terminal.exitStatus()
  }
}
