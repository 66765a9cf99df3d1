internal import Diagnostics

/// Signs, which may be full-width, and the colon that people put where none belongs.
extension BudgetReader {
  /// The keyword that stands here, which a colon may follow.
  func keyword(at start: Int) -> (BudgetWord, Language, SourceRange)? {
    var word = SourceRange(start, steps.endOfWord(from: start))
    if let (kind, language) = BudgetWord.named(bytes[word.start..<word.end]) {
      return (kind, language, word)
    }
    guard let colon = steps.firstPlace(of: UInt8(ascii: ":"), in: word) else { return nil }
    word.end = colon.place
    return BudgetWord.named(bytes[word.start..<word.end]).map { ($0, $1, word) }
  }

  /// What stands behind a keyword, without the colon that is too many.
  mutating func refuseColon(behind word: SourceRange) -> SourceRange {
    let start = steps.skipBlanks(word.end)
    guard start < lineEnd else { return SourceRange(lineEnd, lineEnd) }
    let (byte, width) = steps.sign(at: start)
    guard byte == UInt8(ascii: ":") else { return SourceRange(start, lineEnd) }
    let rest = SourceRange(steps.skipBlanks(start + width), lineEnd)
    let instead = isShort ? text.text(word) + " " + text.text(rest) : nil
    complain(.colon(instead: instead), at: SourceRange(start, start + width))
    return rest
  }

  /// `学校数：32所` is a figure with a colon for its sign; what is a text with a colon in it is none.
  mutating func refuseColon(insteadOfSign sign: SourceRange, in line: SourceRange) throws(Halt) {
    guard steps.sign(at: sign.start).byte == UInt8(ascii: ":") else { return }
    let value = steps.trimmed(SourceRange(sign.end, line.end))
    guard value.start < value.end, isValue(value) else { return }
    let names = steps.trimmed(SourceRange(line.start, sign.start))
    let isNamed = Letters.isASCIILetter(bytes[names.start])
    let whole = text.text(names) + " = " + text.text(SourceRange(value.start, lineEnd))
    throw complaint(.colon(instead: isShort ? (isNamed ? "" : "name ") + whole : nil), at: sign)
  }

  private func isValue(_ range: SourceRange) -> Bool {
    if Letters.isDigit(steps.sign(at: range.start).byte) { return true }
    var parser = parser
    return (try? parser.readExpression(range)) != nil
  }

  /// Whether the line can be shown once more with what is proposed.
  private var isShort: Bool {
    let start = bytes[..<lineEnd].suffix(2000).lastIndex(of: 0x0A)
    return start != nil || lineEnd < 2000
  }
}
