internal import Quantities
internal import Syntax

/// A sum of figures that were rounded before they were added.
///
/// Each addend carries half a unit of the finest digit printed in the sum; where nothing has
/// decimals, nothing was rounded.
struct SumSlack {
  let addends: [(value: Number, isTaken: Bool)]
  let step: Number
  private let half: Number

  /// Nil where no digit stands behind a point, or only one figure is added.
  init?(_ addends: [(value: Number, isTaken: Bool)], printed: [Literal]) {
    guard addends.count > 1, let step = SumSlack.step(of: printed) else { return nil }
    self.addends = addends
    self.step = step
    half = step / Number(2)
  }

  /// A unit of the finest digit; nil where no digit stands behind a point.
  static func step(of printed: [Literal]) -> Number? {
    guard printed.contains(where: { $0.decimals > 0 }) else { return nil }
    // A plain 0 is nothing, in whatever unit.
    return printed.filter { $0.decimals > 0 || !$0.digits.isZero }.map(\.step).min()
  }

  func reach(of place: Int) -> Reach {
    let reach = Reach(printed: addends[place].value, half: half)
    return addends[place].isTaken ? reach.negated : reach
  }

  /// How many of the parts must have been rounded for the sum to be printed so; nil where even all
  /// of them do not suffice.
  static func slack(of parts: [Check.Part], for printed: Printed) -> Slack? {
    let points = parts.map { Reach($0.isTaken ? -$0.value : $0.value) }
    return needed(of: parts.map(\.reach), points, for: printed)
      .map { Slack(needed: $0, of: parts.count) }
  }

  static func needed(of reaches: [Reach], _ points: [Reach], for printed: Printed) -> Int? {
    let stated = Reach(printed: printed.literal.value, step: printed.literal.step)
    guard reaches.reduce(Reach(.zero), +).meets(stated) else { return nil }
    // All reach as far, but not all have the end that they reach.
    let byLow = reaches.indices.sorted { reaches[$0].hasLow && !reaches[$1].hasLow }
    let byHigh = reaches.indices.sorted { reaches[$0].hasHigh && !reaches[$1].hasHigh }
    return [byLow, byHigh].compactMap { order in
      var sum = points.reduce(Reach(.zero), +)
      return order.firstIndex { place in
        sum = sum + reaches[place] + points[place].negated
        return sum.meets(stated)
      }.map { $0 + 1 }
    }.min()
  }
}
