internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Solving

/// A sweep as CSV, a row for each point.
struct SweepFile {
  private let sweeping: Sweeping
  private let units: [ColumnUnit]
  private let language: Language

  init(_ sweeping: Sweeping, _ units: [ColumnUnit], _ language: Language) {
    self.sweeping = sweeping
    self.units = units
    self.language = language
  }

  private var titles: [String] {
    sweeping.axes.map { $0.unit.title($0.name, language) }
      + zip(sweeping.goals, units).flatMap { goal, unit -> [String] in
        guard goal.isRanged else { return [unit.title(goal.name, language)] }
        return [Words.columnLow, Words.columnHigh].map {
          unit.title(goal.name + " " + $0.text(in: language), language)
        }
      }
  }

  /// How many points were written; nil where it was interrupted, or cannot be written.
  func write(
    with pen: Workbench.Pen, _ evaluator: Evaluator, tell: (_ done: Int, _ all: Int) -> Void
  ) -> Int? {
    var (evaluator, done, isWritten) = (evaluator, 0, true)
    isWritten = pen(ContiguousArray((CSV.mark + CSV.row(titles)).utf8))
    do throws(Obstacle) {
      try sweeping.sweep.run { block in
        guard isWritten else { return false }
        var bytes: ContiguousArray<UInt8> = []
        for point in 0..<block.count { write(block, point, &evaluator, into: &bytes) }
        isWritten = pen(bytes)
        done += block.count
        if done % SweepFile.stride == 0 { tell(done, sweeping.points) }
        return isWritten
      }
    } catch {
      return nil
    }
    return isWritten ? done : nil
  }

  private static let stride = 1 << 14

  private func write(
    _ block: Sweep.Block, _ point: Int, _ evaluator: inout Evaluator,
    into bytes: inout ContiguousArray<UInt8>
  ) {
    var cells = sweeping.axes.indices.map {
      sweeping.axes[$0].unit.cell(block.input($0, at: point))
    }
    if sweeping.goals.contains(where: \.isRanged) {
      let values = sweeping.values(at: block.indices(of: point), by: &evaluator)
      for (place, value) in values.enumerated() {
        cells.append(value.map { units[place].cell($0.low) } ?? "")
        if sweeping.goals[place].isRanged {
          cells.append(value.map { units[place].cell($0.high) } ?? "")
        }
      }
    } else {
      for place in units.indices {
        cells.append(block.value(place, at: point).map(units[place].cell) ?? "")
      }
    }
    bytes += CSV.row(cells).utf8
  }
}
