/// The tables of a plain text, and what of them could not be told.
struct PlainTables {
  struct Table {
    let lines: Range<Int>
    /// Nil where its lines are no table that is understood.
    let grid: Grid?
  }

  private(set) var tables: [Table] = []
  /// Amounts and lines whose place in their table is not known.
  private(set) var unplaced: [Passage] = []
  /// The titles of tables with amounts of which nothing is understood.
  private(set) var unread: [Passage] = []
  private let lines: [PlainLine]

  private enum Read {
    case restored(PlainTable)
    case printed(PrintedGrid)
    /// One that every department publishes, of which nothing is understood.
    case unplaced
    case none
  }

  init(_ lines: [PlainLine]) {
    self.lines = lines
    let regions = TableFinder.all(in: lines)
    let read = regions.map { Self.read($0, in: lines) }
    var placed = Placer.place(
      read.compactMap { if case .restored(let table) = $0 { table } else { nil } })[...]
    for (region, table) in zip(regions, read) {
      switch table {
      case .restored:
        guard let whole = placed.popFirst() else { continue }
        tables.append(Table(lines: region.lines, grid: whole.grid))
        unplaced += whole.unplaced
      case .printed(let printed):
        tables.append(Table(lines: printed.lines, grid: printed.grid))
      case .unplaced:
        leaveOut(region)
      case .none:
        note(region)
      }
    }
  }

  private static func read(_ region: TableRegion, in lines: [PlainLine]) -> Read {
    let isStandard = TableReader.isStandard(region, in: lines)
    if isStandard, let table = TableReader.read(region, in: lines) { return .restored(table) }
    if let printed = PrintedGrid(region, in: lines) { return .printed(printed) }
    if let table = RowTable.read(region, in: lines) { return .restored(table) }
    return isStandard ? .unplaced : .none
  }

  private mutating func leaveOut(_ region: TableRegion) {
    tables.append(Table(lines: region.lines, grid: nil))
    unplaced += lines[region.lines].filter { !$0.isBlank }
      .map { Passage($0.content, line: $0.number) }
    note(region)
  }

  /// Says that a table was not understood, where amounts stand in it.
  private mutating func note(_ region: TableRegion) {
    guard let title = region.title ?? region.unit, hasAmounts(region) else { return }
    unread.append(Passage(lines[title].content, line: lines[title].number))
  }

  private func hasAmounts(_ region: TableRegion) -> Bool {
    lines[region.body].contains { line in
      PlainToken.all(in: line).contains { $0.kind == .amount && !AmountText.isDash($0.bytes) }
    }
  }

  /// The lines that stand in no table.
  var outside: [PlainLine] {
    var (result, place): ([PlainLine], Int) = ([], 0)
    for table in tables {
      result += lines[place..<table.lines.lowerBound]
      place = table.lines.upperBound
    }
    return result + lines[place...]
  }
}
