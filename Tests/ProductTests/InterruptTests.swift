import Glibc
import Testing

/// Ctrl-C drops the line or stops what takes too long; nothing that was defined is lost.
struct InterruptTests {
  @Test func itDropsTheLine() throws {
    let prompt = try Prompt()
    prompt.terminal.type("村数 = 1")
    try prompt.terminal.expectLine("> 村数 = 1")
    prompt.terminal.press(.interrupt)
    try prompt.terminal.expectLine(">")
    try prompt.enter("1+1", answer: "2")
    try prompt.enter("村数", answer: "error: there is no 村数 yet")
  }

  @Test func itDropsAStatementThatWasBegun() throws {
    let prompt = try Prompt()
    prompt.terminal.type("(2 +\r")
    try prompt.terminal.expectLine("…")
    prompt.terminal.press(.interrupt)
    try prompt.terminal.expectLine(">")
    try prompt.enter("1+1", answer: "2")
  }

  @Test func itDoesNotLeaveAnEmptyLine() throws {
    let prompt = try Prompt()
    for _ in 0..<5 {
      prompt.terminal.press(.interrupt)
      try prompt.terminal.expectLine(">")
    }
    try prompt.enter("1+1", answer: "2")
    #expect(try prompt.leave() == .exited(0))
  }

  @Test func itStopsALongComputationAndLosesNothing() throws {
    let prompt = try Prompt()
    try prompt.enter("村数 = 180 村", answer: "new")
    try prompt.enter("12 × 200 元", answer: "2400 元")
    try prompt.enter(LongComputation.definition, answer: "q = ≈")
    prompt.terminal.type(LongComputation.text + "\r")
    try prompt.terminal.wait(for: "the computation") { $0.isCooked }
    let state = ProcessState(process: prompt.terminal.process)
    let before = state.processorTime
    try prompt.terminal.wait(for: "a while") { _ in state.processorTime > before + 10 }
    // Once: a terminal that is interrupted throws away what was not yet read of its output.
    prompt.terminal.press(.interrupt)
    try prompt.terminal.expect("stopped")
    try prompt.terminal.expectLine(">")
    try prompt.enter("村数 × 2", answer: "360 村")
    try prompt.enter("ans / 2", answer: "180 村")
    #expect(try prompt.leave() == .exited(0))
  }
}
