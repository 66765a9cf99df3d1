public import Evaluation
internal import Quantities
public import Syntax

extension Diagnosis {
  /// What explains that an expression as it is typed does not come to the printed figure.
  public static func explaining(
    _ judgement: Judgement, of tree: Tree, computing value: @escaping (Tree) -> Value?
  ) -> [Diagnosis] {
    guard judgement.verdict == .mismatch, judgement.low == judgement.high else { return [] }
    let printed = judgement.printed
    let factor = printed.literal.unit.factor * .powerOfTen(printed.literal.exponent)
    let puzzle = Puzzle(
      computed: judgement.low, printed: printed.literal,
      inputs: tree.nodes.count == 1 || tree.literals.count > Puzzle.mostInputs
        ? [] : tree.literals.map { .init(party: .numeral($0), printed: $0, value: $0.value) },
      addends: tree.literalAddends.map { $0 / factor },
      recompute: { place, number in
        let other = tree.replacingLiteral(at: place, by: tree.literals[place].with(number))
        return value(other).flatMap { Judgement($0, of: printed)?.low }
      })
    return puzzle.clues.convincing
  }
}

extension Tree {
  /// What each literal adds, where the tree is a sum of nothing else.
  fileprivate var literalAddends: [Number] {
    guard let addends, addends.count == literals.count, literals.count <= Puzzle.mostInputs else {
      return []
    }
    var numbers = [Number](repeating: .zero, count: literals.count)
    for addend in addends {
      guard case .literal(let place) = addend.source else { return [] }
      numbers[place] = addend.isTaken ? -literals[place].value : literals[place].value
    }
    return numbers
  }
}
