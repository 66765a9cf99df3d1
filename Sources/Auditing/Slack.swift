internal import Quantities
public import Syntax

/// How much of the rounding of what goes into a figure it needs to agree with what is printed.
public struct Slack: Sendable, Hashable {
  /// How many of the parts must have been rounded.
  public let needed: Int
  public let parts: Int

  init(needed: Int, of parts: Int) { (self.needed, self.parts) = (needed, parts) }

  /// Of a sum of numerals as they are typed; nil where the expression is none, or disagrees.
  public init?(of tree: Tree, for printed: Printed) {
    let addends = tree.addends ?? []
    let literals = addends.compactMap { addend -> Literal? in
      if case .literal(let place) = addend.source { return tree.literals[place] }
      return nil
    }
    guard literals.count == addends.count,
      let sum = SumSlack(
        zip(addends, literals).map { ($1.value, $0.isTaken) }, printed: literals),
      let needed = SumSlack.needed(
        of: addends.indices.map(sum.reach),
        zip(addends, literals).map { Reach($0.isTaken ? -$1.value : $1.value) }, for: printed)
    else { return nil }
    self.init(needed: needed, of: addends.count)
  }
}
