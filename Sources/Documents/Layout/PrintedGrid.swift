/// A table of a text that keeps its columns, as `pdftotext -layout` prints it, whatever it is of.
///
///     项目          2023年预算   2024年预算   增减额
///     公务接待费          8.00         7.00    -1.00
struct PrintedGrid {
  let grid: Grid
  /// The lines that it took, title and all.
  let lines: Range<Int>

  /// Nil where it cannot be told which cells stand below each other.
  init?(_ region: TableRegion, in lines: [PlainLine]) {
    let body = PrintedBody(region, in: lines)
    let rows = body.rows[...]
    guard let first = body.firstRow, first > 0, first <= Self.mostTitles,
      let (stops, heading) = Self.columns(
        of: Array(rows[body.numbered...]), under: Array(rows[..<body.numbered]))
    else { return nil }
    var result = Self.above(region, in: lines)
    result += heading.rows.map { $0.map { Grid.Cell($0, line: 0) } }
    result += rows[body.numbered..<first].compactMap { Self.row($0, stops, heading) }
    let cells = rows[first...].compactMap(stops.cells)
    result += WrappedRows.joined(cells, stops).map { Self.row($0, heading) }
    grid = Grid(rows: result)
    self.lines = region.lines.lowerBound..<body.end
    guard ReadTable.all(in: [.table(grid)]).contains(where: { !$0.rows.isEmpty }) else {
      return nil
    }
  }

  private static let mostTitles = 12

  /// The columns in the measure in which titles and numbers fit best, and numbers stand straightest;
  /// nil where both measures fit as well, and do not say the same.
  private static func columns(
    of rows: [[PrintedPiece]], under titles: [[PrintedPiece]]
  ) -> (PrintedStops, PrintedHeading)? {
    let fits = PrintedStops.told(by: rows).compactMap { stops in
      PrintedHeading(titles, over: stops).map { (stops, $0) }
    }
    guard let fewest = fits.map(\.1.count).min() else { return nil }
    let few = fits.filter { $0.1.count == fewest }
    let best = few.filter { $0.0.spread == few[0].0.spread }
    return best.allSatisfy { $0.1.isSame(as: best[0].1) } ? best[0] : nil
  }

  /// The title and the unit.
  private static func above(_ region: TableRegion, in lines: [PlainLine]) -> [Grid.Row] {
    let start = region.lines.lowerBound
    return lines[start..<region.body.lowerBound].filter { !$0.isBlank }.map { line in
      let pieces =
        line.number == region.title.map { lines[$0].number }
        ? [Grid.Cell(line.text, line: line.number)]
        : PrintedPiece.all(in: line).map { Grid.Cell($0.text, line: $0.line) }
      return pieces
    }
  }

  private static func row(
    _ pieces: [PrintedPiece], _ stops: PrintedStops, _ heading: PrintedHeading
  ) -> Grid.Row? {
    stops.cells(of: pieces).map { row($0, heading) }
  }

  private static func row(_ cells: [Int: PrintedPiece], _ heading: PrintedHeading) -> Grid.Row {
    var row = Array(repeating: Grid.Cell.blank, count: heading.count)
    for (stop, column) in heading.places.enumerated() {
      if let piece = cells[stop] { row[column] = Grid.Cell(piece.text, line: piece.line) }
    }
    return row
  }
}

/// The lines below the title of a table, as far as they are its own.
struct PrintedBody {
  /// The pieces of each line that is not blank.
  private(set) var rows: [[PrintedPiece]] = []
  /// Where the rows with numbers begin, those that number the columns among them.
  private(set) var numbered = 0
  /// Where the rows begin; nil where there is none.
  private(set) var firstRow: Int?
  /// The line behind the last of them.
  private(set) var end: Int

