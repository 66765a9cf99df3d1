internal import Budgets
internal import Syntax

/// Which rows of a lane are parts of which: by their codes, or by the numbers before their names.
struct RowTree {
  struct Node {
    let row: Int
    let name: String
    let total: TotalWord?
    /// Rows that together make it up.
    var children: [Int] = []
    /// Rows that are said to be among it: 其中.
    var among: [Int] = []

    init(row: Int, name: String, total: TotalWord?) {
      self.row = row
      self.name = name
      self.total = total
    }
  }

  let grid: TableGrid
  let lane: TableGrid.Lane
  var nodes: [Node] = []
  /// The nodes that are no part of another, totals included.
  var top: [Int] = []

  init(_ grid: TableGrid, _ lane: TableGrid.Lane) {
    self.grid = grid
    self.lane = lane
  }

  func cell(_ node: Int, _ column: Int) -> CellPlace { grid.place(nodes[node].row, column) }

  func amount(_ node: Int, _ column: Int) -> Literal? { grid.amount(nodes[node].row, column) }

  func hasAmount(_ node: Int) -> Bool { lane.amounts.contains { hasAmount(node, $0) } }

  private func hasAmount(_ node: Int, _ column: Int) -> Bool {
    grid.hasAmount(nodes[node].row, column)
  }

  /// The cells that print what some nodes come to: for a blank one those of its parts. A cell of
  /// which that is not known is one of them, so that nothing is said of their sum.
  func printed(_ nodes: some Sequence<Int>, _ column: Int) -> [CellPlace] {
    nodes.flatMap { node -> [CellPlace] in
      let cell = cell(node, column)
      if hasAmount(node, column) || grid.isOpen(cell) { return [cell] }
      let parts = self.nodes[node]
      return printed(parts.children.isEmpty ? parts.among : parts.children, column)
    }
  }

  /// Whether a row is printed as some others add up in any of the columns.
  func agrees(_ node: Int, with parts: [Int]) -> Bool {
    lane.amounts.contains { column in
      guard let total = amount(node, column) else { return false }
      let cells = printed(parts, column)
      return !cells.isEmpty
        && CellSum(grid, finest: grid.finest(in: [column])).agrees(total, cells)
    }
  }
}
