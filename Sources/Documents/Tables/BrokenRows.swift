/// Rows that a blank paragraph in one of their cells broke in pieces.
///
/// They are told by the row above: all the pieces together have as many cells.
enum BrokenRows {
  static func joined(_ rows: [Grid.Row]) -> [Grid.Row] {
    var result: [Grid.Row] = []
    var place = 0
    while place < rows.count {
      let width = result.last?.count ?? 0
      let pieces = BrokenRows.pieces(of: rows[place...], width: width)
      result.append(pieces == 1 ? rows[place] : rows[place..<place + pieces].flatMap(\.self))
      place += pieces
    }
    return result
  }

  private static let mostPieces = 5

  /// How many of the rows are pieces of one.
  private static func pieces(of rows: ArraySlice<Grid.Row>, width: Int) -> Int {
    let first = rows[rows.startIndex]
    guard width > 2, first.count < width, first.count > 1, !hasNumerals(first),
      let last = first.last, !last.text.isEmpty
    else { return 1 }
    var sum = first.count
    for (place, row) in rows.dropFirst().prefix(mostPieces).enumerated() {
      sum += row.count
      guard sum <= width, let begin = row.first, !begin.text.isEmpty, !isHeading(row) else { break }
      if sum == width || isTotal(first, behind: row, missing: width - sum) { return place + 2 }
    }
    return 1
  }

  private static func hasNumerals(_ row: Grid.Row) -> Bool {
    row.contains { CellForm($0.text).isNumeral }
  }

  /// A total stands over two columns.
  private static func isTotal(_ first: Grid.Row, behind row: Grid.Row, missing: Int) -> Bool {
    missing == 1 && TableTitle.isTotal(first[first.count - 1].text)
      && CellForm(row[0].text).isNumeral
  }

  private static func isHeading(_ row: Grid.Row) -> Bool {
    let row = SheetRow(row)
    return PlanHeading(row) != nil || TargetHeading(row) != nil
      || row.cells.contains { HeadingWord.isStrong($0.text) }
  }
}
