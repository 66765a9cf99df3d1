internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Solving

/// A sweep as it was asked for: what goes from where to where, and what is looked at.
struct Sweeping: Sendable {
  struct Axis: Sendable {
    let name: String
    let steps: Sweep.Axis
    /// Where it was to end, which its last step need not meet.
    let end: Number
    let unit: ColumnUnit

    var last: Number { steps.value(steps.count - 1) }
    func text(_ index: Int) -> String { unit.text(steps.value(index)) }
  }

  struct Goal: Sendable {
    let name: String
    let place: Int
    let dimension: Dimension
    let isRanged: Bool
  }

  let axes: [Axis]
  let goals: [Goal]
  let sweep: Sweep

  var points: Int { axes.reduce(1) { $0 * $1.steps.count } }

  /// The most points that are computed; more take minutes.
  static let mostPoints = 100_000_000
  /// Up to so many steps the points are listed.
  static let mostRows = 40
  static let mostColumns = 16

  var isListed: Bool {
    axes[0].steps.count <= Sweeping.mostRows
      && axes.dropFirst().allSatisfy { $0.steps.count <= Sweeping.mostColumns }
  }

  /// What the goals come to at one point; nil for what comes to nothing.
  func values(at indices: [Int], by evaluator: inout Evaluator) -> [Magnitude?] {
    let numbers = zip(axes, indices).map { $0.steps.value($1) }
    return sweep.course.values(of: goals.map(\.place), with: numbers, by: &evaluator)
      .map { $0?.magnitude }
  }
}
