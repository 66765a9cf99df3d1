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
    var rest = text.unicodeScalars[...]
    isPart = text.begins(with: "其中")
    if isPart {
      rest = rest.dropFirst(2)
      if let mark = rest.first, "：:，,、".unicodeScalars.contains(mark) { rest = rest.dropFirst() }
    }
    let number = RowMarker.number(beginning: rest)
    level = number?.level
    isFirst = number?.isFirst ?? false
    name = String(number?.rest ?? rest)
  }

  private typealias Scalars = Substring.UnicodeScalarView
  private typealias Numbered = (level: Int, isFirst: Bool, rest: Scalars)

  private static func number(beginning text: Scalars) -> Numbered? {
    let isBracketed = text.first == "（" || text.first == "("
    let inside = isBracketed ? text.dropFirst() : text
    let chinese = inside.prefix { chineseDigits.contains($0) }
    let digits = inside.prefix(while: isDigit)
    let number = chinese.isEmpty ? digits : chinese
    let behind = inside[number.endIndex...]
    guard !number.isEmpty, let mark = behind.first,
      (isBracketed ? "）)" : "、．.").unicodeScalars.contains(mark),
      !behind.dropFirst().prefix(1).contains(where: isDigit)
    else { return nil }
    let level = (chinese.isEmpty ? 3 : 1) + (isBracketed ? 1 : 0)
    let isFirst = number.count == 1 && (number.first == "一" || number.first == "1")
    return (level, isFirst, behind.dropFirst())
  }

  private static let chineseDigits = "一二三四五六七八九十百".unicodeScalars

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
