extension PlainTable {
  /// A row and its parts, in the columns that both are in.
  struct Family {
    let parent: Int
    let children: [Int]
    let columns: Range<Int>
  }

  private var families: [Family] {
    switch form.rows {
    case .coded: codeFamilies
    case .lanes: columns.count > 2 ? laneFamilies : []
    default: []
    }
  }

  /// Rows by the row that they are parts of: its codes by theirs, the total by the top codes.
  private var codeFamilies: [Family] {
    var (result, path): ([Int: [Int]], [Int]) = ([:], [])
    let total = rows.indices.first { isTotal($0) }
    for row in rows.indices where rows[row].level > 0 {
      while let last = path.last, rows[last].level >= rows[row].level { path.removeLast() }
      if let parent = path.last ?? total { result[parent, default: []].append(row) }
      path.append(row)
    }
    return result.sorted { $0.key < $1.key }.map {
      Family(parent: $0.key, children: $0.value, columns: columns.indices)
    }
  }

  /// The total of the right lane, and what is counted in it.
  private var laneFamilies: [Family] {
    let names = rows.map { $0.heads[1]?.name ?? "" }
    guard let total = names.firstIndex(where: { ["本年支出合计", "支出合计", "支出总计", "总计"].contains($0) })
    else { return [] }
    let parts = names[..<total].indices.filter { place in
      CellText.isNumbered(ContiguousArray(names[place].utf8)[...])
    }
    return [Family(parent: total, children: parts, columns: 1..<columns.count)]
  }

  /// What rows say of their parts, and parts of their row; false where nothing was learnt.
  mutating func useTree(effort: inout Int) -> Bool {
    var changed = false
    for family in families
    where ([family.parent] + family.children).contains(where: { rows[$0].ways.count > 1 }) {
      changed = useBlanks(of: family) || changed
      changed = useSums(of: family, effort: &effort) || changed
      changed = useParts(of: family) || changed
    }
    return changed
  }

  /// Where a row has nothing, none of its parts has something.
  private mutating func useBlanks(of family: Family) -> Bool {
    let (parent, children) = (family.parent, family.children)
    let empty = family.columns.filter { column in
      switch rows[parent].cell(column) {
      case .blank: !rows[parent].amounts.isEmpty
      case .amount(let token): AmountText.value(token.bytes) == 0
      case .open: false
      }
    }
    guard !empty.isEmpty else { return false }
    var changed = false
    for child in children where rows[child].ways.count > 1 {
      let row = rows[child]
      changed =
        rows[child].keep { way in empty.allSatisfy { row.value(in: $0, of: way) == 0 } } || changed
    }
    return changed
  }

  /// The ways of all parts together that add up to the row, where only one does.
  private mutating func useSums(of family: Family, effort: inout Int) -> Bool {
    guard effort > 0 else { return false }
    let (parent, children) = (family.parent, family.children)
    guard rows[parent].isPlaced, !rows[parent].amounts.isEmpty,
      let goal = values(of: parent, rows[parent].ways[0], family)
    else {
      return false
    }
    let open = children.filter { rows[$0].ways.count > 1 }
    guard !open.isEmpty, open.count <= 40,
      children.allSatisfy({ !rows[$0].ways.isEmpty || rows[$0].amounts.isEmpty })
    else { return false }
    var rest = goal
    for child in children where rows[child].isPlaced {
      guard let part = values(of: child, rows[child].ways[0], family) else { return false }
      for column in rest.indices { rest[column] -= part[column] }
    }
    let choices = open.map { row in rows[row].ways.compactMap { values(of: row, $0, family) } }
    guard zip(open, choices).allSatisfy({ rows[$0].ways.count == $1.count }) else { return false }
    let room =
      AmountText.grain(rows[parent].amounts[0].token.bytes) * Int128(children.count + 1) / 2
    for slack in [0, room] {
      var search = WaySearch(choices: choices, slack: slack)
      search.run(rest)
      effort -= search.steps
      if search.found.isEmpty { continue }
      return take(search.agreed, open)
    }
    return false
  }

  private mutating func take(_ agreed: [Set<Int>], _ open: [Int]) -> Bool {
    var changed = false
    for (row, ways) in zip(open, agreed) where !ways.isEmpty && ways.count < rows[row].ways.count {
      rows[row].ways = ways.sorted().map { rows[row].ways[$0] }
      changed = true
    }
    return changed
  }

  /// The way of a row that its parts add up to, where they are all placed.
  private mutating func useParts(of family: Family) -> Bool {
    let (parent, children) = (family.parent, family.children)
    guard rows[parent].ways.count > 1,
      children.allSatisfy({ rows[$0].isPlaced || rows[$0].amounts.isEmpty })
    else { return false }
    var sums = [Int128](repeating: 0, count: columns.count)
    for child in children where rows[child].isPlaced {
      guard let part = values(of: child, rows[child].ways[0], family) else { return false }
      for column in sums.indices { sums[column] += part[column] }
    }
    let (row, grain) = (rows[parent], AmountText.grain(rows[parent].amounts[0].token.bytes))
    for room in [0, grain * Int128(children.count + 1) / 2]
    where rows[parent].keep({ way in
      family.columns.filter { !unsummed.contains($0) }.allSatisfy { column in
        row.value(in: column, of: way).map { abs($0 - sums[column]) <= room } ?? false
      }
    }) { return true }
    return false
  }

  private func values(of row: Int, _ way: [Int], _ family: Family) -> [Int128]? {
    var result = [Int128](repeating: 0, count: columns.count)
    for (amount, column) in zip(rows[row].amounts, way)
    where family.columns.contains(column) && !unsummed.contains(column) {
      guard let value = AmountText.value(amount.token.bytes) else { return nil }
      result[column] = value
    }
    return result
  }
}

/// Looks for the ways of several rows that add up to a goal in every column.
struct WaySearch {
  let choices: [[[Int128]]]
  let slack: Int128
  /// For each row the ways of it that a solution has.
  private(set) var agreed: [Set<Int>]
  private(set) var found: [[Int]] = []
  private var chosen: [Int] = []
  private(set) var steps = 0

  /// Where more than these were tried or found, nothing is said.
  private static let most = (steps: 60_000, found: 64)

  init(choices: [[[Int128]]], slack: Int128) {
    (self.choices, self.slack) = (choices, slack)
    agreed = choices.map { _ in [] }
  }

  mutating func run(_ goal: [Int128]) {
    search(goal)
    guard steps <= Self.most.steps, found.count <= Self.most.found else {
      found = []
      return
    }
    for solution in found {
      for (row, way) in solution.enumerated() { agreed[row].insert(way) }
    }
  }

  private mutating func search(_ rest: [Int128]) {
    steps += 1
    guard steps <= Self.most.steps, found.count <= Self.most.found else { return }
    guard chosen.count < choices.count else {
      if rest.allSatisfy({ abs($0) <= slack }) { found.append(chosen) }
      return
    }
    for (number, values) in choices[chosen.count].enumerated() {
      let left = zip(rest, values).map { $0 - $1 }
      guard left.allSatisfy({ $0 >= -slack }) else { continue }
      chosen.append(number)
      search(left)
      chosen.removeLast()
    }
  }
}
