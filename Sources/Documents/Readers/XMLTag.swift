/// A tag of an XML text, by where its pieces stand in the bytes it was read from.
struct XMLTag {
  /// With the prefix: `w:tbl`.
  let name: Range<Int>
  /// Without the prefix: `tbl`.
  let local: Range<Int>
  /// What stands behind the name.
  let attributes: Range<Int>
  /// Whether it opens and closes at once: `<w:tab/>`.
  let isEmpty: Bool
}

extension Span<UInt8> {
  func holds(_ word: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return (0..<range.count).allSatisfy { self[range.lowerBound + $0] == word.utf8Start[$0] }
  }

  /// The value of an attribute, by its name without the prefix; nil where the tag has none.
  func value(_ attribute: StaticString, of tag: XMLTag) -> Range<Int>? {
    var place = tag.attributes.lowerBound
    let end = tag.attributes.upperBound
    while let equals = first(of: UInt8(ascii: "="), in: place..<end) {
      guard let open = (equals..<end).first(where: { isQuote(self[$0]) }),
        let close = first(of: self[open], in: (open + 1)..<end)
      else { return nil }
      if holds(attribute, at: localName(in: place..<equals)) { return (open + 1)..<close }
      place = close + 1
    }
    return nil
  }

  private func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  func first(of byte: UInt8, in range: Range<Int>) -> Int? {
    var place = range.lowerBound
    while place < range.upperBound {
      if self[place] == byte { return place }
      place += 1
    }
    return nil
  }

  /// A name without blanks around it and without its prefix.
  private func localName(in range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Ascii.isBlank(self[start]) { start += 1 }
    while start < end, Ascii.isBlank(self[end - 1]) { end -= 1 }
    return (first(of: UInt8(ascii: ":"), in: start..<end).map { $0 + 1 } ?? start)..<end
  }

  /// A number in digits, as long as none is needed in a document.
  func number(at range: Range<Int>) -> Int? {
    guard (1...9).contains(range.count) else { return nil }
    var number = 0
    for place in range {
      guard Ascii.isDigit(self[place]) else { return nil }
      number = number * 10 + Int(self[place] - UInt8(ascii: "0"))
    }
    return number
  }
}
