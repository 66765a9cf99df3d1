/// How a figure is printed where its digits alone do not stand: `五个`, `1156个` for 156.
enum Quotation {
  /// Where a quote stands in a line; not where it cuts a numeral into pieces.
  static func places(of quote: Stretch, in line: Stretch) -> [Range<Int>] {
    let word = String(decoding: quote, as: UTF8.self)
    var result: [Range<Int>] = []
    var start = line.startIndex
    while !word.isEmpty, let found = line.place(of: word, from: start) {
      let place = found..<(found + quote.count)
      let isWhole = !cuts(line, at: place.lowerBound) && !cuts(line, at: place.upperBound)
      if isWhole { result.append(place) }
      start = found + 1
    }
    return result
  }

  /// Whether a numeral goes on across this place, in digits or in Chinese characters.
  private static func cuts(_ line: Stretch, at place: Int) -> Bool {
    line[..<place].last.map(Ascii.isDigit) ?? false
      && place < line.endIndex && Ascii.isDigit(line[place])
      || ChineseNumeral.isCharacter(line, at: place - 3)
        && ChineseNumeral.isCharacter(line, at: place)
  }

  /// Whether a quote says the number of these digits.
  static func denotes(_ digits: String, in quote: Stretch) -> Bool {
    PrintedNumeral.all(in: quote).contains { hasGlued($0.digits, digits) }
      || ChineseNumeral.all(in: quote).contains { String($0.value) == digits }
  }

  /// Whether a printed numeral is these digits, alone or with a list number glued before them.
  static func hasGlued(_ printed: String, _ digits: String) -> Bool {
    guard printed.hasSuffix(digits) else { return false }
    let listNumber = printed.utf8.dropLast(digits.utf8.count)
    return listNumber.isEmpty
      || listNumber.count <= 2 && listNumber.allSatisfy(Ascii.isDigit)
        && listNumber.first != UInt8(ascii: "0") && digits.utf8.first != UInt8(ascii: "0")
  }
}
