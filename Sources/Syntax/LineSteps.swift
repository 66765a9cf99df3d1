internal import Diagnostics

/// Steps through the line of a file that is being read.
struct LineSteps {
  let bytes: ContiguousArray<UInt8>
  /// Where the line ends, its blanks and line break not counted.
  var end = 0

  /// The first place from here on that holds no blank, full-width ones included.
  func skipBlanks(_ start: Int) -> Int {
    var place = start
    while place < end {
      if bytes[place] == 0x20 || bytes[place] == 0x09 {
        place += 1
      } else if bytes[place] == 0xE3, place + 2 < end, bytes[place + 1] == 0x80,
        bytes[place + 2] == 0x80
      {
        place += 3
      } else {
        return place
      }
    }
    return place
  }

  func endOfWord(from start: Int) -> Int {
    var place = start
    while place < end, bytes[place] > 0x20, bytes[place] != 0xE3 || !isBlank(at: place) {
      place += 1
    }
    return place
  }

  private func isBlank(at place: Int) -> Bool { skipBlanks(place) > place }

  /// A range without the blanks at its ends.
  func trimmed(_ range: SourceRange) -> SourceRange {
    let start = min(skipBlanks(range.start), range.end)
    return SourceRange(start, endWithoutBlanks(start, range.end))
  }

  /// Where the last stands that is no blank, from one place up to another.
  func endWithoutBlanks(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 3, bytes[end - 1] == 0x80, bytes[end - 2] == 0x80,
        bytes[end - 3] == 0xE3
      {
        end -= 3
      } else {
        return end
      }
    }
    return end
  }
}

/// Signs, which may be full-width.
extension LineSteps {
  /// The byte that stands here, and that of a full-width sign as its ASCII form: `|` for `｜`.
  @inline(__always)
  func sign(at place: Int) -> (byte: UInt8, width: Int) {
    let byte = bytes[place]
    return byte == 0xEF ? wideSign(at: place) : (byte, 1)
  }

  /// U+FF01… stand in UTF-8 from EF BC 81 to EF BD 9E.
  private func wideSign(at place: Int) -> (byte: UInt8, width: Int) {
    guard place + 2 < bytes.count else { return (0xEF, 1) }
    switch (bytes[place + 1], bytes[place + 2]) {
    case (0xBC, let last) where last > 0x80: return (last - 0x60, 3)
    case (0xBD, let last) where last < 0x9F: return (last - 0x20, 3)
    default: return (0xEF, 1)
    }
  }

  /// The first of this sign in a range; nil where there is none.
  func firstPlace(of wanted: UInt8, in range: SourceRange) -> (place: Int, width: Int)? {
    var place = range.start
    while place < range.end {
      let (byte, width) = sign(at: place)
      if byte == wanted { return (place, width) }
      place += width
    }
    return nil
  }

  /// What stands before the first `@` outside 「」, and what stands from there on.
  func split(_ range: SourceRange) -> (SourceRange, cites: SourceRange) {
    let place = unquotedPlace(of: UInt8(ascii: "@"), in: range)
    return (trimmed(SourceRange(range.start, place)), SourceRange(place, range.end))
  }

  /// Where a sign stands outside 「」; the end of the range if it does not.
  func unquotedPlace(of wanted: UInt8, in range: SourceRange) -> Int {
    var place = range.start
    var isQuoted = false
    while place < range.end {
      let (byte, width) = sign(at: place)
      if byte == 0xE3 {
        isQuoted = isQuoted ? !isClosing(at: place) : isOpening(at: place)
      } else if byte == wanted, !isQuoted {
        break
      }
      place += width
    }
    return place
  }
}

/// Names, quotes and cells.
extension LineSteps {
  func isASCIIName(_ range: SourceRange) -> Bool {
    Letters.isASCIILetter(bytes[range.start])
      && bytes[range.start..<range.end].allSatisfy {
        Letters.isASCIILetter($0) || Letters.isDigit($0)
      }
  }

  func isOnePart(_ range: SourceRange) -> Bool {
    NameForm.isPlain(bytes, range)
      || NameForm.isOnePart(String(decoding: bytes[range.start..<range.end], as: UTF8.self))
  }

  /// `「五个」`, and what stands inside.
  func quote(at start: Int) -> (inside: SourceRange, end: Int)? {
    guard isOpening(at: start) else { return nil }
    var place = start + 3
    while place < end {
      if isClosing(at: place) { return (SourceRange(start + 3, place), place + 3) }
      place += 1
    }
    return nil
  }

  /// 「 is E3 80 8C.
  private func isOpening(at place: Int) -> Bool {
    place + 2 < end && bytes[place] == 0xE3 && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x8C
  }

  /// 」 is E3 80 8D.
  private func isClosing(at place: Int) -> Bool {
    place + 2 < end && bytes[place] == 0xE3 && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x8D
  }

  /// The `@62` that ends a cell.
  func ownCitation(_ range: SourceRange) -> (start: Int, digits: Int)? {
    var found: (start: Int, digits: Int)?
    var place = range.start
    while place < range.end {
      let (byte, width) = sign(at: place)
      if byte == UInt8(ascii: "@") {
        found = (place, place + width)
      } else if !Letters.isDigit(byte) {
        found = nil
      }
      place += width
    }
    return found.flatMap { $0.digits < range.end ? $0 : nil }
  }

  /// The `|` that closes the cell; nil behind the last.
  func endOfCell(from start: Int) -> (place: Int, width: Int)? {
    let inside = quote(at: min(skipBlanks(start), end))?.end ?? start
    return firstPlace(of: UInt8(ascii: "|"), in: SourceRange(inside, end))
  }
}
