/// A table whose rows are printed a line each, its blank cells lost, whatever it is of: what its
/// whole rows say of the columns tells where the amounts of the others stand.
enum RowTable {
  /// Nil where more than one reading of its titles is left, or none.
  static func read(_ region: TableRegion, in lines: [PlainLine]) -> PlainTable? {
    let tokens = lines[region.body].filter { !$0.isBlank }.map(PlainToken.all)
    guard let title = region.title, let start = tokens.firstIndex(where: isRow), start > 0,
      tokens[start...].count(where: { $0.count > 2 }) * 2 > tokens.count - start
    else { return nil }
    let titles = tokens[..<start].map { $0.map(\.text) }
    let cell = Grid.Cell(lines[title].text, line: lines[title].number)
    let unit = region.unit.map { unit in
      PlainToken.all(in: lines[unit]).map { Grid.Cell($0.text, line: $0.line) }
    }
    let body = Array(tokens[start...])
    let most = body.map { $0.drop { !$0.isAmountOfRow }.count }.max() ?? 0
    let tables = RowHeading.all(titles, amounts: most).compactMap { heading in
      table(heading, body, title: cell, unit: unit ?? [])
    }
    return tables.count == 1 ? tables[0] : nil
  }

  /// Whether amounts stand behind a name.
  private static func isRow(_ line: [PlainToken]) -> Bool { line.contains { $0.isAmountOfRow } }

  private static func table(
    _ heading: RowHeading, _ body: [[PlainToken]], title: Grid.Cell, unit: [Grid.Cell]
  ) -> PlainTable? {
    let count = heading.titles.count
    guard count > 1, let entries = entries(of: body, heading),
      entries.allSatisfy({ !$0.isBroken && $0.amounts.count <= count })
    else { return nil }
    let whole = entries.map(\.amounts).filter { $0.count == count }
    let learned = Learned(whole, count)
    guard heading.totals.allSatisfy({ learned.holds($0) }), learned.isKnown else { return nil }
    var table = PlainTable(
      title: title, unit: unit, form: heading.isCoded ? .spending : .threePublicRows,
      columns: heading.titles, orders: [Array(0..<count)], identities: learned.identities, rows: [])
    table.unsummed = learned.rates.union(
      heading.titles.indices.filter { heading.titles[$0].contains(anyOf: ["增", "减"]) })
    var effort = 300_000
    for entry in entries {
      var row = PlainRow(heads: [entry.head])
      row.amounts = entry.amounts.map { .init(token: $0, group: 0, columns: 0..<count) }
      row.ways = Placement(table: table).ways(of: row, effort: &effort).filter {
        learned.fits($0, row.amounts.map(\.token))
      }
      guard row.amounts.isEmpty || !row.ways.isEmpty else { return nil }
      table.rows.append(row)
    }
    return table
  }

  private static func entries(of body: [[PlainToken]], _ heading: RowHeading) -> [Entry]? {
    guard heading.isCoded else {
      return EntryReader.read(
        body.joined(), hasCodes: false, isNumbered: heading.isNumbered, isCellwise: false)
    }
    let rows = CodedLines.rows(body, isNumbered: heading.isNumbered)
    return rows.allSatisfy { $0.count == 1 } ? Array(rows.joined()) : nil
  }
}

extension PlainToken {
  /// Whether it is an amount, and neither code nor serial number.
  fileprivate var isAmountOfRow: Bool { kind == .amount && !AmountText.isDash(bytes) }
}

/// What the whole rows of a table say of its columns.
private struct Learned {
  private let rows: [[PlainToken]]
  private(set) var identities: [PlainTable.Identity] = []
  /// The columns of percentages.
  let rates: Set<Int>

  init(_ rows: [[PlainToken]], _ count: Int) {
    self.rows = rows
    rates = Set(
      (0..<count).filter { column in
        rows.allSatisfy { $0[column].isRate || AmountText.isDash($0[column].bytes) }
      })
    guard count <= Self.mostColumns else { return }
    let amounts = (0..<count).filter { !rates.contains($0) }
    for whole in amounts {
      for first in amounts where first != whole {
        for second in amounts where second > first && second != whole {
          let sum = PlainTable.Identity(whole: whole, parts: [first, second])
          if isShown(sum) { identities.append(sum) }
        }
      }
    }
  }

  private static let mostColumns = 8

  /// Whether two whole rows at least tell the columns.
  var isKnown: Bool { Set(rows.map { $0.map(\.text) }).count > 1 && !identities.isEmpty }

  /// Whether it holds in all rows, and two say so.
  private func isShown(_ sum: PlainTable.Identity) -> Bool {
    var said: Set<[String]> = []
    for row in rows {
      let cells = Dictionary(uniqueKeysWithValues: row.enumerated().map { ($0, $1) })
      guard sum.holds(in: cells, slack: false) else { return false }
      let parts = sum.parts.map { row[$0] }
      if parts.allSatisfy({ AmountText.value($0.bytes) != 0 }) { said.insert(parts.map(\.text)) }
    }
    return said.count > 1
  }

  /// Whether a sum that titles tell holds in the rows.
  func holds(_ sum: PlainTable.Identity) -> Bool {
    sum.parts.count != 2 || identities.contains(sum)
  }

  /// Whether percentages, and nothing else, stand in their columns.
  func fits(_ way: [Int], _ tokens: [PlainToken]) -> Bool {
    zip(way, tokens).allSatisfy { rates.contains($0) == $1.isRate || AmountText.isDash($1.bytes) }
  }
}

extension PlainToken {
  fileprivate var isRate: Bool { bytes.last == Ascii.percent }
}
