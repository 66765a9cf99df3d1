internal import Diagnostics

/// What stands behind `=?`.
extension Parser {
  /// Reads what stands behind `=?`, which is the current token, with words such as 不低于 for its
  /// relation, or with signs alone.
  mutating func parseCheck(isWorded: Bool = true) throws(Halt) -> Statement {
    let worded = isWorded ? readRelationWords() : nil
    try advance()
    let start = current.start
    var relation = worded ?? .equal
    // ≈ 200余人 says it twice.
    if let sign = Parser.relation(current.kind), worded == nil || worded == sign {
      relation = sign
      try advance()
    }
    let (low, high) = try parsePrintedEnds()
    guard current.kind == .end else { throw fail(.printedExpected(found: text(current))) }
    if high != nil, relation != .equal {
      throw fail(.rangeEnds, at: SourceRange(start, literalEnd))
    }
    return .check(
      Printed(
        relation: high == nil ? relation : .within, literal: low, upper: high,
        range: SourceRange(start, literalEnd)))
  }

  /// The relation as documents word it, before the figure or behind it: 不低于500人, 500人以上.
  private mutating func readRelationWords() -> Printed.Relation? {
    if lexer.readsDocumentNumbers() { return .about }
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
    let (lower, upper) = try parseUpperEnd(of: low, from: start)
    guard lower.value <= upper.value else {
      throw fail(.rangeBackwards, at: SourceRange(start, literalEnd))
    }
    return (lower, upper)
  }

  static func relation(_ sign: Token.Kind) -> Printed.Relation? {
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
