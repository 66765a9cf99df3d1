/// Which columns a table has: one wherever a cell begins, and not as many as its file draws.
///
/// A table drawn by hand has edges a hair apart that were meant as one, and they count as one
/// where no cell stands between them.
struct WordColumns {
  /// How many columns lie before each edge of the file's grid.
  private var before: ContiguousArray<Int32>

  /// In twentieths of a point: less than 2 mm.
  private static let hair = 110

  /// The edges that cells lie between, and how wide the file's columns are.
  init(_ cells: some Sequence<Range<Int32>>, widths: ContiguousArray<Int32>) {
    var ends: ContiguousArray<Int32> = []
    for cell in cells {
      while ends.count <= cell.upperBound { ends.append(.max) }
      let start = Int(cell.lowerBound)
      ends[start] = min(ends[start], cell.upperBound)
    }
    before = []
    var (count, first, nearest) = (Int32(0), 0, Int32.max)
    for (edge, end) in ends.enumerated() {
      if end == .max {
        before.append(count)
      } else if count > 0, nearest > edge, WordColumns.isHair(first..<edge, widths) {
        before.append(count - 1)
        nearest = min(nearest, end)
      } else {
        before.append(count)
        (count, first, nearest) = (count + 1, edge, end)
      }
    }
  }

  /// How many there are between two edges. Behind the last cell there are none.
  func count(in cell: Range<Int32>) -> Int {
    guard let last = before.indices.last else { return 0 }
    let (start, end) = (Int(cell.lowerBound), Int(cell.upperBound))
    return max(0, Int(before[min(end, last)] - before[min(start, last)]))
  }

  private static func isHair(_ columns: Range<Int>, _ widths: ContiguousArray<Int32>) -> Bool {
    guard columns.upperBound <= widths.count else { return false }
    var width = 0
    for column in columns {
      width += Int(widths[column])
      if width > hair { return false }
    }
    return true
  }
}
