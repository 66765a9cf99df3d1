internal import Quantities

/// What the left lanes of the summary tables say of the sums that other tables have as columns.
///
///     二、事业收入            // blank: no row has an amount under 事业收入
///     八、其他收入 6.20       // the column 其他收入 adds up to 6.20
struct NamedAmounts {
  /// By name; the amounts that were printed beside it, nil for a blank.
  private var income: [Spelling: Set<Int128?>] = [:]
  /// The tables of fiscal appropriations by fund.
  private let fiscal: [PlainTable]
  /// What the table of basic spending adds up to; nil where it does not say.
  private let basic: Int128?

  init(_ tables: [PlainTable]) {
    basic = Self.basic(tables)
    fiscal = tables.filter { $0.isLanes && $0.columns.contains(where: Self.isFund) }
    for table in tables {
      guard case .lanes = table.form.rows, !table.columns.contains(where: Self.isFund) else {
        continue
      }
      for row in table.rows {
        guard let head = row.heads[0] else { continue }
        let name = Self.bare(head.name)
        let amount: Set<Int128?>
        switch row.cell(0) {
        case .amount(let token): amount = [AmountText.value(token.bytes)]
        case .blank: amount = [nil]
        case .open: amount = [nil, 0, 1]
        }
        income[Spelling(name), default: []].formUnion(amount)
      }
    }
  }

  private static func basic(_ tables: [PlainTable]) -> Int128? {
    let tables = tables.filter { $0.isCoded && ($0.title?.text.contains(anyOf: ["基本支出"]) ?? false) }
    guard tables.count == 1, let table = tables.first,
      let total = table.rows.indices.first(where: { table.isTotal($0) }),
      case .amount(let token) = table.rows[total].cell(0)
    else { return nil }
    return AmountText.value(token.bytes)
  }

  private static func isFund(_ title: String) -> Bool { title.hasPrefix("一般公共") }

  /// Without what counts it, and what all of them end in.
  private static func bare(_ name: String) -> String {
    let text = ContiguousArray(name.utf8)
    return String(decoding: CellText.withoutNumber(text[...]), as: UTF8.self)
  }

  /// The sum of a column: nil where nothing says it, a blank where it is said to be none.
  func amount(of column: Int, in table: PlainTable) -> Int128?? {
    switch table.form.rows {
    case .coded where table.columns.contains { $0.hasSuffix("收入") }:
      guard let place = table.form.place(of: table.columns[column]), place > 1 else { return nil }
      let found = table.form.titles[place].compactMap { income[Spelling($0)] }
      return found.isEmpty ? nil : only(found.reduce(into: []) { $0.formUnion($1) })
    case .coded where table.columns[column] == "基本支出":
      guard let basic, let title = table.title?.text, title.contains(anyOf: ["一般公共"]),
        !title.contains(anyOf: ["基本支出"])
      else { return nil }
      return basic
    case .lanes where column > 1: return fund(table.columns[column], [table])
    case .named: return fund(table.columns[column], fiscal)
    default: return nil
    }
  }

  /// A fund without income in the left lane has no spending anywhere.
  private func fund(_ title: String, _ tables: [PlainTable]) -> Int128?? {
    guard let name = Self.funds.first(where: { title.hasPrefix($0) }) else { return nil }
    var found: Set<Int128?> = []
    for table in tables {
      for row in table.rows {
        guard let head = row.heads[0], Self.bare(head.name).hasPrefix(name) else { continue }
        guard case .blank = row.cell(0) else { return nil }
        found.insert(nil)
      }
    }
    return only(found)
  }

  private static let funds = ["一般公共预算", "政府性基金", "国有资本经营"]

  private func only(_ amounts: Set<Int128?>) -> Int128?? {
    amounts.count == 1 ? amounts.first : nil
  }
}
