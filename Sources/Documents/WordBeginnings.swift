/// The Chinese characters that some words begin with, told apart by a few of their bits: most
/// characters begin none.
struct WordBeginnings: Sendable {
  private let bits: UInt64

  /// Each word begins with a character of three bytes.
  init(_ words: some Sequence<[UInt8]>) {
    bits = words.reduce(0) { $0 | 1 << UInt64($1[2] & 0x3F) }
  }

  /// Whether one of the words may stand at this place.
  func mayHold(_ text: Stretch, at place: Int) -> Bool {
    text[place] >= 0xE0 && place + 2 < text.endIndex
      && bits >> UInt64(text[place + 2] & 0x3F) & 1 == 1
  }
}
