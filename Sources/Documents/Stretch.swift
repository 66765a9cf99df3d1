/// A stretch of a line, asked what it begins and ends with.
typealias Stretch = ContiguousArray<UInt8>.SubSequence

extension Stretch {
  func begins(with word: String) -> Bool { holds(word, at: startIndex) }

  func ends(with word: String) -> Bool { holds(word, at: endIndex - word.utf8.count) }

  /// Whether the word stands at this place; asked so often that it compares byte by byte, without
  /// an iterator.
  @inline(__always)
  private func holds(_ word: String, at start: Int) -> Bool {
    guard start >= startIndex, start + word.utf8.count <= endIndex else { return false }
    return word.utf8.withContiguousStorageIfAvailable { word in
      for place in word.indices where self[start + place] != word[place] { return false }
      return true
    } ?? self[start...].starts(with: word.utf8)
  }

  /// The same of a word in bytes.
  @inline(__always)
  func holds(_ word: [UInt8], at start: Int) -> Bool {
    guard start + word.count <= endIndex else { return false }
    for place in word.indices where self[start + place] != word[place] { return false }
    return true
  }

  func begins(withAnyOf words: [String]) -> Bool { words.contains { begins(with: $0) } }

  func ends(withAnyOf words: [String]) -> Bool { words.contains { ends(with: $0) } }

  func holds(_ word: String) -> Bool { place(of: word, from: startIndex) != nil }

  func holds(anyOf words: [String]) -> Bool { words.contains { holds($0) } }

  /// Where the word stands next, at `start` or behind it.
  func place(of word: String, from start: Int) -> Int? {
    guard start <= endIndex - word.utf8.count else { return nil }
    let found = self[start...].withUnsafeBytes { $0.place(of: word) }
    return found.map { start + $0 }
  }

  /// Without the word that it may begin with, and the blanks around that.
  func skipping(_ words: [String]) -> Stretch {
    let text = trimmedStart
    guard let word = words.first(where: { text.begins(with: $0) }) else { return text }
    return text.dropFirst(word.utf8.count).trimmedStart
  }

  /// Without the word that it may end with, and the blanks around that.
  func droppingLast(_ words: [String]) -> Stretch {
    let text = trimmedEnd
    guard let word = words.first(where: { text.ends(with: $0) }) else { return text }
    return text.dropLast(word.utf8.count).trimmedEnd
  }

  var trimmedStart: Stretch { drop(while: Ascii.isBlank) }

  var trimmedEnd: Stretch {
    var text = self
    while let last = text.last, Ascii.isBlank(last) { text.removeLast() }
    return text
  }

  var trimmed: Stretch { trimmedStart.trimmedEnd }

  var withoutBlanks: ContiguousArray<UInt8> {
    ContiguousArray(lazy.filter { !Ascii.isBlank($0) })
  }

  /// The digits that it begins with.
  var leadingDigits: Stretch { prefix(while: Ascii.isDigit) }

  /// The digits that it ends with.
  var trailingDigits: Stretch {
    var start = endIndex
    while start > startIndex, Ascii.isDigit(self[start - 1]) { start -= 1 }
    return self[start...]
  }

  var isDigits: Bool { !isEmpty && allSatisfy(Ascii.isDigit) }

  /// Whether a Chinese character stands first: U+4000…U+9FFF begin with E4…E9 in UTF-8.
  var beginsWithHan: Bool { first.map { (0xE4...0xE9).contains($0) } ?? false }

  /// The number it spells in digits; nil where it is none, or too long for one.
  var number: Int? { isDigits ? Int(String(decoding: self, as: UTF8.self)) : nil }
}

extension UnsafeRawBufferPointer {
  /// Where the word stands first.
  func place(of word: String) -> Int? {
    var word = word
    return word.withUTF8 { word in
      guard let first = word.first else { return 0 }
      guard word.count <= count else { return nil }
      return (0...(count - word.count)).first { start in
        self[start] == first && word.indices.allSatisfy { self[start + $0] == word[$0] }
      }
    }
  }
}
