/// How 年 and 月 meet.
extension Dimension {
  /// Where 年 is multiplied by 月 below the line, or 月 by 年, they are the same time: 1 年 is 12 月.
  /// Answers what is left, and how many times twelve it takes.
  @inline(__always)
  public var withYearsMeetingMonths: (dimension: Dimension, twelves: Int) {
    hasTime ? meetingMonths : (self, 0)
  }

  private var meetingMonths: (dimension: Dimension, twelves: Int) {
    let (years, months) = (exponent(of: .year), exponent(of: .month))
    guard years.signum() * months.signum() < 0 else { return (self, 0) }
    let met = min(abs(years), abs(months)) * years.signum()
    return (replacing(years: years - met, months: months + met) ?? self, met)
  }

  /// The dimension with all its 年 written as 月; nil where that makes too large an exponent.
  public var inMonths: (dimension: Dimension, twelves: Int)? {
    let (years, months) = (exponent(of: .year), exponent(of: .month))
    return replacing(years: 0, months: years + months).map { ($0, years) }
  }

  /// The dimension without a `/年`, because a budget is for a year.
  public var forTheYear: Dimension {
    guard exponent(of: .year) == -1 else { return self }
    return replacing(years: 0, months: exponent(of: .month)) ?? self
  }

  private func replacing(years: Int, months: Int) -> Dimension? {
    let others = factors.filter { $0.base != .year && $0.base != .month }
    let all =
      others + [Factor(base: .month, exponent: months), Factor(base: .year, exponent: years)]
    return Dimension(factors: all)
  }
}
