extension ReadTable {
  /// Every table that is understood among the pieces of a document.
  public static func all(in pieces: [Publication.Piece]) -> [ReadTable] {
    read(pieces.map { SheetPiece($0) }).tables
  }

  /// The same, and the titles of tables with amounts that are not understood.
  static func read(_ pieces: [SheetPiece]) -> (tables: [ReadTable], unread: [Passage]) {
    var reader = TablesReader()
    for piece in pieces { reader.read(piece) }
    return (reader.allTables(), reader.unread)
  }
}

/// A piece of a document, its tables cut into bands, which is done once.
enum SheetPiece {
  case paragraph(Passage)
  case table(BandReader)

  init(_ piece: Publication.Piece) {
    switch piece {
    case .paragraph(let passage): self = .paragraph(passage)
    case .table(let grid): self = .table(BandReader(grid))
    }
  }
}

/// Goes through a document and remembers what stands above each table.
private struct TablesReader {
  private var tables: [ReadTable] = []
  /// What further pages of the last table have.
  private var more: (rows: [[ReadTable.Cell]], unread: [Int]) = ([], [])
  /// The paragraphs since the last table.
  private var above: [Passage] = []
  private var names = ProjectNames()
  /// How many columns the last band has, where a table on the next page may go on with it.
  private var goesOn = false
  /// Whether a sentence may still be about the last table.
  private var isBelow = false
  private(set) var unread: [Passage] = []

  mutating func read(_ piece: SheetPiece) {
    switch piece {
    case .paragraph(let passage):
      declareEmpty(passage)
      names.read(passage)
      above.append(passage)
      if above.count > TablesReader.mostAbove { above.removeFirst() }
    case .table(let bands):
      read(bands)
      above = []
    }
  }

  private static let mostAbove = 8

  mutating func allTables() -> [ReadTable] {
    addPages()
    return tables
  }

  private mutating func add(_ table: ReadTable) {
    addPages()
    tables.append(table)
  }

  private mutating func addPages() {
    guard let last = tables.last, !more.rows.isEmpty || !more.unread.isEmpty else { return }
    tables[tables.count - 1] = last.with(more.rows, more.unread)
    more = ([], [])
  }

  private mutating func read(_ bands: BandReader) {
    let heading = titleAbove()
    let unit = above.reversed().lazy.compactMap { TableTitle.unit(in: $0.shortText) }.first
    for (place, band) in bands.bands.enumerated() {
      names.read(bands, upTo: band.heading.lowerBound)
      let title = band.title ?? (place == 0 ? heading : nil)
      switch band.kind {
      case .amounts: readAmounts(band, bands.rows, title, band.unit ?? unit)
      case .targets: readTargets(band, bands.rows)
      case .plan: readPlan(band, bands.rows)
      }
    }
    names.endGrid(bands)
    if bands.bands.isEmpty, !continueLast(with: bands) { note(bands.rows, heading) }
  }

  /// Says that a table was not understood, where rows of amounts stand in it.
  private mutating func note(_ rows: some Sequence<SheetRow>, _ title: Grid.Cell?) {
    let amounts = rows.filter { $0.numerals > 1 && !$0.isOfColumnNumbers }
    guard amounts.count > 1 else { return }
    unread.append(Passage((title?.text ?? "").utf8, line: title?.line ?? amounts[0].line))
  }

  /// The nearest paragraph above that reads like the title of a table, or else the nearest short
  /// one.
  private func titleAbove() -> Grid.Cell? {
    let short = above.suffix(TablesReader.mostAbove / 2).reversed().filter {
      $0.bytes.count < 160 && !TableTitle.isAround($0.text)
    }
    let title = short.first { TableTitle.isTitle($0.text) } ?? short.first { !$0.isSentence }
    return title.map { Grid.Cell($0.text, line: $0.line) }
  }

  private mutating func readAmounts(
    _ band: SheetBand, _ rows: [SheetRow], _ title: Grid.Cell?, _ unit: String?
  ) {
    let body = band.body.map { rows[$0] }
    let content = ColumnContents(body, width: band.width)
    guard
      let titles = ColumnTitles(rows[band.heading], over: content),
      let read = TableBody(titles, body, unit: unit)
    else {
      (goesOn, isBelow) = (false, false)
      return note(body, title)
    }
    let table = finished(read, band, rows[band.heading.lowerBound].line, title)
    if let last = tables.last, goes(table, on: last, title: title) {
      more.rows += table.rows
      more.unread += table.unread
    } else {
      add(table)
    }
    (goesOn, isBelow) = (true, true)
  }

