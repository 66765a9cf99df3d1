internal import Diagnostics
internal import Quantities
internal import Syntax

/// One small change of a line that brings one side of it to the dimension of the other.
enum UnitRepair {
  /// What may bring a side to the wanted dimension, the likeliest slip first.
  enum Means: CaseIterable {
    /// A forgotten × 12 月.
    case months
    /// A count without its unit.
    case count
    /// 万 without 元.
    case yuan
    /// A rate without what it is for.
    case rate
  }

  /// The line with what brings one side to the wanted dimension. `written` is the unit that the
  /// other side was typed in.
  static func line(
    _ side: (node: Int, dimension: Dimension), toFit wanted: Dimension, written: String?,
    _ tree: borrowing Tree, _ context: borrowing Evaluator.Context
  ) -> String? {
    for means in Means.allCases {
      if let line = line(side, toFit: wanted, by: means, written: written, tree, context) {
        return line
      }
    }
    return nil
  }

  static func line(
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

extension CompoundUnit {
  fileprivate var isMoney: Bool { dimension.exponent(of: .money) == 1 }
}
