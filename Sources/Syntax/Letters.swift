/// What a name is made of, and the full-width forms that mean the same as ASCII.
enum Letters {
  /// ＡＢＣ, １２３ and （＋） stand 0xFEE0 behind their ASCII forms.
  static func folded(_ value: UInt32) -> UInt32 {
    (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

  @inline(__always)
  static func isASCIILetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
  }

  /// Whether a name may begin with the scalar: an ASCII letter in either width, or a Chinese one.
  static func beginsName(_ value: UInt32) -> Bool {
    let folded = folded(value)
    if folded < 0x80 { return isASCIILetter(UInt8(folded)) }
    return isHan(value)
  }

  static func continuesName(_ value: UInt32) -> Bool {
    beginsName(value) || (0x30...0x39).contains(folded(value))
  }

  private static func isHan(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    case 0x3005, 0x3007: true
    default: false
    }
  }

  /// The text of a word with full-width letters and digits as ASCII.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    // With this byte all full-width forms begin.
    guard bytes.contains(0xEF) else { return text }
    let scalars = text.unicodeScalars.lazy.compactMap { Unicode.Scalar(folded($0.value)) }
    return String(String.UnicodeScalarView(scalars))
  }
}
