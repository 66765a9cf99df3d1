internal import Diagnostics
internal import Quantities

/// The units that stand behind a numeral.
extension Parser {
  mutating func parseUnit(
    exponent: Int
  ) throws(Halt) -> (exponent: Int, compound: CompoundUnit) {
    guard current.kind == .word || current.kind == .slash else { return (exponent, .none) }
    let start = current.start
    var exponent = exponent
    var terms: [CompoundUnit.Term] = []
    if current.kind == .word, let first = try parseFirstWord(&exponent) {
      if exponent < 0 {
        throw fail(.unitAfterShare(first.symbol), at: SourceRange(start, literalEnd))
      }
      terms.append(.init(first))
      try parseFurtherWords(after: .dot, exponent: 1, into: &terms)
    }
    while try parseFurtherWords(after: .slash, exponent: -1, into: &terms, most: 1) {
      try parseFurtherWords(after: .dot, exponent: -1, into: &terms)
    }
    return (exponent, try compound(terms, start: start))
  }

  mutating func compound(
    _ terms: [CompoundUnit.Term], start: Int
  ) throws(Halt) -> CompoundUnit {
    if terms.isEmpty { return .none }
    guard let compound = CompoundUnit(terms) else {
      throw fail(.tooManyUnits, at: SourceRange(start, literalEnd))
    }
    return compound
  }

  /// The word behind a numeral: 万, 万元, 万人, 村; nil where it is none of the quantity's.
  mutating func parseFirstWord(_ exponent: inout Int) throws(Halt) -> Measure? {
    let text = word(current)
    if let measure = units.measure(named: text) {
      try advanceInLiteral()
      return measure
    }
    if Keyword(text) != nil { return nil }
    guard exponent == 0, let (power, rest) = PowerSign.multiplier(beginning: text) else {
      throw failUnit(text)
    }
    if !rest.isEmpty, units.measure(named: rest) == nil { throw failUnit(text) }
    exponent = power
    try advanceInLiteral()
    if !rest.isEmpty { return units.measure(named: rest) }
    return current.kind == .word ? try parseFirstWord(&exponent) : nil
  }

  /// The units that follow, each behind a `sign`; whether there was one.
  @discardableResult
  private mutating func parseFurtherWords(
    after sign: Token.Kind, exponent: Int, into terms: inout [CompoundUnit.Term],
    most: Int = Int.max
  ) throws(Halt) -> Bool {
    var count = 0
    while count < most, current.kind == sign, lexer.isBeforeWord {
      let saved = (lexer, current)
      try advance()
      guard current.kind == .word, let measure = measureBelow(word(current)) else {
        (lexer, current) = saved
        return count > 0
      }
      try advanceInLiteral()
      terms.append(.init(measure, exponent: exponent))
      count += 1
      if terms.count > 16 { throw fail(.tooManyUnits) }
    }
    return count > 0
  }

  /// The unit behind a sign; 元/每村 is 元/村.
  private func measureBelow(_ word: String) -> Measure? {
    units.measure(named: word)
      ?? (word.hasPrefix("每") ? units.measure(named: String(word.dropFirst())) : nil)
  }
}
