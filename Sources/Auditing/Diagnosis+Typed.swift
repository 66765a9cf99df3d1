public import Evaluation
internal import Quantities
public import Syntax

extension Diagnosis {
  /// What explains that an expression as it is typed does not come to the printed figure. `named`
  /// is what each of its names comes to.
  public static func explaining(
    _ judgement: Judgement, of tree: Tree, named: [Value],
    computing value: @escaping (Tree) -> Value?
  ) -> [Diagnosis] {
    guard judgement.verdict == .mismatch, judgement.low == judgement.high else { return [] }
    let printed = judgement.printed
    let factor = printed.literal.unit.factor * .powerOfTen(printed.literal.exponent)
    let addends = tree.addends.map { tree.terms($0, named) } ?? []
    let terms = addends.isEmpty ? tree.numerals : addends
    let puzzle = Puzzle(
      computed: judgement.low, printed: printed.literal, inputs: terms.map(\.input),
      addends: addends.map { $0.isTaken ? -$0.input.value / factor : $0.input.value / factor },
      recompute: { place, number in
        guard let literal = terms[place].literal else { return nil }
        let other = tree.replacingLiteral(at: literal, by: tree.literals[literal].with(number))
        return value(other).flatMap { Judgement($0, of: printed)?.low }
      })
    return puzzle.clues.convincing
  }
}

/// A numeral or a name of an expression.
private struct Term {
  let input: Puzzle.Input
  /// Its place among the literals; nil for a name.
  let literal: Int?
  var isTaken = false
}

extension Tree {
  /// The numerals, unless the tree is only one, or they are too many to suspect any.
  fileprivate var numerals: [Term] {
    guard nodes.count > 1, literals.count <= Puzzle.mostInputs else { return [] }
    return literals.indices.map(numeral)
  }

  private func numeral(_ place: Int) -> Term {
    let literal = literals[place]
    return Term(
      input: .init(party: .numeral(literal), printed: literal, value: literal.value), literal: place
    )
  }

  /// What is added up; nothing where that is only one thing, or not all is known.
  fileprivate func terms(_ addends: [Addend], _ named: [Value]) -> [Term] {
    guard addends.count > 1, addends.count <= Puzzle.mostInputs else { return [] }
    let terms = addends.compactMap { addend -> Term? in
      switch addend.source {
      case .literal(let place):
        var term = numeral(place)
        term.isTaken = addend.isTaken
        return term
      case .name(let place):
        guard case .quantity(let quantity) = named[place], let value = quantity.magnitude.number
        else { return nil }
        return Term(
          input: .init(party: .name(names[place]), printed: nil, value: value), literal: nil,
          isTaken: addend.isTaken)
      }
    }
    return terms.count == addends.count ? terms : []
  }
}
