extension RowTree {
  /// A total, and the rows of which it is the total.
  struct Total {
    let node: Int
    let parts: [Int]
  }

  /// The totals of the lane; they stand above their rows, or each below what it adds up.
  var totals: [Total] {
    guard let first = top.first, let last = top.last, first != last else { return [] }
    let isAbove = nodes[first].total != nil && nodes[last].total == nil
    return isAbove ? totalsAbove : totalsBelow
  }

  /// 合计, then 小计, then the rows: each belongs to the nearest above that takes in more.
  private var totalsAbove: [Total] {
    var open: [Int] = []
    var parts: [Int: [Int]] = [:]
    for node in firstDivision {
      if let total = nodes[node].total {
        while let last = open.last, nodes[last].total! <= total { open.removeLast() }
      }
      if let parent = open.last { parts[parent, default: []].append(node) }
      if nodes[node].total != nil { open.append(node) }
    }
    return top.compactMap { node in parts[node].map { Total(node: node, parts: $0) } }
  }

  /// Where the same whole is divided once 按收入性质分 and again 按支出性质分, the rows up to the
  /// second division.
  private var firstDivision: ArraySlice<Int> {
    let divisions = top.indices.filter { isDivision(top[$0]) }
    return divisions.count > 1 ? top[..<divisions[1]] : top[...]
  }

  /// `按收入性质分`, without an amount.
  private func isDivision(_ node: Int) -> Bool {
    nodes[node].name.hasPrefix("按") && !hasAmount(node)
  }

  /// Items, 本年收入合计, carry-over, 收入总计: each adds up what stands above it.
  private var totalsBelow: [Total] {
    var totals: [Total] = []
    var entries: [Int] = []
    for node in top {
      guard let word = nodes[node].total else {
        entries.append(node)
        continue
      }
      let begin = beginning(of: node, word, in: entries)
      totals.append(Total(node: node, parts: Array(entries[begin...])))
      entries.replaceSubrange(begin..., with: [node])
    }
    return totals.filter { !$0.parts.isEmpty }
  }

  /// Where the rows of a total begin: at the first, or behind the total before it.
  private func beginning(of node: Int, _ word: TotalWord, in entries: [Int]) -> Int {
    guard let before = entries.lastIndex(where: { nodes[$0].total != nil }) else { return 0 }
    let all = agrees(node, with: entries)
    let new = agrees(node, with: Array(entries[(before + 1)...]))
    if all != new { return all ? 0 : before + 1 }
    return nodes[entries[before]].total! < word ? 0 : before + 1
  }
}
