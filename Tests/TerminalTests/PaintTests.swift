import Diagnostics
import Testing

@testable import Terminal

@Suite struct PaintTests {
  private func painted(_ markup: Markup, colour: Bool = false) -> String {
    var bytes: ContiguousArray<UInt8> = []
    Paint(colour: colour).append(markup, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func painted(bytes: [UInt8]) -> String {
    var markup = Markup()
    markup.append(as: .plain) { $0.append(contentsOf: bytes) }
    return painted(markup)
  }

  @Test func coloursOnlyWhatIsMarked() {
    var markup = Markup("rounds", as: .agreement)
    markup.append("  1040.4 万元\n")
    #expect(painted(markup, colour: true) == "\u{1B}[32mrounds\u{1B}[m  1040.4 万元\n")
    #expect(painted(markup) == "rounds  1040.4 万元\n")
  }

  @Test func coloursHarmlesslyInsideMarks() {
    let markup = Markup("a\u{1B}[2J", as: .error)
    #expect(painted(markup, colour: true) == "\u{1B}[1;31ma\\u{1B}[2J\u{1B}[m")
  }

  @Test(arguments: [
    "\u{1B}", "\u{07}", "\u{7F}", "\u{9B}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}",
    "\u{200F}", "\r", "\0",
  ])
  func spellsWhatSteers(_ harmful: String) throws {
    let scalar = try #require(harmful.unicodeScalars.first)
    let form = "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    #expect(painted(Markup("村\(harmful)数")) == "村\(form)数")
  }

  @Test func keepsNewlinesAndTurnsTabsIntoSpaces() {
    #expect(painted(Markup("a\tb\nc")) == "a b\nc")
  }

  @Test func replacesWhatIsNotUnicode() {
    let bad: [[UInt8]] = [
      [0x9B], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE6, 0x9D], [0xF8], [0xFF],
    ]
    for bytes in bad {
      let shown = painted(bytes: [0x61] + bytes + [0x62])
      #expect(shown == "a" + String(repeating: "\u{FFFD}", count: bytes.count) + "b", "\(bytes)")
    }
  }

  /// At every place of the eight bytes that are looked at together.
  @Test func findsControlsAtEveryOffset() {
    for length in 0..<20 {
      for place in 0..<max(1, length) {
        for byte: UInt8 in [0x1F, 0x7F, 0x20, 0x7E] {
          var text = [UInt8](repeating: 0x61, count: length)
          if place < length { text[place] = byte }
          let expected = text.map { 0x20..<0x7F ~= $0 ? String(Unicode.Scalar($0)) : Self.form($0) }
          #expect(painted(bytes: text) == expected.joined(), "\(length) \(place) \(byte)")
        }
      }
    }
  }

  private static func form(_ byte: UInt8) -> String {
    "\\u{\(String(byte, radix: 16, uppercase: true))}"
  }
}
