import Diagnostics
import TestSupport
import Testing

@testable import Sessions

/// What is printed is read again as it was.
@Suite struct SessionRoundTripTests {
  private static let pieces = [
    "> ", "＞", "# ", "＃", "… ", "...", "held ", "所据 x", "language en", "\\", "\\\\", " ", "\n",
    "\n\n", "1 + 1", "村数 = 180 村", "=", "「", "」", "error: ", "\t", "budget ",
  ]

  private func text(_ random: inout SplitMix64, _ count: Int) -> String {
    (0..<count).map { _ in random.one(of: Self.pieces) }.joined()
  }

  /// Blank lines around an answer are layout.
  private func trimmed(_ answer: String) -> String {
    let isBlank = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
    let lines = answer.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
      .map { $0 + "\n" }.joined()
  }

  @Test("random exchanges", arguments: Seed.all)
  func exchanges(seed: Seed) {
    var random = seed.generator
    for _ in 0..<300 {
      let exchanges = (0..<random.below(5)).map { _ in
        Exchange(
          typed: text(&random, random.below(4) + 1).utf8,
          answer: trimmed(text(&random, random.below(9))).utf8)
      }
      let bytes = exchanges.reduce(
        SessionPrinter.head(
          purpose: "why\nso", language: .chinese, budgets: [("a", nil), ("b c", "0123456789ab")])
      ) { $0 + SessionPrinter.text(of: $1) }
      let read = SessionReader.read(
        bytes + SessionPrinter.held([("x", "1 村")], of: "a", language: .english))
      #expect(read.diagnostics.isEmpty && read.budgets.count == 2 && read.held.count == 1)
      guard read.turns.map(read.exchange) == exchanges else {
        Issue.record("\(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
  }

  @Test func whatSteersATerminalIsWrittenOut() {
    let exchange = Exchange(typed: "1\u{1B}[2J\r2".utf8, answer: "\u{9B}1\n".utf8)
    let printed = SessionPrinter.text(of: exchange)
    #expect(String(decoding: printed, as: UTF8.self) == "> 1\\u{1B}[2J\\u{D}2\n\\u{9B}1\n")
    #expect(SessionReader.read(printed).diagnostics.isEmpty)
  }

  @Test func bytesThatAreNotUTF8AreReplaced() {
    let printed = SessionPrinter.text(of: Exchange(typed: [0x31, 0xFF], answer: [0xFE]))
    #expect(String(decoding: printed, as: UTF8.self) == "> 1\u{FFFD}\n\u{FFFD}\n")
  }

  @Test func aFingerprintTellsOneDigitApart() {
    let first = Fingerprint.of(ContiguousArray("villages = 180".utf8))
    #expect(first != Fingerprint.of(ContiguousArray("villages = 108".utf8)))
    #expect(Fingerprint.isOne(ContiguousArray(first.utf8)))
  }
}
