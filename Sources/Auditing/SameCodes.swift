internal import Budgets
internal import Quantities
internal import Syntax

/// The same code, or the same name, in two tables: different amounts contradict each other.
///
/// Only columns that cover the same are compared: with one title, one unit and one total. The
/// amounts that make up 总计 are the same wherever they make up the same 总计.
struct SameCodes {
  private let forests: [TableForest]

  init(_ forests: [TableForest]) { self.forests = forests }

  var checks: [Check] {
    var seen: Set<CellPlace> = []
    return entries.flatMap { entries in
      keys(of: entries).flatMap { cells -> [Check] in
        let fresh = cells.filter { !seen.contains($0.cell) }
        let tables = Set(cells.map(\.cell.table))
        guard !fresh.isEmpty, tables.count > 1 else { return [] }
        seen.formUnion(cells.map(\.cell))
        return Restatement(cells).checks
      }
    }
  }

  /// What the columns to be compared must share.
  private struct Cover: Hashable {
    let title: Spelling
    let role: BudgetText.Column.Role
    let total: Number
  }

  /// A cell that prints an amount, by its code and by its name.
  private struct Entry {
    let code: Spelling?
    let name: Spelling?
    let cell: Restatement.Place
  }

  /// Of the columns that cover the same and stand in more than one table.
  private var entries: [[Entry]] {
    let trees = forests.flatMap(\.trees)
    let shared = columns(of: trees).filter { columns in
      columns.contains { trees[$0.tree].grid.table != trees[columns[0].tree].grid.table }
    }
    var rows: [Int: [Row]] = [:]
    for (tree, _) in shared.joined() where rows[tree] == nil {
      rows[tree] = SameCodes.named(trees[tree])
    }
    return shared.map { columns in
      columns.flatMap { tree, column in
        rows[tree]!.compactMap { $0.entry(of: trees[tree], column) }
      }
    }
  }

  /// The columns that cover the same, each by its tree.
  private func columns(of trees: [RowTree]) -> [[(tree: Int, column: Int)]] {
    var order: [Cover] = []
    var columns: [Cover: [(tree: Int, column: Int)]] = [:]
    for (place, tree) in trees.enumerated() {
      for column in tree.lane.amounts {
        for cover in covers(tree, column) {
          if columns[cover] == nil { order.append(cover) }
          columns[cover, default: []].append((place, column))
        }
      }
    }
    return order.map { columns[$0]! }
  }

  private func covers(_ tree: RowTree, _ column: Int) -> [Cover] {
    let title = Spelling(tree.isWhole(column) ? "" : tree.grid.titles[column])
    let totals = tree.top.filter { tree.nodes[$0].total.map { $0 > .subtotal } ?? false }
    let values = Set(totals.compactMap { tree.amount($0, column)?.value })
    return values.sorted(by: >).map {
      Cover(title: title, role: tree.grid.role(column), total: $0)
    }
  }

  /// A row by its code and its name; those that come twice say nothing.
  private struct Row {
    let node: Int
    let code: Spelling?
    let name: Spelling?

    func entry(of tree: RowTree, _ column: Int) -> Entry? {
      tree.amount(node, column).map { amount in
        Entry(
          code: code, name: name,
          cell: .init(
            tree: tree, cell: tree.cell(node, column), amount: amount,
            parts: tree.rounded(node, column)))
      }
    }
  }

  private static func named(_ tree: RowTree) -> [Row] {
    let grid = tree.grid
    let rows = tree.nodes.indices.filter { !TotalWord.isAlone(tree.nodes[$0].name) }
    let codes = rows.map { node in
      Spelling(grid.codeColumn.map { grid.code(tree.nodes[node].row, $0) } ?? "")
    }
    let names = rows.map { Spelling(tree.nodes[$0].name) }
    let (codeCounts, nameCounts) = (codes.counts, names.counts)
    return rows.indices.map { place in
      let (code, name) = (codes[place], names[place])
      return Row(
        node: rows[place],
        code: code.text.isEmpty || codeCounts[code]! > 1 ? nil : code,
        name: name.text.isEmpty || nameCounts[name]! > 1 ? nil : name)
    }
  }

  /// The cells that are the same by their codes, with those without codes that have their name.
  private func keys(of entries: [Entry]) -> [[Restatement.Place]] {
    var order: [Spelling] = []
    var cells: [Spelling: [Restatement.Place]] = [:]
    var codes: [Spelling: Set<Spelling>] = [:]
    for entry in entries {
      if let code = entry.code, let name = entry.name { codes[name, default: []].insert(code) }
    }
    for entry in entries {
      let known = entry.name.flatMap { codes[$0] } ?? []
      let named = known.isEmpty ? entry.name : known.count == 1 ? known.first : nil
      guard let key = entry.code ?? named else { continue }
      if cells[key] == nil { order.append(key) }
      cells[key, default: []].append(entry.cell)
    }
    return order.map { cells[$0]! }
  }
}

extension RowTree {
  /// The cells that were added up to a row, below those that only repeat it.
  fileprivate func rounded(_ node: Int, _ column: Int) -> [CellPlace] {
    let children = nodes[node].children
    return children.count == 1 ? rounded(children[0], column) : printed(children, column)
  }

  /// Whether a column holds the whole amounts, whatever its title: 合计, or the only one there is.
  fileprivate func isWhole(_ column: Int) -> Bool {
    guard lane.amounts.first == column else { return false }
    return lane.amounts.count == 1
      || TotalWord(ending: grid.titles[column]).map { $0 > .subtotal } ?? false
  }
}

extension [Spelling] {
  fileprivate var counts: [Spelling: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
