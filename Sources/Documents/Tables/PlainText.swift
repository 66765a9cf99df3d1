extension String {
  /// Without blanks, and with the marks of ASCII: `项  目（万元）` is 项目(万元).
  var plain: String {
    if mayBePlain { return self }
    let folded = FullWidth.folding(ContiguousArray(utf8))
    return String(decoding: folded.lazy.filter { !Ascii.isBlank($0) }, as: UTF8.self)
  }

  /// Whether no byte of blanks and of marks to be folded stands in it.
  private var mayBePlain: Bool {
    var copy = self
    return copy.withUTF8 {
      $0.allSatisfy { $0 > Ascii.blank && $0 != 0xC2 && $0 != 0xE3 && $0 != 0xEF }
    }
  }

  /// Without blanks and without what stands in brackets: 金额(万元) is 金额.
  var withoutRemarks: String {
    let plain = plain
    guard plain.utf8.contains(UInt8(ascii: "(")) else { return plain }
    var depth = 0
    var result = ""
    for scalar in plain.unicodeScalars {
      if scalar == "(" { depth += 1 }
      if depth == 0 { result.unicodeScalars.append(scalar) }
      if scalar == ")" { depth = max(0, depth - 1) }
    }
    return result.isEmpty ? plain : result
  }

  func contains(anyOf words: [String]) -> Bool {
    var copy = self
    return copy.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      return words.contains { bytes.place(of: $0) != nil }
    }
  }

  /// By bytes, which is much faster than by characters.
  func begins(with word: some StringProtocol) -> Bool { utf8.starts(with: word.utf8) }

  func ends(with word: String) -> Bool {
    let (own, other) = (utf8, word.utf8)
    return own.count >= other.count && own.suffix(other.count).elementsEqual(other)
  }

  func ends(withAnyOf words: [String]) -> Bool { words.contains { ends(with: $0) } }

  func begins(withAnyOf words: [String]) -> Bool { words.contains { begins(with: $0) } }
}
