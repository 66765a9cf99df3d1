/// Text in UTF-16.
enum WideText {
  static func utf8(
    of bytes: ContiguousArray<UInt8>, isLowFirst: Bool
  ) throws(DocumentRefusal) -> ContiguousArray<UInt8> {
    var result: ContiguousArray<UInt8> = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var (place, line) = (0, 1)
    let encoding: TextEncoding = isLowFirst ? .utf16Low : .utf16High
    while place < bytes.count {
      guard let unit = unit(of: bytes, at: place, isLowFirst) else {
        throw .brokenText(encoding, line: line)
      }
      place += 2
      if unit == 0x0A { line += 1 }
      if unit & 0xF800 != 0xD800 {
        append(unit, to: &result)
        continue
      }
      guard unit < 0xDC00, let low = self.unit(of: bytes, at: place, isLowFirst),
        low & 0xFC00 == 0xDC00
      else { throw .brokenText(encoding, line: line) }
      place += 2
      append(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF, to: &result)
    }
    return result
  }

  @inline(__always)
  private static func unit(
    of bytes: ContiguousArray<UInt8>, at place: Int, _ isLowFirst: Bool
  ) -> UInt32? {
    guard place + 1 < bytes.count else { return nil }
    let (first, second) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
    return isLowFirst ? first | second << 8 : first << 8 | second
  }

  /// Writes a character in UTF-8.
  static func append(_ scalar: UInt32, to text: inout ContiguousArray<UInt8>) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case ..<0x80: text.append(UInt8(scalar))
    case ..<0x800:
      text.append(UInt8(0xC0 | scalar >> 6))
      text.append(tail(0))
    case ..<0x10000:
      text.append(UInt8(0xE0 | scalar >> 12))
      text.append(tail(6))
      text.append(tail(0))
    default:
      text.append(UInt8(0xF0 | scalar >> 18))
      text.append(tail(12))
      text.append(tail(6))
      text.append(tail(0))
    }
  }
}
