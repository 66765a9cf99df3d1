extension Publication {
  /// A document of plain text, whatever became of its tables: a row a line or a cell a line, their
  /// blank cells lost, between paragraphs that were broken at the width of the page; or with its
  /// columns kept.
  ///
  /// Amounts go back to the columns that they must have stood in; those that may have stood in
  /// several are left out, and stand in `unplaced`.
  public init(plain document: PublishedText) {
    let lines = PageFurniture.removed(from: PlainLine.all(of: document))
    let read = PlainTables(lines)
    let width = ParagraphJoiner.width(of: read.outside)
    func paragraphs(_ lines: ArraySlice<PlainLine>) -> [Piece] {
      ParagraphJoiner.passages(lines, width: width).map { .paragraph($0) }
    }
    var (pieces, place): ([Piece], Int) = ([], 0)
    for table in read.tables {
      pieces += paragraphs(lines[place..<table.lines.lowerBound])
      if let grid = table.grid { pieces.append(.table(grid)) }
      place = table.lines.upperBound
    }
    self.init(
      pieces: pieces + paragraphs(lines[place...]), unplaced: read.unplaced,
      unreadTables: read.unread)
  }
}
