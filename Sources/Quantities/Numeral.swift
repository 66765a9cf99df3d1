/// The digits of a numeral in any writing people paste: `1,234.5`, `１，２３４．５`, `.5`.
public struct Numeral: Sendable {
  public let number: Number
  /// How many digits stand behind the point.
  public let decimals: Int
  /// The offset of the first byte behind it.
  public let end: Int
  public let fault: Fault?

  /// What is wrong with it.
  public enum Fault: Sendable, Hashable {
    /// The comma here does not stand between groups of three digits.
    case grouping(at: Int)
    case secondPoint(at: Int)
    /// A comma between two digits inside a call may separate numbers or digits.
    case ambiguousComma(at: Int)
    case noDigitsAfterPoint(at: Int)
  }

  /// Reads the numeral whose first digit or point stands at `start`, up to `end` at most.
  public static func scan(
    _ bytes: ContiguousArray<UInt8>, from start: Int, to end: Int? = nil, inCall: Bool
  ) -> Numeral {
    let end = end ?? bytes.count
    return scanPlain(bytes, from: start, to: end)
      ?? scanAny(bytes, from: start, to: end, inCall: inCall)
  }

  /// The numerals nearly all are: a few ASCII digits, with or without a point.
  private static func scanPlain(
    _ bytes: ContiguousArray<UInt8>, from start: Int, to end: Int
  ) -> Numeral? {
    var place = start
    var mantissa: UInt64 = 0
    var point = -1
    let limit = min(end, start + 18)
    while place < limit {
      let digit = bytes[place] &- UInt8(ascii: "0")
      if digit <= 9 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
      } else if bytes[place] == UInt8(ascii: "."), point < 0 {
        point = place
      } else {
        break
      }
      place += 1
    }
    if place < end, mayContinue(bytes[place]) || place == limit { return nil }
    if point == place - 1 { return nil }
    let decimals = point < 0 ? 0 : place - point - 1
    let number = Number(mantissa: Int128(mantissa), scale: decimals)
    return Numeral(number: number, decimals: decimals, end: place, fault: nil)
  }

  /// Whether a numeral may go on with this byte: a point, a comma, or full-width anything.
  private static func mayContinue(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == 0xEF
  }

  private static func scanAny(
    _ bytes: ContiguousArray<UInt8>, from start: Int, to end: Int, inCall: Bool
  ) -> Numeral {
    var scan = NumeralScan(bytes: bytes, place: start, limit: end, inCall: inCall)
    scan.run()
    return Numeral(
      number: scan.number, decimals: scan.decimals, end: scan.place, fault: scan.fault)
  }
}

/// The slow way through a numeral, one sign after the other.
private struct NumeralScan {
  let bytes: ContiguousArray<UInt8>
  var place: Int
  let limit: Int
  let inCall: Bool

  private var digits: ContiguousArray<UInt8> = []
  private(set) var decimals = 0
  private(set) var fault: Numeral.Fault?
  /// Digits since the last comma, and whether there was one.
  private var group = 0
  private var grouped = false
  private var lastComma = 0

  init(bytes: ContiguousArray<UInt8>, place: Int, limit: Int, inCall: Bool) {
    self.bytes = bytes
    self.place = place
    self.limit = limit
    self.inCall = inCall
  }

  private enum Sign {
    case digit(UInt8)
    case comma, point
  }

  mutating func run() {
    scanWhole()
    guard case (.point, let width)? = sign(at: place), !isRange(at: place) else { return }
    let point = place
    place += width
    scanDecimals()
    if decimals == 0 { note(.noDigitsAfterPoint(at: point)) }
    if case (.point, _)? = sign(at: place), !isRange(at: place) { note(.secondPoint(at: place)) }
    if case (.comma, let width)? = sign(at: place), isDigit(at: place + width), !separates(place) {
      note(inCall ? .ambiguousComma(at: place) : .grouping(at: place))
    }
    if fault != nil { skipRest() }
  }

  private mutating func scanWhole() {
    while let (sign, width) = sign(at: place) {
      switch sign {
      case .digit(let digit):
        digits.append(digit)
        group += 1
      case .comma:
        guard isDigit(at: place + width), !separates(place) else { return endGroup() }
        if inCall { note(.ambiguousComma(at: place)) }
        startGroup()
      case .point:
        return endGroup()
      }
      place += width
    }
    endGroup()
  }

  private mutating func startGroup() {
    let isZero = digits == [UInt8(ascii: "0")]
    if grouped ? group != 3 : !(1...3).contains(group) || isZero { note(.grouping(at: place)) }
    (group, grouped, lastComma) = (0, true, place)
  }

  private mutating func endGroup() {
    if grouped, group != 3 { note(.grouping(at: lastComma)) }
  }

  private mutating func scanDecimals() {
    while case (.digit(let digit), let width)? = sign(at: place) {
      digits.append(digit)
      decimals += 1
      place += width
    }
  }

  /// Steps over what still looks like the numeral, so that one fault is told once.
  private mutating func skipRest() {
    while let (_, width) = sign(at: place), !isRange(at: place) { place += width }
  }

  private mutating func note(_ fault: Numeral.Fault) {
    self.fault = self.fault ?? fault
  }

  /// A full-width comma in a call separates, whatever stands around it.
  private func separates(_ place: Int) -> Bool { inCall && bytes[place] == 0xEF }

  private func isDigit(at place: Int) -> Bool {
    if case (.digit, _)? = sign(at: place) { return true }
    return false
  }

  /// Whether `..` begins here: 500..5000 is a range.
  private func isRange(at place: Int) -> Bool {
    guard case (.point, let width)? = sign(at: place), case (.point, _)? = sign(at: place + width)
    else { return false }
    return true
  }

  private func sign(at place: Int) -> (Sign, width: Int)? {
    guard place < limit else { return nil }
    let byte = bytes[place]
    if byte == 0xEF { return fullWidthSign(at: place).map { ($0, 3) } }
    return NumeralScan.sign(byte).map { ($0, 1) }
  }

  /// ＡＳＣＩＩ's full-width forms are U+FF01…, in UTF-8 EF BC 81….
  private func fullWidthSign(at place: Int) -> Sign? {
    guard place + 2 < limit, bytes[place + 1] == 0xBC else { return nil }
    return NumeralScan.sign(bytes[place + 2] &- 0x60)
  }

  private static func sign(_ byte: UInt8) -> Sign? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit(byte)
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .point
    default: nil
    }
  }

  var number: Number {
    if digits.count <= Compact.largestScale - 1 {
      let mantissa = digits.reduce(Int128(0)) { $0 * 10 + Int128($1 - UInt8(ascii: "0")) }
      return Number(mantissa: mantissa, scale: decimals)
    }
    return BigFraction(digits: digits).number.scaled(byPowerOfTen: -decimals)
  }
}

extension Numeral {
  /// What a scanner holds before it has read any.
  public static let none = Numeral(number: .zero, decimals: 0, end: 0, fault: nil)
}
