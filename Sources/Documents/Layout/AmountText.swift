/// A number as it is printed in a cell: `12,121,164`, `-3.50`, `87%`.
enum AmountText {
  /// Whether the cell holds nothing but a number, or the dash that stands for none.
  static func isAmount(_ bytes: Stretch) -> Bool {
    let rest = leading(in: bytes)
    if rest.isEmpty { return isDash(bytes) }
    let behind = bytes[rest.endIndex...]
    return behind.isEmpty || behind.elementsEqual("%".utf8)
  }

  static func isDash(_ bytes: Stretch) -> Bool {
    ["-", "--", "—", "——", "–", "/"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// The number that it begins with.
  static func leading(in bytes: Stretch) -> Stretch {
    var place = bytes.startIndex
    if place < bytes.endIndex, bytes[place] == UInt8(ascii: "-") { place += 1 }
    let first = place
    place = groups(in: bytes, from: place)
    guard place > first else { return bytes[..<bytes.startIndex] }
    if place + 1 < bytes.endIndex, bytes[place] == Ascii.point, Ascii.isDigit(bytes[place + 1]) {
      place = bytes[(place + 1)...].leadingDigits.endIndex
    }
    return bytes[..<place]
  }

  private static func groups(in bytes: Stretch, from start: Int) -> Int {
    var place = bytes[start...].leadingDigits.endIndex
    while place < bytes.endIndex, bytes[place] == Ascii.comma {
      let group = bytes[(place + 1)...].leadingDigits
      guard group.count == 3 else { return place }
      place = group.endIndex
    }
    return place
  }

  /// Decimal places that are kept.
  private static let places = 6

  /// Its value in millionths, exact; nil where it is none or is too long.
  static func value(_ bytes: Stretch) -> Int128? {
    if isDash(bytes) { return 0 }
    var (value, behind): (Int128, Int?) = (0, nil)
    for byte in bytes {
      if byte == Ascii.point { behind = 0 }
      guard Ascii.isDigit(byte) else { continue }
      guard value < 1_000_000_000_000_000_000 else { return nil }
      value = value * 10 + Int128(byte - UInt8(ascii: "0"))
      behind = behind.map { $0 + 1 }
    }
    guard (behind ?? 0) <= places else { return nil }
    for _ in (behind ?? 0)..<places { value *= 10 }
    return bytes.first == UInt8(ascii: "-") ? -value : value
  }

  /// The unit of its last printed digit, in millionths.
  static func grain(_ bytes: Stretch) -> Int128 {
    let behind =
      bytes.lastIndex(of: Ascii.point).map { bytes[($0 + 1)...].leadingDigits.count } ?? 0
    var grain: Int128 = 1
    for _ in min(behind, places)..<places { grain *= 10 }
    return grain
  }
}
