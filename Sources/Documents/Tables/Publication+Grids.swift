internal import Syntax

extension Publication {
  /// A document in which a tab stands before each cell, and a blank line behind each row; every
  /// other line is a paragraph. Blank cells are there too.
  public init(grids text: PublishedText) {
    var reader = GridReader(text)
    reader.readAll()
    self.init(pieces: reader.pieces, layout: .cells)
  }
}

/// Goes through the lines of a document, and takes them to cells, rows and tables.
private struct GridReader {
  private let text: PublishedText
  private(set) var pieces: [Publication.Piece] = []
  private var rows: [Grid.Row] = []
  private var row: [OpenCell] = []
  /// How many lines without anything stand behind the last that had something.
  private var blanks = 0

  /// A cell that further lines may belong to.
  fileprivate struct OpenCell {
    var bytes: ContiguousArray<UInt8>
    var line: Int
    var marks: [Passage.Mark] = []

    var cell: Grid.Cell {
      Grid.Cell(String(decoding: bytes, as: UTF8.self), line: line, marks: marks)
    }
  }

  init(_ text: PublishedText) { self.text = text }

  mutating func readAll() {
    var number = 1
    while number <= text.lineCount {
      read(text[number]!)
      number += 1
    }
    closeTable()
  }

  private mutating func read(_ line: PublishedLine) {
    if line.beginsCell {
      readCell(line)
    } else if line.bytes.isEmpty {
      blanks += 1
      if blanks > GridReader.mostBlanks { closeTable() }
    } else if line.content.isEmpty {
      closeTable()
    } else if goesOn(line) {
      add(line)
    } else {
      closeTable()
      blanks = 0
      pieces.append(.paragraph(Passage(line.content, line: line.number)))
    }
  }

  /// Blank paragraphs inside of a cell leave blank lines too.
  private static let mostBlanks = 3

  private mutating func readCell(_ line: PublishedLine) {
    if blanks > 0 { closeRow() }
    blanks = 0
    row.append(OpenCell(bytes: ContiguousArray(line.content), line: line.number))
  }

  private mutating func add(_ line: PublishedLine) {
    blanks = 0
    if row.isEmpty { row = (rows.popLast() ?? []).map(OpenCell.init) }
    guard !row.isEmpty else { return }
    row[row.count - 1].add(line)
  }

  private mutating func closeRow() {
    if !row.isEmpty { rows.append(row.map(\.cell)) }
    row = []
  }

  private mutating func closeTable() {
    closeRow()
    if !rows.isEmpty { pieces.append(.table(Grid(rows: BrokenRows.joined(rows)))) }
    rows = []
  }

  /// Whether a line without a tab is more of the last cell, and no paragraph below the table.
  private func goesOn(_ line: PublishedLine) -> Bool {
    guard let last = row.last?.bytes ?? rows.last?.last.map({ ContiguousArray($0.text.utf8) })
    else { return false }
    if TableTitle.begins(line.content) { return false }
    if blanks == 0 { return true }
    if blanks > 1 || last.isEmpty || CellForm(last[...]).isNumeral { return false }
    return isInsideTable(line)
  }

  /// Whether, a few lines on, there are cells again before two blank lines.
  private func isInsideTable(_ line: PublishedLine) -> Bool {
    var blanks = 0
    for number in line.number + 1..<line.number + GridReader.furthest {
      guard let next = text[number] else { return false }
      if next.beginsCell { return blanks > 0 || line.content.begins(withAnyOf: ["(", "（"]) }
      if TableTitle.begins(next.content) { return false }
      blanks = next.bytes.isEmpty ? blanks + 1 : 0
      if blanks > 1 { return false }
    }
    return false
  }

  private static let furthest = 12
}

extension GridReader.OpenCell {
  fileprivate init(_ cell: Grid.Cell) {
    self.init(bytes: ContiguousArray(cell.text.utf8), line: cell.line, marks: cell.marks)
  }

  fileprivate mutating func add(_ more: PublishedLine) {
    if bytes.isEmpty {
      line = more.number
    } else {
      marks.append(Passage.Mark(offset: bytes.count, line: more.number))
    }
    bytes += more.content
  }
}

extension PublishedLine {
  /// Whether a tab stands first, blanks aside.
  fileprivate var beginsCell: Bool { bytes.first { $0 != Ascii.blank } == Ascii.tab }
}
