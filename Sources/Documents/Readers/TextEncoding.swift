/// How the characters of a text are written as bytes.
///
///     try TextEncoding.utf8(of: bytes)
public enum TextEncoding: Sendable, Hashable, CaseIterable {
  case utf8, utf16Low, utf16High
  /// GB18030, and what it grew out of: GBK and GB2312.
  case chinese

  /// The encoding that a mark of byte order tells.
  static func marked(_ bytes: ContiguousArray<UInt8>) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16Low }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16High }
    return nil
  }

  /// The text in UTF-8, whatever it was in.
  static func utf8(of bytes: ContiguousArray<UInt8>) throws(DocumentRefusal) -> ContiguousArray<
    UInt8
  > {
    switch marked(bytes) {
    case .utf16Low: return try WideText.utf8(of: bytes, isLowFirst: true)
    case .utf16High: return try WideText.utf8(of: bytes, isLowFirst: false)
    default: break
    }
    if PublishedText.isUTF8(bytes) { return bytes }
    if isMostlyUTF8(bytes) { throw .brokenText(.utf8, line: brokenLine(of: bytes)) }
    return try ChineseText.utf8(of: bytes)
  }

  /// Text in UTF-8 with a few bytes lost would pass as GB18030, and mean nothing there. It is told by
  /// its characters of three bytes, which are as good as never found in another encoding. The last
  /// one may be cut off.
  private static func isMostlyUTF8(_ bytes: ContiguousArray<UInt8>) -> Bool {
    if marked(bytes) == .utf8 { return true }
    var (wide, place, total) = (0, 0, 0)
    while place < bytes.count {
      if bytes[place] < 0x80 {
        place += 1
      } else if let width = width(of: bytes, at: place), width == 3 {
        (wide, place, total) = (wide + 3, place + 3, total + 3)
      } else {
        (place, total) = (place + 1, total + 1)
      }
    }
    return wide * 10 > (total - 2) * 9
  }

  /// The line on which a text stops being UTF-8.
  static func brokenLine(of bytes: ContiguousArray<UInt8>) -> Int {
    var place = 0
    while place < bytes.count {
      guard let width = width(of: bytes, at: place) else { break }
      place += width
    }
    return line(of: place, in: bytes)
  }

  /// The line of a place in a text in which ASCII stands for itself.
  static func line(of place: Int, in bytes: ContiguousArray<UInt8>) -> Int {
    bytes[..<min(place, bytes.count)].reduce(into: 1) { $0 += $1 == Ascii.lineFeed ? 1 : 0 }
  }

  /// How long the character is that begins there; nil where none does.
  private static func width(of bytes: ContiguousArray<UInt8>, at place: Int) -> Int? {
    let first = bytes[place]
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first < 0x80 || (0xC2...0xF4).contains(first), place + width <= bytes.count else {
      return nil
    }
    let rest = bytes[(place + 1)..<(place + width)]
    guard rest.allSatisfy({ $0 & 0xC0 == 0x80 }) else { return nil }
    if width < 3 { return width }
    let allowed: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    return allowed.contains(bytes[place + 1]) ? width : nil
  }
}
