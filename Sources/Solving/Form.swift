internal import Quantities

/// How a figure follows from the unknown, as long as that stays in one piece of the line.
indirect enum Form: Sendable, Hashable {
  case ratio(Ratio)
  /// Something rounded, times and plus constants.
  case stepped(Steps, factor: Number, offset: Number)

  static let unknown = Form.ratio(Ratio(.unknown))

  init(_ number: Number) { self = .ratio(Ratio(Polynomial(number))) }

  /// The number, where it is the same everywhere.
  var constant: Number? {
    if case .ratio(let ratio) = self { return ratio.constant }
    return nil
  }

  func scaled(by factor: Number) -> Form {
    if factor.isZero { return Form(.zero) }
    switch self {
    case .ratio(let ratio): return .ratio(ratio.scaled(by: factor))
    case .stepped(let steps, let own, let offset):
      return .stepped(steps, factor: own * factor, offset: offset * factor)
    }
  }
}

/// A form rounded to multiples of a step: a stair that goes up wherever the form does.
struct Steps: Sendable, Hashable {
  let argument: Form
  let rule: RoundingRule
  let step: Number

  /// What the argument must reach, or exceed, for the stair to be at the multiple `count` or above.
  func threshold(of count: Number) -> (number: Number, isEnough: Bool) {
    let half = Number(mantissa: 5, scale: 1)
    switch rule {
    case .halfUp: return ((count - half) * step, count.sign > 0)
    case .ceiling: return ((count - .one) * step, false)
    case .floor: return (count * step, true)
    case .up, .down: preconditionFailure("no function of the language rounds so")
    }
  }

  func count(of number: Number) -> Number { (number / step).rounded(toDecimals: 0, rule) }
}
