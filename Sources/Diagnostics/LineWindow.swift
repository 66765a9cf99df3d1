/// A line as it is shown, scalar by scalar; of one that is very long no more than stands around a
/// place.
struct LineWindow {
  /// A scalar as it is shown: its text, where it began, and the columns it takes.
  struct Cell {
    let text: String
    let offset: Int
    let columns: Range<Int>
  }

  private(set) var cells: [Cell] = []
  let isCutBefore: Bool
  let isCutBehind: Bool

  /// What of the line stands no more than so many bytes before the place, or behind it.
  init(_ line: ArraySlice<UInt8>, around place: Int, reach: Int) {
    let start = line.beginningOfScalar(max(line.startIndex, place - reach))
    let end = line.beginningOfScalar(min(line.endIndex, place + reach))
    (isCutBefore, isCutBehind) = (start > line.startIndex, end < line.endIndex)
    addCells(of: line[start..<max(start, end)])
  }

  private mutating func addCells(of line: ArraySlice<UInt8>) {
    var offset = line.startIndex
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = line.makeIterator()
    while true {
      switch parser.parseScalar(from: &bytes) {
      case .valid(let encoded):
        add(Unicode.UTF8.decode(encoded), at: offset)
        offset += encoded.count
      case .error(let count):
        add("\u{FFFD}", at: offset)
        offset += count
      case .emptyInput: return
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, at offset: Int) {
    let text = Visible.form(of: scalar) ?? String(scalar)
    let columns = width..<width + Visible.width(ofForm: scalar)
    cells.append(Cell(text: text, offset: offset, columns: columns))
  }

  /// The columns of all cells.
  var width: Int { cells.last?.columns.upperBound ?? 0 }

  /// The columns that a stretch of the text takes; nil where it stands outside.
  func columns(of range: SourceRange) -> Range<Int>? {
    let end = max(range.end, range.start + 1)
    let first = cells.partitioningIndex { $0.offset >= range.start }
    let behind = cells.partitioningIndex { $0.offset >= end }
    guard first < behind else {
      return first == cells.count && !isCutBehind ? width..<width + 1 : nil
    }
    let left = cells[first].columns.lowerBound
    return left..<max(left + 1, cells[behind - 1].columns.upperBound)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place of which this holds, if it holds of all behind that too.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension ArraySlice<UInt8> {
  /// The place, or the first before it where a scalar of UTF-8 may begin.
  fileprivate func beginningOfScalar(_ place: Int) -> Int {
    var start = place
    while start > startIndex, start > place - 4, start < endIndex, self[start] & 0xC0 == 0x80 {
      start -= 1
    }
    return start
  }
}
