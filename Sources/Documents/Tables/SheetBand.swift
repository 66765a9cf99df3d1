/// A part of a grid with one meaning: rows of headings, and what stands below them.
struct SheetBand {
  enum Kind { case amounts, targets, plan }

  let kind: Kind
  /// The title printed in the grid above it, if there is one.
  let title: Grid.Cell?
  let unit: String?
  let heading: Range<Int>
  /// The rows below, without repeated headings and notes.
  let body: [Int]
  /// How many columns there are.
  let width: Int
  let notes: [Grid.Cell]
}

/// Cuts a grid into its bands; rows that are in none stay outside.
struct BandReader {
  let rows: [SheetRow]
  private(set) var bands: [SheetBand] = []
  /// The rows that are in no band: titles, units, labels with their values.
  private(set) var outside: [Int] = []
  private var place = 0
  private var title: Grid.Cell?
  private var unit: String?

  init(_ grid: Grid) {
    rows = grid.rows.map(SheetRow.init)
    while place < rows.count { readNext() }
  }

  private mutating func readNext() {
    let row = rows[place]
    if row.filled == 0 {
      place += 1
    } else if isTitle(row) {
      title = row.only
      pass()
    } else if isAround(row) {
      for cell in row.filledCells { unit = TableTitle.unit(in: cell.text) ?? unit }
      title = row.filledCells.first { isTitle($0) } ?? title
      pass()
    } else if TargetHeading(row) != nil {
      read(.targets, heading: place..<place + 1, width: row.count)
    } else if PlanHeading(row) != nil {
      readPlan()
    } else if let heading = HeadingRows(rows, at: place) {
      read(.amounts, heading: heading.range, bodyFrom: heading.end, width: heading.width)
    } else {
      unit = row.cells.first.flatMap { TableTitle.unit(behind: $0.text) } ?? unit
      pass()
    }
  }

  private mutating func pass() {
    outside.append(place)
    place += 1
  }

  private func isTitle(_ row: SheetRow) -> Bool {
    row.only.map(isTitle) ?? false
  }

  private func isTitle(_ cell: Grid.Cell) -> Bool {
    TableTitle.isTitle(cell.text) && !TableTitle.isFormNumber(cell.text)
  }

  /// Units, the department and the year above a table.
  private func isAround(_ row: SheetRow) -> Bool {
    let cells = row.filledCells
    guard cells.count <= 4, row.numerals == 0 else { return false }
    return cells.contains { TableTitle.isAround($0.text) }
      && !cells.contains { HeadingWord.isStrong($0.text) }
  }

  private mutating func readPlan() {
    let end = place + 2
    let body = rows.indices.contains(place + 1) ? [place + 1] : []
    finish(.plan, place..<place + 1, body, rows[place].count, [])
    place = min(end, rows.count)
  }

  private mutating func read(
    _ kind: SheetBand.Kind, heading: Range<Int>, bodyFrom: Int? = nil, width: Int
  ) {
    var body: [Int] = []
    var notes: [Grid.Cell] = []
    place = bodyFrom ?? heading.upperBound
    while place < rows.count {
      let row = rows[place]
      let repeated = repeatedRows(of: heading.lowerBound..<(bodyFrom ?? heading.upperBound))
      if row.filled == 0 || kind == .amounts && isAround(row) {
        place += 1
      } else if repeated > 0 {
        place += repeated
      } else if let only = row.only, TableTitle.isNote(only.text) || isSaidToBeEmpty(only) {
        notes.append(only)
        place += 1
      } else if isRepeatedTitle(row) {
        place += 1
      } else if ends(kind, row, width, hasBody: !body.isEmpty) {
        break
      } else {
        body.append(place)
        place += 1
      }
    }
    finish(kind, heading, body, width, notes)
  }

  /// How many rows from here are the headings again, as on the next page.
  private func repeatedRows(of heading: Range<Int>) -> Int {
    zip(heading, place..<rows.count).prefix { rows[$0].hasSameText(as: rows[$1]) }.count
  }

  private func isSaidToBeEmpty(_ cell: Grid.Cell) -> Bool {
    EmptyTable.isDeclared(cell.text, isSure: true)
      || EmptyTable.isDeclared(cell.text, isSure: false)
  }

  private func isRepeatedTitle(_ row: SheetRow) -> Bool {
    guard let only = row.only, let title else { return false }
    return only.text.plain == title.text.plain
  }

  /// Whether a row is no longer one of the table's.
  private func ends(_ kind: SheetBand.Kind, _ row: SheetRow, _ width: Int, hasBody: Bool) -> Bool {
    if let only = row.only {
      if TableTitle.isSignature(only.text) { return true }
      let isAlone = row.count < width || row.cells.first == only
      if isAlone, isTitle(row), !HeadingWord.isListed(only.text.plain) { return true }
    }
    if row.count == 1, width > 1, kind == .targets { return true }
    if TargetHeading(row) != nil || PlanHeading(row) != nil { return true }
    if row.numerals == 0, LabelledValue.namesProject(row) { return true }
    if row.numerals > 0 || row.filled < 3 { return false }
    return row.filledCells.count { HeadingWord.isStrong($0.text) } > 0
      && HeadingRows(rows, at: place) != nil
  }

  private mutating func finish(
    _ kind: SheetBand.Kind, _ heading: Range<Int>, _ body: [Int], _ width: Int,
    _ notes: [Grid.Cell]
  ) {
    bands.append(
      SheetBand(
        kind: kind, title: title, unit: unit, heading: heading, body: body, width: width,
        notes: notes))
    title = nil
  }
}
