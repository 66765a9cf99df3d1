internal import Diagnostics
internal import Quantities

/// Quantities, ranges, and the units that stand behind a numeral.
extension Parser {
  mutating func parseQuantity() throws(Halt) -> Int32 {
    let start = current.start
    let minus = minusBefore
    minusBefore = nil
    if current.kind == .numeral, lexer.isNumeralAlone { return try parseNumeral() }
    let literal = try parseLiteral()
    let end = literalEnd
    if current.kind == .rangeSign {
      return try parseRange(from: minus == nil ? literal : literal.negated, minus?.start ?? start)
    }
    try refuseStray(behind: start, end)
    if literal.hasUnit { tree.isPlain = false }
    tree.literals.append(literal)
    return add(node(.number, Int32(start), Int32(end), a: Int32(tree.literals.count) - 1))
  }

  /// A numeral behind which neither a unit nor anything else of a quantity can stand.
  @inline(__always)
  private mutating func parseNumeral() throws(Halt) -> Int32 {
    tree.literals.append(Literal(lexer.numeral))
    let (start, end) = (Int32(current.start), Int32(current.end))
    try advance()
    return add(node(.number, start, end, a: Int32(tree.literals.count) - 1))
  }

  /// A number or a word cannot follow a quantity: `180村5`, `7%3`.
  private mutating func refuseStray(behind start: Int, _ end: Int) throws(Halt) {
    switch current.kind {
    case .word where Keyword(word(current)) != nil: return
    case .numeral, .word, .quoted, .currency, .percent, .permille:
      let (number, stray) = (text(start, end), text(current))
      throw fail(.strayBehindNumber(number: number, stray: stray, instead: instead(number, stray)))
    default: return
    }
  }

