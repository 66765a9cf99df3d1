extension RowTree {
  /// The rows of a lane of names: 其中 and （一）below 一、, 一、二、 below 年初结转.
  static func ofNames(_ grid: TableGrid, _ lane: TableGrid.Lane) -> RowTree {
    var builder = NameTree(RowTree(grid, lane))
    builder.build()
    builder.tree.placeUnits()
    return builder.tree
  }
}

extension RowTree {
  /// 301001 and 301002 are the units of department 301, where a column has their codes.
  fileprivate mutating func placeUnits() {
    guard let column = grid.unitColumn, column < lane.names[0] else { return }
    var departments: [(node: Int, code: String)] = []
    var units: Set<Int> = []
    for node in top where nodes[node].total == nil {
      let code = grid.code(nodes[node].row, column)
      guard code.utf8.count > 2, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        continue
      }
      while let last = departments.last, last.code == code || !code.hasPrefix(last.code) {
        departments.removeLast()
      }
      if let department = departments.last?.node {
        nodes[department].children.append(node)
        units.insert(node)
      }
      departments.append((node, code))
    }
    top.removeAll { units.contains($0) }
  }
}

/// Builds a tree of rows out of the numbers before their names.
private struct NameTree {
  var tree: RowTree
  private var markers: [RowMarker] = []
  /// The rows whose list is still going on, with their levels; twice the level, so that a row
  /// without a number fits between.
  private var path: [(node: Int, level: Int)] = []
  /// The row whose 其中 is still going on.
  private var whole: Int?
  private var levels: Set<Int> = []
  /// 公务用车购置及运行维护费, whose parts have often neither a number nor a 其中.
  private var vehicles: Int?

  init(_ tree: RowTree) { self.tree = tree }

  mutating func build() {
    for row in tree.grid.rows {
      let name = tree.grid.name(row, in: tree.lane)
      let hasAmount = tree.lane.amounts.contains { tree.grid.hasAmount(row, $0) }
      if name.isEmpty, !hasAmount { continue }
      let marker = RowMarker(name)
      let isPlain = marker.level == nil && !marker.isPart
      let total = isPlain ? TotalWord(ending: name) : nil
      markers.append(marker)
      tree.nodes.append(.init(row: row, name: marker.name, total: total))
    }
    for node in tree.nodes.indices { place(node) }
  }

  private mutating func place(_ node: Int) {
    let marker = markers[node]
    if tree.nodes[node].total != nil {
      addToTop(node)
    } else if marker.isPart {
      placePart(node)
    } else if let level = marker.level {
      placeNumbered(node, level, isFirst: marker.isFirst)
    } else if let whole {
      tree.nodes[whole].among.append(node)
    } else if let vehicles, marker.isOfVehicles {
      tree.nodes[vehicles].among.append(node)
    } else if let parent = path.last?.node {
      placePlain(node, below: parent)
    } else {
      addToTop(node)
    }
  }

  private mutating func addToTop(_ node: Int) {
    tree.top.append(node)
    path = []
    whole = nil
    vehicles = markers[node].isAllOfVehicles ? node : nil
  }

  /// What follows a 其中 without a number goes on with it, below a numbered row or a first total.
  private mutating func placePart(_ node: Int) {
    guard let parent = whole ?? path.last?.node ?? tree.top.last else { return addToTop(node) }
    tree.nodes[parent].among.append(node)
    let isFirstTotal = parent == tree.top.first && tree.nodes[parent].total != nil
    whole = markers[parent].level != nil || isFirstTotal ? parent : nil
  }

  private mutating func placeNumbered(_ node: Int, _ level: Int, isFirst: Bool) {
    (whole, vehicles) = (nil, nil)
    if isFirst, isListBelow(node, level) { path = [(node - 1, level * 2 - 1)] }
    while let last = path.last, last.level >= level * 2 { path.removeLast() }
    levels.insert(level)
    if let parent = path.last?.node {
      tree.nodes[parent].children.append(node)
    } else {
      tree.top.append(node)
    }
    path.append((node, level * 2))
  }

  /// Whether a list that begins here is of the parts of the row above, which has no number: the
  /// numbers begin anew, or they add up to it.
  private func isListBelow(_ node: Int, _ level: Int) -> Bool {
    guard node > 0, markers[node - 1].level == nil, tree.nodes[node - 1].total == nil,
      tree.top.last == node - 1, tree.hasAmount(node - 1)
    else { return false }
    if levels.contains(level) { return true }
    let list = (node..<tree.nodes.count).prefix { markers[$0].level != nil }
    return tree.agrees(node - 1, with: list.filter { markers[$0].level == level })
  }

  /// Rows without a number are parts of the numbered one above if they add up to it.
  private mutating func placePlain(_ node: Int, below parent: Int) {
    let isOpen = tree.nodes[parent].children.last == node - 1
    let rows = (node..<tree.nodes.count).prefix {
      markers[$0].level == nil && !markers[$0].isPart && tree.nodes[$0].total == nil
    }
    if isOpen || parent == node - 1 && tree.agrees(parent, with: Array(rows)) {
      tree.nodes[parent].children.append(node)
    } else {
      addToTop(node)
    }
  }
}

extension RowMarker {
  /// 公务用车购置及运行维护费
  fileprivate var isAllOfVehicles: Bool {
    name.hasPrefix("公务用车购置") && (name.contains("运行") || name.contains("运维"))
      || name.hasPrefix("公务用车费")
  }

  /// 公务用车购置费, 公务用车运行维护费
  fileprivate var isOfVehicles: Bool {
    !isAllOfVehicles && ["公务用车购置", "公务用车运行", "公务用车运维"].contains { name.hasPrefix($0) }
  }
}
