internal import Diagnostics
internal import Quantities

/// What stands behind `in`.
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
}
