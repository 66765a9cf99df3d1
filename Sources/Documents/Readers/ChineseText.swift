internal import Glibc

/// Text in GB18030, which the C library has the table for.
enum ChineseText {
  static func utf8(of bytes: ContiguousArray<UInt8>) throws(DocumentRefusal) -> ContiguousArray<
    UInt8
  > {
    try expectChinese(bytes)
    guard let table = iconv_open("UTF-8", "GB18030"), Int(bitPattern: table) != -1 else {
      throw .noDecoder(.chinese)
    }
    defer { iconv_close(table) }
    // No character grows by more than half: two bytes become three at most.
    var read = 0
    var source = bytes
    let result = ContiguousArray<UInt8>(unsafeUninitializedCapacity: bytes.count * 3 / 2 + 8) {
      target, count in
      (read, count) = decode(&source, with: table, into: target)
    }
    guard read == bytes.count else {
      throw .brokenText(.chinese, line: TextEncoding.line(of: read, in: bytes))
    }
    return result
  }

  /// How many bytes were read, and how many written.
  private static func decode(
    _ source: inout ContiguousArray<UInt8>, with table: iconv_t,
    into target: UnsafeMutableBufferPointer<UInt8>
  ) -> (read: Int, written: Int) {
    source.withUnsafeMutableBytes { source in
      var (from, left) = (source.baseAddress?.assumingMemoryBound(to: CChar.self), source.count)
      var room = target.count
      target.withMemoryRebound(to: CChar.self) { target in
        var to = target.baseAddress
        _ = iconv(table, &from, &left, &to, &room)
      }
      return (source.count - left, target.count - room)
    }
  }

  /// Nearly every pair of bytes is a character of GB18030, so text of any other encoding would be
  /// read as rare ones. What is Chinese is written with the 3755 common ones, and with signs.
  private static func expectChinese(_ bytes: ContiguousArray<UInt8>) throws(DocumentRefusal) {
    var (place, all, common) = (0, 0, 0)
    while place < bytes.count {
      let first = bytes[place]
      if first < 0x80 {
        place += 1
        continue
      }
      let second = place + 1 < bytes.count ? bytes[place + 1] : 0
      all += 1
      if second >= 0xA1, (0xB0...0xD7).contains(first) || (0xA1...0xA3).contains(first) {
        common += 1
      }
      place += (0x30...0x39).contains(second) ? 4 : 2
    }
    if common * 3 < all * 2 { throw .unknownEncoding }
  }
}
