import TestSupport
import Testing

@testable import Diagnostics

/// The line that is wrong, with carets under the place.
@Suite struct ExcerptTests {
  private static func lines(
    _ bytes: ContiguousArray<UInt8>, _ range: SourceRange, labels: [Diagnostic.Label] = [],
    width: Int = 80, indent: String = ""
  ) -> [String] {
    let diagnostic = Diagnostic(.tooManyUnits, at: range, labels: labels)
    var page = Markup()
    Excerpt(diagnostic, in: bytes, width: width)
      .write(indent: indent, language: .english, into: &page)
    return page.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { String($0) }
  }

  private static func lines(_ marked: String, width: Int = 80, indent: String = "") -> [String] {
    let marked = MarkedText(marked)
    return lines(
      ContiguousArray(marked.text.utf8), marked.ranges[0], width: width, indent: indent)
  }

  @Test(
    "carets stand under the place, two under a wide character",
    arguments: [
      ("1 + ⟦$⟧ 2", "1 + $ 2", "    ^"), ("村数 + ⟦户⟧", "村数 + 户", "       ^^"),
      ("⟦１８０⟧ 村", "１８０ 村", "^^^^^^"), ("1 +⟦⟧", "1 +", "   ^"), ("⟦⟧", "", "^"),
      ("ab⟦cd⟧ef", "abcdef", "  ^^"),
      ("⟦180 × 5.78 万元/村⟧ + 1", "180 × 5.78 万元/村 + 1", "^^^^^^^^^^^^^^^^^^"),
      ("e\u{301}⟦f⟧", "e\u{301}f", " ^"), ("\t⟦x⟧", " x", " ^"), ("🧮⟦x⟧", "🧮x", "  ^"),
    ])
  func carets(marked: String, line: String, carets: String) {
    #expect(ExcerptTests.lines(marked) == [line, carets])
  }

  @Test("only the line with the place is shown, and its number told")
  func lineOfText() {
    let marked = MarkedText("a = 1\n村数 = ⟦$⟧5\nb = 2")
    let text = ContiguousArray(marked.text.utf8)
    #expect(ExcerptTests.lines(text, marked.ranges[0]) == ["村数 = $5", "       ^"])
    let excerpt = Excerpt(Diagnostic(.tooManyUnits, at: marked.ranges[0]), in: text)
    #expect(excerpt.line == 2)
    #expect(excerpt.column == 6)
  }

  @Test("control characters are shown and do nothing")
  func controls() {
    #expect(ExcerptTests.lines("a\u{1B}[2J⟦x⟧") == ["a\\u{1B}[2Jx", "          ^"])
    #expect(ExcerptTests.lines("a⟦\u{202E}⟧b") == ["a\\u{202E}b", " ^^^^^^^^"])
    #expect(ExcerptTests.lines("⟦\u{7}⟧") == ["\\u{7}", "^^^^^"])
  }

  @Test(
    "bytes that are not UTF-8 are shown as a mark, and do not move the carets",
    arguments: [
      [0xFF], [0xE6, 0x9D], [0xF0, 0x9F, 0xA7], [0xC2], [0x80, 0x80],
    ] as [[UInt8]])
  func notUTF8(stray: [UInt8]) {
    let text = ContiguousArray("1 ".utf8) + stray + ContiguousArray(" + $".utf8)
    let lines = ExcerptTests.lines(text, SourceRange(text.count - 1, text.count))
    guard lines.count == 2 else {
      Issue.record("no carets: \(lines)")
      return
    }
    #expect(ExcerptTests.text(of: lines[0], under: lines[1]) == "$")
    #expect(lines[0].unicodeScalars.contains("\u{FFFD}"))
  }

