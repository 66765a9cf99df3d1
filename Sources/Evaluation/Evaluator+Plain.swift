internal import Quantities
public import Syntax

/// The short way through numerals and + − × ÷ alone.
extension Evaluator {
  /// What a plain tree comes to; nil where the careful way must say what is wrong.
  public mutating func plainValue(of tree: borrowing Tree) -> Value? {
    guard tree.isPlain else { return nil }
    numbers.removeAll()
    rendering = .expected
    for node in tree.nodes {
      switch node.kind {
      case .number: numbers.push(tree.literals[Int(node.a)].number)
      case .negate: numbers.negate()
      default: if !combinePlainly(node.kind) { return nil }
      }
    }
    return .quantity(Quantity(numbers.top))
  }

  @inline(__always)
  private mutating func combinePlainly(_ kind: Tree.Kind) -> Bool {
    switch kind {
    case .add: numbers.add()
    case .subtract: numbers.subtract()
    case .multiply: numbers.multiply()
    default: numbers.divide()
    }
  }
}
