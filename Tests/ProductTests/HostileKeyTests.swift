import TestSupport
import Testing

/// Whatever keys are hit, in whatever order, the prompt survives and still computes.
struct HostileKeyTests {
  /// Without those that end, stop or empty what was typed, without Ctrl-L, and without letters of which
  /// Tab would make a word that leaves.
  private static let keys =
    (UInt8(1)..<0x20).filter { ![0x03, 0x04, 0x0C, 0x11, 0x13, 0x1A, 0x1C].contains($0) }.map {
      [$0]
    }
    + [
      "[A", "[B", "[C", "[D", "OH", "[F", "[3~", "[1;5C", "b", "f", "d", "<", "[200~", "[201~",
      "[99;9~",
    ]
    .map { [0x1B] + Array($0.utf8) }
    + ["村", "数", "1", "+", "(", "0", "x", "d", "w", "p", "u", "k", "j", " ", "𠀀", "n\u{301}", "「"]
    .map { Array($0.utf8) } + [[0x7F], [0xFF], [0xE6], [0x80]]

  private func hammer(_ prompt: Prompt, _ seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    for _ in 0..<60 {
      let bytes = (0..<25).flatMap { _ in Self.keys.randomElement(using: &random) ?? [] }
      prompt.terminal.type(bytes: bytes)
    }
    // Every key before was read when the screen has been cleared.
    prompt.terminal.type("\u{1B}[201~\u{1B}[201~\u{0C}\u{0C}\u{0C}")
    try prompt.terminal.wait(for: "a cleared screen") { $0.bytes.contains(sequence: "\u{1B}[2J") }
    try prompt.terminal.wait(for: "an empty line") { terminal in
      terminal.press(.interrupt)
      return terminal.line == ">"
    }
    try prompt.terminal.expectLine(">")
    prompt.terminal.type("41.25 + 1")
    try prompt.terminal.expectLine("> 41.25 + 1")
    prompt.terminal.press(.enter)
    try prompt.terminal.expect("42.25")
  }

  static let seeds: [UInt64] = [2023, .random(in: 0 ... .max)]

  @Test(arguments: seeds, ["emacs", "vi"]) func noKeysEndIt(seed: UInt64, keys: String) throws {
    let prompt = try Prompt(["--keys", keys])
    try hammer(prompt, seed)
    #expect(prompt.terminal.isAlive, "seed \(seed)")
  }

  @Test(arguments: seeds) func noKeysEndItInANarrowWindow(seed: UInt64) throws {
    let prompt = try Prompt(columns: 13, rows: 5)
    try hammer(prompt, seed)
  }
}

extension [UInt8] {
  fileprivate func contains(sequence: String) -> Bool {
    firstRange(of: Array(sequence.utf8)) != nil
  }
}
