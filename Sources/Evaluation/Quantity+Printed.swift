public import Diagnostics
public import Quantities
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
    guard let unit = unit(missingFrom: printed, context.units) else { return nil }
    return context.replacing(SourceRange(printed.range.end, printed.range.end), by: unit)
  }

  /// What to write behind a figure that is printed without a unit: ` 万元`, or `元` behind 1250万.
  public func unit(missingFrom printed: Printed, _ units: UnitTable) -> String? {
    let literal = printed.upper ?? printed.literal
    guard !literal.hasUnit, literal.exponent >= 0, !dimension.isNone else { return nil }
    let unit =
      literal.exponent > 0
      ? units.plainUnit(of: dimension).symbol
      : units.expectedUnit(of: dimension, for: magnitude.high.magnitude).symbol
    return literal.exponent > 0 || unit.hasPrefix("/") ? unit : " " + unit
  }
}
