public import Evaluation
public import Quantities
public import Syntax

/// A computed figure held against a printed one; all numbers are in the unit of the printed one,
/// and over the power of ten that its % or 万 stands for.
public struct Judgement: Sendable {
  public let verdict: Verdict
  public let printed: Printed
  /// The least and the greatest that the computation can come to; the same unless it has ranges.
  public let low: Number
  public let high: Number
  /// Computed minus printed, for a range to its nearest end.
  public let difference: Number
  /// The slips of the hand that explain a mismatch, the best first.
  public var slips: [Slip] {
    verdict == .mismatch ? Slip.explaining(computed: low, printed: printed.literal) : []
  }

  /// Judges a quantity that has the dimension of the printed figure.
  public init(_ computed: Quantity, against printed: Printed) {
    let factor = printed.literal.unit.factor * Number.powerOfTen(printed.literal.exponent)
    self.init(
      low: computed.magnitude.low / factor, high: computed.magnitude.high / factor,
      printed: printed)
  }

  /// Judges a value; nil where it is no quantity of the printed figure's dimension.
  public init?(_ value: Value, of printed: Printed) {
    guard case .quantity(let quantity) = value else { return nil }
    let isBareZero = printed.literal.digits.isZero && !printed.literal.hasUnit
    guard
      let fitting = isBareZero
        ? quantity : quantity.converted(to: printed.literal.unit.dimension)
    else { return nil }
    self.init(fitting, against: printed)
  }

  private init(low: Number, high: Number, printed: Printed) {
    self.printed = printed
    self.low = low
    self.high = high
    let stated = printed.literal.digits
    difference = Judgement.difference(low, high, stated, printed.highest)
    verdict = Judgement.verdict(low, high, printed)
  }

  private static func verdict(_ low: Number, _ high: Number, _ printed: Printed) -> Verdict {
    let stated = printed.literal.digits
    switch printed.relation {
    case .equal, .about:
      return low == high
        ? comparison(low, printed) : reach(low, high, printed)
    case .atMost: return bound(holds: high <= stated, breaks: low > stated)
    case .below: return bound(holds: high < stated, breaks: low >= stated)
    case .atLeast: return bound(holds: low >= stated, breaks: high < stated)
    case .above: return bound(holds: low > stated, breaks: high <= stated)
    case .within:
      let upper = printed.highest
      return bound(holds: low >= stated && high <= upper, breaks: high < stated || low > upper)
    }
  }

  private static func bound(holds: Bool, breaks: Bool) -> Verdict {
    holds ? .within : breaks ? .outside : .unknown
  }

  /// Whether some value of a computed range is printed so.
  private static func reach(_ low: Number, _ high: Number, _ printed: Printed) -> Verdict {
    let places = [printed.literal.decimals, printed.approximateDecimals].compactMap { $0 }
    return places.contains { decimals in
      let rounded = [low, high].map { $0.rounded(toDecimals: decimals, .halfUp) }
      return rounded[0] <= printed.literal.digits && printed.literal.digits <= rounded[1]
    } ? .within : .outside
  }

  private static func comparison(_ computed: Number, _ printed: Printed) -> Verdict {
    let literal = printed.literal
    if computed == literal.digits { return .exact }
    if computed.rounded(toDecimals: literal.decimals, .halfUp) == literal.digits { return .rounds }
    guard let decimals = printed.approximateDecimals else { return .mismatch }
    return computed.rounded(toDecimals: decimals, .halfUp) == literal.digits
      ? .approximate : .mismatch
  }

  private static func difference(
    _ low: Number, _ high: Number, _ stated: Number, _ upper: Number
  ) -> Number {
    if low > upper { return low - upper }
    return high < stated ? high - stated : .zero
  }
}

extension Printed {
  /// The upper end of a range over the power of ten of the lower, or the figure itself.
  fileprivate var highest: Number {
    guard let upper else { return literal.digits }
    return upper.value / (literal.unit.factor * Number.powerOfTen(literal.exponent))
  }

  /// To how many decimals a figure is rounded that is only nearly so; nil where that is too few.
  fileprivate var approximateDecimals: Int? {
    let (place, digits) = literal.leadingDigits
    return digits >= (relation == .about ? 1 : 2) ? -place : nil
  }
}

extension Literal {
  /// The place of the last digit that is in no doubt, and how many digits there are up to it: 490
  /// has two, the last of them at the tens. Zeros behind the point were printed to be read.
  fileprivate var leadingDigits: (place: Int, count: Int) {
    var whole = digits.magnitude.scaled(byPowerOfTen: decimals)
    var place = -decimals
    while decimals == 0, !whole.isZero, whole.scaled(byPowerOfTen: -1).isWhole {
      whole = whole.scaled(byPowerOfTen: -1)
      place += 1
    }
    return (place, whole.isZero ? 0 : whole.description.utf8.count)
  }
}
