/// What is to be reached, as the value of an indicator prints it.
///
///     ≥60个        at least 60 个
///     5.78万元/村  5.78 万元/村
///     95%以上      at least 95%
///     100全额发放  100, and behind it words that are no unit
struct TargetValue: Hashable {
  /// `≥`, `≤`, `>`, `<`, `≈`; empty where it is the value itself.
  private(set) var sign: String
  let digits: String
  /// With the blank before it: ` 个`, ` 万元/村`, `%`; empty where there is none.
  private(set) var unit: String
  /// What stands behind the number and is no unit.
  let words: String

  /// Nil for what is no number, or more than one. `unit` is what a column of its own tells.
  init?(_ text: String, sign: String = "", unit: String = "") {
    let bytes = ContiguousArray(text.utf8)[...].trimmed
    guard let numeral = PrintedNumeral.all(in: bytes).only else { return nil }
    guard let before = TargetValue.sign(bytes[..<numeral.place.lowerBound]) else { return nil }
    let behind = bytes[numeral.place.upperBound...].trimmed
    guard let read = TargetValue.unit(behind) else { return nil }
    (digits, words) = (numeral.digits, String(decoding: read.words, as: UTF8.self))
    self.unit = read.unit
    self.sign = read.sign.isEmpty ? before : read.sign
    if self.sign.isEmpty {
      self.sign = TargetValue.sign(ContiguousArray(sign.utf8)[...]) ?? ""
    }
    if self.unit.isEmpty, words.isEmpty, !unit.isEmpty {
      guard let own = TargetValue.unit(ContiguousArray(unit.utf8)[...].trimmed), own.words.isEmpty
      else { return nil }
      self.unit = own.unit
    }
    if isDate { return nil }
  }

  /// In the language of budget files.
  var printed: String { (sign.isEmpty ? "" : sign + " ") + digits + unit }

  var isMoney: Bool { ["元", "万元", "千元", "百元", "亿元"].contains { unit == " " + $0 } }

  /// `2024年`, `12月`: when it is to be, and not how much.
  private var isDate: Bool {
    [" 月", " 日"].contains(unit) || unit == " 年" && digits.utf8.count > 2
  }

  /// Nil where other words stand before the number.
  private static func sign(_ before: Stretch) -> String? {
    let word = before.trimmed
    if word.isEmpty { return "" }
    return signs.first { word.elementsEqual($0.word.utf8) }?.sign
  }

  private static let signs: [(word: String, sign: String)] = [
    ("≥", "≥"), (">=", "≥"), ("≧", "≥"), ("不低于", "≥"), ("不少于", "≥"), ("不小于", "≥"), ("至少", "≥"),
    ("大于等于", "≥"), ("≤", "≤"), ("<=", "≤"), ("≦", "≤"), ("不超过", "≤"), ("不高于", "≤"), ("不多于", "≤"),
    ("不大于", "≤"), ("小于等于", "≤"), ("控制在", "≤"), (">", ">"), ("大于", ">"), ("高于", ">"), ("超过", ">"),
    ("<", "<"), ("小于", "<"), ("低于", "<"), ("约", "≈"), ("接近于", "≈"), ("接近", "≈"), ("=", ""),
    ("等于", ""),
    ("达到", ""), ("为", ""),
  ]

  private static let behind: [(word: String, sign: String)] = [
    ("以上", "≥"), ("及以上", "≥"), ("以下", "≤"), ("及以下", "≤"), ("以内", "≤"), ("之内", "≤"), ("左右", "≈"),
  ]

  /// The unit that stands first, the sign that its last word is, and whatever else there is.
  private static func unit(_ text: Stretch) -> (unit: String, sign: String, words: Stretch)? {
    var (unit, rest) = ("", text)
    if text.first == Ascii.percent {
      (unit, rest) = ("%", text.dropFirst())
    } else if let word = text.unit {
      guard !noUnits.contains(word), !text.begins(with: "余") else { return nil }
      (unit, rest) = (" " + (people.contains(word) ? "人" : word), text.dropFirst(word.utf8.count))
      while rest.first == UInt8(ascii: "/"), let word = rest.dropFirst().unit {
        (unit, rest) = (unit + "/" + word, rest.dropFirst(1 + word.utf8.count))
      }
    }
    rest = rest.trimmed
    if let last = behind.first(where: { rest.elementsEqual($0.word.utf8) }) {
      return (unit, last.sign, rest.prefix(0))
    }
    return rest.isEmpty || unit.isEmpty && rest.beginsWithHan ? (unit, "", rest) : nil
  }

  private static let people: Set = ["人次", "名", "位"]

  private static let noUnits: Set = ["角", "分", "万", "亿", "级", "倍", "只", "届"]
}
