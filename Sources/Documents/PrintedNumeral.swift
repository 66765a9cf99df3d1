/// A numeral of a document, as long as it is: `1105` is one, whatever was glued together in it.
public struct PrintedNumeral: Sendable {
  /// As printed, but in ASCII and without the commas of thousands: `20915`, `30.00`.
  public let digits: String
  /// Where it stands in the folded line.
  let place: Range<Int>
  /// What stands right before and behind it in its line, as far as `reach`.
  let before: Stretch
  let behind: Stretch

  static func all(in text: Stretch) -> [PrintedNumeral] {
    var result: [PrintedNumeral] = []
    var place = text.startIndex
    while let start = text[place...].firstIndex(where: Ascii.isDigit) {
      place = end(of: text, from: start)
      result.append(PrintedNumeral(in: text, at: start..<place))
    }
    return result
  }

  private init(in text: Stretch, at place: Range<Int>) {
    self.place = place
    digits = String(decoding: text[place].lazy.filter { $0 != Ascii.comma }, as: UTF8.self)
    before = text[..<place.lowerBound].suffix(PrintedNumeral.reach)
    behind = text[place.upperBound...].prefix(PrintedNumeral.reach)
  }

  /// How many bytes around a numeral are looked at; a line may be as long as a document.
  private static let reach = 360

  /// Where the numeral that begins at `start` ends: its commas stand before groups of three, and a
  /// point has digits on both sides.
  static func end(of text: Stretch, from start: Int) -> Int {
    var place = text[start...].leadingDigits.endIndex
    if place - start <= 3 {
      while let group = groupEnd(of: text, at: place) { place = group }
    }
    if place + 1 < text.endIndex, text[place] == Ascii.point, Ascii.isDigit(text[place + 1]) {
      place = text[(place + 1)...].leadingDigits.endIndex
    }
    return place
  }

  private static func groupEnd(of text: Stretch, at comma: Int) -> Int? {
    guard comma < text.endIndex, text[comma] == Ascii.comma else { return nil }
    let group = text[(comma + 1)...].leadingDigits
    return group.count == 3 ? group.endIndex : nil
  }
}

extension PrintedNumeral {
  /// What stands before the point.
  var whole: Substring { digits.prefix { $0 != "." } }

  /// What stands behind the point; nil without one.
  var fraction: Substring? {
    digits.firstIndex(of: ".").map { digits[digits.index(after: $0)...] }
  }

  /// Its value, where it has no point.
  var number: Int? { Int(digits) }
}
