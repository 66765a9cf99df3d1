/// What XML is made of, found in its bytes.
extension Span<UInt8> {
  func begins(with word: StaticString, at place: Int) -> Bool {
    let end = place + word.utf8CodeUnitCount
    return end <= count && holds(word, at: place..<end)
  }

  /// Where the word ends that stands next.
  func end(of word: StaticString, from start: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    var place = start
    while place + length <= count {
      if begins(with: word, at: place) { return place + length }
      place += 1
    }
    return nil
  }

  /// Where the `>` of a tag stands; in an attribute's value it is a sign like any other.
  func tagEnd(from start: Int) -> Int? {
    var (place, quote) = (start, UInt8(0))
    while place < count {
      let byte = self[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return place
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      place += 1
    }
    return nil
  }

  /// The name that begins there.
  func name(from start: Int, to end: Int) -> Range<Int> {
    var place = start
    while place < end, !Ascii.isBlank(self[place]), self[place] != UInt8(ascii: "/") { place += 1 }
    return start..<place
  }

  /// The character that an entity stands for; nil where it stands for none that may be in XML.
  func entity(at range: Range<Int>) -> UInt32? {
    if holds("amp", at: range) { return 0x26 }
    if holds("lt", at: range) { return 0x3C }
    if holds("gt", at: range) { return 0x3E }
    if holds("quot", at: range) { return 0x22 }
    if holds("apos", at: range) { return 0x27 }
    guard range.count > 1, self[range.lowerBound] == UInt8(ascii: "#") else { return nil }
    let isHex = self[range.lowerBound + 1] == UInt8(ascii: "x")
    return scalar(at: range.dropFirst(isHex ? 2 : 1), base: isHex ? 16 : 10)
  }

  private func scalar(at digits: Range<Int>, base: UInt32) -> UInt32? {
    var value: UInt32 = 0
    for place in digits {
      let byte = self[place]
      let letter = (byte | 0x20) &- UInt8(ascii: "a")
      let digit = Ascii.isDigit(byte) ? byte - UInt8(ascii: "0") : letter <= 5 ? letter + 10 : 255
      guard digit < base, value < 0x11_0000 else { return nil }
      value = value * base + UInt32(digit)
    }
    return value > 0 && !digits.isEmpty ? Unicode.Scalar(value)?.value : nil
  }
}

/// The names of the elements that are open, one behind the other.
struct OpenElements {
  private var names: ContiguousArray<UInt8> = []
  private var starts: ContiguousArray<Int> = []

  /// How deep elements may lie in each other; a table in a table in a box comes to about 40.
  static let most = 1000
  /// How long a name may be.
  static let longest = 256

  var count: Int { starts.count }
  var isEmpty: Bool { starts.isEmpty }

  mutating func append(_ bytes: Span<UInt8>, at name: Range<Int>) {
    starts.append(names.count)
    for place in name { names.append(bytes[place]) }
  }

  mutating func removeLast() { names.removeSubrange(starts.removeLast()...) }

  /// Whether it is the name of the element opened last.
  func closes(_ bytes: Span<UInt8>, at name: Range<Int>) -> Bool {
    guard let start = starts.last, names.count - start == name.count else { return false }
    return (0..<name.count).allSatisfy { names[start + $0] == bytes[name.lowerBound + $0] }
  }
}
