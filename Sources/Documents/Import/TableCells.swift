/// The amounts of money in the tables of a document, by what they are called.
///
///     cells.named("财政拨款收入")  // the cell beside 一、财政拨款收入, the cell below 财政拨款收入 in the row 合计
struct TableCells {
  struct Cell: Hashable {
    let table: Int
    let row: Int
    let column: Int
    let amount: PrintedAmount
  }

  private var byName: [String: [Cell]] = [:]

  init(_ tables: [ReadTable]) {
    for place in tables.indices where tables[place].project == nil { add(tables[place], place) }
  }

  /// The cells that are called so.
  func named(_ label: String) -> [Cell] { byName[TableCells.plain(label)] ?? [] }

  private mutating func add(_ table: ReadTable, _ place: Int) {
    for (row, cells) in table.rows.enumerated() {
      var name: String?
      var isFirst = true
      for (column, cell) in cells.enumerated() {
        switch table.columns[column].role {
        case .name: (name, isFirst) = (TableCells.plain(cell.text), true)
        case .amount(let unit):
          guard let unit, let amount = PrintedAmount(cell.text + " " + unit) else { continue }
          let found = Cell(table: place, row: row, column: column, amount: amount)
          let title = table.columns[column].title
          if let name, !name.isEmpty, isFirst || TableCells.isWhole(title) {
            byName[name, default: []].append(found)
          }
          if table.rows.count == 1 || name.map(TableCells.isTotal) ?? false {
            byName[TableCells.plain(title), default: []].append(found)
          }
          isFirst = false
        default: continue
        }
      }
    }
  }

  private static func isWhole(_ title: String) -> Bool {
    ["合计", "小计", "预算数", "决算数", "总计"].contains { title.contains($0) }
  }

  /// Whether a row is the sum of all: nothing is left of 合计 and 总计.
  private static func isTotal(_ name: String) -> Bool { name.isEmpty }

  /// What a label says, without the words that say how it is counted.
  static func plain(_ label: String) -> String {
    var plain = withoutEnumerator(label)
      .filter { !$0.isWhitespace && !"“”\"'()（）:：、，,。《》".contains($0) }
    for (word, instead) in words { plain = plain.replacing(word, with: instead) }
    return plain
  }

  /// `财政拨款收入` of `一、财政拨款收入`, `(一)财政拨款收入` and `1.财政拨款收入`.
  private static func withoutEnumerator(_ label: String) -> String {
    let signs = label.prefix { "(（)）、.．一二三四五六七八九十0123456789 ".contains($0) }
    guard let last = signs.last, "、.．)）".contains(last) else { return label }
    return String(label.dropFirst(signs.count))
  }

  private static let words: [(String, String)] = [
    ("其中", ""), ("运行维护", "运行"), ("运维", "运行"), ("费用", "费"), ("预算", ""), ("决算", ""),
    ("总计", ""), ("合计", ""), ("总额", ""), ("本年", ""), ("安排", ""), ("部门", ""), ("数", ""),
  ]
}
