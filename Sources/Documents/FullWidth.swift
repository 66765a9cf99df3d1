/// The full-width forms of ASCII, in which numbers are printed as often as not: `５．７８％`.
enum FullWidth {
  /// The text with full-width forms and blanks written in ASCII.
  ///
  /// A full-width comma is only folded between full-width digits, where it stands for thousands;
  /// elsewhere it is punctuation, and would glue `2020年，300人` or `共5，300元` together.
  static func folding(_ bytes: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    var result: ContiguousArray<UInt8> = []
    result.reserveCapacity(bytes.count)
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while place < bytes.count {
      if let (ascii, width) = form(in: bytes, at: place) {
        result.append(ascii)
        place += width
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }

  /// What stands at this place in ASCII, and how many bytes are written for it.
  private static func form(
    in bytes: ContiguousArray<UInt8>, at place: Int
  ) -> (ascii: UInt8, width: Int)? {
    switch bytes[place] {
    case 0xC2 where follows(bytes, place, [0xA0]): return (Ascii.blank, 2)
    case 0xE3 where follows(bytes, place, [0x80, 0x80]): return (Ascii.blank, 3)
    case 0xEF:
      guard let ascii = sign(in: bytes, at: place) else { return nil }
      if ascii == Ascii.comma, !isBetweenDigits(bytes, place) { return nil }
      return (ascii, 3)
    default: return nil
    }
  }

  private static func follows(
    _ bytes: ContiguousArray<UInt8>, _ place: Int, _ rest: [UInt8]
  ) -> Bool {
    bytes[(place + 1)...].starts(with: rest)
  }

  /// The forms U+FF01…U+FF5E are EF BC 81…EF BD 9E in UTF-8.
  private static func sign(in bytes: ContiguousArray<UInt8>, at place: Int) -> UInt8? {
    guard place >= 0, place + 2 < bytes.count, bytes[place] == 0xEF else { return nil }
    switch (bytes[place + 1], bytes[place + 2]) {
    case (0xBC, 0x81...0xBF): return bytes[place + 2] - 0x60
    case (0xBD, 0x80...0x9E): return bytes[place + 2] - 0x20
    default: return nil
    }
  }

  private static func isBetweenDigits(_ bytes: ContiguousArray<UInt8>, _ place: Int) -> Bool {
    [place - 3, place + 3].allSatisfy { sign(in: bytes, at: $0).map(Ascii.isDigit) ?? false }
  }
}
