internal import Budgets
internal import Quantities
internal import Syntax

/// The totals of a column against its rows, lane by lane: 本年收入合计, 收入总计 with what was carried
/// over, 合计 above a list, rows with their parts below them, and 收入总计 against 支出总计.
struct ColumnTotals {
  private let forest: TableForest

  init(_ forest: TableForest) { self.forest = forest }

  var checks: [Check] { forest.trees.flatMap { checks(of: $0) } + balance }

  private func checks(of tree: RowTree) -> [Check] {
    let totals = totals(of: tree)
    let columns = tree.lane.amounts.map { checks(of: tree, $0, totals) }
    return columns.flatMap(\.printed) + columns.flatMap(\.blank).onceARow
  }

  private func checks(
    of tree: RowTree, _ column: Int, _ totals: [RowTree.Total]
  ) -> (printed: [Check], blank: [Check]) {
    let sums = CellSum(forest.grid, finest: forest.grid.finest(in: [column]))
    let printed =
      totals.filter { !leavesOut($0, of: tree, column) }.compactMap {
        sums.check(.columnTotal, tree.cell($0.node, column), tree.printed($0.parts, column))
      } + tree.nodes.indices.compactMap { among($0, of: tree, column, sums) }
    let addsUp = printed.contains { !$0.verdict.isFinding }
    if forest.grid.isRate(column), !printed.addUp { return ([], []) }
    return (
      printed, addsUp && !forest.grid.isOfAssets ? blanks(totals, of: tree, column, sums) : []
    )
  }

  /// Totals, and rows that a list below makes up; those with codes are `CodeSums`.
  private func totals(of tree: RowTree) -> [RowTree.Total] {
    guard forest.grid.codeColumn == nil else { return tree.totals }
    return tree.totals
      + tree.nodes.indices.filter { !tree.nodes[$0].children.isEmpty }.map {
        RowTree.Total(node: $0, parts: tree.nodes[$0].children)
      }.filter { !forest.grid.isOfAssets || tree.agrees($0.node, with: $0.parts) }
  }

  /// Whether a table of what is owned tells less of a part in this column than in another.
  private func leavesOut(_ total: RowTree.Total, of tree: RowTree, _ column: Int) -> Bool {
    forest.grid.isOfAssets
      && total.parts.contains { tree.hasAmount($0) && tree.printed([$0], column).isEmpty }
  }

  private func blanks(
    _ totals: [RowTree.Total], of tree: RowTree, _ column: Int, _ sums: CellSum
  ) -> [Check] {
    let among = tree.nodes.indices.filter { !tree.nodes[$0].among.isEmpty }.map {
      RowTree.Total(node: $0, parts: tree.nodes[$0].among)
    }
    return (totals + among).compactMap {
      sums.blank(.columnTotal, tree.cell($0.node, column), tree.printed($0.parts, column))
    }
  }

  /// 其中 may leave rows out, unless the list shows that it does not. It is never more than its whole.
  private func among(
    _ node: Int, of tree: RowTree, _ column: Int, _ sums: CellSum
  ) -> Check? {
    let parts = tree.nodes[node].among
    guard !parts.isEmpty, let total = tree.amount(node, column),
      let check = sums.check(
        .columnTotal, tree.cell(node, column), tree.printed(parts, column))?.named("among")
    else { return nil }
    let isLess = check.judgement.map { $0.difference.sign < 0 } ?? false
    if check.verdict != .mismatch || !isLess || isWhole(parts, of: node, in: tree) { return check }
    return Check(
      .columnTotal, forest.grid.budget, tree.cell(node, column), .atMost, total,
      parts: check.parts
    ).named("among")
  }

  /// Whether a list of parts ends with 其他…, or adds up in another column.
  private func isWhole(_ parts: [Int], of node: Int, in tree: RowTree) -> Bool {
    guard parts.count > 1 else { return false }
    return tree.nodes[parts.last!].name.begins(with: "其他") || tree.agrees(node, with: parts)
  }

  /// 收入总计 = 支出总计, where two lanes end with them.
  private var balance: [Check] {
    let ends = forest.trees.compactMap { tree -> (name: String, cell: CellPlace)? in
      guard let last = tree.top.last, tree.nodes[last].total == .grand,
        let column = tree.lane.amounts.first
      else { return nil }
      return (tree.nodes[last].name, tree.cell(last, column))
    }
    guard ends.count == 2, ends[0].name.sides == ends[1].name.sides,
      forest.grid.role(ends[0].cell.column) == forest.grid.role(ends[1].cell.column)
    else { return [] }
    let check = CellSum(forest.grid, finest: nil)
      .check(.columnTotal, ends[1].cell, [ends[0].cell])
    return check.map { [$0.named("balance")] } ?? []
  }
}

extension String {
  /// 收入总计 and 支出总计 are the two sides of one total.
  fileprivate var sides: [Substring] {
    split(separator: "收入", omittingEmptySubsequences: false).flatMap {
      $0.split(separator: "支出", omittingEmptySubsequences: false)
    }
  }
}
