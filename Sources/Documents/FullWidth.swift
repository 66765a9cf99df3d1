/// The full-width forms of ASCII, in which numbers are printed as often as not: `５．７８％`.
///
///     FullWidth.folding("５．７８％　每人")  // "5.78% 每人"
enum FullWidth {
  /// The text with full-width forms and blanks written in ASCII, and without the signs that nobody
  /// sees. Lines end in line feeds, whatever they ended in.
  ///
  /// A full-width comma is only folded where it stands for thousands, between full-width digits and
  /// in `5，300.25`; elsewhere it is punctuation, and would glue `2020年，300人` or `共5，300元` together.
  static func folding(_ bytes: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    var wide: ContiguousArray<Int32> = []
    return folding(bytes, wide: &wide)
  }

  /// The same, and where it has a sign that was folded and is printed two columns wide.
  static func folding(
    _ bytes: ContiguousArray<UInt8>, wide: inout ContiguousArray<Int32>
  ) -> ContiguousArray<UInt8> {
    ContiguousArray(unsafeUninitializedCapacity: bytes.count) { target, count in
      bytes.withUnsafeBufferPointer {
        var folding = Folding(source: $0, target: target)
        count = folding.run()
        wide = folding.wide
      }
    }
  }
}

/// One way through a text. What is written is never longer than what was read.
private struct Folding {
  let source: UnsafeBufferPointer<UInt8>
  let target: UnsafeMutableBufferPointer<UInt8>
  /// Whether lines end in carriage returns alone.
  let isReturned: Bool
  var place = 0
  var written = 0
  /// Where what is written in one byte was two columns wide.
  var wide: ContiguousArray<Int32> = []

  init(source: UnsafeBufferPointer<UInt8>, target: UnsafeMutableBufferPointer<UInt8>) {
    (self.source, self.target) = (source, target)
    isReturned = !source.contains(Ascii.lineFeed)
  }

  /// Answers how many bytes were written.
  mutating func run() -> Int {
    while place < source.count {
      copyPlain()
      if place < source.count { fold(source[place]) }
    }
    return written
  }

  /// Most bytes are what they are.
  private mutating func copyPlain() {
    var (from, to) = (place, written)
    while from < source.count, Folding.isPlain(source[from]) {
      target[to] = source[from]
      (from, to) = (from + 1, to + 1)
    }
    (place, written) = (from, to)
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00, 0x0B, 0x0D, 0xC2, 0xE2, 0xE3, 0xEF: false
    default: true
    }
  }

  private mutating func write(_ byte: UInt8, reading width: Int) {
    target[written] = byte
    written += 1
    place += width
  }

  private mutating func fold(_ byte: UInt8) {
    switch byte {
    case 0x0D: foldReturn()
    case 0x00, 0x0B: write(Ascii.blank, reading: 1)
    default:
      switch form(of: byte) {
      case .itself: write(byte, reading: 1)
      case .ascii(let ascii, let width):
        if byte != 0xC2, byte != 0xE2 { wide.append(Int32(written)) }
        write(ascii, reading: width)
      case .unseen(let width): place += width
      }
    }
  }

  /// Behind the last return of several there may stand a line feed, which then ends the line alone.
  private mutating func foldReturn() {
    if isReturned { return write(Ascii.lineFeed, reading: 1) }
    var next = place
    while next < source.count, source[next] == 0x0D { next += 1 }
    if next < source.count, source[next] != Ascii.lineFeed {
      write(Ascii.blank, reading: next - place)
    } else {
      place = next
    }
  }

  private enum Form {
    case itself
    case ascii(UInt8, width: Int)
    case unseen(width: Int)
  }

  private func form(of byte: UInt8) -> Form {
    let (second, third) = (self.byte(place + 1), self.byte(place + 2))
    return switch (byte, second, third) {
    // The end of a line as mainframes have it, the soft hyphen, the blank that does not break.
    case (0xC2, 0x85, _), (0xC2, 0xA0, _): .ascii(Ascii.blank, width: 2)
    case (0xC2, 0xAD, _): .unseen(width: 2)
    case (0xE2, 0x80...0x81, _): spacing(second, third)
    case (0xE3, 0x80, 0x80): .ascii(Ascii.blank, width: 3)
    // A mark of byte order, in the middle too.
    case (0xEF, 0xBB, 0xBF): .unseen(width: 3)
    case (0xEF, 0xBC...0xBD, _): fullWidth
    default: .itself
    }
  }

  /// U+2000…U+205F: blanks of many widths, ends of lines, signs without width or for directions.
  private func spacing(_ second: UInt8, _ third: UInt8) -> Form {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xA8...0xA9), (0x80, 0xAF), (0x81, 0x9F):
      .ascii(Ascii.blank, width: 3)
    case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xA9): .unseen(width: 3)
    default: .itself
    }
  }

  private var fullWidth: Form {
    guard let ascii = sign(at: place) else { return .itself }
    return ascii == Ascii.comma && !isBetweenDigits && !isBeforeThousand
      ? .itself : .ascii(ascii, width: 3)
  }

  /// `1，234.56`: behind three digits at most, and before groups of three that a point ends.
  private var isBeforeThousand: Bool {
    var before = 1
    while before <= 4, Ascii.isDigit(byte(place - before)) { before += 1 }
    guard (2...4).contains(before), byte(place - before) != Ascii.point else { return false }
    var next = place
    repeat {
      next += 3
      guard (0..<3).allSatisfy({ Ascii.isDigit(byte(next + $0)) }) else { return false }
      next += 3
    } while sign(at: next) == Ascii.comma
    return byte(next) == Ascii.point && Ascii.isDigit(byte(next + 1))
  }

  private var isBetweenDigits: Bool {
    isDigit(sign(at: place - 3)) && isDigit(sign(at: place + 3))
  }

  private func isDigit(_ sign: UInt8?) -> Bool { sign.map(Ascii.isDigit) ?? false }

  /// The forms U+FF01…U+FF5E are EF BC 81…EF BD 9E in UTF-8.
  private func sign(at place: Int) -> UInt8? {
    guard byte(place) == 0xEF else { return nil }
    let last = byte(place + 2)
    return switch (byte(place + 1), last) {
    case (0xBC, 0x81...0xBF): last - 0x60
    case (0xBD, 0x80...0x9E): last - 0x20
    default: nil
    }
  }

  /// What stands there; zero outside of the text.
  @inline(__always)
  private func byte(_ place: Int) -> UInt8 {
    place >= 0 && place < source.count ? source[place] : 0
  }
}
