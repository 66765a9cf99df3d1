public import Diagnostics
internal import Quantities
public import Syntax

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
    for means in Means.allCases {
      for (side, wanted, written) in sides {
        if let line = UnitConflict.repair(
          side, toFit: wanted, by: means, written: written, tree, context)
        {
          return line
        }
      }
    }
    return nil
  }

  /// What may bring a side to the wanted dimension, the likeliest slip first.
  private enum Means: CaseIterable {
    /// A forgotten × 12 月.
    case months
    /// A count without its unit.
    case count
    /// 万 without 元.
    case yuan
    /// A rate without what it is for.
    case rate
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

  /// The line with what brings one side to the wanted dimension. `written` is the unit that the
  /// other side was typed in.
  static func repair(
    _ side: (node: Int, dimension: Dimension), toFit wanted: Dimension, written: String?,
    _ tree: borrowing Tree, _ context: borrowing Evaluator.Context
  ) -> String? {
    for means in Means.allCases {
      if let line = repair(side, toFit: wanted, by: means, written: written, tree, context) {
        return line
      }
    }
    return nil
  }

  private static func repair(
    _ side: (node: Int, dimension: Dimension), toFit wanted: Dimension, by means: Means,
    written: String?, _ tree: borrowing Tree, _ context: borrowing Evaluator.Context
  ) -> String? {
    guard let missing = wanted.divided(by: side.dimension) else { return nil }
    let symbol = context.units.plainUnit(of: missing).symbol
    let one = missing.factors.count == 1 ? missing.factors[0] : nil
    switch means {
    case .months:
      return missing == Dimension(.month) ? timesTwelveMonths(side.node, tree, context) : nil
    case .count:
      let isAlone = side.dimension.isNone && tree.nodes[side.node].kind == .number
      guard isAlone || (one?.exponent == 1 && one?.base != .money) else { return nil }
      return factor(of: side.node, tree) { !$0.hasUnit && $0.exponent >= 0 }
        .flatMap { insert(isAlone ? written ?? symbol : symbol, behind: $0, tree, context) }
    case .yuan:
      guard missing == Dimension(.money) else { return nil }
      return factor(of: side.node, tree) { $0.exponent > 0 && !$0.unit.isMoney }
        .flatMap { insertYuan(into: $0, tree, context) }
    case .rate:
      guard one?.exponent == -1, one?.base != .money else { return nil }
      return factor(of: side.node, tree, where: \.unit.isMoney)
        .flatMap { insert(symbol, behind: $0, tree, context) }
    }
  }

  private static func timesTwelveMonths(
    _ node: Int, _ tree: borrowing Tree, _ context: borrowing Evaluator.Context
  ) -> String? {
    switch tree.nodes[node].kind {
    case .number, .range, .name, .call, .multiply, .divide, .power:
      let end = Int(tree.nodes[node].end)
      return context.replacing(SourceRange(end, end), by: " × 12 月")
    default: return nil
    }
  }

  /// A quantity as it was typed that is a factor of the node.
  private static func factor(
    of node: Int, _ tree: borrowing Tree, where isWanted: (Literal) -> Bool
  ) -> Int? {
    var open = [node]
    for _ in 0..<64 {
      guard let place = open.popLast() else { return nil }
      let node = tree.nodes[place]
      switch node.kind {
      case .number where isWanted(tree.literals[Int(node.a)]): return place
      case .multiply: open += [Int(node.b), Int(node.a)]
      case .divide: open.append(Int(node.a))
      default: continue
      }
    }
    return nil
  }

  /// `5.78万/村` beside money is 5.78万元/村.
  private static func insertYuan(
    into node: Int, _ tree: borrowing Tree, _ context: borrowing Evaluator.Context
  ) -> String? {
    let (start, end) = (Int(tree.nodes[node].start), Int(tree.nodes[node].end))
    guard end <= context.text.count else { return nil }
    let typed = String(decoding: context.text[start..<end], as: UTF8.self)
    guard let sign = typed.lastIndex(where: { "百千万亿".contains($0) }) else { return nil }
    let place = start + typed[...sign].utf8.count
    return context.replacing(SourceRange(place, place), by: "元")
  }

  /// The unit as it stands in the text, if the node is a quantity.
  private func unit(written node: Int, _ tree: borrowing Tree) -> String? {
    guard tree.nodes[node].kind == .number else { return nil }
    let unit = tree.literals[Int(tree.nodes[node].a)].unit
    return unit.isNone ? nil : unit.symbol
  }

  private static func insert(
    _ unit: String, behind node: Int, _ tree: borrowing Tree,
    _ context: borrowing Evaluator.Context
  ) -> String? {
    let literal = tree.literals[Int(tree.nodes[node].a)]
    let end = Int(tree.nodes[node].end)
    if literal.exponent > 0 {
      // 3.5万 beside money is 3.5万元, whatever the other side is in.
      return context.replacing(SourceRange(end, end), by: unit.hasSuffix("元") ? "元" : unit)
    }
    return context.replacing(SourceRange(end, end), by: unit.hasPrefix("/") ? unit : " " + unit)
  }
}

extension Diagnostic {
  /// Two sides whose dimensions do not go together.
  fileprivate init(
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
      repair: UnitConflict.repair(
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

extension Literal {
  /// 5% or 3‰.
  fileprivate var isShare: Bool { !hasUnit && exponent < 0 }
}

extension CompoundUnit {
  fileprivate var isMoney: Bool { dimension.exponent(of: .money) == 1 }
}

extension Evaluator.Context {
  /// The text with something else in one stretch.
  fileprivate borrowing func replacing(_ range: SourceRange, by replacement: String) -> String? {
    range.end <= text.count ? text.replacing(range, by: replacement) : nil
  }
}
