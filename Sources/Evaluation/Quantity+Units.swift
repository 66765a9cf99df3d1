public import Quantities

/// Bringing two quantities to one unit.
extension Quantity {
  /// The same quantity in another dimension, where only 年 and 月 stand between them, or a `/年`
  /// that a budget drops; nil where more does.
  public func converted(to wanted: Dimension) -> Quantity? {
    if dimension == wanted { return self }
    if dimension.forTheYear == wanted.forTheYear { return Quantity(magnitude, wanted) }
    guard let mine = dimension.inMonths, let others = wanted.inMonths,
      mine.dimension == others.dimension
    else { return nil }
    return Quantity(magnitude.timesTwelve(mine.twelves - others.twelves), wanted)
  }

  /// Both in one dimension, as adding and comparing need them; nil where they do not go together.
  /// A rate a month and an amount a year do not: that is how a forgotten `× 12 月` is caught.
  public static func matched(
    _ left: Quantity, _ right: Quantity
  ) -> (Magnitude, Magnitude, Dimension)? {
    let (a, b) = (left.dimension, right.dimension)
    if a == b { return (left.magnitude, right.magnitude, a) }
    if a.forTheYear == b.forTheYear { return (left.magnitude, right.magnitude, a.forTheYear) }
    guard a.isSpanOfTime, b.isSpanOfTime, let first = a.inMonths, let second = b.inMonths,
      first.dimension == second.dimension
    else { return nil }
    return (
      left.magnitude.timesTwelve(first.twelves), right.magnitude.timesTwelve(second.twelves),
      first.dimension
    )
  }
}

extension Magnitude {
  /// Times 12 to a small whole power: how 年 become 月.
  func timesTwelve(_ exponent: Int) -> Magnitude {
    if exponent == 0 { return self }
    let twelves = Number(12).power(abs(exponent), atMost: Limits.bits) ?? .one
    let factor = exponent > 0 ? twelves : .one / twelves
    return scaled(by: factor)
  }
}

extension Dimension {
  /// Whether it lasts, as 1 年 and 6 月 do, and is not so much a month.
  fileprivate var isSpanOfTime: Bool {
    exponent(of: .year) + exponent(of: .month) > 0 && exponent(of: .year) >= 0
      && exponent(of: .month) >= 0
  }
}
