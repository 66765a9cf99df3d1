internal import Quantities

/// An amount of money as it is printed, in the prose or in a table.
struct PrintedAmount: Hashable {
  /// In 元.
  let value: Number
  /// How far its last printed digit stands to the left of the point of 元: 2 for `9101.68万元`.
  let lastPlace: Int

  /// `9101.68 万元`; nil for what is no plain amount of money.
  init?(_ printed: String) {
    self.init(ContiguousArray(printed.utf8)) { PrintedAmount.power(of: $0) }
  }

  /// `9101.68` in a column of 万元; nil where the unit is none of money.
  init?(_ printed: String, in unit: String) {
    self.init(ContiguousArray(printed.utf8)) { behind in
      behind.isEmpty ? PrintedAmount.power(of: ContiguousArray(unit.utf8)[...].trimmed) : nil
    }
  }

  /// `power` tells by what stands behind the numeral how many zeros it has in 元.
  private init?(_ bytes: ContiguousArray<UInt8>, power: (Stretch) -> Int?) {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    guard start < bytes.count, Ascii.isDigit(bytes[start]) else { return nil }
    let numeral = Numeral.scan(bytes, from: start, inCall: false)
    guard numeral.fault == nil, let power = power(bytes[numeral.end...].trimmed) else { return nil }
    let number = isNegative ? -numeral.number : numeral.number
    value = number.scaled(byPowerOfTen: power)
    lastPlace = power - numeral.decimals
  }

  private static func power(of unit: Stretch) -> Int? {
    powers.first { $0.key.utf8.count == unit.count && unit.begins(with: $0.key) }?.value
  }

  private static let powers: KeyValuePairs = [
    "元": 0, "百元": 2, "千元": 3, "万元": 4, "百万元": 6, "亿元": 8,
  ]

  /// Whether this is what is printed for the other, in as many digits or in fewer.
  func prints(_ other: PrintedAmount) -> Bool {
    value == other.value
      || lastPlace >= other.lastPlace
        && other.value.rounded(toDecimals: -lastPlace, .halfUp) == value
  }

  /// Whether the one could have come out of the other by one slip of the hand.
  func isSlip(of other: PrintedAmount) -> Bool {
    let coarser = max(lastPlace, other.lastPlace)
    let (one, another) = (rounded(to: coarser), other.rounded(to: coarser))
    guard let left = one.digits, let right = another.digits else { return false }
    return PrintedSlip.isOneSlip(left, right)
  }

  private func rounded(to place: Int) -> PrintedAmount {
    PrintedAmount(value: value.rounded(toDecimals: -place, .halfUp), lastPlace: place)
  }

  init(value: Number, lastPlace: Int) {
    (self.value, self.lastPlace) = (value, lastPlace)
  }

  /// Its digits up to the last that is printed.
  private var digits: [UInt8]? {
    value.magnitude.scaled(byPowerOfTen: -lastPlace).int.map { Array(String($0).utf8) }
  }
}
