public import Quantities

/// The numbers in a stretch that a person would write.
extension Stretch {
  /// A number in it with as few digits as can be, and of those the nearest to the middle: 1627.45
  /// from 1627.445 to 1627.455. Nil for a point that no decimal hits. The digits are those that it
  /// has when it is counted in units of `unit`.
  public func shortest(in unit: Number = .one) -> Number? {
    if isPoint { return number.flatMap { ($0 / unit).terminates ? $0 : nil } }
    if has(.zero) { return .zero }
    let (from, to) = inner
    let (low, high) = (from / unit, to / unit)
    let middle = (low + high) / Number(2)
    // What has no end is not made longer than its other end is.
    let isEndless = self.low == nil || self.high == nil
    var places = (isEndless ? 1 : 0) - max(low.magnitude, high.magnitude).wholeDigits
    while true {
      let near = middle.rounded(toDecimals: places, .halfUp)
      let step = Number.powerOfTen(-places)
      for candidate in [near, near - step, near + step] where has(candidate * unit) {
        return candidate * unit
      }
      places += 1
    }
  }

  /// Two fractions with next to all of it between them; what does not end is cut.
  private var inner: (Number, Number) {
    guard let low = low?.root, let high = high?.root else { return cut }
    var (from, to) = (low, high)
    while true {
      let gap = to.ends.low - from.ends.high
      let blur = (to.ends.high - to.ends.low) + (from.ends.high - from.ends.low)
      if gap.sign > 0, blur * Number(1000) <= gap { return (from.ends.high, to.ends.low) }
      from.refine()
      to.refine()
    }
  }

  private var cut: (Number, Number) {
    if var low = low?.root {
      while low.ends.high - low.ends.low > .one { low.refine() }
      return (low.ends.high, low.ends.high + max(.one, low.ends.high.magnitude))
    }
    guard var high = high?.root else { return (.zero, .zero) }
    while high.ends.high - high.ends.low > .one { high.refine() }
    return (high.ends.low - max(.one, high.ends.low.magnitude), high.ends.low)
  }

  /// The first and the last whole number in it; nil where there is none. An end that is nil does
  /// not end.
  public var wholes: (first: Number?, last: Number?)? {
    let first = low.map { $0.root.whole(.ceiling, isIncluded: $0.isIncluded) }
    let last = high.map { $0.root.whole(.floor, isIncluded: $0.isIncluded) }
    if let first, let last, first > last { return nil }
    return (first, last)
  }

  /// The nearest whole numbers outside of it, below and above.
  public var wholesBeside: (below: Number?, above: Number?) {
    let below = low.map { $0.root.whole(.floor, isIncluded: !$0.isIncluded) }
    let above = high.map { $0.root.whole(.ceiling, isIncluded: !$0.isIncluded) }
    return (below, above)
  }
}

extension Root {
  /// The nearest whole number at or beyond it; beyond only, unless it is included.
  fileprivate func whole(_ rule: RoundingRule, isIncluded: Bool) -> Number {
    let step = rule == .ceiling ? Number.one : Number(-1)
    var near = self
    while near.number == nil, near.ends.high - near.ends.low > .one { near.refine() }
    // Of a root that is no fraction a whole number is never the same.
    var whole = (rule == .ceiling ? near.ends.low : near.ends.high).rounded(toDecimals: 0, rule)
    while compared(to: whole) == step.sign { whole = whole + step }
    return compared(to: whole) == 0 && !isIncluded ? whole + step : whole
  }
}

extension Number {
  /// How many digits stand before the point.
  fileprivate var wholeDigits: Int {
    isZero ? 0 : rounded(toDecimals: 0, .floor).description.utf8.count
  }
}