  /// What may be meant by a quantity and what stands behind it.
  private func instead(_ number: String, _ stray: String) -> String? {
    switch current.kind {
    case .numeral, .quoted: "\(number) × \(stray)"
    case .currency: "\(stray)\(number)"
    case .word where number.hasSuffix("个") && units.measure(named: word(current)) != nil:
      number + stray
    default: nil
    }
  }

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: lexer.bytes[start..<end], as: UTF8.self)
  }

  mutating func parseLiteral() throws(Halt) -> Literal {
    if current.kind == .currency { return try parseCurrency() }
    let (digits, decimals, exponent) = try parseDigits()
    let unit = try parseUnit(exponent: exponent)
    return Literal(
      digits: digits, decimals: decimals, exponent: unit.exponent, unit: unit.compound)
  }

  /// The numeral and a % or ‰ behind it.
  private mutating func parseDigits() throws(Halt) -> (Number, decimals: Int, exponent: Int) {
    guard current.kind == .numeral else { throw fail(.operandExpected(found: found)) }
    let numeral = lexer.numeral
    try advanceInLiteral()
    switch current.kind {
    case .percent, .permille:
      let exponent = current.kind == .percent ? PowerSign.percent : PowerSign.permille
      try advanceInLiteral()
      return (numeral.number, numeral.decimals, exponent)
    default:
      return (numeral.number, numeral.decimals, 0)
    }
  }

  /// Steps to the next token and remembers that the literal went up to here.
  @inline(__always)
  private mutating func advanceInLiteral() throws(Halt) {
    literalEnd = current.end
    try advance()
  }

  private mutating func parseUnit(
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

  private mutating func compound(
    _ terms: [CompoundUnit.Term], start: Int
  ) throws(Halt) -> CompoundUnit {
    if terms.isEmpty { return .none }
    guard let compound = CompoundUnit(terms) else {
      throw fail(.tooManyUnits, at: SourceRange(start, literalEnd))
    }
    return compound
  }

  /// The word behind a numeral: 万, 万元, 万人, 村; nil where it is none of the quantity's.
  private mutating func parseFirstWord(_ exponent: inout Int) throws(Halt) -> Measure? {
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

  /// `¥200/人`: the sign is 元 unless an amount of money follows the digits.
  private mutating func parseCurrency() throws(Halt) -> Literal {
    let sign = current
    try advance()
    let literal = try parseLiteralBehindSign()
    let money = CompoundUnit.Term(yuan)
    if let first = literal.unit.terms.first, first.exponent > 0 {
      guard first.measure.dimension == money.measure.dimension else {
        throw fail(.notMoney(literal.unit.symbol), at: SourceRange(sign.start, literalEnd))
      }
      return literal
    }
    let unit = try compound([money] + literal.unit.terms, start: sign.start)
    return Literal(
      digits: literal.digits, decimals: literal.decimals, exponent: literal.exponent, unit: unit)
  }

  private mutating func parseLiteralBehindSign() throws(Halt) -> Literal {
    guard current.kind == .numeral else { throw fail(.operandExpected(found: found)) }
    return try parseLiteral()
  }
}

/// Ranges.
extension Parser {
  private mutating func parseRange(from low: Literal, _ start: Int) throws(Halt) -> Int32 {
    let (low, high) = try parseUpperEnd(of: low)
    guard low.value <= high.value else {
      throw fail(.rangeBackwards, at: SourceRange(start, literalEnd))
    }
    let place = Int32(tree.literals.count)
    tree.literals.append(low)
    tree.literals.append(high)
    let end = Int32(literalEnd)
    try refuseStray(behind: start, literalEnd)
    return add(node(.range, Int32(start), end, a: place, b: place + 1))
  }

  /// Both ends of a range whose lower one has been read. The unit behind the upper covers both.
  private mutating func parseUpperEnd(of low: Literal) throws(Halt) -> (Literal, Literal) {
    try advance()
    let isNegative = current.kind == .minus
    if isNegative { try advance() }
    guard current.kind == .numeral || current.kind == .currency else { throw fail(.rangeEnds) }
    let high = try parseLiteral()
    let upper = isNegative ? high.negated : high
    if low.unit.isNone { return (try covering(low, by: high), upper) }
    guard low.unit.dimension == high.unit.dimension else { throw fail(.rangeEnds) }
    return (low, upper)
  }
}

extension Parser {
  /// The lower end with the unit behind the upper one: 500..5000 元, 3..5万, 5万..8万元.
  private mutating func covering(_ low: Literal, by high: Literal) throws(Halt) -> Literal {
    if low.exponent == 0 { return low.with(exponent: high.exponent, unit: high.unit) }
    if low.exponent < 0 || high.exponent < 0, low.exponent != high.exponent {
      throw fail(.rangeEnds)
    }
    guard let first = high.unit.terms.first, first.measure.dimension == yuan.dimension else {
      return low.with(exponent: low.exponent, unit: high.unit)
    }
    // 5万 before 8万元 is 5万元.
    let terms = [CompoundUnit.Term(yuan)] + high.unit.terms.dropFirst()
    return low.with(exponent: low.exponent, unit: try compound(terms, start: numeralStart))
  }

  private var yuan: Measure { Measure(symbol: "元", factor: .one, dimension: Dimension(.money)) }
}

extension Literal {
  var negated: Literal {
    Literal(digits: -digits, decimals: decimals, exponent: exponent, unit: unit)
  }

  func with(exponent: Int, unit: CompoundUnit) -> Literal {
    Literal(digits: digits, decimals: decimals, exponent: exponent, unit: unit)
  }
}

/// What stands behind `in`, and behind `=?`.
extension Parser {
  mutating func parseTarget() throws(Halt) -> (rendering: Rendering, end: Int32) {
    let start = current.start
    if let style = try parseStyle() { return (Rendering(style: style), Int32(literalEnd)) }
    guard current.kind == .word || current.kind == .slash else {
      throw fail(.unitExpected(found: found))
    }
    let (exponent, unit) = try parseUnit(exponent: 0)
    if exponent == 0, unit.isNone { throw fail(.unitExpected(found: found)) }
    let style = exponent == 0 ? Rendering.Style.decimal : .power(exponent)
    let rendering = Rendering(unit: unit, style: style)
    try refuseStray(behind: start, literalEnd)
    return (rendering, Int32(literalEnd))
  }

  private mutating func parseStyle() throws(Halt) -> Rendering.Style? {
    let style: Rendering.Style
    switch current.kind {
    case .percent: style = .power(PowerSign.percent)
    case .permille: style = .power(PowerSign.permille)
    case .word where ["fraction", "分数"].contains(word(current)): style = .fraction
    default: return nil
    }
    try advanceInLiteral()
    return style
  }

  /// Reads what stands behind `=?`, which is the current token.
  mutating func parseCheck() throws(Halt) -> Statement {
    let worded = readRelationWords()
    try advance()
    let start = current.start
    var relation = worded ?? .equal
    if worded == nil, let sign = Parser.relation(current.kind) {
      relation = sign
      try advance()
    }
    let (low, high) = try parsePrintedEnds()
    guard current.kind == .end else { throw fail(.printedExpected(found: text(current))) }
    return .check(
      Printed(
        relation: high == nil ? relation : .within, literal: low, upper: high,
        range: SourceRange(start, literalEnd)))
  }

  /// The relation as documents word it, before the figure or behind it: 不低于500人, 500人以上.
  private mutating func readRelationWords() -> Printed.Relation? {
    for (relation, words) in RelationWords.before where words.contains(where: { lexer.skip($0) }) {
      return relation
    }
    for (relation, words) in RelationWords.behind
    where words.contains(where: { lexer.dropEnd($0) }) {
      return relation
    }
    return nil
  }

  private mutating func parsePrintedEnds() throws(Halt) -> (Literal, Literal?) {
    let start = current.start
    let isNegative = current.kind == .minus
    if isNegative { try advance() }
    guard current.kind == .numeral || current.kind == .currency else {
      throw fail(.printedExpected(found: found))
    }
    let literal = try parseLiteral()
    let low = isNegative ? literal.negated : literal
    // Behind =? nothing is subtracted: 100-300 人 is a range.
    guard current.kind == .rangeSign || current.kind == .minus else { return (low, nil) }
    let (lower, upper) = try parseUpperEnd(of: low)
    guard lower.value <= upper.value else {
      throw fail(.rangeBackwards, at: SourceRange(start, literalEnd))
    }
    return (lower, upper)
  }

  private static func relation(_ sign: Token.Kind) -> Printed.Relation? {
    switch sign {
    case .about: .about
    case .less: .below
    case .lessOrEqual: .atMost
    case .greater: .above
    case .greaterOrEqual: .atLeast
    case .assign, .equal: .equal
    default: nil
    }
  }
}
