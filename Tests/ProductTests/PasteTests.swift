import Testing

/// What is pasted does what its text says and nothing else.
struct PasteTests {
  private static let (begin, end) = ("\u{1B}[200~", "\u{1B}[201~")

  static let harmful = [
    "an escape sequence": "\u{1B}[2J", "a title": "\u{1B}]0;title\u{7}", "a bell": "\u{7}",
    "a tab": "\t", "a null": "\u{0}", "a delete": "\u{7F}", "an end": "\u{4}", "a stop": "\u{1A}",
    "a lone escape": "\u{1B}", "a C1 control": "\u{9B}31m", "another direction": "\u{202E}",
    "a mark": "\u{FEFF}", "an interrupt": "\u{3}", "a search": "\u{12}", "a kill": "\u{15}",
  ]

  @Test(arguments: harmful.keys.sorted()) func pastedControlsAreHarmless(name: String) throws {
    let prompt = try Prompt()
    prompt.terminal.type(Self.begin + "村数 = " + (Self.harmful[name] ?? "") + "180 村" + Self.end)
    try prompt.terminal.wait(for: "the line") { $0.line.hasSuffix("180 村") }
    prompt.terminal.press(.interrupt)
    try prompt.terminal.expectLine(">")
    try prompt.enter("1+1", answer: "2")
    #expect(try prompt.leave() == .exited(0))
  }

  @Test func aPastedPageIsAnsweredLineByLine() throws {
    let prompt = try Prompt()
    let page = ["村数 = 180 村", "标准 = 5.78 万元/村", "村数 × 标准", "ans =? 1040 万元"]
    prompt.terminal.type(Self.begin + page.joined(separator: "\r") + Self.end + "\r")
    try prompt.terminal.expect("1040.4 万元 rounds to 1040 万元")
    try prompt.terminal.expectLine(">")
  }

  @Test func aPageFromWindowsIsAnsweredLineByLine() throws {
    let prompt = try Prompt()
    prompt.terminal.type(Self.begin + "x = 3.5\r\ny = x × 2\r\ny + 0.25\r\n" + Self.end)
    try prompt.terminal.expect("7.25")
    try prompt.terminal.expectLine(">")
  }

  @Test func withoutMarksAPasteIsTypedFast() throws {
    let prompt = try Prompt()
    let lines = (1...200).map { "「行\($0)」 = \($0) 村\r" }
    prompt.terminal.type(lines.joined() + "「行200」 + 0.5 村\r")
    try prompt.terminal.expect("200.5 村")
    try prompt.terminal.expectLine(">")
  }

  @Test(arguments: [true, false]) func aLineOfThirtyThousandLettersIsNoTrouble(isMarked: Bool)
    throws
  {
    let prompt = try Prompt()
    let line = String(repeating: "1+", count: 15_000) + "0.5"
    prompt.terminal.type(isMarked ? Self.begin + line + Self.end + "\r" : line + "\r")
    try prompt.terminal.expect("15000.5")
    try prompt.terminal.expectLine(">")
  }

  /// What a terminal sends for a key that means nothing here.
  @Test(arguments: [
    "[15~", "OP", "[Z", "[5~", "[2~", "[1;2A", "[1;3B", "[1;5A", "[1;2D", "[1;6H", "[3;5~",
    "[15;2~",
    "[24;5~", "[E", "[1;2P", "[I", "[O",
  ])
  func aKeyWithoutAMeaningTypesNothing(key: String) throws {
    let prompt = try Prompt()
    prompt.terminal.type("1 + ")
    try prompt.terminal.expectLine("> 1 +", cursor: 6)
    prompt.terminal.type("\u{1B}" + key + "22")
    try prompt.terminal.wait(for: "what is typed behind it") { $0.line.hasSuffix("22") }
    #expect(prompt.terminal.line == "> 1 + 22")
  }

  @Test func bytesThatAreNoTextAreHarmless() throws {
    let prompt = try Prompt()
    prompt.terminal.type(bytes: [0x31, 0xFF, 0xC0, 0xE6, 0x9D, 0x2B, 0x31])
    try prompt.terminal.wait(for: "the line") { $0.line.hasSuffix("+1") }
    prompt.terminal.press(.interrupt)
    try prompt.terminal.expectLine(">")
    try prompt.enter("1+1", answer: "2")
  }
}
