internal import Diagnostics

/// The same of names as they stand in a file.
extension NameForm {
  /// Whether it is one part that is typed without 「」.
  static func isPlain(_ bytes: ContiguousArray<UInt8>, _ part: SourceRange) -> Bool {
    var cursor = Cursor(bytes: bytes, place: part.start, end: part.end)
    guard !cursor.isAtEnd, let (first, _) = cursor.scalar(), Letters.beginsName(first) else {
      return false
    }
    while !cursor.isAtEnd {
      guard let (value, width) = cursor.scalar(), Letters.continuesName(value),
        Letters.folded(value) == value
      else { return false }
      cursor.place += width
    }
    return !isReserved(bytes[part.start..<part.end])
  }

  private static func isReserved(_ word: ArraySlice<UInt8>) -> Bool {
    ShortWord(word).map { Keyword($0) != nil || Parser.declaresUnit($0) } ?? false
  }

  /// Whether a name is in its one form already, part by part.
  static func isCanonical(_ bytes: ContiguousArray<UInt8>, _ name: SourceRange) -> Bool {
    var start = name.start
    while start < name.end {
      let isQuoted = bytes[start..<name.end].starts(with: [0xE3, 0x80, 0x8C])
      let end = isQuoted ? closing(bytes, start, name.end) : dot(bytes, start, name.end)
      let part = isQuoted ? SourceRange(start + 3, end - 3) : SourceRange(start, end)
      guard isPlain(bytes, part) != isQuoted else { return false }
      start = end + 1
    }
    return true
  }

  private static func dot(_ bytes: ContiguousArray<UInt8>, _ start: Int, _ end: Int) -> Int {
    bytes[start..<end].firstIndex(of: UInt8(ascii: ".")) ?? end
  }

  /// Behind the first 」, which is E3 80 8D.
  private static func closing(_ bytes: ContiguousArray<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = start
    while place + 3 < end {
      if bytes[place] == 0xE3, bytes[place + 1] == 0x80, bytes[place + 2] == 0x8D {
        return place + 3
      }
      place += 1
    }
    return end
  }
}
