internal import Diagnostics
internal import Quantities

/// Finding the words for what cannot be read.
extension Parser {
  mutating func failNumeral() -> Halt {
    guard let fault = lexer.numeral.fault else { return Halt() }
    switch fault {
    case .grouping(let place): return fail(.badGrouping, at: sign(at: place))
    case .secondPoint(let place): return fail(.secondPoint, at: sign(at: place))
    case .ambiguousComma(let place): return fail(.ambiguousComma, at: sign(at: place))
    case .noDigitsAfterPoint(let place):
      return fail(.noDigitsAfterPoint(text(current.start, place)), at: sign(at: place))
    }
  }

  /// The bytes of the one sign at a place.
  private func sign(at place: Int) -> SourceRange {
    let cursor = Cursor(bytes: lexer.bytes, place: place)
    return SourceRange(place, place + (cursor.scalar()?.width ?? 1))
  }

  mutating func failSign() -> Halt {
    if current.kind == .unclosedQuote { return fail(.unclosedQuote) }
    let cursor = Cursor(bytes: lexer.bytes, place: current.start)
    return fail(cursor.scalar() == nil ? .notUTF8 : .unknownSign(text(current)))
  }

  /// The current word stands behind a numeral and is no unit.
  mutating func failUnit(_ word: String) -> Halt {
    if let stray = strayDigits(in: word) { return stray }
    let near = Nearness.nearest(to: word, among: units.words)
    return fail(.unknownUnit(text(current), near: near))
  }

  /// `180村5`: the unit is right, but digits follow it.
  private mutating func strayDigits(in word: String) -> Halt? {
    let unit = word.prefix { !("0"..."9").contains($0) }
    guard unit.count < word.count, units.measure(named: String(unit)) != nil else { return nil }
    let start = current.end - (word.utf8.count - unit.utf8.count)
    let problem = Problem.strayBehindNumber(
      number: text(numeralStart, start), stray: text(start, current.end))
    return fail(problem, at: SourceRange(start, current.end))
  }

  /// A name in the one form it is known by: full-width letters are ASCII, and a part stands in
  /// 「」 only if it must.
  func name(_ token: Token) -> String {
    let text = word(token)
    return token.kind == .quoted ? NameForm.canonical(text) : text
  }
}
