/// The titles above the columns of a table that keeps them: each over the column it stands over, and
/// one that is said of several over the first of them.
///
///     科目编码  2023年执行数  2024年预算数
///                             小计      基本支出  项目支出
struct PrintedHeading {
  private struct Column {
    var reach: Range<Int>
    /// Which stop of the rows it is; nil where no row prints anything in it.
    var stop: Int?
    var isTitled = false
  }

  private var columns: [Column]
  /// The rows of titles, from the top, each with a text for each column.
  private(set) var rows: [[String]] = []

  var count: Int { columns.count }

  /// The column of each stop.
  var places: [Int] {
    columns.indices.filter { columns[$0].stop != nil }
  }

  func isSame(as other: PrintedHeading) -> Bool { rows == other.rows && places == other.places }

  /// Nil where it cannot be told what stands over a column.
  init?(_ lines: [[PrintedPiece]], over stops: PrintedStops) {
    columns = stops.reaches.indices.map { Column(reach: stops.reaches[$0], stop: $0) }
    for (depth, line) in lines.reversed().enumerated() {
      for piece in line { take(piece.place(stops.measure), isLowest: depth == 0) }
    }
    joinNeighbours()
    guard columns.count <= PrintedStops.most, areTitled(stops) else { return nil }
    rows = lines.map { _ in Array(repeating: "", count: columns.count) }
    var titled: Set<Int> = []
    for place in lines.indices.reversed() {
      guard let spans = spans(of: lines[place].map { $0.place(stops.measure) }, titled) else {
        return nil
      }
      for (piece, span) in zip(lines[place], spans) { put(piece.text, over: span, titled, place) }
      for span in spans { titled.formUnion(span) }
    }
    rows.removeAll { $0.allSatisfy(\.isEmpty) }
  }

  // MARK: Columns

  /// A title over nothing is a column of its own, unless it is said of two beside each other.
  private mutating func take(_ place: Range<Int>, isLowest: Bool) {
    let over = columns.map(\.reach).overlapping(place)
    if over.isEmpty {
      let isBetween =
        over.lowerBound > 0 && over.lowerBound < columns.count
        && columns[over.lowerBound - 1].isTitled && columns[over.lowerBound].isTitled
      if isLowest || !isBetween {
        columns.insert(Column(reach: place, isTitled: true), at: over.lowerBound)
      }
    } else if over.count > 1 || !columns[over.lowerBound].isTitled {
      if let (stop, other) = parted(over) { return join(stop, other) }
      for column in over { columns[column].isTitled = true }
      guard over.count == 1 else { return }
      let reach = columns[over.lowerBound].reach
      columns[over.lowerBound].reach =
        min(reach.lowerBound, place.lowerBound)..<max(reach.upperBound, place.upperBound)
    }
  }

  /// A column without a title beside the only title without rows are one.
  private mutating func joinNeighbours() {
    for place in columns.indices.reversed() where place < columns.count {
      guard columns[place].stop != nil, !columns[place].isTitled else { continue }
      let near = [place - 1, place + 1].filter {
        columns.indices.contains($0) && columns[$0].stop == nil
      }
      guard near.count == 1, let other = near.first else { continue }
      join(place, other)
    }
  }

  /// Below a title of several columns each has one of its own: the only numbers without a title, and
  /// the only title without numbers, beside each other, are one column.
  private func parted(_ over: Range<Int>) -> (stop: Int, title: Int)? {
    let stops = over.filter { columns[$0].stop != nil && !columns[$0].isTitled }
    let titles = over.filter { columns[$0].stop == nil }
    guard stops.count == 1, titles.count == 1, abs(stops[0] - titles[0]) == 1 else { return nil }
    return (stops[0], titles[0])
  }

  private mutating func join(_ stop: Int, _ title: Int) {
    let reaches = [columns[stop].reach, columns[title].reach]
    columns[stop].reach = reaches.map(\.lowerBound).min()!..<reaches.map(\.upperBound).max()!
    columns[stop].isTitled = true
    columns.remove(at: title)
  }

  /// Whether each column of numbers has a title.
  private func areTitled(_ stops: PrintedStops) -> Bool {
    columns.allSatisfy { column in
      column.isTitled || !(column.stop.map { stops.hasNumerals[$0] } ?? false)
    }
  }

  // MARK: Titles

  private mutating func put(_ text: String, over span: Range<Int>, _ titled: Set<Int>, _ row: Int) {
    let first = span.lowerBound
    if span.count == 1, titled.contains(first),
      let below = rows.indices.dropFirst(row + 1).first(where: { !rows[$0][first].isEmpty })
    {
      rows[below][first] = text + rows[below][first]
    } else {
      rows[row][first] = text
    }
  }

  private struct Way {
    var cost = 0
    var covered = 0
    var spans: [Range<Int>] = []

    func isBetter(than other: Way) -> Bool {
      (cost, -covered) < (other.cost, -other.covered)
    }
  }

  /// Where titles of several columns are printed: at their beginning or in their middle.
  private enum Edge: CaseIterable { case start, middle }

  /// Which columns the titles of a line stand over: those below them, and beside these others that
  /// have titles already; as close to their beginning or to their middle as may be.
  private func spans(of places: [Range<Int>], _ titled: Set<Int>) -> [Range<Int>]? {
    let ways = Edge.allCases.compactMap { way(of: places, titled, $0) }
    return ways.min { $0.cost < $1.cost }?.spans
  }

  private func way(of places: [Range<Int>], _ titled: Set<Int>, _ edge: Edge) -> Way? {
    // ways[column] is the best way for the titles so far that ends before the column.
    var ways: [Way?] = Array(repeating: Way(), count: count + 1)
    for place in places {
      var next: [Way?] = Array(repeating: nil, count: count + 1)
      for span in candidates(for: place, titled) {
        guard var way = ways[span.lowerBound] else { continue }
        way.cost += cost(of: place, over: span, edge)
        way.covered += span.count
        way.spans.append(span)
        if next[span.upperBound].map({ way.isBetter(than: $0) }) ?? true {
          next[span.upperBound] = way
        }
      }
      for column in next.indices.dropFirst() {
        guard let before = next[column - 1] else { continue }
        if next[column].map({ before.isBetter(than: $0) }) ?? true { next[column] = before }
      }
      ways = next
    }
    return ways[count]
  }

  private func candidates(for place: Range<Int>, _ titled: Set<Int>) -> [Range<Int>] {
    let over = columns.map(\.reach).overlapping(place)
    var first = over.lowerBound
    while first > 0, titled.contains(first - 1) { first -= 1 }
    var end = over.upperBound
    while end < count, titled.contains(end) { end += 1 }
    let isGroup = over.allSatisfy(titled.contains)
    guard isGroup else { return over.isEmpty ? [] : [over] }
    return (first...over.lowerBound).flatMap { low in
      (max(low + 1, over.upperBound)..<max(low + 1, over.upperBound, end) + 1).filter { $0 <= end }
        .map { low..<$0 }
    }
  }

  /// How far a title is from the beginning of its columns, or from their middle.
  private func cost(of place: Range<Int>, over span: Range<Int>, _ edge: Edge) -> Int {
    let (low, high) = (
      columns[span.lowerBound].reach.lowerBound, columns[span.upperBound - 1].reach.upperBound
    )
    return switch edge {
    case .start: abs(place.lowerBound - low) * 2
    case .middle: abs(place.lowerBound + place.upperBound - low - high)
    }
  }
}
