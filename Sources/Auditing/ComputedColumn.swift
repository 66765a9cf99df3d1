internal import Budgets
internal import Evaluation
internal import Quantities
internal import Syntax

/// One way in which a column may be computed from two others.
struct ComputedColumn {
  let column: Int
  private let form: CellWorking.Form
  private let first: Int
  private let second: Int
  /// The row of the total, where each row is divided by it.
  private let total: Int?
  private let scale: Number

  // MARK: Ways

  /// The ways that the titles allow.
  static func ways(of column: Int, in lane: TableGrid.Lane, of grid: TableGrid) -> [ComputedColumn]
  {
    let title = grid.titles[column]
    let others = lane.amounts.filter { $0 != column }
    if isRate(column, grid) { return rates(of: column, others.filter { isMoney($0, grid) }, grid) }
    var ways: [ComputedColumn] = []
    if title.says(changes), isMoney(column, grid) {
      let alike = others.filter { grid.role($0) == grid.role(column) }
      ways = pairs(alike).map { .init(column, .difference, $0, $1) }
    }
    if isMoney(column, grid), !grid.isRate(column) {
      for price in others where grid.titles[price].says(prices) {
        ways += others.filter { grid.titles[$0].says(counts) && $0 != price }
          .map { .init(column, .product, $0, price) }
      }
    }
    return ways
  }

  private static func rates(
    of column: Int, _ money: [Int], _ grid: TableGrid
  ) -> [ComputedColumn] {
    let scale = grid.role(column).isPercentage ? Number.one : Number(100)
    let alike = pairs(money).filter { grid.role($0) == grid.role($1) }
    let ways = alike.flatMap { first, second in
      [CellWorking.Form.growth, .quotient].map {
        ComputedColumn(column, $0, first, second, scale: scale)
      }
    }
    guard grid.titles[column].says(shares) else { return ways }
    return ways
      + money.compactMap { part in
        total(of: part, grid).map {
          ComputedColumn(column, .quotient, part, part, total: $0, scale: scale)
        }
      }
  }

  private init(
    _ column: Int, _ form: CellWorking.Form, _ first: Int, _ second: Int, total: Int? = nil,
    scale: Number = .one
  ) {
    (self.column, self.form, self.first, self.second) = (column, form, first, second)
    (self.total, self.scale) = (total, scale)
  }

  private static func pairs(_ columns: [Int]) -> [(Int, Int)] {
    columns.flatMap { one in columns.filter { $0 != one }.map { (one, $0) } }
  }

  /// The row with the greatest total.
  private static func total(of column: Int, _ grid: TableGrid) -> Int? {
    let totals = grid.rows.filter { row in
      grid.amount(row, column) != nil
        && grid.lanes.contains { TotalWord(ending: grid.name(row, in: $0)) != nil }
    }
    return totals.max { grid.amount($0, column)!.value < grid.amount($1, column)!.value }
  }

  private static func isMoney(_ column: Int, _ grid: TableGrid) -> Bool {
    grid.finest(in: [column])?.unit.dimension == .money
  }

  private static func isRate(_ column: Int, _ grid: TableGrid) -> Bool {
    if grid.role(column).isPercentage { return true }
    guard let finest = grid.finest(in: [column]), finest.unit.dimension.isNone else { return false }
    return grid.titles[column].says(rates)
  }

  private static let changes = ["增减", "增长", "增加", "减少", "变化", "变动", "差额", "差异", "同比", "比上年"]
  private static let rates = ["率", "占比", "比重", "比例", "幅", "%", "百分比"]
  private static let shares = ["占", "比重", "比例"]
  private static let prices = ["单价", "标准", "均价"]
  private static let counts = ["数量", "人数", "个数", "台数", "次数", "面积", "天数", "户数", "份数"]

  // MARK: Rows

  enum Outcome {
    case holds, fails
    /// What is printed could be meant so, or nothing can be said.
    case open

    var isTold: Bool { self != .open }
  }

  func working(of row: Int, in grid: TableGrid) -> CellWorking {
    CellWorking(
      form, grid.place(row, first), grid.place(total ?? row, second), scale: scale, in: grid)
  }

  /// What a row's cell is computed from.
  func parts(of row: Int, in grid: TableGrid) -> [Number] {
    [grid.amount(row, first), grid.amount(total ?? row, second)].compactMap { $0?.value }
  }

  /// Whether a row that holds says that it does: 0 % and 100 % hold in many ways, and so does what
  /// is taken from nothing.
  func isTelling(_ printed: Literal, _ said: [Number]) -> Bool {
    guard said.count == 3, !printed.value.isZero, !said[0].isZero, !said[1].isZero else {
      return false
    }
    return form == .product ? said[0] != .one && said[1] != .one : said[0] != said[1]
  }

  func outcome(of row: Int, in grid: TableGrid) -> Outcome {
    guard row != total, let printed = grid.amount(row, column),
      let one = grid.amount(row, first)?.value, let other = grid.amount(total ?? row, second)?.value
    else { return .open }
    let working = working(of: row, in: grid)
    guard let value = working.value(one, other), let reach = working.reach(one, other) else {
      return .open
    }
    let stated = Reach(printed: printed.value, step: printed.step)
    if stated.has(value) || reach.meets(stated) { return .holds }
    return isNearly(value, reach, printed) ? .open : .fails
  }

  /// A decrease without its sign; a percentage that was cut off, or moved for the sum to be 100 %.
  private func isNearly(_ value: Number, _ reach: Reach, _ printed: Literal) -> Bool {
    if reach.negated.meets(Reach(printed: printed.value, step: printed.step)) { return true }
    guard form == .growth || form == .quotient else { return false }
    let room = total == nil ? printed.step : printed.step + printed.step
    return Reach(reach.low - room, reach.high + room).has(printed.value)
  }
}

extension String {
  /// Whether one of the words stands in it.
  fileprivate func says(_ words: [String]) -> Bool { words.contains(where: contains) }
}
