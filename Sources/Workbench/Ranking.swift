internal import Evaluation
internal import Quantities
internal import Solving

/// The inputs of a figure by how far they move it, the farthest first.
struct Ranking {
  /// One input at its low end and at its high end.
  struct Move {
    let place: Int
    /// Whether its ends are those of the range that is published, and not a share of its value.
    let isOwnRange: Bool
    let low: Number
    let high: Number
    var swing: Number { (high - low).magnitude }
  }

  enum Fault: Error {
    case interrupted, noQuantity, noInputs, ranged
    case notPublished([Int])
  }

  static let usual = Number(mantissa: 1, scale: 1)

  let goal: Int
  let dimension: Dimension
  let share: Number
  /// What the figure comes to with every range at its middle.
  let base: Number
  /// The ranges that stand at their middle while others move.
  let centred: [Int]
  let moves: [Move]
  /// How many inputs make no difference.
  let idle: Int

  var largest: Number {
    moves.reduce(base.magnitude) { max($0, $1.low.magnitude, $1.high.magnitude) }
  }

  init(of goal: Int, by share: Number, in workbench: Workbench) throws(Fault) {
    let sheet = workbench.sheet
    guard case .quantity(let own) = sheet.values[goal] else { throw .noQuantity }
    // What the document prints for it would stand still.
    guard sheet.entries[goal].lacks.isEmpty else {
      throw .notPublished(sheet.entries[goal].lacks)
    }
    let inputs = workbench.inputs(of: goal).filter { sheet.entries[$0].missing.isEmpty }
    guard !inputs.isEmpty else { throw .noInputs }
    self.goal = goal
    self.share = share
    dimension = own.dimension
    centred = inputs.filter(workbench.isRanged)
    var trial = Trial(sheet, goal, centred, workbench.evaluator)
    guard let base = try trial.value() else { throw .ranged }
    self.base = base
    var moves: [Move] = []
    for place in inputs {
      if workbench.evaluator.isInterrupted() { throw .interrupted }
      guard let move = try trial.move(of: place, by: share) else { continue }
      if move.low != move.high { moves.append(move) }
    }
    idle = inputs.count - moves.count
    self.moves = moves.sorted { ($1.swing, $0.place) < ($0.swing, $1.place) }
  }
}

/// Computes a figure with one input moved, and with every range at its middle.
private struct Trial {
  private let sheet: Sheet
  private let goal: Int
  private let centred: [Int]
  private var evaluator: Evaluator

  init(_ sheet: Sheet, _ goal: Int, _ centred: [Int], _ evaluator: Evaluator) {
    self.sheet = sheet
    self.goal = goal
    self.centred = centred
    self.evaluator = evaluator
  }

  private func magnitude(_ place: Int) -> Magnitude? {
    guard case .quantity(let quantity) = sheet.values[place] else { return nil }
    return quantity.magnitude
  }

  private func middle(_ place: Int) -> Number {
    guard let magnitude = magnitude(place) else { return .zero }
    return (magnitude.low + magnitude.high) / Number(2)
  }

  mutating func value() throws(Ranking.Fault) -> Number? {
    if centred.isEmpty { return magnitude(goal)?.number }
    return try values(from: centred, [centred.map(middle)])[0]
  }

  /// Nil where the figure comes to nothing at one of the ends.
  mutating func move(of place: Int, by share: Number) throws(Ranking.Fault) -> Ranking.Move? {
    guard let own = magnitude(place) else { return nil }
    let isRange = own.number == nil
    let ends =
      isRange ? [own.low, own.high] : [own.low * (.one - share), own.low * (.one + share)]
    let others = centred.filter { $0 != place }
    let values = try values(from: [place] + others, ends.map { [$0] + others.map(middle) })
    guard let low = values[0], let high = values[1] else { return nil }
    return Ranking.Move(place: place, isOwnRange: isRange, low: low, high: high)
  }

  private mutating func values(
    from starts: [Int], _ points: [[Number]]
  ) throws(Ranking.Fault) -> [Number?] {
    let course: Course
    do throws(Obstacle) {
      course = try Course(in: sheet, from: starts, to: [goal])
    } catch {
      if case .notPublished(let places) = error { throw .notPublished(places) }
      throw .noQuantity
    }
    return points.map {
      course.values(of: [goal], with: $0, by: &evaluator)[0]?.magnitude.number
    }
  }
}
