internal import Syntax

extension Publication {
  /// A document whose rows are lines with a tab between their cells, as tables are pasted from a
  /// browser or a sheet; every other line is a paragraph. Blank cells are there too.
  init(tabbed text: PublishedText) {
    var (pieces, rows): ([Piece], [Grid.Row]) = ([], [])
    func close() {
      if !rows.isEmpty { pieces.append(.table(Grid(rows: rows))) }
      rows = []
    }
    for number in 0..<text.lineCount {
      guard let line = text[number + 1], !line.bytes.allSatisfy(Ascii.isBlank) else { continue }
      if line.bytes.contains(Ascii.tab) {
        rows.append(line.tabbedCells)
      } else {
        close()
        pieces.append(.paragraph(Passage(line.content, line: line.number)))
      }
    }
    close()
    self.init(pieces: pieces)
  }
}

extension PublishedText {
  /// Whether the tables are rows with a tab between cells, and not cells behind a tab each.
  var hasTabbedRows: Bool {
    var (rows, cells) = (0, 0)
    for number in 0..<lineCount {
      guard let bytes = self[number + 1]?.bytes else { continue }
      if bytes.hasInnerTab { rows += 1 } else if bytes.first == Ascii.tab { cells += 1 }
    }
    return rows > PublishedText.fewestRows && rows > cells
  }

  private static let fewestRows = 3
}

extension PublishedLine {
  fileprivate var tabbedCells: Grid.Row {
    bytes.split(separator: Ascii.tab, omittingEmptySubsequences: false).map { cell in
      let text = String(decoding: cell.trimmed, as: UTF8.self)
      return Grid.Cell(text, line: text.isEmpty ? 0 : number)
    }
  }
}

extension Stretch {
  /// Whether a tab stands between two cells.
  fileprivate var hasInnerTab: Bool {
    guard let first = firstIndex(where: { $0 != Ascii.tab }) else { return false }
    return self[first...].contains(Ascii.tab)
  }
}
