/// A line of a plain text, without the blanks at its ends, that knows its page.
struct PlainLine: Sendable {
  let number: Int
  /// From the first column on, so that places can be told; without blanks at its end.
  let bytes: Stretch
  /// What is read in it.
  let content: Stretch
  let page: Int
  /// The places of signs that were folded, and are printed two columns wide.
  var wide: ArraySlice<Int32> = []

  var isBlank: Bool { content.isEmpty }
  var text: String { String(decoding: content, as: UTF8.self) }

  /// How many blanks it begins with.
  var indent: Int { content.startIndex - bytes.startIndex }

  /// How wide it is printed.
  var width: Int { content.reduce(0) { $0 + Self.columns(of: $1) } }

  /// Chinese characters are two columns wide.
  static func columns(of byte: UInt8) -> Int {
    byte & 0xC0 == 0x80 ? 0 : byte >= 0xE2 ? 2 : 1
  }

  static let formFeed: UInt8 = 12

  /// The lines of a document; a form feed begins a page, wherever it stands.
  static func all(of document: PublishedText) -> [PlainLine] {
    var (result, page): ([PlainLine], Int) = ([], 0)
    result.reserveCapacity(document.lineCount)
    for number in 0..<document.lineCount {
      guard let line = document[number + 1] else { continue }
      for (place, piece) in line.bytes.split(
        separator: formFeed, omittingEmptySubsequences: false
      ).enumerated() {
        if place > 0 { page += 1 }
        let bytes = piece.trimmedEnd
        let content = PublishedLine(number: line.number, bytes: bytes).content
        result.append(
          PlainLine(
            number: line.number, bytes: bytes, content: content, page: page,
            wide: document.wideSigns(in: bytes)))
      }
    }
    return result
  }
}
