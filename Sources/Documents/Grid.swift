/// A table as it is printed: its rows, and their cells with the blank ones among them.
///
/// Columns have no meaning yet; the first rows may be titles, units and headings.
public struct Grid: Sendable, Hashable {
  public struct Cell: Sendable, Hashable {
    /// What is read in it, full-width forms folded to ASCII, without blanks at its ends.
    public let text: String
    /// The line it begins on; 0 where it is blank and has none.
    public let line: Int
    /// Where it goes on on further lines.
    let marks: [Passage.Mark]

    public init(_ text: String, line: Int) { self.init(text, line: line, marks: []) }

    init(_ text: String, line: Int, marks: [Passage.Mark]) {
      (self.text, self.line, self.marks) = (text, line, marks)
    }

    /// Its text as prose.
    var passage: Passage {
      Passage(ContiguousArray(text.utf8), marks: [Passage.Mark(offset: 0, line: line)] + marks)
    }
  }

  public typealias Row = [Cell]

  public let rows: [Row]

  public init(rows: [Row]) { self.rows = rows }
}
