extension RowTree {
  /// The rows of a table with codes: 2013201 is part of 20132, and 20132 of 201.
  static func ofCodes(_ grid: TableGrid) -> RowTree {
    var tree = RowTree(grid, grid.lanes[0])
    var codes: [(node: Int, code: String)] = []
    for row in grid.rows {
      let code = grid.code(row, grid.codeColumn!)
      let name = grid.name(row, in: tree.lane)
      let total = code.isEmpty ? TotalWord(ending: name) : nil
      if code.isEmpty, total == nil { continue }
      let node = tree.nodes.count
      tree.nodes.append(Node(row: row, name: name, total: total))
      if total == nil { codes.append((node, code)) } else { tree.top.append(node) }
    }
    let parents = CodeParents(codes.map(\.code))
    for (place, (node, _)) in codes.enumerated() {
      if let parent = parents.parent(of: place) {
        tree.nodes[codes[parent].node].children.append(node)
      } else {
        tree.top.append(node)
      }
    }
    tree.top.sort()
    return tree
  }
}

/// The nearest code above each code of a table, also where a level between is missing.
struct CodeParents {
  private let codes: [String]
  private let places: [String: [Int]]

  init(_ codes: [String]) {
    self.codes = codes
    places = Dictionary(grouping: codes.indices, by: { codes[$0] })
  }

  /// Levels are two digits long. Of several rows with the same code the last one above counts.
  func parent(of place: Int) -> Int? {
    var prefix = codes[place].dropLast(2)
    while prefix.count > 1 {
      if let found = places[String(prefix)] {
        return found.count == 1 ? found[0] : found.last { $0 < place }
      }
      prefix = prefix.dropLast(2)
    }
    return nil
  }
}
