internal import Budgets
internal import Evaluation
internal import Quantities
internal import Syntax

/// A share of amounts that were rounded before they were divided.
///
///     0.34 万元 ÷ 9.83 万元 =? 3.49%   0.343 ÷ 9.827 comes to it
///
/// Each amount with decimals carries half a unit of its last printed digit. The share moves in one
/// direction with each, so its extremes are where each is at one of its ends.
struct RatioSlack {
  /// More amounts would have too many ends to be tried.
  private static let mostAmounts = 6

  private let place: Int
  private let printed: Printed
  private let figures: AsPrinted
  private var amounts: [(place: Int, quantity: Quantity, half: Number)] = []

  /// Nil unless it is a share that is printed, and amounts are divided in its formula.
  init?(of place: Int, for printed: Printed, _ figures: AsPrinted) {
    guard printed.literal.unit.dimension.isNone, figures.sheet.entries[place].tree.divides else {
      return nil
    }
    (self.place, self.printed, self.figures) = (place, printed, figures)
    var known = figures
    for source in figures.sources(of: place).printed {
      guard let literal = figures.literal(at: source), literal.decimals > 0,
        literal.unit.dimension == .money,
        case .quantity(let quantity)? = known.value(at: source)
      else { continue }
      amounts.append((source, quantity, literal.step / Number(2)))
    }
    guard (1...RatioSlack.mostAmounts).contains(amounts.count) else { return nil }
  }

  /// How many of the amounts must have been rounded; nil where even all of them do not suffice.
  var slack: Slack? {
    for needed in 1...amounts.count {
      let choices = choices(of: needed)
      if choices.contains(where: reaches) { return Slack(needed: needed, of: amounts.count) }
    }
    return nil
  }

  /// The ways to choose so many of the amounts.
  private func choices(of count: Int) -> [[Int]] {
    (1..<(1 << amounts.count)).filter { $0.nonzeroBitCount == count }
      .map { bits in amounts.indices.filter { bits >> $0 & 1 == 1 } }
  }

  /// Whether the share may be as it is printed if these amounts were rounded.
  private func reaches(_ chosen: [Int]) -> Bool {
    var ends: [Number] = []
    for bits in 0..<(1 << chosen.count) {
      guard let end = share(moving: chosen, up: bits) else { return false }
      ends.append(end)
    }
    let between = Reach(ends.min()!, ends.max()!, hasLow: false, hasHigh: false)
    let literal = printed.literal
    return between.meets(Reach(printed: literal.value, step: literal.step))
  }

  /// The share when some amounts are at their upper ends and others at their lower ones.
  private func share(moving chosen: [Int], up bits: Int) -> Number? {
    var supposed: [Int: Value] = [:]
    for (index, amount) in chosen.map({ amounts[$0] }).enumerated() {
      let half = bits >> index & 1 == 1 ? amount.half : -amount.half
      guard let number = amount.quantity.magnitude.number else { return nil }
      supposed[amount.place] = .quantity(
        Quantity(number + half, amount.quantity.dimension))
    }
    var figures = figures.supposing(supposed)
    guard case .quantity(let quantity)? = figures.computed(at: place) else { return nil }
    return quantity.magnitude.number
  }
}

extension Tree {
  fileprivate var divides: Bool { nodes.contains { $0.kind == .divide } }
}
