public import Syntax

/// A published document as it is read: its paragraphs and its tables, in their order.
///
///     let document = Publication(try PublishedText(bytes))
///     document.pieces.first  // a paragraph, or a grid of cells
///
/// Every piece knows the line it stands on, so that whatever is said of it can be looked up.
public struct Publication: Sendable {
  public enum Piece: Sendable, Hashable {
    case paragraph(Passage)
    case table(Grid)
  }

  public let pieces: [Piece]
  /// Whether each cell of its tables has a line of its own.
  public let layout: BudgetText.Layout
  /// Cells and lines of tables whose place in them could not be told.
  public let unplaced: [Passage]
  /// The titles of tables that have amounts, and were not understood.
  public let unreadTables: [Passage]

  /// The line that each page begins on, from the first on; empty where it has no pages.
  public let pages: [Int]

  public init(
    pieces: [Piece], layout: BudgetText.Layout = .rows, unplaced: [Passage] = [],
    unreadTables: [Passage] = [], pages: [Int] = []
  ) {
    (self.pieces, self.layout, self.pages) = (pieces, layout, pages)
    (self.unplaced, self.unreadTables) = (unplaced, unreadTables)
  }
}
