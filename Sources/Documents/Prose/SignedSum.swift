internal import Quantities

/// Parts of a whole, where a part that shrinks stands against one that grows.
enum SignedSum {
  static func value(_ part: Int, for whole: Int, in said: [Said]) -> Number {
    opposes(part, whole, said) ? -said[part].value : said[part].value
  }

  private static func opposes(_ part: Int, _ whole: Int, _ said: [Said]) -> Bool {
    guard case .change(let part?) = said[part].role, case .change(let whole?) = said[whole].role
    else { return false }
    return part != whole
  }

  static func formula(
    of parts: ArraySlice<Int>, for whole: Int, in said: [Said]
  ) -> ProseClaim.Formula {
    let with = parts.filter { !opposes($0, whole, said) }.map { ProseClaim.Formula.mention($0) }
    let against = parts.filter { opposes($0, whole, said) }.map { ProseClaim.Formula.mention($0) }
    if against.isEmpty { return .sum(with) }
    return .difference(together(with), together(against))
  }

  private static func together(_ parts: [ProseClaim.Formula]) -> ProseClaim.Formula {
    switch parts.count {
    case 0: .number("0")
    case 1: parts[0]
    default: .sum(parts)
    }
  }

  /// Whether the parts add up within the slack of their digits.
  static func agrees(_ parts: ArraySlice<Int>, _ whole: Int, in said: [Said]) -> Bool {
    let sum = parts.reduce(Interval(.zero)) { sum, part in
      let value = Interval(printed: said[part])
      return opposes(part, whole, said) ? sum - value : sum + value
    }
    return sum.meets(Interval(printed: said[whole]))
      && !parts.allSatisfy { said[$0].decimals == 0 }
  }

  /// Whether one slip in one of the numbers explains why they do not add up.
  static func isSlip(_ parts: ArraySlice<Int>, _ whole: Int, in said: [Said]) -> Bool {
    let sum = parts.reduce(Number.zero) { $0 + value($1, for: whole, in: said) }
    if PrintedSlip.explains(said[whole], meant: sum) { return true }
    let missing = said[whole].value - sum
    return parts.contains { part in
      let change = opposes(part, whole, said) ? -missing : missing
      return PrintedSlip.explains(said[part], meant: said[part].value + change)
    }
  }
}
