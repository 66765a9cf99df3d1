/// A line of a document.
public struct PublishedLine: Sendable {
  /// Its place in the document, the first being 1.
  public let number: Int
  /// Its text, full-width forms folded to ASCII.
  let bytes: Stretch
  /// What is read in it: without blanks at its ends and bookmarks of the word processor.
  let content: Stretch

  init(number: Int, bytes: Stretch) {
    (self.number, self.bytes) = (number, bytes)
    content = PublishedLine.content(of: bytes)
  }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the line is a cell of a table; a tab stands before each.
  var isCell: Bool { bytes.first == Ascii.tab }

  private static func content(of bytes: Stretch) -> Stretch {
    var text = bytes.trimmed
    while text.begins(with: bookmark),
      let end = text.place(of: "]", from: text.startIndex)
    {
      text = text[(end + 1)...].trimmedStart
    }
    return text
  }

  static let bookmark = "[bookmark:"

  /// Every numeral in it, in order.
  public var numerals: [PrintedNumeral] { PrintedNumeral.all(in: bytes) }
}
