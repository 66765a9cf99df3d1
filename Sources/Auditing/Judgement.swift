public import Evaluation
public import Quantities
public import Syntax

/// A computed figure held against a printed one; all numbers are in the unit of the printed one.
public struct Judgement: Sendable {
  public let verdict: Verdict
  public let printed: Printed
  /// The least and the greatest that the computation can come to; the same unless it has ranges.
  public let low: Number
  public let high: Number
  /// Computed minus printed, for a range to its nearest end.
  public let difference: Number
  /// What explains a mismatch, the best first.
  public let slips: [Slip]

  /// Judges a quantity that has the dimension of the printed figure.
  public init(_ computed: Quantity, against printed: Printed) {
    let factor = printed.literal.unit.factor
    let low = computed.magnitude.low / factor
    let high = computed.magnitude.high / factor
    self.init(low: low, high: high, printed: printed)
  }

  private init(low: Number, high: Number, printed: Printed) {
    self.printed = printed
    self.low = low
    self.high = high
    let stated = printed.literal.number
    difference = Judgement.difference(low, high, stated, printed.upper?.number ?? stated)
    verdict = Judgement.verdict(low, high, printed)
    slips = verdict == .mismatch ? Slip.explaining(computed: low, printed: printed.literal) : []
  }

  private static func verdict(_ low: Number, _ high: Number, _ printed: Printed) -> Verdict {
    let stated = printed.literal.number
    switch printed.relation {
    case .equal, .about:
      return low == high
        ? comparison(low, printed) : reach(low, high, printed.literal)
    case .atMost: return bound(holds: high <= stated, breaks: low > stated)
    case .below: return bound(holds: high < stated, breaks: low >= stated)
    case .atLeast: return bound(holds: low >= stated, breaks: high < stated)
    case .above: return bound(holds: low > stated, breaks: high <= stated)
    case .within:
      let upper = printed.upper?.number ?? stated
      return bound(holds: low >= stated && high <= upper, breaks: high < stated || low > upper)
    }
  }

  private static func bound(holds: Bool, breaks: Bool) -> Verdict {
    holds ? .within : breaks ? .outside : .unknown
  }

  /// Whether some value of a computed range is printed so.
  private static func reach(_ low: Number, _ high: Number, _ literal: Literal) -> Verdict {
    let rounded = [low, high].map { $0.rounded(toDecimals: -literal.lastPlace, .halfUp) }
    return rounded[0] <= literal.number && literal.number <= rounded[1] ? .within : .outside
  }

  private static func comparison(_ computed: Number, _ printed: Printed) -> Verdict {
    let literal = printed.literal
    if computed == literal.number { return .exact }
    if computed.rounded(toDecimals: -literal.lastPlace, .halfUp) == literal.number {
      return .rounds
    }
    let (place, digits) = literal.leadingDigits
    guard digits >= (printed.relation == .about ? 1 : 2) else { return .mismatch }
    return computed.rounded(toDecimals: -place, .halfUp) == literal.number
      ? .approximate : .mismatch
  }

  private static func difference(
    _ low: Number, _ high: Number, _ stated: Number, _ upper: Number
  ) -> Number {
    if low > upper { return low - upper }
    return high < stated ? high - stated : .zero
  }
}

extension Literal {
  /// The place of the last digit that is not zero, and how many digits there are up to it:
  /// 490 has two, the last of them at the tens.
  var leadingDigits: (place: Int, count: Int) {
    if digits.isZero { return (lastPlace, 0) }
    var whole = digits.magnitude.scaled(byPowerOfTen: decimals)
    var place = lastPlace
    while true {
      let tenth = whole.scaled(byPowerOfTen: -1)
      guard tenth.isWhole else { return (place, whole.description.utf8.count) }
      whole = tenth
      place += 1
    }
  }
}
