internal import Budgets
internal import Quantities
internal import Syntax

/// A table by the numbers of its rows and columns, with what is printed in each cell.
///
/// Every check holds it, so it is one object and not a copy of the budget for each.
final class TableGrid: Sendable {
  /// Columns of amounts and the names in front of them; income and spending side by side are two.
  struct Lane: Sendable {
    var names: [Int]
    var amounts: [Int] = []
  }

  let budget: Budget
  let table: Int
  let columns: ArraySlice<BudgetText.Column>
  /// Without blanks.
  let titles: [String]
  let lanes: [Lane]
  let codeColumn: Int?
  let rows: Range<Int>
  /// In each column the amount with the finest digits.
  private let finest: [Literal?]
  private let rowsBegin: Int
  /// What each cell prints in the own unit of its dimension, from the first cell of the table on.
  private let values: ContiguousArray<Number?>
  private let firstCell: Int

  init(_ budget: Budget, table: Int) {
    let declared = budget.text.tables[table]
    self.budget = budget
    self.table = table
    columns = ArraySlice(
      budget.text.columns[Int(declared.columns.lowerBound)..<Int(declared.columns.upperBound)])
    titles = columns.map { budget.text.text($0.title).withoutBlanks }
    let roles = columns.map(\.role)
    codeColumn = roles.firstIndex(of: .code)
    lanes = codeColumn == nil ? TableGrid.lanes(roles) : [TableGrid.onlyLane(roles)]
    rowsBegin = Int(declared.rows.lowerBound)
    rows = 0..<declared.rows.count
    let cells = TableGrid.cells(of: declared, in: budget.text)
    firstCell = cells.lowerBound
    values = ContiguousArray(cells.map { budget.text.cells[$0].amount?.value })
    finest = roles.indices.map { column in
      let cells = declared.rows.lazy.map {
        budget.text.cells[Int(budget.text.rows[Int($0)].cells.lowerBound) + column].amount
      }
      return TableGrid.finest(of: cells)
    }
  }

  var hasAmounts: Bool { titles.indices.contains { role($0).isAmount } }
  /// The column with the codes of departments and their units.
  var unitColumn: Int? {
    titles.indices.first {
      role($0) == .text && titles[$0].contains("单位")
        && (titles[$0].contains("代码") || titles[$0].contains("编码"))
    }
  }

  /// Whether the table counts things that are owned, of which it need not list all.
  var isOfAssets: Bool {
    budget.text.tables[table].title.map { budget.text.text($0).contains("资产") } ?? false
  }

  var isDeclaredEmpty: Bool { budget.text.tables[table].declaredEmpty != nil }

  func role(_ column: Int) -> BudgetText.Column.Role { columns[columns.startIndex + column].role }

  /// Whether a column may have rates in it, which add up to nothing: unit prices, and percentages
  /// of growth or of what is done. Shares of a whole do add up.
  func isRate(_ column: Int) -> Bool {
    if titles[column].contains("单价") { return true }
    guard case .amount(let unit) = role(column), unit == .init(style: .power(-2)) else {
      return false
    }
    return ["率", "增", "降", "同比", "比上年", "完成", "执行"].contains(where: titles[column].contains)
  }

  func place(_ row: Int, _ column: Int) -> CellPlace {
    CellPlace(table: table, row: row, column: column)
  }

  /// Where a cell stands among those of all tables.
  private func ordinal(_ row: Int, _ column: Int) -> Int {
    Int(budget.text.rows[rowsBegin + row].cells.lowerBound) + column
  }

  /// Nil where nothing is printed.
  func amount(_ row: Int, _ column: Int) -> Literal? {
    budget.text.cells[ordinal(row, column)].amount
  }

  func hasAmount(_ row: Int, _ column: Int) -> Bool {
    values[ordinal(row, column) - firstCell] != nil
  }

  /// An amount in the own unit of its dimension.
  func value(_ row: Int, _ column: Int) -> Number? { values[ordinal(row, column) - firstCell] }

  private static func cells(of table: BudgetText.Table, in text: BudgetText) -> Range<Int> {
    guard let first = table.rows.first, let last = table.rows.last else { return 0..<0 }
    return Int(text.rows[Int(first)].cells.lowerBound)..<Int(text.rows[Int(last)].cells.upperBound)
  }

  /// Whether an amount may be printed there, and it is not known which.
  func isOpen(_ cell: CellPlace) -> Bool {
    !hasAmount(cell.row, cell.column) && ["?", "？"].contains(text(cell.row, cell.column))
      && role(cell.column).isAmount
  }

  func text(_ row: Int, _ column: Int) -> String {
    budget.text.text(budget.text.cells[ordinal(row, column)].text)
  }

  /// A code without blanks; ２０１ is 201.
  func code(_ row: Int, _ column: Int) -> String { text(row, column).withoutBlanks.inASCII }

  /// The first of a lane's names that is not blank.
  func name(_ row: Int, in lane: Lane) -> String {
    for column in lane.names {
      let name = text(row, column).withoutBlanks
      if !name.isEmpty { return name }
    }
    return ""
  }

  /// The amount with the finest digits in some columns.
  func finest(in columns: some Sequence<Int>) -> Literal? {
    TableGrid.finest(of: columns.lazy.map { self.finest[$0] })
  }

  private static func finest(of amounts: some Sequence<Literal?>) -> Literal? {
    amounts.reduce(nil as Literal?) { finest, amount in
      guard let amount, let finest else { return finest ?? amount }
      return finest.decimals < amount.decimals ? amount : finest
    }
  }

  private static func lanes(_ roles: [BudgetText.Column.Role]) -> [Lane] {
    var lanes: [Lane] = []
    for (column, role) in roles.enumerated() {
      switch role {
      case .name where lanes.last?.amounts.isEmpty == true:
        lanes[lanes.count - 1].names.append(column)
      case .name: lanes.append(Lane(names: [column]))
      case .amount where !lanes.isEmpty: lanes[lanes.count - 1].amounts.append(column)
      default: break
      }
    }
    return lanes
  }

  private static func onlyLane(_ roles: [BudgetText.Column.Role]) -> Lane {
    let amounts = roles.indices.filter { roles[$0].isAmount }
    return Lane(names: roles.indices.filter { roles[$0] == .name }, amounts: amounts)
  }
}

extension BudgetText.Column.Role {
  var isAmount: Bool {
    if case .amount = self { return true }
    return false
  }
}

extension String {
  /// 合 计 is 合计, also with a wide blank.
  var withoutBlanks: String {
    mayHaveBlanks
      ? String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
      : self
  }

  /// All blanks have one of these bytes, or two of the last, and few Chinese words do.
  private var mayHaveBlanks: Bool {
    var before: UInt8 = 0
    for byte in utf8 {
      if byte <= 0x20 || byte == 0xC2 || byte == 0xE1 || byte == 0xE2 { return true }
      if byte == 0x80, before == 0x80 { return true }
      before = byte
    }
    return false
  }

  /// ２０１ is 201.
  var inASCII: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map {
          (0xFF01...0xFF5E).contains($0.value) ? Unicode.Scalar($0.value - 0xFEE0)! : $0
        }))
  }
}
