/// Which whole number stands for one that is not whole.
///
/// | rule       | 2.4 | 2.5 | -2.5 | -2.6 |
/// | ---------- | --- | --- | ---- | ---- |
/// | halfUp     |  2  |  3  |  -3  |  -3  |
/// | down       |  2  |  2  |  -2  |  -2  |
/// | up         |  3  |  3  |  -3  |  -3  |
/// | floor      |  2  |  2  |  -3  |  -3  |
/// | ceiling    |  3  |  3  |  -2  |  -2  |
public enum RoundingRule: Sendable, CaseIterable {
  /// To the nearest; a half goes away from zero, as in every published budget.
  case halfUp
  /// Towards zero: the digits are cut off.
  case down
  /// Away from zero.
  case up
  case floor
  case ceiling

  /// What to add to the floor, when the part above it is `twiceRest` / 2 of a whole, compared to a
  /// half by `half` (-1, 0 or 1), and is not zero.
  func stepsUp(negative: Bool, half: Int) -> Bool {
    switch self {
    case .halfUp: half > 0 || (half == 0 && !negative)
    case .down: negative
    case .up: !negative
    case .floor: false
    case .ceiling: true
    }
  }
}

extension Number {
  /// The number with at most `decimals` decimal places; a negative count rounds to tens, hundreds….
  public func rounded(toDecimals decimals: Int, _ rule: RoundingRule) -> Number {
    guard case .compact(let compact) = storage else { return roundedBig(decimals, rule) }
    if compact.denominator == 1, Int(compact.scale) <= decimals { return self }
    return compact.rounded(toDecimals: decimals, rule).map { Number($0) }
      ?? roundedBig(decimals, rule)
  }

  private func roundedBig(_ decimals: Int, _ rule: RoundingRule) -> Number {
    let scaled = decimals == 0 ? big : big * BigFraction.powerOfTen(decimals)
    return scaled.whole(rule).number * Number.powerOfTen(-decimals)
  }
}

extension Compact {
  func rounded(toDecimals decimals: Int, _ rule: RoundingRule) -> Compact? {
    let shift = decimals - Int(scale)
    guard abs(shift) <= Compact.largestScale, decimals >= 0 else { return nil }
    let power = Compact.powersOfTen[abs(shift)]
    let above = shift > 0 ? mantissa.times(power) : mantissa
    let below = shift < 0 ? Int128(denominator).times(power) : Int128(denominator)
    guard let above, let below, decimals <= Compact.largestScale else { return nil }
    return .decimal(Compact.whole(above, below, rule), decimals)
  }

  /// `above` / `below` as a whole number.
  private static func whole(_ above: Int128, _ below: Int128, _ rule: RoundingRule) -> Int128 {
    var (floor, rest) = above.quotientAndRemainder(dividingBy: below)
    if rest == 0 { return floor }
    if rest < 0 {
      floor -= 1
      rest += below
    }
    let half = rest == below - rest ? 0 : rest > below - rest ? 1 : -1
    return rule.stepsUp(negative: above < 0, half: half) ? floor + 1 : floor
  }
}
