internal import Diagnostics
internal import Quantities

/// The units that stand behind a numeral.
extension Parser {
  mutating func parseUnit(
    exponent: Int
  ) throws(Halt) -> (exponent: Int, compound: CompoundUnit) {
    guard current.kind == .word || current.kind == .slash else { return (exponent, .none) }
    if exponent == 0, let unit = try parseLoneUnit() { return (0, unit) }
    let (start, share) = (current.start, SourceRange(numeralStart, literalEnd))
    var exponent = exponent
    var terms: [CompoundUnit.Term] = []
    if current.kind == .word, let first = try parseFirstWord(&exponent) {
      if exponent < 0 {
        let problem = Problem.unitAfterShare(
          share: text(share.start, share.end), unit: first.symbol)
        throw fail(problem, at: SourceRange(start, literalEnd))
      }
      terms.append(.init(first))
      try parseFurtherWords(after: .dot, exponent: 1, into: &terms)
    }
    while try parseBelowLine(&terms) {}
    return try compound(terms, exponent: exponent, start: start)
  }

  /// A word that is a unit, behind which nothing more of one can stand; most units are.
  private mutating func parseLoneUnit() throws(Halt) -> CompoundUnit? {
    guard current.kind == .word, !lexer.isBeforeUnitSign,
      let unit = units.unit(named: word(current))
    else { return nil }
    try advanceInLiteral()
    return unit
  }

  /// What stands behind one `/`: 人, 人·月 or (人·月); whether there was anything.
  private mutating func parseBelowLine(_ terms: inout [CompoundUnit.Term]) throws(Halt) -> Bool {
    if try parseParenthesesBelowLine(&terms) { return true }
    guard try parseFurtherWords(after: .slash, exponent: -1, into: &terms, most: 1) else {
      return false
    }
    try parseFurtherWords(after: .dot, exponent: -1, into: &terms)
    return true
  }

  private mutating func parseParenthesesBelowLine(
    _ terms: inout [CompoundUnit.Term]
  ) throws(Halt) -> Bool {
    guard current.kind == .slash, !terms.isEmpty else { return false }
    let saved = (lexer, current, terms)
    try advance()
    if current.kind == .leftParenthesis {
      let count = terms.count
      try advance()
      if current.kind == .word, let first = measureBelow(word(current)) {
        try advanceInLiteral()
        terms.append(.init(first, exponent: -1))
        try parseFurtherWords(after: .dot, exponent: -1, into: &terms)
      }
      // A single word in parentheses is a name: 元 ÷ (村).
      if terms.count > count + 1, current.kind == .rightParenthesis {
        try advanceInLiteral()
        return true
      }
    }
    (lexer, current, terms) = saved
    return false
  }

  /// The unit of the terms. 万 before 元 is the unit 万元, however far apart they were typed.
  mutating func compound(
    _ terms: [CompoundUnit.Term], exponent: Int, start: Int
  ) throws(Halt) -> (exponent: Int, compound: CompoundUnit) {
    guard let first = terms.first else { return (exponent, .none) }
    var (exponent, terms) = (exponent, terms)
    let word = PowerSign.sign(of: exponent) + first.measure.symbol
    if exponent > 0, first.exponent > 0, let measure = units.measure(named: word),
      measure.dimension == first.measure.dimension
    {
      (exponent, terms[0]) = (0, .init(measure))
    }
    guard let compound = CompoundUnit(terms) else {
      throw fail(.tooManyUnits, at: SourceRange(start, literalEnd))
    }
    return (exponent, compound)
  }

  /// The word behind a numeral: 万, 万元, 万人, 村; nil where it is none of the quantity's.
  mutating func parseFirstWord(_ exponent: inout Int) throws(Halt) -> Measure? {
    let text = word(current)
    if let measure = units.measure(named: text) {
      try advanceInLiteral()
      return measure
    }
    if Keyword(text) != nil || ["x", "X"].contains(text) { return nil }
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
