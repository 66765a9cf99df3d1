internal import Evaluation
internal import Quantities
internal import Solving
internal import Syntax

/// What fits one aim, as a person looks for it: not below zero, unless nothing else fits.
struct SolveAnswer {
  let solution: Solution
  /// Only negative numbers fit.
  private(set) var isNegative = false
  /// How far it was looked, where the formula has too many steps to be followed without end.
  private(set) var limit: Number?
  /// Those that come to the very number that is printed, and not only to what rounds to it.
  private(set) var exact: [Number] = []

  var isConstant: Bool { solution.constant != nil }

  init(of solver: Solver, to aim: Aim, from present: Magnitude?) throws(Obstacle) {
    if let present, present.high.sign < 0 {
      solution = try solver.solve(aim.target)
      return
    }
    do throws(Obstacle) {
      (solution, isNegative) = try SolveAnswer.unlimited(solver, aim)
    } catch {
      guard error.isOfSteps, let present, present.high.sign > 0 else { throw error }
      // Ten times what there is at present is farther than most questions go.
      limit = present.high * Number(10)
      solution = try solver.solve(aim.target, from: .zero, to: limit)
    }
    exact = try exactly(solver, aim)
  }

  private static func unlimited(
    _ solver: Solver, _ aim: Aim
  ) throws(Obstacle) -> (Solution, isNegative: Bool) {
    let solution = try solver.solve(aim.target, from: .zero)
    guard solution.stretches.isEmpty || solution.constant != nil else { return (solution, false) }
    let whole = try solver.solve(aim.target)
    if whole.constant != nil { return (whole, false) }
    // Constant from zero on, and not below.
    if !solution.stretches.isEmpty {
      return (Solution(stretches: solution.stretches, constant: nil), false)
    }
    return (whole, !whole.stretches.isEmpty)
  }

  private func exactly(_ solver: Solver, _ aim: Aim) throws(Obstacle) -> [Number] {
    guard aim.isRounded, let literal = aim.printed?.literal else { return [] }
    let target = Target(literal.value, aim.target.dimension)
    return try solver.solve(target, from: .zero, to: limit).stretches.compactMap(\.number)
  }
}

extension Obstacle {
  /// Whether it may be overcome by looking at a part of the line only.
  fileprivate var isOfSteps: Bool {
    switch self {
    case .rounding, .tooManyPieces: true
    default: false
    }
  }
}
