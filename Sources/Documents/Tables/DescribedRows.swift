/// What the rows of a project's tables say in words: the indicators described, the costs explained.
enum DescribedRows {
  /// The cells that name a number among their words.
  static func texts(of band: SheetBand, _ rows: [SheetRow]) -> [Passage] {
    guard band.kind != .plan else { return [] }
    let columns = columns(of: band, rows)
    return band.body.flatMap { place -> [Passage] in
      let row = rows[place]
      guard row.count == band.width else { return [] }
      return columns.compactMap { text(row.cells[$0]) }
    }
  }

  private static func columns(of band: SheetBand, _ rows: [SheetRow]) -> [Int] {
    let titles = rows[band.heading.lowerBound].cells.map { $0.text.plain }
    return titles.indices.filter { column in
      column < band.width && words.contains { titles[column].contains($0) }
        && !noWords.contains { titles[column].contains($0) }
    }
  }

  private static let words = ["描述", "解释", "测算", "说明", "明细", "用途"]
  private static let noWords = ["评分", "评价", "扣分"]

  private static func text(_ cell: Grid.Cell) -> Passage? {
    let bytes = cell.text.utf8
    guard bytes.count > 24, bytes.contains(where: Ascii.isDigit) else { return nil }
    return cell.passage
  }
}
