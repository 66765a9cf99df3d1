import Glibc
import Testing

/// A conversation that was cut off is carried on, with the values it had.
struct ResumeTests {
  private let state = TemporaryFolder()

  /// Types the lines, waits for the last answer, and ends the program without a warning.
  private func hold(
    _ lines: [(typed: String, answer: String)], _ arguments: [String] = [], mark: String = "> "
  ) throws {
    let prompt = try Prompt(arguments, state: state, mark: mark)
    for line in lines {
      prompt.terminal.forget()
      prompt.terminal.type(line.typed + "\r")
      try prompt.terminal.wait(for: line.answer) { $0.output.contains(line.answer) }
    }
    try cutOff(prompt)
  }

  private func cutOff(_ prompt: Prompt) throws {
    prompt.terminal.send(signal: SIGKILL)
    #expect(try prompt.terminal.exitStatus() == .killed(signal: SIGKILL))
  }

  private func resume(mark: String = "> ") throws -> Prompt {
    try Prompt(["--resume"], state: state, mark: mark)
  }

  @Test func theValuesAreThoseOfBefore() throws {
    try hold([
      ("村数 = 180 村", "180 村  new"), ("村数 = 村数 + 28 村", "208 村"),
      ("unit 盒 = 24 支", "24 支"), ("x = (2 +\r3) 盒", "x ="), ("1/0", "error: "), ("村数 × 2", "416 村"),
    ])
    let prompt = try resume()
    try prompt.terminal.expect("6 lines run again")
    #expect(!prompt.terminal.output.contains("otherwise"))
    try prompt.enter("ans", answer: "416 村")
    try prompt.enter("村数", answer: "208 村")
    try prompt.enter("1 盒 in 支", answer: "24 支")
    try prompt.press(.up, .up, .up, .up, line: "村数 × 2")
  }

  @Test func theBudgetAndItsChangesAreThoseOfBefore() throws {
    try hold(
      [
        ("villages = 208 村", "was 180 村"), ("scenario more", "more"),
        ("reset", "180 村"), ("villages = 190 村", "was 180 村"),
      ], ["luquan-2023"], mark: "luquan> ")
    let prompt = try resume(mark: "luquan*> ")
    prompt.terminal.type("changes\r")
    try prompt.terminal.expect("190 村")
    prompt.terminal.type("undo\r")
    try prompt.terminal.expectLine("luquan>")
    prompt.terminal.type("scenario more\r")
    try prompt.terminal.expect("208 村")
    try prompt.terminal.expectLine("luquan*>")
  }

  @Test func theNextStartSaysWhatWasCutOff() throws {
    try hold([("村数 = 180 村", "new"), ("村数 × 2", "360 村")])
    let english = try Prompt(state: state)
    try english.terminal.expect("was cut off after 2 lines: 村数 × 2")
    try english.terminal.expect("hesuan --resume carries on from it")
    #expect(try english.leave() == .exited(0))
    let chinese = try Prompt(["--language", "zh"], state: state)
    try chinese.terminal.expect("的对话在第 2 行后中断：村数 × 2")
    #expect(try chinese.leave() == .exited(0))
  }

  @Test(arguments: ["quit\r", "\u{04}"])
  func whatWasLeftIsNotAnnouncedAndCanStillBeCarriedOn(leaving: String) throws {
    let first = try Prompt(state: state)
    try first.enter("村数 = 180 村", answer: "new")
    first.terminal.type(leaving)
    #expect(try first.terminal.exitStatus() == .exited(0))
    let next = try Prompt(state: state)
    #expect(!next.terminal.output.contains("cut off"))
    #expect(try next.leave() == .exited(0))
    let resumed = try resume()
    try resumed.terminal.expect("1 line run again")
    #expect(!resumed.terminal.output.contains("not run again"))
    try resumed.enter("村数", answer: "180 村")
    #expect(try resumed.leave() == .exited(0))
  }

  @Test func aLineThatHadNoAnswerIsShownAndNotRunAgain() throws {
    let first = try Prompt(state: state)
    try first.enter(LongComputation.definition, answer: "new")
    first.terminal.type(LongComputation.text + "\r")
    try first.terminal.wait(for: "the line in the journal") { _ in
      StateFolder.journal(in: state).contains("> " + LongComputation.text)
    }
    try cutOff(first)
    let prompt = try resume()
    try prompt.terminal.expect("1 line run again")
    try prompt.terminal.expect("not run again, because it had no answer yet")
    prompt.terminal.forget()
    prompt.terminal.press(.up)
    try prompt.terminal.expect("1/249")
    prompt.terminal.press(.interrupt)
    try prompt.terminal.expectLine(">")
    try cutOff(prompt)
    // Nor is it the next time.
    let again = try resume()
    try again.enter("1/3*3", answer: "1")
    #expect(try again.leave() == .exited(0))
    let last = try resume()
    try last.terminal.expect("2 lines run again")
    #expect(!last.terminal.output.contains("no answer yet"))
  }

  @Test func whatWasStoppedIsNotRunAgain() throws {
    let first = try Prompt(state: state)
    try first.enter(LongComputation.definition, answer: "new")
    first.terminal.type(LongComputation.text + "\r")
    usleep(300_000)
    first.terminal.press(.interrupt)
    try first.terminal.expect("error: ")
    try first.terminal.expectLine(">")
    try cutOff(first)
    let prompt = try resume()
    try prompt.terminal.expect("one line that was stopped or writes a file was not run again")
    try prompt.enter("1/3*3", answer: "1")
  }

