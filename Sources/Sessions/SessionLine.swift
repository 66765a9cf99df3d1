/// What a line of a session is, by what it begins with.
///
/// Every sign may be a full-width one, because a Chinese keyboard has no other.
enum SessionLine: Equatable {
  case blank
  case prose
  /// How many bytes of the line stand before what was typed.
  case typed(sign: Int)
  case continued(sign: Int)
  case other

  init(_ line: some RandomAccessCollection<UInt8>) {
    guard let first = line.first(where: { $0 > 0x20 }) else {
      self = .blank
      return
    }
    // Most lines are answers, and begin with none of these.
    guard [0x23, 0x3E, 0x2E, 0xE2, 0xEF].contains(first) else {
      self = .other
      return
    }
    if SessionLine.sign(["#", "＃"], line) != nil {
      self = .prose
    } else if let sign = SessionLine.sign([">", "＞"], line) {
      self = .typed(sign: sign)
    } else if let sign = SessionLine.sign(["…", "..."], line) {
      self = .continued(sign: sign)
    } else {
      self = .other
    }
  }

  /// How long the sign at the start is, with the blank behind it.
  private static func sign(
    _ spellings: [StaticString], _ line: some RandomAccessCollection<UInt8>
  ) -> Int? {
    for spelling in spellings {
      let length = spelling.utf8CodeUnitCount
      let sign = UnsafeBufferPointer(start: spelling.utf8Start, count: length)
      guard line.starts(with: sign) else { continue }
      return length + (line.dropFirst(length).first == 0x20 ? 1 : 0)
    }
    return nil
  }
}
