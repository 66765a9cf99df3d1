internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Solving

/// What a sweep of many points came to: the least and the greatest, where, and what is drawn of it.
struct SweepSurvey {
  struct Extreme {
    let number: Number
    let indices: [Int]
  }

  /// One goal's.
  struct Course {
    var least: Extreme?
    var greatest: Extreme?
    /// Along the first axis, in so many columns at most; for one axis only.
    var spans: [Chart.Span?]
    var gaps = 0
    var firstGap: [Int] = []

    var largest: Number {
      max(least?.number.magnitude ?? .zero, greatest?.number.magnitude ?? .zero)
    }
  }

  private(set) var courses: [Course]
  private let sweeping: Sweeping
  private let columns: Int
  private var done = 0
  private var told = 0

  /// Between two looks at how far it is.
  private static let stride = 1 << 16

  /// Computes all points, and tells now and then how far it is.
  init(
    of sweeping: Sweeping, columns: Int, tell: (_ done: Int, _ all: Int) -> Void
  ) throws(Obstacle) {
    self.sweeping = sweeping
    self.columns = min(columns, sweeping.axes[0].steps.count)
    let spans = [Chart.Span?](repeating: nil, count: sweeping.axes.count == 1 ? self.columns : 0)
    courses = sweeping.goals.map { _ in Course(spans: spans) }
    try sweeping.sweep.run { block in
      look(at: block)
      done += block.count
      if done - told >= SweepSurvey.stride {
        told = done
        tell(done, sweeping.points)
      }
      return true
    }
  }

  private mutating func look(at block: Sweep.Block) {
    for goal in courses.indices {
      if sweeping.sweep.width == nil { countGaps(goal, block) }
      if courses[goal].spans.isEmpty {
        look(at: block, 0..<block.count, goal, column: nil)
      } else {
        for (column, points) in columns(of: block) {
          look(at: block, points, goal, column: column)
        }
      }
    }
  }

  private mutating func countGaps(_ goal: Int, _ block: Sweep.Block) {
    for point in 0..<block.count where block.value(goal, at: point) == nil {
      if courses[goal].gaps == 0 { courses[goal].firstGap = block.indices(of: point) }
      courses[goal].gaps += 1
    }
  }

  /// The points of a block that share a column.
  private func columns(of block: Sweep.Block) -> [(column: Int, points: Range<Int>)] {
    var pieces: [(column: Int, points: Range<Int>)] = []
    let (start, end) = (block.indices[0], block.indices[0] + block.count)
    let count = sweeping.axes[0].steps.count
    var place = start
    while place < end {
      let column = place * columns / count
      // The first point of the next column.
      let next = ((column + 1) * count + columns - 1) / columns
      pieces.append((column, (place - start)..<(min(next, end) - start)))
      place = next
    }
    return pieces
  }

  private mutating func look(
    at block: Sweep.Block, _ points: Range<Int>, _ goal: Int, column: Int?
  ) {
    guard let (least, greatest) = block.extremes(goal, in: points),
      let low = block.value(goal, at: least), let high = block.value(goal, at: greatest)
    else { return }
    if courses[goal].least.map({ low < $0.number }) ?? true {
      courses[goal].least = Extreme(number: low, indices: block.indices(of: least))
    }
    if courses[goal].greatest.map({ high > $0.number }) ?? true {
      courses[goal].greatest = Extreme(number: high, indices: block.indices(of: greatest))
    }
    guard let column else { return }
    let former = courses[goal].spans[column]
    courses[goal].spans[column] = Chart.Span(
      low: min(low, former?.low ?? low), high: max(high, former?.high ?? high))
  }
}

extension Sweep.Block {
  func indices(of point: Int) -> [Int] { [indices[0] + point] + indices.dropFirst() }
}
