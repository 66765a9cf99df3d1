/// Whether two mentions of one project are of the same thing.
///
/// They print the same number, and of the longer numbers that is enough: in one project 12512 人 are
/// not two different crowds. Of the shorter and the round ones the names have to have a word in
/// common, and a single digit has to have the same name.
enum SameThing {
  static func holds(_ one: Mention, _ other: Mention) -> Bool {
    guard one.year == other.year, let left = PrintedQuantity(one),
      let right = PrintedQuantity(other), left.value == right.value, isAlike(left, right)
    else { return false }
    if TableCells.plain(one.label) == TableCells.plain(other.label) { return true }
    if left.unit == "%" || left.unit.isEmpty { return false }
    if isLong(left) || isLong(right) { return true }
    let digits = min(left.digits.utf8.count, right.digits.utf8.count)
    if digits < 2 { return false }
    return names(one, right) || names(other, left) || haveWordInCommon(one.label, other.label)
  }

  /// Whether a name tells what the other counts: 补贴发放村的数量 = 180 个, 村数 = 180 村.
  private static func names(_ mention: Mention, _ other: PrintedQuantity) -> Bool {
    ["村", "社区", "户"].contains(other.unit) && mention.label.contains(other.unit)
  }

  /// Whether a number is nobody's by chance: 15000, 12.5, 566, but not 100.
  private static func isLong(_ quantity: PrintedQuantity) -> Bool {
    let digits = quantity.digits.utf8.filter(Ascii.isDigit)
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    let zeros = significant.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    return significant.count - zeros > 2 || quantity.isCount && digits.count > 4
  }

  /// What 个 counts may be called by its name elsewhere.
  private static func isAlike(_ one: PrintedQuantity, _ other: PrintedQuantity) -> Bool {
    if one.unit == other.unit { return true }
    return one.isCount && other.isCount && (one.unit == "个" || other.unit == "个")
  }

  private static func haveWordInCommon(_ one: String, _ other: String) -> Bool {
    let words = pairs(one)
    return pairs(other).contains { words.contains($0) }
  }

  private static func pairs(_ label: String) -> Set<String> {
    let letters = Array(label)
    return Set(zip(letters, letters.dropFirst()).map { String([$0, $1]) }).subtracting(common)
  }

  /// Words that many names have.
  private static let common: Set = [
    "人数", "数量", "标准", "经费", "费用", "资金", "补贴", "补助", "金额", "全区", "全县", "全市", "每年", "工作", "项目",
    "支出", "安排", "发放", "预算", "人员",
  ]
}
