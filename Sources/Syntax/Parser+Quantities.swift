internal import Diagnostics
internal import Quantities

/// Quantities: a numeral with what belongs to it.
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
  mutating func refuseStray(behind start: Int, _ end: Int) throws(Halt) {
    switch current.kind {
    case .word where keyword(current) != nil: return
    case .numeral, .word, .quoted, .currency, .percent, .permille:
      let (number, stray) = (text(start, end), text(current))
      let problem = Problem.strayBehindNumber(
        number: number, stray: stray, instead: instead(number, stray))
      throw fail(problem, repair: isCross ? replacingCurrent(by: "×") : nil)
    default: return
    }
  }

  /// x is how many type ×.
  private var isCross: Bool { current.kind == .word && ["x", "X"].contains(word(current)) }

  private func replacingCurrent(by text: String) -> String {
    let (before, after) = (lexer.bytes[..<current.start], lexer.bytes[current.end...])
    return String(decoding: before + text.utf8 + after, as: UTF8.self)
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
  mutating func advanceInLiteral() throws(Halt) {
    literalEnd = current.end
    try advance()
  }

  /// `¥200/人`: the sign is 元 unless an amount of money follows the digits.
  private mutating func parseCurrency() throws(Halt) -> Literal {
    let sign = current
    try advance()
    let literal = try parseLiteralBehindSign()
    guard literal.exponent >= 0 else {
      let share = Literal(
        digits: literal.digits, decimals: literal.decimals, exponent: literal.exponent)
      throw fail(
        .unitAfterShare(share: share.text, unit: text(sign)),
        at: SourceRange(sign.start, literalEnd))
    }
    let money = CompoundUnit.Term(yuan)
    if let first = literal.unit.terms.first, first.exponent > 0 {
      guard first.measure.dimension == money.measure.dimension else {
        let amount = text(sign) + Literal(digits: literal.digits, decimals: literal.decimals).text
        throw fail(
          .notMoney(amount: amount, unit: literal.unit.symbol),
          at: SourceRange(sign.start, literalEnd))
      }
      return literal
    }
    let (exponent, unit) = try compound(
      [money] + literal.unit.terms, exponent: literal.exponent, start: sign.start)
    return literal.with(exponent: exponent, unit: unit)
  }

  private mutating func parseLiteralBehindSign() throws(Halt) -> Literal {
    guard current.kind == .numeral else { throw fail(.operandExpected(found: found)) }
    return try parseLiteral()
  }
}
