/// A paragraph as the numbers it names and the words that tell how they are meant.
struct ProseText {
  let passage: Passage
  let words: [FoundWord]
  let numbers: [Said]
  /// The heading right above it; empty where there is none.
  let heading: String
  /// Where the path of classes stands that the paragraph is about; empty where it is about none.
  let item: Range<Int>

  init(_ passage: Passage, words: [FoundWord], numbers: [Said], heading: String) {
    (self.passage, self.words, self.numbers) = (passage, words, numbers)
    self.heading = heading
    item = ProseText.item(in: passage.bytes)
  }

  var bytes: ContiguousArray<UInt8> { passage.bytes }
}

extension ProseText {
  private static let longestItem = 400

  /// `1. “教育支出(类)其他教育支出(款)其他教育支出(项)”25万元`, `2. “教育支出-其他”科目25万元`
  private static func item(in bytes: ContiguousArray<UInt8>) -> Range<Int> {
    let text = bytes[...].beginning(longestItem).droppingEnumerator.skipping(["“", "\""])
    if let end = endOfPath(in: text) { return text.startIndex..<end }
    guard let mark = text.place(of: "科目", from: text.startIndex) else { return 0..<0 }
    let name = text[..<mark].droppingLast(["”", "\""])
    return name.holds("-") && !name.contains(where: endsName)
      ? name.startIndex..<name.endIndex : 0..<0
  }

  /// Where `公共安全支出(204类)司法(06款)行政运行(01项)` ends, with the numbers of its classes or without.
  private static func endOfPath(in text: Stretch) -> Int? {
    guard let mark = text.place(of: "项)", from: text.startIndex) else { return nil }
    let name = text[..<mark]
    guard name.droppingDigits.ends(with: "("), name.holds(anyOf: ["类)", "款)"]),
      !name.outsideBrackets.contains(where: endsName)
    else { return nil }
    return mark + 4
  }

  /// Whether a name of classes cannot go on with this byte: a digit, a comma.
  private static func endsName(_ byte: UInt8) -> Bool {
    Ascii.isDigit(byte) || byte == Ascii.comma || byte == UInt8(ascii: ";") || byte == 0xEF
  }
}

extension Stretch {
  /// Without the digits that it ends with.
  fileprivate var droppingDigits: Stretch { dropLast(trailingDigits.count) }

  /// What stands in no brackets.
  fileprivate var outsideBrackets: [UInt8] {
    var depth = 0
    return filter { byte in
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth = Swift.max(depth - 1, 0) }
      return depth == 0
    }
  }
}
