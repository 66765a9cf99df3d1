internal import Budgets
internal import Syntax

/// A row's total against its parts: 合计 = 基本支出 + 项目支出.
///
/// Which columns are totals their titles say; how many of the columns behind are its parts, the
/// rows: as many as make the sum hold most often. 合计 before 小计 takes it in, with what is left.
struct RowTotals {
  private let grid: TableGrid

  init(_ grid: TableGrid) { self.grid = grid }

  var checks: [Check] {
    runs.flatMap { run in
      totals(in: run).flatMap { total in
        let sums = CellSum(grid, finest: grid.finest(in: total.parts + [total.column]))
        return grid.rows.filter { total.canBe(of: $0, grid) }.compactMap { row in
          sums.check(.rowTotal, grid.place(row, total.column), cells(row, total.parts))
        }
      }
    }
  }

  private struct Total {
    let column: Int
    let parts: [Int]
    /// Whether a row with two parts or more shows it.
    let isShown: Bool
    /// A part that a row must print, because what is in it is printed on its own.
    var needed: Int?

    func canBe(of row: Int, _ grid: TableGrid) -> Bool {
      needed.map { grid.hasAmount(row, $0) } ?? true
    }
  }

  /// Amounts in one unit that stand next to each other.
  private var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in grid.titles.indices where grid.role(column).isAmount {
      if let last = runs.last, last.upperBound == column,
        grid.role(column - 1) == grid.role(column)
      {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }

  /// From right to left, so that an outer total finds the inner ones with their parts.
  private func totals(in run: Range<Int>) -> [Total] {
    var open: [Int] = []
    var inner: [Int: Total] = [:]
    var accepted: [Total] = []
    for column in run.reversed() {
      if TotalWord(ending: grid.titles[column]) != nil,
        let total = best(column, open.prefix { grid.titles[$0] != grid.titles[column] })
      {
        open.removeFirst(total.parts.count)
        inner[column] = total
        if total.isShown { accepted += shown(total, inner) }
      }
      open.insert(column, at: 0)
    }
    let costs = PublicCosts.totals(in: run, grid.titles)
      .filter { cost in !accepted.contains { $0.column == cost.column } }
    return accepted
      + costs.map {
        Total(column: $0.column, parts: $0.parts, isShown: true, needed: $0.needed)
      }
  }

  /// A total that a row shows, and the totals in it that none did.
  private func shown(_ total: Total, _ inner: [Int: Total]) -> [Total] {
    [total]
      + total.parts.compactMap { inner[$0] }.filter { !$0.isShown }.flatMap { shown($0, inner) }
  }

  /// The parts that make most rows hold; of equally many the most parts.
  private func best(_ column: Int, _ open: ArraySlice<Int>) -> Total? {
    guard open.count > 1 else { return nil }
    var best: (total: Total, score: Int)?
    for count in 1...open.count {
      let parts = Array(open.prefix(count))
      let (score, isShown) = score(column, parts)
      if score > 0, score >= best?.score ?? 0 {
        best = (Total(column: column, parts: parts, isShown: isShown), score)
      }
    }
    return best?.total
  }

  /// How many more rows hold than do not. A row without the total speaks against its parts.
  private func score(_ column: Int, _ parts: [Int]) -> (score: Int, isShown: Bool) {
    var (score, isShown) = (0, false)
    let sums = CellSum(grid, finest: grid.finest(in: parts + [column]))
    for row in grid.rows {
      let printed = parts.filter { grid.hasAmount(row, $0) }
      if printed.isEmpty { continue }
      let total = grid.amount(row, column)
      let holds = total.map { sums.agrees($0, cells(row, printed)) } ?? false
      score += holds ? 1 : -1
      if holds, printed.count > 1 { isShown = true }
    }
    return (score, isShown)
  }

  private func cells(_ row: Int, _ columns: [Int]) -> [CellPlace] {
    columns.map { grid.place(row, $0) }
  }
}
