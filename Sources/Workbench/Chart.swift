internal import Quantities

/// A curve in dots, eight to a character: two beside each other, four above each other.
///
///     ⠀⠀⠀⠀⣀⠤⠒⠉
///     ⣀⠤⠒⠉
struct Chart {
  /// The least and the greatest of the points that share a column of dots.
  struct Span {
    var low: Number
    var high: Number
  }

  private let width: Int
  private let height: Int
  private var dots: [[Bool]]

  /// As many spans as there are columns of dots, or fewer, which are then joined by lines; nil where
  /// there is nothing.
  init(_ spans: [Span?], width: Int, height: Int) {
    (self.width, self.height) = (width, height)
    dots = Array(repeating: Array(repeating: false, count: 4 * height), count: 2 * width)
    let known = spans.compactMap { $0 }
    guard let low = known.map(\.low).min(), let high = known.map(\.high).max() else { return }
    draw(Chart.levels(of: spans, from: low, to: high, 4 * height))
  }

  private typealias Level = (low: Int, high: Int)

  private static func levels(
    of spans: [Span?], from low: Number, to high: Number, _ count: Int
  ) -> [Level?] {
    let level = { (number: Number) -> Int in
      if low == high { return count / 2 }
      let share = (number - low) / (high - low) * Number(count - 1)
      return share.rounded(toDecimals: 0, .halfUp).int ?? 0
    }
    return spans.map { span in span.map { (level($0.low), level($0.high)) } }
  }

  private mutating func draw(_ levels: [Level?]) {
    var former: (column: Int, level: Level)?
    for (place, level) in levels.enumerated() {
      let column =
        levels.count > 1 ? place * (2 * width - 1) / (levels.count - 1) : width
      if let level {
        if let former { join(former, (column, level)) }
        fill(column, level.low, level.high)
      }
      former = level.map { (column, $0) }
    }
  }

  private mutating func fill(_ column: Int, _ low: Int, _ high: Int) {
    for level in low...high { dots[column][level] = true }
  }

  /// A line from where one span is nearest to the other.
  private mutating func join(
    _ first: (column: Int, level: Level), _ second: (column: Int, level: Level)
  ) {
    let isRising = second.level.low >= first.level.high
    let isFalling = second.level.high <= first.level.low
    let start = isRising ? first.level.high : isFalling ? first.level.low : second.level.low
    let end = isRising ? second.level.low : isFalling ? second.level.high : second.level.low
    let steps = second.column - first.column
    var level = start
    for step in stride(from: 1, through: steps, by: 1) {
      let rise = 2 * (end - start) * step
      let next = start + (rise + rise.signum() * steps) / (2 * steps)
      // From the dot beside the former one on.
      let near = next == level ? level : level + (next - level).signum()
      fill(first.column + step, min(near, next), max(near, next))
      level = next
    }
  }

  /// From the top down; what stands behind the last dot of a line is left out.
  var lines: [String] {
    (0..<height).map { row in
      let signs = (0..<width).map { column in sign(column, row) }
      let end = signs.lastIndex { $0 != 0x2800 }.map { $0 + 1 } ?? 0
      return String(
        String.UnicodeScalarView(
          signs[..<end].map { $0 == 0x2800 ? " " : Unicode.Scalar($0) ?? " " }))
    }
  }

  /// How the eight dots of a character are counted, from its top left.
  private static let bits: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  private func sign(_ column: Int, _ row: Int) -> UInt32 {
    var sign: UInt32 = 0x2800
    for (side, bits) in Chart.bits.enumerated() {
      for (step, bit) in bits.enumerated() where isSet(2 * column + side, 4 * row + step) {
        sign |= bit
      }
    }
    return sign
  }

  /// Counted from the top.
  private func isSet(_ column: Int, _ line: Int) -> Bool { dots[column][4 * height - 1 - line] }
}
