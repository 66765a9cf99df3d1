/// The ASCII signs that documents are looked through for.
enum Ascii {
  static let lineFeed = UInt8(ascii: "\n")
  static let tab = UInt8(ascii: "\t")
  static let blank = UInt8(ascii: " ")
  static let comma = UInt8(ascii: ",")
  static let point = UInt8(ascii: ".")
  static let percent = UInt8(ascii: "%")

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") <= 25 }

  static func isBlank(_ byte: UInt8) -> Bool { byte <= blank }
}
