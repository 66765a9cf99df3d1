import Quantities
import Syntax

@testable import Auditing

/// The verdicts once more, from their definitions and by distances alone, to hold the others
/// against.
struct PlainVerdict {
  let check: Check

  /// Whether a check agrees in the way its verdict says.
  var holds: Bool {
    guard let judgement = check.judgement else { return check.verdict == .unknown }
    let printed = check.printed
    let digits = printed.literal.digits
    let step = Number.powerOfTen(-printed.literal.decimals)
    let distance = (judgement.low - digits).magnitude * Number(2)
    switch check.verdict {
    case .exact: return judgement.low == digits && judgement.high == digits
    case .rounds: return distance <= step
    case .slack: return distance <= step + check.parts.reduce(.zero) { $0 + width($1) }
    case .approximate: return distance <= step * round(digits)
    case .within: return isWithin(judgement, step)
    case .unknown: return judgement.low < judgement.high
    case .outside, .mismatch, .conflict: return false
    }
  }

  /// How far the ends of a part lie from each other, in the unit that is printed.
  private func width(_ part: Check.Part) -> Number {
    let literal = check.printed.literal
    return (part.reach.high - part.reach.low)
      / (literal.unit.factor * Number.powerOfTen(literal.exponent))
  }

  /// 10 for 490, 100 for 4900.
  private func round(_ digits: Number) -> Number {
    var power = 0
    while !digits.isZero, digits.scaled(byPowerOfTen: -power - 1).isWhole { power += 1 }
    return .powerOfTen(power)
  }

  private func isWithin(_ judgement: Judgement, _ step: Number) -> Bool {
    let digits = check.printed.literal.digits
    switch check.printed.relation {
    case .atMost: return judgement.high <= digits
    case .below: return judgement.high < digits
    case .atLeast: return judgement.low >= digits
    case .above: return judgement.low > digits
    case .within: return judgement.low >= digits && judgement.high <= check.printed.upper!.digits
    case .equal, .about:
      let half = step / Number(2)
      return judgement.low <= digits + half && judgement.high >= digits - half
    }
  }
}
