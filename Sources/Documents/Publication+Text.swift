extension Publication {
  /// A document by its text, in whichever way its tables are printed.
  public init(_ text: PublishedText) {
    let read = Publication.read(text)
    self.init(
      pieces: read.pieces, layout: read.layout, unplaced: read.unplaced,
      unreadTables: read.unreadTables, pages: text.pages)
  }

  private static func read(_ text: PublishedText) -> Publication {
    if text.hasTabbedRows { return Publication(tabbed: text) }
    return text.hasCellLines ? Publication(grids: text) : Publication(plain: text)
  }
}

extension PublishedText {
  /// Whether the cells of its tables stand on lines of their own, each behind a tab.
  fileprivate var hasCellLines: Bool {
    cellCount > PublishedText.fewestCells && cellCount * 20 > lineCount
  }

  private static let fewestCells = 3

  /// A form feed begins a page, on its own line or on the next; the one behind the last page none.
  fileprivate var pages: [Int] {
    guard holds(PlainLine.formFeed) else { return [] }
    var pages = [1]
    for number in 1...max(1, lineCount) {
      guard let line = self[number]?.bytes else { break }
      for (place, byte) in zip(line.indices, line) where byte == PlainLine.formFeed {
        pages.append(line[place...].dropFirst().isEmpty ? number + 1 : number)
      }
    }
    while pages.count > 1, pages.last! > lineCount { pages.removeLast() }
    return pages.count > 1 ? pages : []
  }
}
