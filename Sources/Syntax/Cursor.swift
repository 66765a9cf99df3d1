/// A place in UTF-8 text that never steps outside it.
struct Cursor {
  var bytes: ContiguousArray<UInt8>
  var place: Int
  /// Where the text ends, which may stand in the midst of a file.
  var end: Int

  init(bytes: ContiguousArray<UInt8>, place: Int) {
    self.init(bytes: bytes, place: place, end: bytes.count)
  }

  init(bytes: ContiguousArray<UInt8>, place: Int, end: Int) {
    self.bytes = bytes
    self.place = place
    self.end = end
  }

  /// The byte `ahead` of the place; 0 behind the end.
  @inline(__always)
  func byte(_ ahead: Int = 0) -> UInt8 {
    let wanted = place &+ ahead
    return wanted < end ? bytes[wanted] : 0
  }

  var isAtEnd: Bool { place >= end }

  /// The scalar at the place and how many bytes it takes; nil where the bytes are not UTF-8.
  func scalar() -> (value: UInt32, width: Int)? {
    let first = byte()
    if first < 0x80 { return (UInt32(first), 1) }
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first), place + width <= end else { return nil }
    var value = UInt32(first) & (width == 4 ? 0x07 : width == 3 ? 0x0F : 0x1F)
    for ahead in 1..<width {
      guard byte(ahead) & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte(ahead) & 0x3F)
    }
    let least: UInt32 = width == 4 ? 0x10000 : width == 3 ? 0x800 : 0x80
    guard value >= least, Unicode.Scalar(value) != nil else { return nil }
    return (value, width)
  }
}