  init(_ region: TableRegion, in lines: [PlainLine]) {
    end = region.body.lowerBound
    var open: [[PrintedPiece]] = []
    for place in region.body where !lines[place].isBlank {
      let pieces = PrintedPiece.all(in: lines[place])
      if Self.isProse(lines[place], pieces) { break }
      open.append(pieces)
      if pieces.count > 1 {
        rows += open
        (open, end) = ([], place + 1)
      }
    }
    numbered = rows.firstIndex { $0.contains(where: \.isNumeral) } ?? rows.count
    firstRow = rows.indices.first { $0 >= numbered && !Self.isOfNumbers(rows[$0]) }
    takeBrokenName()
    dropRepeatedTitles()
  }

  /// Running text stands in one piece.
  private static func isProse(_ line: PlainLine, _ pieces: [PrintedPiece]) -> Bool {
    guard pieces.count == 1, !pieces[0].isNumeral else { return false }
    return line.width > 30 && line.content.holds(anyOf: ["，", "。", "；", "："])
      || line.width > 70
  }

  /// `栏次 1 2 3`
  private static func isOfNumbers(_ pieces: [PrintedPiece]) -> Bool {
    var next = 1
    for piece in pieces where piece.isNumeral {
      guard piece.text == String(next) else { return false }
      next += 1
    }
    return next > 2 || next > 1 && ["栏次", "行次"].contains(pieces[0].text)
  }

  /// The name of the first row may be broken, and begin above its numbers.
  private mutating func takeBrokenName() {
    while numbered > 1, firstRow == numbered, rows[numbered - 1].count == 1,
      let title = rows[0].first, let word = rows[numbered - 1].first,
      word.columns.lowerBound < title.columns.upperBound, !HeadingWord.isOne(word.text)
    {
      numbered -= 1
      firstRow = numbered
    }
  }

  /// The titles that stand again on the next page.
  private mutating func dropRepeatedTitles() {
    guard let first = firstRow else { return }
    let titles = Set(rows[..<first].map(Self.text))
    let body = rows[first...].filter { !titles.contains(Self.text(of: $0)) }
    rows = rows[..<first] + body
    if body.isEmpty { firstRow = nil }
  }

  private static func text(of pieces: [PrintedPiece]) -> String {
    pieces.map(\.text).joined(separator: " ")
  }
}

/// Cells whose words were broken over lines of their own.
enum WrappedRows {
  typealias Cells = [Int: PrintedPiece]

  static func joined(_ rows: [Cells], _ stops: PrintedStops) -> [Cells] {
    var result: [Cells] = []
    var place = 0
    while place < rows.count {
      let next = place + 1 < rows.count ? rows[place + 1] : [:]
      if isFragment(rows[place], stops), next.values.contains(where: \.isNumeral),
        rows[place].keys.allSatisfy({ next[$0] == nil })
      {
        result.append(next.merging(rows[place]) { own, _ in own })
        place += 2
        if place < rows.count, isFragment(rows[place], stops),
          Set(rows[place].keys).isSubset(of: rows[place - 2].keys), !begins(rows[place])
        {
          append(rows[place], to: &result[result.count - 1])
          place += 1
        }
      } else if let last = result.last, goesOn(rows[place], behind: last, stops) {
        append(rows[place], to: &result[result.count - 1])
        place += 1
      } else {
        result.append(rows[place])
        place += 1
      }
    }
    return result
  }

  /// Words alone, below words.
  private static func isFragment(_ row: Cells, _ stops: PrintedStops) -> Bool {
    row.allSatisfy { !$1.isNumeral && !stops.hasNumerals[$0] }
  }

  private static func begins(_ row: Cells) -> Bool {
    row.values.contains { CellText.begins(ContiguousArray($0.text.utf8)[...]) }
  }

  /// Whether the cell above is full, and this is less.
  private static func goesOn(_ row: Cells, behind last: Cells, _ stops: PrintedStops) -> Bool {
    guard isFragment(row, stops), !begins(row) else { return false }
    return row.allSatisfy { column, piece in
      guard let above = last[column]?.place(stops.measure) else { return false }
      return above.upperBound + 2 >= stops.reaches[column].upperBound
        && piece.place(stops.measure).count + 2 <= above.count
    }
  }

  private static func append(_ row: Cells, to last: inout Cells) {
    for (column, piece) in row { last[column]?.append(piece) }
  }
}