  @Test func whatWritesAFileIsNotRunAgain() throws {
    let path = state.path + "/a.csv"
    try hold([
      ("x = 5", "new"), ("y = x × 2", "new"), ("sweep x from 1 to 3 step 1 show y", "y"),
      ("export \(path)", "3 rows"),
    ])
    unlink(path)
    let prompt = try resume()
    try prompt.terminal.expect("3 lines run again")
    #expect(state.mode("a.csv") == nil)
    prompt.terminal.type("export \(path)\r")
    try prompt.terminal.expect("3 rows")
    #expect(state.mode("a.csv") != nil)
  }

  @Test func whatComesOutOtherwiseIsSaid() throws {
    let path = state.path + "/pipes.budget"
    state.write("budget pipes\n\nmetres = 1200 米 @3\nrate = 85 元/米 @3\n", to: "pipes.budget")
    try hold([("metres × rate", "10.2 万元"), ("rate", "85 元/米")], [path], mark: "pipes> ")
    state.write("budget pipes\n\nmetres = 1300 米 @3\nrate = 85 元/米 @3\n", to: "pipes.budget")
    let prompt = try resume(mark: "pipes> ")
    try prompt.terminal.expect("one answer came out otherwise than before:")
    try prompt.terminal.expect("> metres × rate")
  }

  @Test func twoAtOnceKeepEachItsOwn() throws {
    let one = try Prompt(state: state)
    try one.enter("x = 1", answer: "new")
    let two = try Prompt(state: state)
    #expect(!two.terminal.output.contains("cut off"))
    try two.enter("x = 2", answer: "new")
    try one.enter("y = x", answer: "y = 1")
    try cutOff(two)
    let resumed = try resume()
    try resumed.enter("x", answer: "2")
    try cutOff(one)
    let other = try resume()
    try other.enter("y", answer: "1")
  }

  @Test func withoutAConversationItBeginsOne() throws {
    let prompt = try resume()
    try prompt.terminal.expect("there is no conversation to carry on")
    try prompt.enter("1+1", answer: "2")
    #expect(try prompt.leave() == .exited(0))
  }

  @Test(arguments: [
    ["--resume", "luquan-2023"], ["--resume", "eval", "1"], ["--resume", "--language", "zh"],
    ["--resume"],
  ])
  func itStandsAlone(arguments: [String]) throws {
    let finished = try Hesuan.run(arguments)
    #expect(finished.status == .exited(2))
    #expect(finished.errors.contains("--resume"))
    #expect(finished.output.isEmpty)
  }

  /// A budget was loaded by a path that begins where the program was started.
  @Test func filesAreFoundFromWhereItWasHeld() throws {
    state.write("budget pipes\n\nmetres = 1200 米 @3\n", to: "pipes.budget")
    let start = "cd \"$1\" && exec \"$0\" $2"
    let first = try PseudoTerminal(
      ["/bin/sh", "-c", start, Hesuan.path, state.path, "pipes.budget"],
      environment: ["LC_ALL": "C.UTF-8", "HOME": state.path, "XDG_STATE_HOME": state.path])
    try first.expectLine("pipes>")
    first.type("metres = 1300 米\r")
    try first.expect("was 1.2 公里")
    try first.expectLine("pipes*>")
    try cutOff(Prompt(terminal: first, state: state, mark: ""))
    let prompt = try resume(mark: "pipes*> ")
    try prompt.enter("metres", answer: "1.3 公里")
  }

  @Test func controlCStopsItAndLosesNothing() throws {
    try hold([("x = 5", "new")])
    let text = StateFolder.journal(in: state)
    let name = StateFolder.conversations(in: state)[0]
    // So that it takes long: the line was answered, and had taken as long then.
    let line = "> \(LongComputation.definition)\nq = 1  new\n\n> \(LongComputation.text)\n2\n\n"
    state.write(text + line, to: "hesuan/conversations/" + name)
    let terminal = try PseudoTerminal(
      [Hesuan.path, "--resume"],
      environment: ["LC_ALL": "C.UTF-8", "HOME": state.path, "XDG_STATE_HOME": state.path])
    try terminal.expect("Ctrl-D to leave")
    usleep(300_000)
    terminal.press(.interrupt)
    try terminal.expect("stopped; the conversation is kept as it was")
    #expect(try terminal.exitStatus() == .exited(130))
    #expect(StateFolder.journal(in: state) == text + line)
  }

  /// What somebody wrote into the folder is shown, and steers nothing.
  @Test func aHostileJournalReachesTheTerminalHarmless() throws {
    try hold([("x = 5", "new")])
    let name = StateFolder.conversations(in: state)[0]
    let bad =
      "> 1 + \u{1B}]0;title\u{07}\u{202E}\n2\n\n> \u{1B}[2J" + String(repeating: "村", count: 9999)
    state.write(StateFolder.journal(in: state) + bad, to: "hesuan/conversations/" + name)
    let next = try Prompt(state: state)
    try next.terminal.expect("\\u{1B}[2J村")
    #expect(try next.leave() == .exited(0))
    let resumed = try resume()
    try resumed.terminal.expect("one answer came out otherwise")
    for terminal in [next.terminal, resumed.terminal] {
      #expect(!String(decoding: terminal.bytes, as: UTF8.self).contains("\u{1B}]0"))
      #expect(!String(decoding: terminal.bytes, as: UTF8.self).contains("\u{1B}[2J"))
    }
  }
}
