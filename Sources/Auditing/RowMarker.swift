/// How a row's name says where it belongs: 二、… is the second of a list, 其中：… a part of the row
/// above.
struct RowMarker {
  /// 1 for 一、, 2 for （一）, 3 for 1、, 4 for （1）; nil without a number.
  let level: Int?
  /// Whether a list begins with it.
  let isFirst: Bool
  let isPart: Bool
  /// The name without its number.
  let name: String

  init(_ text: String) {
    var rest = text[...]
    isPart = rest.hasPrefix("其中")
    if isPart {
      rest = rest.dropFirst(2)
      if let mark = rest.first, "：:，,、".contains(mark) { rest = rest.dropFirst() }
    }
    let number = RowMarker.number(beginning: rest)
    level = number?.level
    isFirst = number?.isFirst ?? false
    name = String(number?.rest ?? rest)
  }

  private typealias Numbered = (level: Int, isFirst: Bool, rest: Substring)

  private static func number(beginning text: Substring) -> Numbered? {
    let isBracketed = text.first == "（" || text.first == "("
    let inside = isBracketed ? text.dropFirst() : text
    let chinese = inside.prefix { "一二三四五六七八九十百".contains($0) }
    let digits = inside.prefix(while: isDigit)
    let number = chinese.isEmpty ? digits : chinese
    let behind = inside[number.endIndex...]
    guard !number.isEmpty, let mark = behind.first,
      (isBracketed ? "）)" : "、．.").contains(mark),
      !behind.dropFirst().prefix(1).contains(where: isDigit)
    else { return nil }
    let level = (chinese.isEmpty ? 3 : 1) + (isBracketed ? 1 : 0)
    return (level, number == "一" || number == "1", behind.dropFirst())
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
  }
}
