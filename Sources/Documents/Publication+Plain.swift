extension Publication {
  /// A document of plain text, whatever became of its tables: a row a line or a cell a line, their
  /// blank cells lost, between paragraphs that were broken at the width of the page.
  ///
  /// Amounts go back to the columns that they must have stood in; those that may have stood in
  /// several are left out, and stand in `unplaced`.
  public init(plain document: PublishedText) {
    let lines = PageFurniture.removed(from: PlainLine.all(of: document))
    let regions = TableFinder.all(in: lines).filter { TableReader.isStandard($0, in: lines) }
    let read = regions.map { TableReader.read($0, in: lines) }
    var placed = Placer.place(read.compactMap { $0 })[...]
    let width = ParagraphJoiner.width(of: Publication.outside(regions, lines))
    func paragraphs(_ lines: ArraySlice<PlainLine>) -> [Piece] {
      ParagraphJoiner.passages(lines, width: width).map { .paragraph($0) }
    }
    var (pieces, unplaced, place): ([Piece], [Passage], Int) = ([], [], 0)
    for (region, table) in zip(regions, read) {
      pieces += paragraphs(lines[place..<region.lines.lowerBound])
      if table != nil, let whole = placed.popFirst() {
        pieces.append(.table(whole.grid))
        unplaced += whole.unplaced
      } else {
        unplaced += lines[region.lines].filter { !$0.isBlank }
          .map { Passage($0.content, line: $0.number) }
      }
      place = region.lines.upperBound
    }
    self.init(pieces: pieces + paragraphs(lines[place...]), unplaced: unplaced)
  }

  /// The lines that stand in no table.
  private static func outside(_ regions: [TableRegion], _ lines: [PlainLine]) -> [PlainLine] {
    var (result, place): ([PlainLine], Int) = ([], 0)
    for region in regions {
      result += lines[place..<region.lines.lowerBound]
      place = region.lines.upperBound
    }
    return result + lines[place...]
  }
}