  @Test("labels stand under their sides, and make room for one another")
  func labels() {
    let marked = MarkedText("⟦180 × 5.78 万元/村⟧ + ⟦100 万元⟧")
    let labels = zip(marked.ranges, ["元/村", "元"]).map { Diagnostic.Label($0, Words.unit($1)) }
    let text = ContiguousArray(marked.text.utf8)
    #expect(
      ExcerptTests.lines(text, SourceRange(0, text.count), labels: labels) == [
        "180 × 5.78 万元/村 + 100 万元", "^^^^^^^^^^^^^^^^^^   ^^^^^^^^", "元/村                元",
      ])
    let close = MarkedText("⟦5⟧+⟦3 元⟧")
    let both = zip(close.ranges, ["", "元"]).map { Diagnostic.Label($0, Words.unit($1)) }
    #expect(
      ExcerptTests.lines(ContiguousArray(close.text.utf8), close.ranges[0], labels: both)
        == ["5+3 元", "^ ^^^^", "no unit 元"])
  }

  @Test("a long line is shown around the place, and the cut ends say so")
  func longLines() {
    let long = String(repeating: "1 + ", count: 100)
    let lines = ExcerptTests.lines(long + "⟦$⟧ + " + long, width: 60)
    #expect(lines[0].hasPrefix("…") && lines[0].hasSuffix("…"))
    #expect(ExcerptTests.text(of: lines[0], under: lines[1]) == "$")
    #expect(ExcerptTests.lines("⟦$⟧" + long, width: 60)[0].hasPrefix("$"))
    let end = ExcerptTests.lines(long + "⟦⟧", width: 60)
    #expect(!end[0].hasSuffix("…"))
    #expect(Visible.width(of: end[1]) == Visible.width(of: end[0]) + 1)
  }

  @Test("of a very long line only what stands around the place is looked at")
  func veryLongLine() {
    let half = ContiguousArray(String(repeating: "村 + ", count: 2_000_000).utf8)
    let text = half + ContiguousArray("$".utf8) + half
    let place = SourceRange(half.count, half.count + 1)
    let excerpt = Excerpt(Diagnostic(.tooManyUnits, at: place), in: text)
    #expect(excerpt.line == 1 && excerpt.column == 8_000_001)
    let lines = ExcerptTests.lines(text, place)
    #expect(ExcerptTests.text(of: lines[0], under: lines[1]) == "$")
    #expect(Visible.width(of: lines[0]) <= 80)
  }

  @Test("of a file that is too large no line is shown")
  func tooLarge() {
    var page = Markup()
    Diagnostic(.fileTooLarge(size: 2, limit: 1), at: SourceRange(0, 0))
      .write(in: ContiguousArray(repeating: 0x61, count: 100), language: .english, into: &page)
    #expect(page.text.split(separator: "\n").count == 2)
  }

  @Test("neither the mark that begins a file nor the \\r before a line break belongs to a line")
  func bytesOfNoLine() {
    let marked = MarkedText("\u{FEFF}ab⟦c⟧\r\nd\r")
    let text = ContiguousArray(marked.text.utf8)
    #expect(ExcerptTests.lines(text, marked.ranges[0]) == ["abc", "  ^"])
    #expect(Excerpt(Diagnostic(.tooManyUnits, at: marked.ranges[0]), in: text).column == 3)
    #expect(ExcerptTests.lines("⟦\u{FEFF}⟧1") == ["\\u{FEFF}1", "^^^^^^^^"])
    #expect(ExcerptTests.lines("a⟦\r⟧b") == ["a\\u{D}b", " ^^^^^"])
  }

  private static func conflict(_ marked: String, width: Int = 60) -> [String] {
    let marked = MarkedText(marked)
    let labels = zip(marked.ranges, ["元/村", "元"]).map { Diagnostic.Label($0, Words.unit($1)) }
    return lines(ContiguousArray(marked.text.utf8), marked.ranges[0], labels: labels, width: width)
  }

  @Test("a long line is shown from where most labels are seen, the last one at least")
  func farLabels() {
    let long = String(repeating: "1 + ", count: 100)
    let near = ExcerptTests.conflict(long + "⟦5 元/村⟧ + 1234567890 + 1234567890 + ⟦7 元⟧ + " + long)
    #expect(near[0].contains("5 元/村") && near[0].contains("7 元"))
    #expect(near[2].contains("元/村 ") && near[2].hasSuffix(" 元"))
    let far = ExcerptTests.conflict("⟦5 元/村⟧ + " + long + "⟦7 元⟧ + " + long)
    #expect(!far[0].contains("5 元/村") && far[0].contains("7 元"))
    let whole = ExcerptTests.conflict("⟦" + long + "1⟧ + ⟦7 元⟧")
    #expect(whole[0].hasSuffix("1 + 7 元") && whole[2].hasPrefix(" 元/村") && whole[2].hasSuffix(" 元"))
    #expect((near + far + whole).allSatisfy { Visible.width(of: $0) <= 60 })
  }

  @Test("the text above the carets is the marked text", arguments: Seed.all)
  func randomPlaces(seed: Seed) {
    var random = seed.generator
    for _ in 0..<1500 {
      let (text, range) = ExcerptTests.markedText(&random)
      let width = 24 + random.below(100)
      let lines = ExcerptTests.lines(text, range, width: width, indent: "  ")
      let marked = Visible.text(String(decoding: text[range.start..<range.end], as: UTF8.self))
      guard lines.count == 2, lines.allSatisfy({ Visible.width(of: $0) <= width }) else {
        Issue.record("\(lines), \(width) columns")
        return
      }
      let above = ExcerptTests.text(of: lines[0], under: lines[1])
      let isWhole = Visible.width(of: marked) < width / 2 - 4
      guard isWhole ? above == marked : !above.isEmpty && marked.hasPrefix(above) else {
        Issue.record("\(lines) should mark \(marked), \(width) columns")
        return
      }
    }
  }

  /// A random line, some of it wide or unsafe, and a stretch of it.
  private static func markedText(
    _ random: inout SplitMix64
  ) -> (ContiguousArray<UInt8>, SourceRange) {
    let pieces = [
      "1", " + ", "村", "万元/", "５", "（", "x", "5.78 ", "\u{1B}", "\u{202E}", "é", "\u{200B}",
    ]
    let parts = (0..<(3 + random.below(120))).map { _ in random.one(of: pieces) }
    let start = random.below(parts.count - 1)
    let end = min(parts.count, start + 1 + random.below(6))
    let (before, marked) = (parts[..<start].joined(), parts[start..<end].joined())
    let text = ContiguousArray(parts.joined().utf8)
    return (text, SourceRange(before.utf8.count, before.utf8.count + marked.utf8.count))
  }

  /// What stands in the columns that have a caret below them.
  private static func text(of line: String, under carets: String) -> String {
    let marks = Array(carets)
    var column = 0
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if marks.indices.contains(column), marks[column] == "^" { result.append(scalar) }
      column += Visible.width(of: scalar)
    }
    return String(result)
  }
}
