/// The columns that a text prints its amounts under, where it keeps their places.
///
///     208 05 02  事业单位离退休    538,440                 538,440
///     208 10 05  社会福利事业单位  9,584,796  6,964,796  2,620,000
struct PrintedColumns {
  /// Characters or columns of a terminal; the text was printed in the one or the other.
  enum Measure: CaseIterable { case letters, columns }

  private let table: PlainTable
  /// For each row the stop that each of its amounts stands at.
  private var stops: [[Int]]
  private var count: Int
  private let reaches: [Range<Int>]

  /// nil where amounts do not stand below each other.
  init?(_ table: PlainTable) {
    self.table = table
    let amounts = table.rows.flatMap(\.amounts)
    guard Self.areApart(table), let best = Self.best(amounts.map(\.token)) else { return nil }
    (reaches, count) = (best.reaches, best.reaches.count)
    var rest = best.stops[...]
    stops = table.rows.map { row in
      defer { rest = rest.dropFirst(row.amounts.count) }
      return Array(rest.prefix(row.amounts.count))
    }
    measure = best.measure
    guard count <= table.columns.count, stops.allSatisfy({ Set($0).count == $0.count }) else {
      return nil
    }
  }

  private let measure: Measure

  /// Whether wide gaps part the amounts of rows.
  private static func areApart(_ table: PlainTable) -> Bool {
    var (wide, all) = (0, 0)
    for row in table.rows {
      for (one, next) in zip(row.amounts, row.amounts.dropFirst()) where one.group == next.group {
        all += 1
        if next.token.letters.lowerBound - one.token.letters.upperBound > 1 { wide += 1 }
      }
    }
    return all > 0 && wide * 10 >= all * 9
  }

  // MARK: Stops

  private typealias Stops = (stops: [Int], reaches: [Range<Int>], measure: Measure, spread: Int)

  /// The measure in which amounts stand straightest below each other.
  private static func best(_ tokens: [PlainToken]) -> Stops? {
    Measure.allCases.compactMap { stops(tokens, $0) }.min { $0.spread < $1.spread }
  }

  private static func stops(_ tokens: [PlainToken], _ measure: Measure) -> Stops? {
    let order = tokens.indices.sorted {
      tokens[$0].place(measure).lowerBound < tokens[$1].place(measure).lowerBound
    }
    var result = [Int](repeating: 0, count: tokens.count)
    var groups: [(reach: Range<Int>, lefts: [Int], rights: [Int])] = []
    for token in order {
      let place = tokens[token].place(measure)
      if let last = groups.last, place.lowerBound < last.reach.upperBound {
        groups[groups.count - 1].reach =
          last.reach.lowerBound..<max(last.reach.upperBound, place.upperBound)
      } else {
        groups.append((place, [], []))
      }
      groups[groups.count - 1].lefts.append(place.lowerBound)
      groups[groups.count - 1].rights.append(place.upperBound)
      result[token] = groups.count - 1
    }
    let spreads = groups.map {
      min(
        spread($0.lefts), spread($0.rights), spread(zip($0.lefts, $0.rights).map { ($0 + $1) / 2 }))
    }
    guard let widest = spreads.max(), widest <= 3 else { return nil }
    return (result, groups.map(\.reach), measure, spreads.reduce(0, +))
  }

  private static func spread(_ places: [Int]) -> Int { (places.max() ?? 0) - (places.min() ?? 0) }

  // MARK: Columns

  /// The table with its amounts placed, as far as stops tell their columns.
  func placed(under heading: [PlainToken]) -> PlainTable {
    let maps = best(under: heading)
    var result = table
    for row in result.rows.indices.prefix(upTo: misplaced(by: maps))
    where !result.rows[row].amounts.isEmpty {
      for map in maps {
        let way = stops[row].map { map[$0] }
        let fits = zip(result.rows[row].amounts, way).allSatisfy { $0.columns.contains($1) }
        if fits, !result.rows[row].ways.contains(way) { result.rows[row].ways.append(way) }
      }
    }
    return result
  }

  /// Whether every row stands in the columns that it adds up in, and pages share their columns.
  func isStraight(under heading: [PlainToken]) -> Bool {
    misplaced(by: best(under: heading)) == table.rows.count
      && !zip(pages, pages.dropFirst()).contains { $0.isDisjoint(with: $1) }
  }

  /// For each stop the pages with amounts at it.
  private var pages: [Set<Int>] {
    var result = [Set<Int>](repeating: [], count: count)
    for (row, stops) in zip(table.rows, stops) {
      for (amount, stop) in zip(row.amounts, stops) { result[stop].insert(amount.token.page) }
    }
    return result
  }

  /// The first row that adds up in other columns than those that it is printed in: from there on
  /// columns stand elsewhere, and places tell nothing any more.
  private func misplaced(by maps: [[Int]]) -> Int {
    guard table.orders.count == 1 else { return table.rows.count }
    let placement = Placement(table: table)
    let faulty = table.rows.indices.lazy.filter { row in
      maps.allSatisfy { map in !holds(row, map) }
    }
    return faulty.prefix(Self.most).first { placement.mayHold(table.rows[$0]) } ?? table.rows.count
  }

