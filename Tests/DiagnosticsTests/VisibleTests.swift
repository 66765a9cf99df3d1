import TestSupport
import Testing

@testable import Diagnostics

@Suite struct VisibleTests {
  @Test(
    "columns of a text",
    arguments: [
      ("", 0), ("abc", 3), ("村数", 4), ("１８０", 6), ("5.78 万元/村", 12), ("，", 2), ("、。「」", 8),
      ("é", 1),
      ("e\u{301}", 1), ("¥", 1), ("￥", 2), ("×÷·−", 4), ("≈≤≥", 3), ("…—", 2), ("🧮", 2), ("한글", 4),
      ("かな", 4), ("𠮷", 2), ("\u{1B}", 6), ("\t", 1), ("\u{200B}", 8), ("→", 1),
    ])
  func width(text: String, columns: Int) { #expect(Visible.width(of: text) == columns) }

  @Test("the width of a text is that of its harmless form", arguments: Seed.all)
  func widthOfForm(seed: Seed) {
    var random = seed.generator
    for _ in 0..<2000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<random.below(8) {
        let value = UInt32(random.below(random.chance(1, of: 2) ? 0x3100 : 0x11_0000))
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      let string = String(text)
      #expect(Visible.width(of: string) == Visible.width(of: Visible.text(string)))
    }
  }

  @Test("what moves the cursor, turns the writing or shows nothing has a harmless form")
  func unsafe() {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x61C...0x61C, 0x180E...0x180E, 0x200B...0x200F,
      0x2028...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB,
      0xE0001...0xE0001, 0xE0020...0xE007F,
    ]
    for value in ranges.joined() {
      let form = Unicode.Scalar(value).flatMap { Visible.form(of: $0) }
      let isPlain = form?.utf8.allSatisfy { (0x20...0x7E).contains($0) } ?? false
      #expect(isPlain, "U+\(String(value, radix: 16))")
    }
  }

  @Test("every control character and line separator has a harmless form, no letter has one")
  func everyScalar() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        if Visible.form(of: scalar) == nil { Issue.record("U+\(String(value, radix: 16))") }
      case .otherLetter, .lowercaseLetter, .uppercaseLetter, .decimalNumber, .mathSymbol:
        if Visible.form(of: scalar) != nil { Issue.record("U+\(String(value, radix: 16))") }
      default: break
      }
    }
  }

  @Test("the forms")
  func forms() {
    #expect(Visible.text("a\u{1B}[31mb") == "a\\u{1B}[31mb")
    #expect(Visible.text("a\tb\nc") == "a b\\u{A}c")
    #expect(Visible.text("5.78 万元/村 ≈ é") == "5.78 万元/村 ≈ é")
    #expect(Visible.text("\u{202E}") == "\\u{202E}")
  }

  @Test("a harmless text stays as it is", arguments: Seed.all)
  func idempotent(seed: Seed) {
    var random = seed.generator
    for _ in 0..<1000 {
      let values = (0..<random.below(9)).map { _ in UInt32(random.below(0x3100)) }
      let text = String(String.UnicodeScalarView(values.compactMap { Unicode.Scalar($0) }))
      let harmless = Visible.text(text)
      #expect(Visible.text(harmless) == harmless)
      #expect(harmless.unicodeScalars.allSatisfy { Visible.form(of: $0) == nil })
    }
  }
}
