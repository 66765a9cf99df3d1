import Syntax
import TestSupport
import Testing

@testable import Documents

/// What is read byte by byte, to be fast, is what it is by characters.
@Suite struct ByBytesTests {
  private static let signs = [
    "财", "政", "1", ".", "……", "....", " ", "　", "「", "」", "|", "｜", "@", "＠", "#", "＃", "“", "（",
    "\t",
    "\u{301}", "\u{3099}", "\u{200D}", "é", "😀", "\r\n", "—",
  ]

  private static func text(_ random: inout SplitMix64, _ signs: [String], most: Int) -> String {
    (0..<random.below(most)).map { _ in random.one(of: signs) }.joined()
  }

  @Test("a name keeps the same characters", arguments: Seed.all)
  func names(seed: Seed) {
    var random = seed.generator
    for _ in 0..<2000 {
      let text = ByBytesTests.text(&random, ByBytesTests.signs, most: 60)
      #expect(
        DraftNames.plain(text) == DraftNames.plainByCharacters(text), "\(text.debugDescription)")
    }
  }

  @Test("a word is found where it stands first", arguments: Seed.all)
  func words(seed: Seed) {
    var random = seed.generator
    for _ in 0..<2000 {
      let text = ContiguousArray(ByBytesTests.text(&random, ["一", "二", "a"], most: 12).utf8)
      let word = ByBytesTests.text(&random, ["一", "二", "a"], most: 3)
      let start = random.below(text.count + 1)
      let first = (start...text.count).first { text[$0...].starts(with: word.utf8) }
      #expect(text[...].place(of: word, from: start) == first)
    }
  }

  @Test("what a column holds is what it holds with its unit behind it")
  func amounts() {
    for cell in ["5", "-5.20", "1,234.5", "5 ", "5元", "无", "", "-", "5..6"] {
      #expect(PrintedAmount(cell, in: "万元") == PrintedAmount(cell + " 万元"))
    }
    #expect(PrintedAmount("5", in: "人") == nil)
  }

  @Test("an import holds its file as it is read")
  func text() {
    let draft = Import(
      Publication(grids: document(InventedDisclosure.lines)), of: DocumentName("a.txt"))
    let again = BudgetReader.read(draft.bytes)
    #expect(draft.text.bytes == draft.bytes)
    #expect(draft.text.diagnostics.isEmpty)
    #expect(draft.text.figures.count == again.figures.count)
  }
}
