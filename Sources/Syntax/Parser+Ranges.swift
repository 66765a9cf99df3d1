internal import Diagnostics
internal import Quantities

/// Ranges, and the unit behind that covers both ends.
extension Parser {
  mutating func parseRange(from low: Literal, _ start: Int) throws(Halt) -> Int32 {
    let (low, high) = try parseUpperEnd(of: low, from: start)
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
  mutating func parseUpperEnd(of low: Literal, from start: Int) throws(Halt) -> (Literal, Literal) {
    try advance()
    let isNegative = current.kind == .minus
    if isNegative { try advance() }
    guard current.kind == .numeral || current.kind == .currency else {
      throw fail(current.kind == .end ? .operandExpected(found: nil) : .rangeEnds)
    }
    let high = try parseLiteral()
    let upper = isNegative ? high.negated : high
    if low.unit.isNone { return (try covering(low, by: high, from: start), upper) }
    guard low.unit.dimension == high.unit.dimension else {
      throw fail(.rangeEnds, at: SourceRange(start, literalEnd))
    }
    return (low, upper)
  }

  /// The lower end with the unit behind the upper one: 500..5000 元, 3..5万, 5万..8万元.
  private mutating func covering(
    _ low: Literal, by high: Literal, from start: Int
  ) throws(Halt) -> Literal {
    if low.exponent == 0 { return low.with(exponent: high.exponent, unit: high.unit) }
    if low.exponent < 0 || high.exponent < 0, low.exponent != high.exponent {
      throw fail(.rangeEnds, at: SourceRange(start, literalEnd))
    }
    guard low.exponent > 0, let first = high.unit.terms.first, first.exponent > 0,
      first.measure.dimension == yuan.dimension
    else {
      return low.with(exponent: low.exponent, unit: high.unit)
    }
    // 5万 before 8万元 is 5万元.
    let terms = [CompoundUnit.Term(yuan)] + high.unit.terms.dropFirst()
    let (exponent, unit) = try compound(terms, exponent: low.exponent, start: start)
    return low.with(exponent: exponent, unit: unit)
  }

  var yuan: Measure { Measure(symbol: "元", factor: .one, dimension: Dimension(.money)) }
}

extension Literal {
  var negated: Literal {
    Literal(digits: -digits, decimals: decimals, exponent: exponent, unit: unit)
  }

  func with(exponent: Int, unit: CompoundUnit) -> Literal {
    Literal(digits: digits, decimals: decimals, exponent: exponent, unit: unit)
  }
}
