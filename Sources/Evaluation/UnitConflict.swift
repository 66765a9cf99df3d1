internal import Diagnostics
internal import Quantities
internal import Syntax

/// Two sides whose units do not go together, and what the writer may have meant.
///
///     180 × 5.78 万元/村 + 100 万元
///     ^^^^^^^^^^^^^^^^^^   ^^^^^^^^
///     元/村               元
///     try: 180 村 × 5.78 万元/村 + 100 万元
struct UnitConflict {
  let kind: Tree.Kind
  let left: (node: Int, dimension: Dimension)
  let right: (node: Int, dimension: Dimension)

  func diagnostic(in tree: borrowing Tree, _ context: borrowing Evaluator.Context) -> Diagnostic {
    let ranges = [left, right].map { tree.nodes[$0.node].range }
    return Diagnostic(
      conflict: (ranges[0], left.dimension), (ranges[1], right.dimension),
      comparing: kind != .add && kind != .subtract, context,
      repair: repair(in: tree, context))
  }

  /// A line to type instead, if one small change brings both sides together.
  private func repair(
    in tree: borrowing Tree, _ context: borrowing Evaluator.Context
  ) -> String? {
    if let instead = rangeInstead(in: tree, context) ?? percentInstead(in: tree, context) {
      return instead
    }
    let sides = [
      (left, right.dimension, unit(written: right.node, tree)),
      (right, left.dimension, unit(written: left.node, tree)),
    ]
    for means in UnitRepair.Means.allCases {
      for (side, wanted, written) in sides {
        if let line = UnitRepair.line(
          side, toFit: wanted, by: means, written: written, tree, context)
        {
          return line
        }
      }
    }
    return nil
  }

  /// `500-5000 元` is a range written with a minus.
  private func rangeInstead(
    in tree: borrowing Tree, _ context: borrowing Evaluator.Context
  ) -> String? {
    let (low, high) = (tree.nodes[left.node], tree.nodes[right.node])
    guard kind == .subtract, low.kind == .number, high.kind == .number,
      tree.literals[Int(low.a)].unit.isNone,
      tree.literals[Int(low.a)].number < tree.literals[Int(high.a)].number
    else { return nil }
    return context.replacing(SourceRange(Int(low.end), Int(high.start)), by: "..")
  }

  /// `10 万元 + 5%` means 10 万元 × (1 + 5%).
  private func percentInstead(
    in tree: borrowing Tree, _ context: borrowing Evaluator.Context
  ) -> String? {
    let (amount, share) = (tree.nodes[left.node], tree.nodes[right.node])
    guard kind == .add || kind == .subtract, amount.kind != .add, amount.kind != .subtract,
      share.kind == .number, tree.literals[Int(share.a)].isShare
    else { return nil }
    let sign = kind == .add ? "+" : "-"
    let text = " × (1 \(sign) \(tree.literals[Int(share.a)].text))"
    return context.replacing(SourceRange(Int(amount.end), Int(share.end)), by: text)
  }

  /// The unit as it stands in the text, if the node is a quantity.
  private func unit(written node: Int, _ tree: borrowing Tree) -> String? {
    guard tree.nodes[node].kind == .number else { return nil }
    let unit = tree.literals[Int(tree.nodes[node].a)].unit
    return unit.isNone ? nil : unit.symbol
  }
}

extension Diagnostic {
  /// Two sides whose dimensions do not go together.
  init(
    conflict left: (range: SourceRange, dimension: Dimension),
    _ right: (range: SourceRange, dimension: Dimension), comparing: Bool,
    _ context: borrowing Evaluator.Context, repair: String?
  ) {
    let symbols = [left, right].map { context.units.plainUnit(of: $0.dimension).symbol }
    self.init(
      .unitConflict(left: symbols[0], right: symbols[1], comparing: comparing),
      at: left.range.joined(with: right.range),
      labels: zip([left.range, right.range], symbols).map { Label($0, Words.unit($1)) },
      repair: repair)
  }
}

extension Literal {
  /// 5% or 3‰.
  fileprivate var isShare: Bool { !hasUnit && exponent < 0 }
}
