/// Where the cells of a table stand below each other, told from its rows.
struct PrintedStops {
  /// From where to where the cells of each column reach.
  let reaches: [Range<Int>]
  /// Whether a number stands in it.
  let hasNumerals: [Bool]
  let measure: PrintedColumns.Measure
  /// How far the numbers are from standing straight.
  let spread: Int

  /// A table has no more columns, and numbers of a column are no further from each other.
  static let most = 60
  private static let widest = 3

  /// In each measure in which the numbers stand in columns, the straightest first.
  static func told(by rows: [[PrintedPiece]]) -> [PrintedStops] {
    guard areApart(rows) else { return [] }
    return PrintedColumns.Measure.allCases.compactMap { PrintedStops(rows, $0) }
      .sorted { $0.spread < $1.spread }
  }

  /// Whether wide gaps part the cells.
  private static func areApart(_ rows: [[PrintedPiece]]) -> Bool {
    var (wide, all) = (0, 0)
    for row in rows {
      for (piece, next) in zip(row, row.dropFirst()) {
        all += 1
        if !piece.isBeside(next) { wide += 1 }
      }
    }
    return all > 1 && wide * 10 >= all * 9
  }

  private init?(_ rows: [[PrintedPiece]], _ measure: PrintedColumns.Measure) {
    let numerals = rows.joined().filter(\.isNumeral)
    let groups = Self.groups(of: numerals.map { $0.place(measure) })
    guard groups.count > 1, groups.count <= Self.most else { return nil }
    let spreads = Self.spreads(numerals.map { $0.place(measure) }, in: groups)
    guard spreads.allSatisfy({ $0 <= Self.widest }) else { return nil }
    let words = rows.joined().filter { piece in
      !piece.isNumeral && groups.overlapping(piece.place(measure)).count < 2
    }
    let all = Self.groups(of: groups + words.map { $0.place(measure) })
    guard all.count <= Self.most else { return nil }
    self.measure = measure
    spread = spreads.reduce(0, +)
    reaches = all
    hasNumerals = all.map { !groups.overlapping($0).isEmpty }
    guard rows.allSatisfy({ cells(of: $0) != nil }) else { return nil }
  }

  /// What overlaps stands together.
  private static func groups(of places: [Range<Int>]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = groups.last, place.lowerBound < last.upperBound {
        groups[groups.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        groups.append(place)
      }
    }
    return groups
  }

  private static func spreads(_ places: [Range<Int>], in groups: [Range<Int>]) -> [Int] {
    var (lefts, rights, middles) = (
      groups.map { _ in Extent() }, groups.map { _ in Extent() }, groups.map { _ in Extent() }
    )
    for place in places {
      guard let group = groups.overlapping(place).first else { continue }
      lefts[group].take(place.lowerBound)
      rights[group].take(place.upperBound)
      middles[group].take((place.lowerBound + place.upperBound) / 2)
    }
    return groups.indices.map { min(lefts[$0].size, rights[$0].size, middles[$0].size) }
  }

  /// The cells of a row by their columns; nil where two stand in one.
  func cells(of row: [PrintedPiece]) -> [Int: PrintedPiece]? {
    var cells: [Int: PrintedPiece] = [:]
    for piece in row {
      guard let column = reaches.overlapping(piece.place(measure)).first else { return nil }
      if var other = cells[column] {
        guard other.isBeside(piece), !(other.isNumeral && piece.isNumeral) else { return nil }
        other.append(piece)
        cells[column] = other
      } else {
        cells[column] = piece
      }
    }
    return cells
  }
}

/// The least and the greatest of some places.
private struct Extent {
  private var (low, high) = (Int.max, Int.min)

  mutating func take(_ place: Int) { (low, high) = (min(low, place), max(high, place)) }

  var size: Int { max(0, high &- low) }
}

extension [Range<Int>] {
  /// Which of these, in order and apart from each other, overlap a place.
  func overlapping(_ place: Range<Int>) -> Range<Int> {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= place.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < count, self[end].lowerBound < place.upperBound { end += 1 }
    return low..<end
  }
}
