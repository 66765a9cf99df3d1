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
      let named = cells.named(mention.label)
      if let same = named.first(where: { said.prints($0.amount) }) { return claim(place, same) }
      guard let slip = only(named), !isPrintedElsewhere(slip, mention.label, in: part) else {
        return nil
      }
      return said.isSlip(of: slip.amount) ? claim(place, slip) : nil
    }
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
