internal import Quantities

/// What a mention prints, taken apart: `≥ 60 个` is at least 60, of 个.
struct PrintedQuantity {
  let sign: String
  let digits: String
  /// In units of its unit.
  let value: Number
  /// `万元`, `村`, `元/人`, `%`; empty where there is none.
  let unit: String

  /// Nil for what is no number with a unit behind it.
  init?(_ mention: Mention) {
    let stated = mention.stated
    let start = stated.utf8.firstIndex(where: Ascii.isDigit) ?? stated.endIndex
    let bytes = ContiguousArray(stated.utf8[start...])
    let sign = String(decoding: stated.utf8[..<start].filter { $0 != Ascii.blank }, as: UTF8.self)
    let numeral = Numeral.scan(bytes, from: 0, inCall: false)
    guard ["", "≈", "≤", "≥", "<", ">"].contains(sign), !bytes.isEmpty, numeral.fault == nil else {
      return nil
    }
    (self.sign, value) = (sign, numeral.number)
    digits = String(decoding: bytes[..<numeral.end], as: UTF8.self)
    unit = String(decoding: bytes[numeral.end...].trimmed, as: UTF8.self)
    if unit.utf8.contains(where: { Ascii.isDigit($0) || $0 == Ascii.point }) { return nil }
  }

  private static let powers = ["元": 0, "百元": 2, "千元": 3, "万元": 4, "百万元": 6, "亿元": 8]

  /// In 元, or in 元 for each thing; nil where it is no money.
  var money: Number? { power.map { value.scaled(byPowerOfTen: $0) } }

  private var power: Int? {
    PrintedQuantity.powers[String(unit.prefix { $0 != "/" })]
  }

  /// What it is paid for: 村 and 月 of `元/村/月`.
  var per: [String] { unit.split(separator: "/").dropFirst().map(String.init) }

  var isPlainMoney: Bool { power != nil && per.isEmpty }

  /// Whether things are counted: 180 村.
  var isCount: Bool { power == nil && !unit.isEmpty && unit != "%" && per.isEmpty }
}
