internal import Quantities

/// Whether a number could have come out of another by one slip of the hand.
enum PrintedSlip {
  /// Short numbers are one slip away from too many others.
  private static let fewestDigits = 4

  /// 5000 is no slip for 500: round numbers are one zero away from each other.
  private static let fewestSignificant = 3

  private static func significant(_ digits: [UInt8]) -> Int {
    digits.count - digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count
  }

  /// Whether `said` is printed for a number that should have been `meant`.
  static func explains(_ said: Said, meant: Number) -> Bool {
    guard meant.sign > 0, said.value.sign > 0 else { return false }
    let scaled = meant.scaled(byPowerOfTen: -said.unit.power)
    guard let wanted = scaled.decimals, wanted <= max(said.decimals, 2) else { return false }
    let printed = said.value.scaled(byPowerOfTen: -said.unit.power)
    return (wanted...max(wanted, 2)).contains { decimals in
      guard let one = digits(printed, said.decimals), let other = digits(scaled, decimals) else {
        return false
      }
      return max(one.count, other.count) >= fewestDigits
        && min(significant(one), significant(other)) >= fewestSignificant
        && isOneSlip(one, other, points: (said.decimals, decimals))
    }
  }

  /// Whether the digits of two amounts, up to the same place, are one slip apart.
  static func isOneSlip(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one != other && max(one.count, other.count) >= fewestDigits
      && isOneSlip(one, other, points: (0, 0))
  }

  private static func digits(_ value: Number, _ decimals: Int) -> [UInt8]? {
    value.scaled(byPowerOfTen: decimals).int.map { Array(String($0).utf8) }
  }

  private static func isOneSlip(
    _ one: [UInt8], _ other: [UInt8], points: (Int, Int)
  ) -> Bool {
    if one == other { return points.0 != points.1 }
    let start = zip(one, other).prefix { $0 == $1 }.count
    let (one, other) = (one[start...], other[start...])
    let tail = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    let (left, right) = (one.dropLast(tail), other.dropLast(tail))
    switch (left.count, right.count) {
    case (1, 1): return points.0 == points.1
    case (2, 2): return points.0 == points.1 && left.elementsEqual(right.reversed())
    case (0, 1), (1, 0): return abs(points.0 - points.1) <= 1
    default: return false
    }
  }
}
