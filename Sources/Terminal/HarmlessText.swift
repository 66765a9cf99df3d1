internal import Diagnostics

/// Text from anywhere, made safe to show: what would steer the terminal or turn the direction of
/// reading is written out, as in `\u{1B}`.
///
/// Bytes that are not UTF-8 become U+FFFD, because some terminals take a lone 0x9B for a control.
enum HarmlessText {
  static func append(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, to bytes: inout ContiguousArray<UInt8>
  ) {
    let whole = UnsafeBufferPointer(rebasing: text)
    var shown = 0
    var place = 0
    while true {
      place = endOfPlainRun(whole, from: place)
      guard place < whole.count else { break }
      let (scalar, length) = UTF8Scalar.decode(whole, at: place)
      if let scalar, !isHarmful(scalar) {
        place += length
        continue
      }
      bytes.append(contentsOf: whole[shown..<place])
      spell(scalar, to: &bytes)
      place += length
      shown = place
    }
    bytes.append(contentsOf: whole[shown...])
  }

  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && Visible.form(of: scalar) != nil
  }

  /// Whether the text could be shown as it is, on one line.
  static func isHarmless(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = endOfPlainRun(text, from: 0)
    while place < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: place)
      guard let scalar, scalar != "\n", !isHarmful(scalar) else { return false }
      place = endOfPlainRun(text, from: place + length)
    }
    return true
  }

  /// Where the stretch of printable ASCII that begins at `start` ends, found eight bytes at a time.
  private static func endOfPlainRun(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    let raw = UnsafeRawBufferPointer(text)
    while place + 8 <= text.count,
      isPlain(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    {
      place += 8
    }
    while place < text.count, (0x20..<0x7F).contains(text[place]) { place += 1 }
    return place
  }

  /// Whether each of eight bytes lies in 0x20..<0x7F: no subtraction borrows, no addition carries.
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones << 7
    guard word & high == 0 else { return false }
    return ((word | high) &- ones * 0x20) & (word &+ ones ^ high) & high == high
  }

  private static func spell(_ scalar: Unicode.Scalar?, to bytes: inout ContiguousArray<UInt8>) {
    guard let scalar else { return bytes.append(contentsOf: "\u{FFFD}".utf8) }
    bytes.append(contentsOf: (Visible.form(of: scalar) ?? "").utf8)
  }
}
