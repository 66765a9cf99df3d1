internal import Budgets
internal import Evaluation
internal import Quantities
internal import Syntax

/// How a cell is computed from two others: 本年 − 上年, what that is of 上年, 决算 ÷ 预算, 数量 × 单价.
struct CellWorking: Sendable {
  enum Form: Sendable, Hashable, CaseIterable { case difference, growth, quotient, product }

  let form: Form
  let first: CellPlace
  let second: CellPlace
  /// 100 where a percentage is printed as a bare number.
  let scale: Number
  /// Half a unit of the last digit of each, where it was rounded.
  private let halves: (first: Number, second: Number)

  init(
    _ form: Form, _ first: CellPlace, _ second: CellPlace, scale: Number, in grid: TableGrid
  ) {
    (self.form, self.first, self.second, self.scale) = (form, first, second, scale)
    halves = (
      Self.half(of: first, form, in: grid), Self.half(of: second, form, in: grid)
    )
  }

  /// Nil where nothing can be divided.
  func value(_ first: Number, _ second: Number) -> Number? {
    switch form {
    case .difference: first - second
    case .product: first * second
    case .quotient: second.sign > 0 ? first / second * scale : nil
    case .growth: second.sign > 0 ? (first - second) / second * scale : nil
    }
  }

  /// Everything it may come to where the two were rounded before.
  func reach(_ first: Number, _ second: Number) -> Reach? {
    reach(first, halves.first, second, halves.second)
  }

  /// It moves in one direction with each, so its ends are where each is at one of its own.
  private func reach(
    _ first: Number, _ half: Number, _ second: Number, _ other: Number
  ) -> Reach? {
    let ends = [first - half, first + half].flatMap { one in
      [second - other, second + other].map { value(one, $0) }
    }
    let known = ends.compactMap { $0 }
    guard known.count == ends.count, let low = known.min(), let high = known.max() else {
      return nil
    }
    return low == high ? Reach(low) : Reach(low, high, hasLow: false, hasHigh: false)
  }

  /// Money is rounded to the finest digit of its column; what is counted is not, nor is a price of
  /// whole units.
  private static func half(of cell: CellPlace, _ form: Form, in grid: TableGrid) -> Number {
    guard let finest = grid.finest(in: [cell.column]), finest.unit.dimension == .money,
      form != .product || finest.decimals > 0
    else { return .zero }
    return finest.step / Number(2)
  }

  /// How much of the rounding of what goes in it needs to be printed so; nil where all does not
  /// suffice.
  func slack(_ first: Number, _ second: Number, for printed: Literal) -> Slack? {
    let stated = Reach(printed: printed.value, step: printed.step)
    func meets(_ half: Number, _ other: Number) -> Bool {
      reach(first, half, second, other)?.meets(stated) ?? false
    }
    if meets(halves.first, .zero) || meets(.zero, halves.second) { return Slack(needed: 1, of: 2) }
    return meets(halves.first, halves.second) ? Slack(needed: 2, of: 2) : nil
  }
}
