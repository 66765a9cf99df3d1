extension Publication {
  /// A document by its text, in whichever way its tables are printed.
  public init(_ text: PublishedText) {
    if text.hasCellLines { self.init(grids: text) } else { self.init(plain: text) }
  }
}

extension PublishedText {
  /// Whether the cells of its tables stand on lines of their own, each behind a tab.
  fileprivate var hasCellLines: Bool {
    let cells = (0..<lineCount).count { self[$0 + 1]!.isCell }
    return cells > PublishedText.fewestCells && cells * 20 > lineCount
  }

  private static let fewestCells = 3
}
