import TestSupport
import Testing

@testable import Documents

/// 收入1018.24万元 in GB18030.
private let inChinese: [UInt8] =
  [0xCA, 0xD5, 0xC8, 0xEB] + Array("1018.24".utf8) + [0xCD, 0xF2, 0xD4, 0xAA]

@Suite struct TextEncodingTests {
  @Test("a text says the same in every encoding", arguments: [false, true])
  func sameText(isLong: Bool) throws {
    let sample = String(repeating: "收入1018.24万元\n", count: isLong ? 10_000 : 1)
    let wide = { (isLowFirst: Bool) -> [UInt8] in
      ("\u{FEFF}" + sample).utf16.flatMap { unit -> [UInt8] in
        let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
        return isLowFirst ? [low, high] : [high, low]
      }
    }
    let chinese: [UInt8] = Array(
      repeatElement(inChinese + [0x0A], count: isLong ? 10_000 : 1).joined())
    let texts: [[UInt8]] = [
      Array(sample.utf8), Array("\u{FEFF}\(sample)".utf8), wide(true), wide(false), chinese,
    ]
    let expected = Array(repeating: "收入1018.24万元", count: isLong ? 10_000 : 1)
    for text in texts { #expect(try lines(of: text) == expected) }
  }

  @Test("characters outside of the first plane, in UTF-16 and GB18030")
  func farCharacters() throws {
    #expect(try lines(of: [0xFF, 0xFE, 0x42, 0xD8, 0xB7, 0xDF]) == ["𠮷"])
    #expect(
      try lines(of: inChinese + [0x95, 0x34, 0xB0, 0x31]).map(\.unicodeScalars.last) == ["𠮟"])
  }

  @Test(
    "text that breaks off, or has bytes of nothing in it, is refused with its line",
    arguments: damaged)
  func broken(bytes: [UInt8], encoding: TextEncoding, line: Int) {
    #expect(throws: DocumentRefusal.brokenText(encoding, line: line)) { try source(bytes) }
  }

  private static let damaged: [([UInt8], TextEncoding, Int)] = [
    (Array("收入\n支出".utf8).dropLast(), .utf8, 2),
    (Array("收入\n支出\n".utf8) + [0xFF] + Array("公开公开公开公开".utf8), .utf8, 3),
    ([0xEF, 0xBB, 0xBF, 0xCA, 0xD5], .utf8, 1),
    ([0xFF, 0xFE, 0x31], .utf16Low, 1),
    ([0xFE, 0xFF, 0, 0x31, 0, 0x0A, 0xDC, 0x00], .utf16High, 2),
    ([0xFF, 0xFE, 0x31, 0, 0x42, 0xD8], .utf16Low, 1),
    (inChinese + [0x0A, 0xCA], .chinese, 2),
    (inChinese + [0x0A] + inChinese + [0xB0, 0x20] + inChinese, .chinese, 2),
  ]

  @Test(
    "text in no encoding that is known is refused",
    arguments: [[0xE9, 0x74, 0xE9, 0x20], [0x80, 0x81, 0x82], [0xC4, 0x00, 0xC5, 0x41]])
  func unknown(bytes: [UInt8]) {
    #expect(throws: DocumentRefusal.unknownEncoding) { try source(bytes) }
  }

  @Test("lines are numbered as an editor numbers them, whatever they end in", arguments: ends)
  func lineEnds(text: String, expected: [String]) throws {
    #expect(try lines(of: text.utf8) == expected)
  }

  private static let ends: [(String, [String])] = [
    ("一\r\n二\r\n\r\n四", ["一", "二", "", "四"]),
    ("一\r二\r\r四", ["一", "二", "", "四"]),
    ("一\r二\n三\r\r\n四\r", ["一 二", "三", "四"]),
    ("一\u{C}二\n", ["一\u{C}二"]),
    ("一\u{2028}二\u{2029}三\u{85}四\u{B}五\u{0}六\n", ["一 二 三 四 五 六"]),
    ("1\u{200B}0\u{FEFF}1\u{AD}8\u{2060}.2\u{200D}4\u{202E}\n", ["1018.24"]),
    ("1\u{A0}2\u{3000}3\u{2003}4\u{202F}5\n", ["1 2 3 4 5"]),
    ("é、“引”—…①％\n", ["é、“引”—…①%"]),
  ]

  @Test("folding is the same as folding the characters one by one", arguments: Seed.all)
  func folding(seed: Seed) {
    var random = seed.generator
    let signs = Array("1，０９.．％（ａ～￥　 \u{A0}é—“、收\u{FEFF}\u{200B}\t\n\r\u{C}𠮷").map(String.init)
    for _ in 0..<500 {
      let text = (0..<random.below(30)).map { _ in random.one(of: signs) }.joined()
      let folded = FullWidth.folding(ContiguousArray(text.utf8))
      #expect(String(decoding: folded, as: UTF8.self) == plainly(text), "\(text)")
    }
  }

  /// The same, slowly.
  private func plainly(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let hasFeeds = scalars.contains("\n")
    func isWideDigit(_ place: Int) -> Bool {
      scalars.indices.contains(place) && ("０"..."９").contains(scalars[place])
    }
    let commas = scalars.indices.filter {
      scalars[$0] == "，" && !(isWideDigit($0 - 1) && isWideDigit($0 + 1))
    }
    for place in scalars.indices where ("！"..."～").contains(scalars[place]) {
      if !commas.contains(place) {
        scalars[place] = Unicode.Scalar(scalars[place].value - 0xFEE0) ?? "?"
      }
    }
    var result = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "\u{FEFF}", "\u{200B}": break
      case "\u{3000}", "\u{A0}": result.append(" ")
      case "\r" where !hasFeeds: result.append("\n")
      case "\r":
        let rest = scalars[place...].drop { $0 == "\r" }
        let isFirst = place == 0 || scalars[place - 1] != "\r"
        if isFirst, let next = rest.first, next != "\n" { result.append(" ") }
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
