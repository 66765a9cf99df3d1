internal import Budgets
internal import Evaluation
internal import Quantities
internal import Syntax

/// A column against the columns that it is computed from: 增减额 = 本年 − 上年, 增减% = that ÷ 上年,
/// 执行率 = 决算 ÷ 预算, 占比 = a row ÷ the total, 金额 = 数量 × 单价.
///
/// That a column is computed its title says; from which others and how, the rows: what holds in most
/// of those that say anything. A row that could be meant so is not asked: a decrease without its
/// sign, a percentage that was cut off and not rounded.
struct ComputedColumns {
  private let grid: TableGrid

  init(_ grid: TableGrid) { self.grid = grid }

  var checks: [Check] {
    grid.lanes.flatMap { lane in
      lane.amounts.count > Self.mostColumns
        ? [] : lane.amounts.flatMap { checks(of: $0, in: lane) }
    }
  }

  /// In more columns anything could be found.
  private static let mostColumns = 16
  /// So many rows tell in which way a column is computed.
  private static let rowsTried = 60

  private func checks(of column: Int, in lane: TableGrid.Lane) -> [Check] {
    let ways = ComputedColumn.ways(of: column, in: lane, of: grid)
    if ways.isEmpty { return [] }
    let first = grid.rows.filter { grid.amount($0, column) != nil }.prefix(Self.rowsTried)
    let tried = ways.map { (way: $0, evidence: ComputedEvidence(of: $0, in: grid, rows: first)) }
    guard let way = tried.max(by: { $0.evidence < $1.evidence })?.way,
      ComputedEvidence(of: way, in: grid, rows: grid.rows).isEnough
    else { return [] }
    return grid.rows.compactMap { row in
      way.outcome(of: row, in: grid).isTold
        ? Check(way.working(of: row, in: grid), of: grid.place(row, column), in: grid) : nil
    }
  }
}

extension Check {
  /// A cell against what two others come to.
  init?(_ working: CellWorking, of cell: CellPlace, in grid: TableGrid) {
    let cells = [working.first, working.second]
    let printed = cells.map { grid.amount($0.row, $0.column) }
    guard let literal = grid.amount(cell.row, cell.column), let first = printed[0]?.value,
      let second = printed[1]?.value
    else { return nil }
    if working.form == .difference {
      let finest = grid.finest(in: [cell.column] + cells.map(\.column))
      let parts = CellSum(grid, finest: finest).parts(cells)
      self.init(
        .computed, grid.budget, cell, .equal, literal, parts: [parts[0], parts[1].taken])
    } else {
      guard let value = working.value(first, second) else { return nil }
      self = Check(
        .computed, grid.budget, cell, .equal, literal, computed: value,
        others: cells.map { .cell($0) }
      ).with { $0.work(out: working, first, second) }
    }
  }
}

extension Check.Facts {
  /// Holds what is printed against what two amounts come to.
  mutating func work(out working: CellWorking, _ first: Number, _ second: Number) {
    guard let value = working.value(first, second) else { return }
    let judgement = Judgement(Quantity(value, printed.literal.unit.dimension), against: printed)
    let isOff = judgement.verdict == .mismatch
    slack = isOff ? working.slack(first, second, for: printed.literal) : nil
    (self.working, self.judgement) = (working, judgement)
  }
}

extension Check.Part {
  /// The same part, taken away.
  fileprivate var taken: Check.Part {
    Check.Part(subject: subject, isTaken: true, value: value, reach: reach.negated)
  }
}
