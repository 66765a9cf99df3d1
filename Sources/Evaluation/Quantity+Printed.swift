public import Diagnostics
internal import Quantities
public import Syntax

extension Quantity {
  /// The quantity in the dimension of the figure it is held against, or why it cannot be.
  public func converted(
    toFit printed: Printed, of tree: borrowing Tree, _ context: borrowing Evaluator.Context
  ) throws(Diagnostic) -> Quantity {
    let wanted = printed.literal.unit.dimension
    if let (magnitude, _, _) = Quantity.matched(self, Quantity(.zero, wanted)) {
      return converted(to: wanted) ?? Quantity(magnitude, wanted)
    }
    if printed.literal.digits.isZero, !printed.literal.hasUnit { return Quantity(magnitude) }
    if tree.isBareZero(tree.root) { return Quantity(magnitude, wanted) }
    let side = (node: tree.root, dimension: dimension)
    throw Diagnostic(
      conflict: (tree.nodes[tree.root].range, dimension), (printed.range, wanted),
      comparing: true, context,
      repair: UnitRepair.line(
        side, toFit: wanted, written: printed.literal.unit.symbol, tree, context)
        ?? repair(printed, context))
  }

  /// A printed figure without a unit gets the one in which the quantity would be shown.
  private func repair(_ printed: Printed, _ context: borrowing Evaluator.Context) -> String? {
    guard !printed.literal.hasUnit, printed.literal.exponent >= 0 else { return nil }
    let unit = context.units.expectedUnit(of: dimension, for: magnitude.high.magnitude)
    let place = SourceRange(printed.range.end, printed.range.end)
    return context.replacing(place, by: printed.literal.exponent > 0 ? "元" : " " + unit.symbol)
  }
}
