import Diagnostics
import TestSupport
import Testing
import Workbench

/// What is strange in the input comes back in a form that can do no harm, and never ends the program.
struct HarmlessAnswerTests {
  private static let controls: [String] =
    (UInt8(1)..<0x20).filter { ![9, 10, 13].contains($0) }.map { String(Unicode.Scalar($0)) }
    + [
      "\u{7F}", "\u{80}", "\u{9B}", "\u{9F}", "\u{200B}", "\u{200E}", "\u{2028}", "\u{202E}",
      "\u{2066}", "\u{FEFF}", "\u{61C}", "\u{AD}", "\u{E0041}",
    ]

  static let hostile = controls.flatMap {
    ["1 + \($0)", "「a\($0)b」", "x\($0) = 3", "help a\($0)", "5 村\($0)"]
  }

  private static func isSafe(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || Visible.form(of: $0) == nil }
  }

  @Test(arguments: hostile) func noExcerptHoldsAControlCharacter(line: String) {
    var talk = Talk()
    let reply = talk.tell(line, from: .whole)
    let excerpt = reply.errors.split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(Self.isSafe(excerpt), "\(reply.errors.debugDescription)")
  }

  @Test(
    "behind a command, too, bytes that are not UTF-8 are pointed at",
    arguments: [
      "rank", "排序", "why", "show", "solve", "sweep", "check", "load", "scenario", "export", "help",
    ])
  func notUTF8(command: String) {
    let line = ContiguousArray(command.utf8) + [0x20, 0xFF, 0xFF, 0xFF, 0x98] + "合计".utf8
    var workbench = Workbench(language: .english)
    var (page, errors) = (Markup(), Markup())
    let outcome = workbench.answer(line, from: .whole, into: &page, errors: &errors)
    #expect(outcome == .failed)
    #expect(Self.isSafe(errors.text))
    #expect(errors.text.contains("^"))
  }

  @Test func aNameCannotHoldWhatCannotBeSeen() {
    for control in Self.controls {
      var talk = Talk()
      let reply = talk.tell("「a\(control)b」 = 3", from: .whole)
      #expect(reply.outcome == .failed, "\(control.unicodeScalars.map(\.value))")
    }
  }

  @Test func aCaretStandsUnderAnEscapedCharacterToo() {
    var talk = Talk()
    let lines = talk.say("村 + \u{1B} + 1").split(separator: "\n")
    #expect(lines[1] == "  村 + \\u{1B} + 1")
    #expect(lines[2] == "       ^^^^^^")
  }

  @Test(arguments: Seed.all) func randomLinesAreAnsweredOrRefusedOnce(seed: Seed) {
    var random = seed.generator
    let pieces = [
      "1", "2.5", "村", "元", "万元/村", "(", ")", "（", "+", "-", "×", "/", "÷", "^2", "%", "=?", "=",
      "村数", "「", "」", "in", "折合", "if", "then", "else", "，", ", ", "..", "—", "≥", "约", "max(",
      "help", "show", "unit", " ", "\t", "\u{1B}[31m", "é", "👨‍👩‍👧", "\u{0}", "．", "５", "#", "ans", "万",
      "\n",
    ]
    var talk = Talk()
    for _ in 0..<2000 {
      let count = Int.random(in: 1...9, using: &random)
      let line = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let reply = talk.tell(line, from: .whole)
      #expect((reply.outcome == .failed) == !reply.errors.isEmpty, "\(line.debugDescription)")
      #expect(
        (reply.outcome == .answered) == !reply.answer.isEmpty || line.contains("show"),
        "\(line.debugDescription)")
    }
  }

  @Test(arguments: Seed.all) func randomBytesAreAnsweredOrRefused(seed: Seed) {
    var random = seed.generator
    var talk = Talk()
    for _ in 0..<2000 {
      let count = Int.random(in: 0...24, using: &random)
      let bytes = ContiguousArray(
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
      let reply = talk.tell(bytes, from: .line(1))
      #expect(reply.outcome != .unfinished)
    }
  }

  @Test func aLineLongerThanTheLimitIsRefused() {
    var talk = Talk()
    let line = ContiguousArray(repeating: UInt8(ascii: "1"), count: Workbench.longestLine + 1)
    let reply = talk.tell(line, from: .line(7))
    #expect(reply.outcome == .failed)
    #expect(reply.errors.contains("line 7"))
    #expect(reply.errors.utf8.count < 500)
  }
}