  private func finished(
    _ read: TableBody, _ band: SheetBand, _ headingLine: Int, _ title: Grid.Cell?
  ) -> ReadTable {
    var kind = ReadTable.Kind(title: title?.text ?? "", columns: read.columns.map(\.title))
    let lanes = read.columns.count { $0.role == .name }
    if kind == .summary, lanes < 2 { kind = .plain }
    let isEmpty = !read.rows.contains { row in
      zip(row, read.columns).contains { $1.role.isAmount && !$0.text.isEmpty }
    }
    let note = band.notes.first {
      EmptyTable.isDeclared($0.text, isSure: true)
        || isEmpty && EmptyTable.isDeclared($0.text, isSure: false)
    }
    let isOfProject = kind == .plain && names.current != nil && title == nil
    return ReadTable(
      kind, title: title?.text ?? read.sideLabel ?? "", line: title?.line ?? headingLine,
      project: isOfProject ? names.current : nil, columns: read.columns, rows: read.rows,
      declaredEmpty: note?.line, unread: read.unread
    ).joiningCodes().splittingCodes()
  }

  /// Whether a table is the last one's next page.
  private func goes(_ table: ReadTable, on last: ReadTable, title: Grid.Cell?) -> Bool {
    guard goesOn, last.columns == table.columns, table.project == last.project else { return false }
    let isSame = title.map { $0.text.plain.withoutContinued == last.title.plain } ?? true
    return isSame && above.allSatisfy { $0.bytes.count < 120 && !$0.isSentence }
  }

  /// A grid without headings right behind a table of as many columns goes on with it.
  private mutating func continueLast(with bands: BandReader) -> Bool {
    guard goesOn, above.isEmpty, let last = tables.last,
      let rows = last.takingOver(bands.rows)
    else { return false }
    more.rows += rows
    return true
  }

  private mutating func readTargets(_ band: SheetBand, _ rows: [SheetRow]) {
    (goesOn, isBelow) = (false, false)
    if let table = TargetRows.table(band, rows, project: names.current) { add(table) }
  }

  private mutating func readPlan(_ band: SheetBand, _ rows: [SheetRow]) {
    (goesOn, isBelow) = (false, false)
    if let table = PlanRows.table(band, rows, project: names.current) { add(table) }
  }

  /// A sentence right below a table may say that there is nothing in it.
  private mutating func declareEmpty(_ passage: Passage) {
    isBelow = isBelow && above.count < 2 && !TableTitle.isTitle(passage.shortText)
    guard isBelow, let last = tables.last, last.declaredEmpty == nil else { return }
    let isSure = EmptyTable.isDeclared(passage.text, isSure: true)
    if isSure
      || EmptyTable.isDeclared(passage.text, isSure: false) && last.hasNoAmounts
        && more.rows.isEmpty
    {
      tables[tables.count - 1] = last.declaredEmpty(passage.line)
    }
  }
}

extension Passage {
  /// Whether it is prose, and no heading.
  var isSentence: Bool { bytes.count > 200 || bytes[...].holds("。") }

  /// Long paragraphs are no headings; they are not looked through.
  var shortText: String { bytes.count > 240 ? "" : text }
}

extension String {
  /// Without the words that say that a table goes on.
  fileprivate var withoutContinued: String {
    for word in ["(续)", "续表", "(续表)", "(续1)"] where ends(with: word) {
      return String(dropLast(word.count))
    }
    return self
  }
}

extension ReadTable {
  var hasNoAmounts: Bool {
    !rows.contains { row in zip(row, columns).contains { $1.role.isAmount && !$0.text.isEmpty } }
  }

  fileprivate func with(_ more: [[Cell]], _ moreUnread: [Int]) -> ReadTable {
    ReadTable(
      kind, title: title, line: line, project: project, columns: columns, rows: rows + more,
      declaredEmpty: declaredEmpty, unread: unread + moreUnread)
  }

  fileprivate func declaredEmpty(_ place: Int) -> ReadTable {
    ReadTable(
      kind, title: title, line: line, project: project, columns: columns, rows: rows,
      declaredEmpty: place, unread: unread)
  }

  /// The rows of a grid in these columns; nil where one does not fit.
  fileprivate func takingOver(_ sheet: [SheetRow]) -> [[Cell]]? {
    var result: [[Cell]] = []
    for row in sheet where row.filled > 0 {
      guard row.count == columns.count,
        zip(columns, row.forms).allSatisfy({ column, form in
          column.role.isAmount ? form != .words : column.mayHold(form)
        })
      else { return nil }
      result.append(row.cells.map { Cell($0.text, line: $0.line) })
    }
    return result.isEmpty ? nil : result
  }
}

extension ReadTable.Column {
  /// Whether a cell of this form may stand in a column that has no amounts.
  fileprivate func mayHold(_ form: CellForm) -> Bool {
    role == .code || role == .number || !form.isNumeral
  }
}
