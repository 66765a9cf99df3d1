/// What the prose names and a table prints, too: the one has to be the other.
///
/// A label alone proves nothing, for the prose speaks of many things by the same word. It is the
/// same thing where the amounts agree; or where none that is called so agrees and the only one is
/// a slip of the hand away.
struct TableLinks {
  private let cells: TableCells

  init(_ tables: [ReadTable]) { cells = TableCells(tables) }

  /// What is to be said of the mentions of a part.
  func claims(of part: ImportPart) -> [ProseClaim] {
    part.mentions.indices.compactMap { place in
      let mention = part.mentions[place]
      guard mention.year == nil, let said = PrintedAmount(mention.stated) else { return nil }
      let item = TableLinks.item(of: mention.label)
      let named = cells.named(item ?? mention.label)
      if let same = named.first(where: { said.prints($0.amount) }) { return claim(place, same) }
      guard let slip = only(named), item == nil || isInTwoTables(named),
        !isPrintedElsewhere(slip, mention.label, in: part)
      else {
        return nil
      }
      return said.isSlip(of: slip.amount) ? claim(place, slip) : nil
    }
  }

  /// `行政运行` of `一般公共服务支出(类)政府办公厅(室)及相关机构事务(款)行政运行(项)支出决算`: the tables name each
  /// class on a row of its own. Nil for what is no such path, or is of another account.
  static func item(of label: String) -> String? {
    let text = ContiguousArray(label.utf8)[...]
    guard let end = text.place(of: "(项)", from: text.startIndex) else { return nil }
    let account = text[(end + "(项)".utf8.count)...]
    guard accounts.contains(where: { account.elementsEqual($0.utf8) }) else { return nil }
    guard let start = text[..<end].lastPlace(of: "(款)") else { return nil }
    let item = text[(start + "(款)".utf8.count)..<end]
    return item.isEmpty ? nil : String(decoding: item, as: UTF8.self)
  }

  private static let accounts = [
    "", "支出", "支出决算", "支出决算数", "决算", "决算数", "预算", "预算数", "支出预算", "决算支出", "支出预算数",
  ]

  /// The one scope in which a name stands may be another than the one of a sentence.
  private func isInTwoTables(_ named: [TableCells.Cell]) -> Bool {
    Set(named.map(\.table)).count > 1
  }

  private func claim(_ mention: Int, _ cell: TableCells.Cell) -> ProseClaim {
    ProseClaim(
      .restated, mention, .cell(table: cell.table, row: cell.row, column: cell.column))
  }

  /// The cell, where all that are called so print the same.
  private func only(_ named: [TableCells.Cell]) -> TableCells.Cell? {
    guard let first = named.first, named.allSatisfy({ $0.amount.value == first.amount.value })
    else { return nil }
    return first
  }

  /// Whether another mention of the same label is what the table prints.
  private func isPrintedElsewhere(
    _ cell: TableCells.Cell, _ label: String, in part: ImportPart
  ) -> Bool {
    part.mentions.contains { other in
      TableCells.plain(other.label) == TableCells.plain(label)
        && PrintedAmount(other.stated)?.prints(cell.amount) ?? false
    }
  }
}

extension Stretch {
  /// Where the word stands last.
  fileprivate func lastPlace(of word: String) -> Int? {
    var last: Int?
    while let next = place(of: word, from: last.map { $0 + 1 } ?? startIndex) { last = next }
    return last
  }
}
