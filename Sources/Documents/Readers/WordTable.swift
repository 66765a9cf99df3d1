/// A table of a .docx file while it is read.
struct WordTable {
  /// What a cell says of itself before its text.
  struct Shape {
    var columns = 1
    /// Whether it is part of the cell above it, or of that to its left.
    var continuesAbove = false
    var continuesLeft = false
    var isDeleted = false
  }

  private struct Cell {
    /// The edges of the file's grid that it lies between.
    let edges: Range<Int32>
    let text: Range<Int32>
    /// Where a row begins later or ends earlier than the table, there is no cell.
    let isGap: Bool
  }

  var shape = Shape()
  private(set) var isInRow = false
  var isRowDeleted = false

  /// How wide the columns of the file's grid are.
  private var widths: ContiguousArray<Int32> = []
  private var cells: ContiguousArray<Cell> = []
  /// Where each row begins in the cells.
  private var rows: ContiguousArray<Int32> = []
  private var texts: ContiguousArray<UInt8> = []
  private var column = 0
  private var gapBehind = 0
  /// The cells of this row that tables lie in.
  private var nesting: [WordFlow] = []
  /// What is read of the rows that are done with, and of the tables in them.
  private var done: ContiguousArray<UInt8> = []
  private var behind: ContiguousArray<UInt8> = []
  /// How many bytes were written for cells that are not in the file.
  private(set) var padding = 0

  /// More than any program can make; each row has a cell for every column.
  static let mostColumns = 16_384

  mutating func appendColumn(width: Int) {
    if widths.count < WordTable.mostColumns { widths.append(Int32(min(width, 100_000))) }
  }

  mutating func openRow() {
    rows.append(Int32(cells.count))
    (isInRow, isRowDeleted, column, gapBehind) = (true, false, 0, 0)
  }

  mutating func openCell() { shape = Shape() }

  mutating func leaveOut(_ columns: Int, isBefore: Bool) throws(DocumentRefusal) {
    if isBefore { try append(0..<0, columns: columns, isGap: true) } else { gapBehind = columns }
  }

  /// Below another cell and to its right it goes on, its text is said once.
  mutating func append(_ cell: WordFlow) throws(DocumentRefusal) {
    if shape.isDeleted { return }
    let isContinued = shape.continuesAbove && rows.count > 1 || shape.continuesLeft
    let start = Int32(texts.count)
    if !isContinued { texts += cell.lines }
    try append(start..<Int32(texts.count), columns: shape.columns, isGap: false)
    if cell.hasTable { nesting.append(cell) }
  }

  private mutating func append(
    _ text: Range<Int32>, columns: Int, isGap: Bool
  ) throws(DocumentRefusal) {
    let end = column + max(columns, isGap ? 0 : 1)
    guard end <= WordTable.mostColumns else {
      throw .word(.tooManyColumns(limit: WordTable.mostColumns))
    }
    cells.append(Cell(edges: Int32(column)..<Int32(end), text: text, isGap: isGap))
    column = end
  }

  /// A row that is one cell around other tables only puts them on the page: they are read in their
  /// order with what stands between them. Of other rows they follow the table.
  mutating func closeRow(limit: Int) throws(DocumentRefusal) {
    try append(0..<0, columns: gapBehind, isGap: true)
    let isFrame = nesting.count == 1 && cells.count - Int(rows[rows.count - 1]) == 2
    if isRowDeleted || isFrame { cells.removeSubrange(Int(rows.removeLast())...) }
    if !isRowDeleted, isFrame {
      try write(limit: limit)
      done += nesting[0].text
    } else if !isRowDeleted {
      for cell in nesting { behind += cell.tables }
    }
    nesting.removeAll()
    isInRow = false
  }
}

// Writing
extension WordTable {
  mutating func text(limit: Int) throws(DocumentRefusal) -> ContiguousArray<UInt8> {
    try write(limit: limit)
    return done + behind
  }

  private mutating func write(limit: Int) throws(DocumentRefusal) {
    let columns = WordColumns(cells.lazy.filter { !$0.isGap }.map(\.edges), widths: widths)
    for row in rows.indices {
      let end = row + 1 < rows.count ? Int(rows[row + 1]) : cells.count
      for cell in cells[Int(rows[row])..<end] { write(cell, columns) }
      done.append(Ascii.lineFeed)
      guard done.count <= limit else { throw .tooMuchText(limit: limit) }
    }
    if !rows.isEmpty { done.append(Ascii.lineFeed) }
    cells.removeAll()
    rows.removeAll()
    texts.removeAll()
  }

  private mutating func write(_ cell: Cell, _ columns: WordColumns) {
    var blank = columns.count(in: cell.edges)
    if !cell.isGap {
      blank -= 1
      done.append(Ascii.tab)
      done += texts[Int(cell.text.lowerBound)..<Int(cell.text.upperBound)]
      if cell.text.isEmpty { done.append(Ascii.lineFeed) }
    }
    for _ in 0..<max(0, blank) {
      done.append(Ascii.tab)
      done.append(Ascii.lineFeed)
    }
    padding += 2 * max(0, blank)
  }
}
