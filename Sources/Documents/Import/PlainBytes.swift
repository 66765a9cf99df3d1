/// What a budget file cannot take as it is printed, found by bytes where nothing but plain
/// characters stand, as nearly everywhere.
enum PlainBytes {
  /// The first characters that a name can hold, without the dots that lead to a page number; nil
  /// where signs stand that may belong to the character before them.
  static func kept(of words: ContiguousArray<UInt8>, longest: Int) -> String? {
    var kept: ContiguousArray<UInt8> = []
    kept.reserveCapacity(words.count)
    var place = 0
    while place < words.count {
      guard let width = width(of: words, at: place) else { return nil }
      let sign = words[place..<place + width]
      place += width
      if !isDropped(sign) { kept += sign }
    }
    let name = withoutLeaders(kept[...])
    return String(decoding: name.prefix(beginning(name, longest)), as: UTF8.self)
  }

  /// How many bytes a character has that stands for itself, whatever is behind it.
  private static func width(of bytes: ContiguousArray<UInt8>, at place: Int) -> Int? {
    switch bytes[place] {
    case 0x00..<0x80: 1
    case 0xE4...0xE9: 3
    // U+3000…U+3029, 3040…307F; U+FF00…FF7F; U+2010…U+2026.
    case 0xE3 where bytes[place + 1] == 0x80 && bytes[place + 2] < 0xAA: 3
    case 0xEF where bytes[place + 1] == 0xBC || bytes[place + 1] == 0xBD: 3
    case 0xE2 where bytes[place + 1] == 0x80 && (0x90...0xA6).contains(bytes[place + 2]): 3
    default: nil
    }
  }

  /// Blanks and the signs that budget files have a use for: `「」|｜@＠#＃`.
  private static func isDropped(_ sign: Stretch) -> Bool {
    guard sign.count > 1 else {
      let byte = sign[sign.startIndex]
      return byte == Ascii.blank || (0x09...0x0D).contains(byte) || isSign(byte)
    }
    return dropped.contains { sign.holds($0, at: sign.startIndex) }
  }

  private static let dropped = "「」｜＠＃　".map { Array(String($0).utf8) }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#")
  }

  private static func withoutLeaders(_ name: Stretch) -> Stretch {
    let dots = name.place(of: "……", from: 0) ?? name.place(of: "....", from: 0)
    return dots.map { name[..<$0] } ?? name
  }

  /// How many bytes the first characters have.
  private static func beginning(_ name: Stretch, _ longest: Int) -> Int {
    if name.count <= longest { return name.count }
    var count = 0
    for place in name.indices where name[place] & 0xC0 != 0x80 {
      if count == longest { return place }
      count += 1
    }
    return name.count
  }

  /// Without 「」 and ends of lines.
  static func withoutQuotes(_ text: String) -> String {
    guard mayHoldQuotes(text) else { return text }
    return text.filter { $0 != "「" && $0 != "」" && !$0.isNewline }
  }

  /// All of them have one of these bytes: E3 80 8C and E3 80 8D, C2 85, E2 80 A8 and E2 80 A9.
  private static func mayHoldQuotes(_ text: String) -> Bool {
    text.utf8.contains {
      (0x0A...0x0D).contains($0) || $0 == 0x85 || $0 == 0x8C || $0 == 0x8D || $0 == 0xA8
        || $0 == 0xA9
    }
  }

  /// Whether one of `|｜@＠#＃` stands in it.
  static func holdsSign(_ text: String) -> Bool {
    text.utf8.contains { isSign($0) || $0 == 0xEF } && text.contains(anyOf: signs)
  }

  private static let signs = "|｜@＠#＃".map { String($0) }
}
