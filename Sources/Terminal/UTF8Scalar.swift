/// One character of UTF-8 text, decoded where it stands.
enum UTF8Scalar {
  /// The scalar at `place` and its length; `nil` and 1 where the bytes are not UTF-8.
  static func decode(
    _ text: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    let lead = text[place]
    let length = Self.length(lead: lead)
    guard length > 0, place + length <= text.count else { return (nil, 1) }
    if length == 1 { return (Unicode.Scalar(lead), 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in text[(place + 1)..<(place + length)] {
      guard byte & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= least(length: length), let scalar = Unicode.Scalar(value) else {
      return (nil, 1)
    }
    return (scalar, length)
  }

  /// How many bytes a character has that begins with `lead`; 0 where none does.
  static func length(lead: UInt8) -> Int {
    switch lead {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }

  private static func least(length: Int) -> UInt32 {
    switch length {
    case 2: 0x80
    case 3: 0x800
    default: 0x10000
    }
  }
}
