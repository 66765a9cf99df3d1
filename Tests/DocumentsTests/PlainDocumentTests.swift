import TestSupport
import Testing

@testable import Documents

/// Plain texts of whole documents. Where there are no documents, there is nothing to try.
@Suite struct PlainDocumentTests {
  @Test func bothLayoutsOfADocumentGiveTheSameTables() {
    var (same, all) = (0, 0)
    for pair in PlainSamples.pairs {
      let rows = Publication(plain: pair.rows).grids.map(\.texts)
      let cells = Publication(plain: pair.cells).grids.map(\.texts)
      for grid in cells {
        let count = grid.joined().count
        all += count
        if rows.contains(grid) { same += count }
      }
    }
    #expect(same * 100 >= all * 93, "\(same) of \(all) cells agree")
  }

  @Test(arguments: WholeText.Layout.allCases)
  func amountsGoBackToTheirColumns(layout: WholeText.Layout) {
    var tally = Tally()
    for whole in PlainSamples.whole {
      tally.compare(Publication(plain: document(whole.text(layout))), with: whole)
    }
    #expect(tally.wrong == 0)
    #expect(tally.right * 100 >= (tally.right + tally.open) * 99, "\(tally)")
    #expect(tally.missing == 0)
  }

  /// A digit that was slipped in is found where it stands; no other amount moves for it.
  @Test(arguments: Seed.all)
  func aWrongDigitMovesNothing(seed: Seed) {
    var random = seed.generator
    for whole in PlainSamples.whole.prefix(2) {
      for layout in [WholeText.Layout.rows, .cells] {
        let text = Array(whole.text(layout).utf8)
        let before = Publication(plain: document(String(decoding: text, as: UTF8.self))).grids
        for _ in 0..<3 {
          let slipped = slip(text, &random)
          let after = Publication(plain: document(String(decoding: slipped.text, as: UTF8.self)))
          compare(before.map(\.texts), after.grids.map(\.texts), line: slipped.line)
        }
      }
    }
  }

  private func slip(
    _ text: [UInt8], _ random: inout some RandomNumberGenerator
  ) -> (text: [UInt8], line: Int) {
    let digits = text.indices.dropFirst(2).filter {
      Ascii.isDigit(text[$0]) && text[$0 - 1] == Ascii.point && Ascii.isDigit(text[$0 - 2])
    }
    guard let place = digits.randomElement(using: &random) else { return (text, 0) }
    var text = text
    text[place] = UInt8(ascii: "0") + (text[place] - UInt8(ascii: "0") + 3) % 10
    return (text, text[..<place].count { $0 == Ascii.lineFeed } + 1)
  }

  /// Cells are the same, blank because nothing tells their place any more, or the slip itself.
  private func compare(_ before: [[[String]]], _ after: [[[String]]], line: Int) {
    #expect(before.map(\.count) == after.map(\.count), "line \(line)")
    let pairs = zip(before.joined().joined(), after.joined().joined())
    let moved = pairs.filter { $0 != $1 && !$1.isEmpty }
    #expect(moved.count <= 1, "line \(line): \(moved)")
    #expect(moved.allSatisfy { $0.0.count == $0.1.count }, "line \(line): \(moved)")
  }
}

/// How the amounts of a document fared.
private struct Tally {
  var (right, wrong, open, missing) = (0, 0, 0, 0)

  mutating func compare(_ read: Publication, with whole: WholeText) {
    var grids = read.grids.map(\.texts)
    for table in whole.tables {
      guard let place = grids.firstIndex(where: { $0.first?.first == table.title }) else {
        continue
      }
      let grid = grids.remove(at: place)
      var rows = Dictionary(grouping: grid) {
        $0.filter { !$0.isEmpty && !isAmount($0) || isCode($0) }
      }
      for row in table.rows where row.contains(where: isAmount) {
        let names = row.filter { !$0.isEmpty && !isAmount($0) || isCode($0) }
        guard let found = rows[names]?.first, found.count == row.count else {
          missing += row.count(where: isAmount)
          continue
        }
        rows[names]?.removeFirst()
        for (told, read) in zip(row, found) { take(told, read) }
      }
    }
  }

  private func isCode(_ text: String) -> Bool {
    [3, 5, 7].contains(text.count) && text.allSatisfy { $0.isASCII && $0.isNumber }
  }

  private mutating func take(_ told: String, _ read: String) {
    if told == read {
      right += isAmount(told) ? 1 : 0
    } else if read.isEmpty {
      open += 1
    } else {
      wrong += 1
    }
  }
}
