/// A number in Chinese characters: 五, 两, 十二, 一百零五, 三千.
struct ChineseNumeral {
  let value: Int
  let place: Range<Int>

  /// Every one in the text, as long as it is.
  static func all(in text: Stretch) -> [ChineseNumeral] {
    var result: [ChineseNumeral] = []
    var place = text.startIndex
    while place < text.endIndex {
      let end = end(of: text, from: place)
      if let value = value(of: text[place..<end]) {
        result.append(ChineseNumeral(value: value, place: place..<end))
      }
      place = max(end, place + 1)
    }
    return result
  }

  /// Whether one of its characters stands at this place.
  static func isCharacter(_ text: Stretch, at place: Int) -> Bool {
    guard place >= text.startIndex, place + 3 <= text.endIndex else { return false }
    return sign(text[place..<(place + 3)]) != nil
  }

  private static func end(of text: Stretch, from start: Int) -> Int {
    var end = start
    while isCharacter(text, at: end) { end += 3 }
    return end
  }

  private enum Sign {
    case digit(Int)
    case power(Int)
  }

  /// As many characters as no number overflows with.
  private static let longest = 12

  private static let digits: KeyValuePairs = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]

  private static let powers: KeyValuePairs = ["十": 10, "百": 100, "千": 1000, "万": 10_000]

  private static func sign(_ character: Stretch) -> Sign? {
    if let (_, value) = digits.first(where: { character.begins(with: $0.key) }) {
      return .digit(value)
    }
    return powers.first { character.begins(with: $0.key) }.map { .power($0.value) }
  }

  private static func value(of text: Stretch) -> Int? {
    guard !text.isEmpty, text.count <= 3 * longest else { return nil }
    var (total, section, digit) = (0, 0, 0)
    for place in stride(from: text.startIndex, to: text.endIndex, by: 3) {
      switch sign(text[place..<(place + 3)]) {
      case .digit(let value): digit = digit * 10 + value
      case .power(10_000):
        guard total == 0, section + digit > 0 else { return nil }
        (total, section, digit) = ((total + section + digit) * 10_000, 0, 0)
      case .power(let power):
        // Of the powers only 十 is a number by itself: 百 and 千 alone are parts of words.
        guard digit > 0 || power == 10 else { return nil }
        (section, digit) = (section + max(digit, 1) * power, 0)
      case nil: return nil
      }
    }
    return total + section + digit
  }
}
