internal import Evaluation
internal import Quantities
internal import Solving
internal import Syntax

/// What a figure is to come to, and how far it is missed.
///
///     ≤ 110 万元, of which 109.9 万元 leaves 0.1 万元
struct Aim {
  let target: Target
  /// How it is printed, where it is.
  let printed: Printed?
  /// Where it is stated; nil where it was typed.
  let source: String?

  init(_ printed: Printed, from source: String? = nil) {
    target = Target(printed)
    self.printed = printed
    self.source = source
  }

  /// A number, or a range of them, in the own units of a dimension; nil for what fits any.
  init(_ quantity: Quantity, _ dimension: Dimension?) {
    let (low, high) = (quantity.magnitude.low, quantity.magnitude.high)
    target = Target(from: Target.End(low), to: Target.End(high), dimension)
    (printed, source) = (nil, nil)
  }

  /// Whether only one end is set, so that what reaches it is of interest.
  var isBound: Bool { (target.low == nil) != (target.high == nil) }

  /// Whether what is printed stands for more than one number.
  var isRounded: Bool { printed.map { [.equal, .about].contains($0.relation) } ?? false }

  /// What a value is compared with when it is told how far it is off; nil where it is not.
  func reference(for number: Number) -> Number? {
    if isRounded { return target.has(number) ? nil : printed?.literal.value }
    if let high = target.high?.number, isBound || number > high { return high }
    if let low = target.low?.number, isBound || number < low { return low }
    return nil
  }
}
