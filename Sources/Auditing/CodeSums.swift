internal import Budgets
internal import Quantities
internal import Syntax

/// The amount of a code against the codes below it: 201 = 20132 + ….
///
/// A code is blank above amounts by mistake where its whole row is, or where the column adds up
/// elsewhere; a unit price adds up nowhere.
struct CodeSums {
  private let forest: TableForest

  init(_ forest: TableForest) { self.forest = forest }

  var checks: [Check] {
    guard forest.grid.codeColumn != nil, let tree = forest.trees.first else { return [] }
    let columns = tree.lane.amounts.map { checks(of: tree, $0) }
    return columns.flatMap(\.printed) + columns.flatMap(\.blank).onceARow
  }

  private func checks(of tree: RowTree, _ column: Int) -> (printed: [Check], blank: [Check]) {
    let sums = CellSum(forest.grid, finest: forest.grid.finest(in: [column]))
    let parents = tree.nodes.indices.filter { !tree.nodes[$0].children.isEmpty }
    let printed = parents.compactMap {
      sums.check(.codes, tree.cell($0, column), tree.printed(tree.nodes[$0].children, column))
    }
    let addsUp = printed.contains { !$0.verdict.isFinding }
    if forest.grid.isRate(column), !printed.addUp { return ([], []) }
    let blank = parents.filter { addsUp || !tree.hasAmount($0) }.compactMap {
      sums.blank(.codes, tree.cell($0, column), tree.printed(tree.nodes[$0].children, column))
    }
    return (printed, blank)
  }
}

extension [Check] {
  /// Whether most sums hold among those of two parts or more: one part alone is its whole in every
  /// column, be it of rates.
  var addUp: Bool {
    let sums = filter { check in check.parts.count { !$0.value.isZero } > 1 }
    return sums.count { !$0.verdict.isFinding } * 2 > sums.count
  }

  /// Of a row's blank cells the first, with the others beside it.
  var onceARow: [Check] {
    var rows: [Check] = []
    for check in self {
      guard case .cell(let cell) = check.subject else { continue }
      let known = rows.firstIndex { $0.subject.row == check.subject.row }
      if let known {
        rows[known] = rows[known].with { $0.others.append(.cell(cell)) }
      } else {
        rows.append(check)
      }
    }
    return rows
  }
}

extension Budget.Subject {
  fileprivate var row: [Int] {
    if case .cell(let cell) = self { return [cell.table, cell.row] }
    return []
  }
}
