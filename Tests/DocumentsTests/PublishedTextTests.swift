import Testing

@testable import Documents

@Suite struct PublishedTextTests {
  @Test("lines are counted from 1, and the last needs no end")
  func lines() {
    let text = document("一\n\n三")
    #expect(text.lineCount == 3)
    #expect(text[1]?.text == "一")
    #expect(text[2]?.text == "")
    #expect(text[3]?.text == "三")
    #expect(text[0] == nil && text[4] == nil && text[.min] == nil && text[.max] == nil)
  }

  @Test(
    "an empty text has no line, an end of line begins no other", arguments: [("", 0), ("一\n", 1)])
  func ends(text: String, count: Int) { #expect(document(text).lineCount == count) }

  @Test("a mark of byte order is no part of the text")
  func byteOrderMark() { #expect(document("\u{FEFF}1、收入")[1]?.text == "1、收入") }

  @Test(
    "bytes that are not UTF-8 are refused", arguments: [[0xFF], [0x31, 0xE4, 0xB8], [0xC0, 0x80]])
  func notUTF8(bytes: [UInt8]) {
    #expect(throws: PublishedText.Refusal.notUTF8) { try PublishedText(ContiguousArray(bytes)) }
  }

  @Test("more than 64 MB is refused")
  func tooLarge() {
    let bytes = ContiguousArray(repeating: UInt8(ascii: "1"), count: PublishedText.largest + 1)
    #expect(throws: PublishedText.Refusal.tooLarge(size: bytes.count, limit: bytes.count - 1)) {
      try PublishedText(bytes)
    }
  }

  @Test(
    "the numerals of a line, whole",
    arguments: [
      ("1105个村", ["1105"]),
      ("按照每个村5.78万元，共需1040万元", ["5.78", "1040"]),
      ("共20,915元", ["20915"]),
      ("１８０村 × ５．７８万元", ["180", "5.78"]),
      ("２０，９１５元", ["20915"]),
      ("5,300元、12,34元", ["5300", "12", "34"]),
      ("1234,567", ["1234", "567"]),
      ("2020年，300人", ["2020", "300"]),
      ("每人200，300人", ["200", "300"]),
      ("收入1，234，567.89元", ["1234567.89"]),
      ("各5.50，300.25元", ["5.50", "300.25"]),
      ("增加2020，300.25元", ["2020", "300.25"]),
      ("30.00", ["30.00"]),
      ("007", ["007"]),
      ("500..5000元", ["500", "5000"]),
      ("占40%。", ["40"]),
      ("5.", ["5"]),
      (".5", ["5"]),
      ("1.2.3", ["1.2", "3"]),
      ("五个", []),
      ("", []),
    ])
  func numerals(line: String, digits: [String]) {
    #expect((document(line + "\n")[1]?.numerals ?? []).map(\.digits) == digits)
  }

  @Test("a numeral knows what stands before and behind it")
  func surroundings() throws {
    let numeral = try #require(document("每人２００元")[1]?.numerals.first)
    #expect(String(decoding: numeral.before, as: UTF8.self) == "每人")
    #expect(String(decoding: numeral.behind, as: UTF8.self) == "元")
  }

  @Test(
    "numbers in Chinese characters",
    arguments: [
      ("五个", [5]), ("两次", [2]), ("十二天", [12]), ("二十人", [20]), ("一百零五户", [105]),
      ("三千元", [3000]), ("一万二千", [12000]), ("二〇二三年", [2023]), ("十九届六中", [19, 6]),
      ("万万", []), ("万元", []), ("百姓", []),
      ("十", [10]), ("村", []), (String(repeating: "九", count: 40), []),
    ])
  func chineseNumerals(text: String, values: [Int]) {
    #expect(ChineseNumeral.all(in: ContiguousArray(text.utf8)[...]).map(\.value) == values)
  }
}