  /// A table on more pages is not looked at page by page.
  fileprivate static let mostPages = 40

  /// More rows that do not add up are not looked at.
  private static let most = 200

  private func holds(_ row: Int, _ map: [Int]) -> Bool {
    let cells = Dictionary(
      uniqueKeysWithValues: zip(stops[row].map { map[$0] }, table.rows[row].amounts.map(\.token)))
    return table.identities.allSatisfy { $0.holds(in: cells, slack: true) }
  }

  /// The ways to give stops to columns that are left when sums and headings were asked.
  private func best(under heading: [PlainToken]) -> [[Int]] {
    let every = maps
    guard every.count > 1 else { return every }
    let scored = every.map { ($0, faults(of: $0)) }
    let fewest = scored.map(\.1).min() ?? 0
    let best = scored.filter { $0.1 == fewest }.map(\.0)
    let places = titlePlaces(heading)
    let near = best.filter { map in
      zip(reaches, map).allSatisfy { reach, column in
        places[column].map { Self.gap($0, reach) <= Self.reach } ?? true
      }
    }
    let far = near.map { distance(of: $0, from: places) }.enumerated().sorted {
      $0.element < $1.element
    }
    guard let first = far.first else { return best }
    if far.count > 1, far[1].element < first.element + 6 { return near }
    return [near[first.offset]]
  }

  /// How far from its title an amount may stand.
  private static let reach = 6

  private static func gap(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound, 0)
  }

  /// All ways to give the stops columns in their order.
  private var maps: [[Int]] {
    var result: [[Int]] = [[]]
    for stop in 0..<count {
      result = result.flatMap { map in
        let from = (map.last ?? -1) + 1
        let last = table.columns.count - (count - stop)
        return from > last ? [] : (from...last).map { map + [$0] }
      }
      if result.count > 4000 { return [] }
    }
    return result
  }

  /// Rows that do not add up, and amounts in a lane that they cannot stand in.
  private func faults(of map: [Int]) -> Int {
    var faults = 0
    for (row, stops) in zip(table.rows, stops).prefix(200) {
      var cells: [Int: PlainToken] = [:]
      for (amount, stop) in zip(row.amounts, stops) {
        if !amount.columns.contains(map[stop]) { faults += 3 }
        cells[map[stop]] = amount.token
      }
      faults += table.identities.count { !$0.holds(in: cells, slack: true) }
    }
    return faults
  }

  /// Where each column is counted or its title printed, or the beginning of it.
  private func titlePlaces(_ heading: [PlainToken]) -> [Range<Int>?] {
    let numbers = heading.filter { $0.kind == .digits }[...]
    guard HeadingEnd.count(in: Array(numbers)) != nil else {
      return table.columns.indices.map { title(of: $0, in: heading) }
    }
    let heads = numbers.count - table.columns.count
    switch table.form.rows {
    case .lanes where heads == 2:
      return ([numbers[1]] + numbers.dropFirst(3)).map { $0.place(measure) }
    case .coded where heads >= 1, .named where heads >= 1:
      return numbers.dropFirst(heads).map { $0.place(measure) }
    default: return table.columns.indices.map { title(of: $0, in: heading) }
    }
  }

  private func title(of column: Int, in heading: [PlainToken]) -> Range<Int>? {
    let title = table.columns[column]
    let seat = table.columns[..<column].count { $0 == title }
    let words = heading.filter { word in
      word.bytes.count >= 6 && title.utf8.starts(with: word.bytes)
        && table.columns.count { $0.utf8.starts(with: word.bytes) }
          == table.columns.count { $0 == title }
    }
    return seat < words.count ? words[seat].place(measure) : nil
  }

  /// How far the stops of a map are from their titles; a title that is not found is not near.
  private func distance(of map: [Int], from places: [Range<Int>?]) -> Int {
    zip(reaches, map).reduce(0) { sum, pair in
      let (reach, column) = pair
      guard let place = places[column] else { return sum + 12 }
      let apart = place.lowerBound + place.upperBound - reach.lowerBound - reach.upperBound
      return sum + Self.gap(place, reach) * 2 + abs(apart) / 2
    }
  }
}

extension PlainTable {
  /// With its amounts in the columns they are printed under, which may stand elsewhere on each page.
  func placed(under heading: [PlainToken]) -> PlainTable {
    guard let whole = PrintedColumns(self) else { return self }
    let pages = Dictionary(grouping: rows.indices) { rows[$0].amounts.first?.token.page ?? 0 }
    guard (2...PrintedColumns.mostPages).contains(pages.count), !whole.isStraight(under: heading)
    else { return whole.placed(under: heading) }
    var result = self
    let first = pages.keys.min()
    for (page, places) in pages {
      var part = self
      part.rows = places.map { rows[$0] }
      let printed = PrintedColumns(part)?.placed(under: page == first ? heading : [])
      for (place, row) in zip(places, printed?.rows ?? []) { result.rows[place] = row }
    }
    return result
  }
}

extension PlainToken {
  func place(_ measure: PrintedColumns.Measure) -> Range<Int> {
    measure == .letters ? letters : columns
  }
}
