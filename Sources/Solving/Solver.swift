public import Evaluation
public import Quantities

/// Asks a sheet backwards: what must one figure be, for another to come to a target?
///
///     solver = Solver(in: sheet, for: 优秀村数, of: 业务经费)
///     solver.solve(Target(110 万元))
///
/// The line of numbers is cut where a condition, the greater of two figures or a rounding turns,
/// where the formula divides by zero, and where it meets the target; what is between two cuts fits
/// as a whole or not at all.
public struct Solver: Sendable {
  public let course: Course
  public let unknown: Int
  public let goal: Int
  let patience: Patience

  /// The places are those of the sheet.
  public init(
    in sheet: Sheet, for unknown: Int, of goal: Int,
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws(Obstacle) {
    self.unknown = unknown
    self.goal = goal
    patience = Patience(isInterrupted: isInterrupted)
    course = try Course(in: sheet, from: [unknown], to: [goal])
  }

  /// Everything the unknown may be from `lowest` to `highest`, both included; nil for no end.
  public func solve(
    _ target: Target, from lowest: Number? = nil, to highest: Number? = nil
  ) throws(Obstacle) -> Solution {
    let table = RootTable(patience)
    var open = try whole(lowest, highest).reversed() as [Piece]
    var done: [(piece: Piece, fits: Bool)] = []
    var constancy = Constancy()
    while let piece = open.popLast() {
      try patience.pause()
      switch try look(at: piece, target, table) {
      case .pieces(let pieces):
        open += pieces.reversed()
        guard open.count + done.count <= 2 * Patience.pieces else { throw .tooManyPieces }
      case .fits(let fits, let constant):
        constancy.note(constant, on: piece)
        done.append((piece, fits))
      case .undefined: done.append((piece, false))
      }
    }
    return Solution(done, constant: constancy.constant)
  }

  private func whole(_ lowest: Number?, _ highest: Number?) throws(Obstacle) -> [Piece] {
    if let lowest, let highest, lowest >= highest {
      return lowest == highest ? [Piece(Root(lowest))] : []
    }
    let (low, high) = (lowest.map { Root($0) }, highest.map { Root($0) })
    let middle = try Piece(between: low, high, patience)
    return (low.map { [Piece($0)] } ?? []) + [middle] + (high.map { [Piece($0)] } ?? [])
  }

  private enum Outcome {
    case pieces([Piece])
    case fits(Bool, constant: Number?)
    case undefined
  }

  private func look(
    at piece: Piece, _ target: Target, _ table: RootTable
  ) throws(Obstacle) -> Outcome {
    do throws(Halt) {
      let work = Piecework(piece, table)
      var reckoning = try Reckoning(course, with: work, from: [work.unknown])
      try reckoning.reckon()
      guard case .quantity(let form, let dimension) = try reckoning.term(of: goal) else {
        throw Halt(.noQuantity(place: goal))
      }
      let wanted = try converted(form, dimension, to: target)
      return .fits(try fits(wanted, target, reckoning.work), constant: form.constant)
    } catch {
      switch error {
      case .split(let roots): return .pieces(try piece.split(at: roots, patience))
      case .undefined: return .undefined
      case .obstacle(let obstacle): throw obstacle
      }
    }
  }

  private func converted(
    _ form: Form, _ dimension: Dimension, to target: Target
  ) throws(Halt) -> Form {
    guard let wanted = target.dimension else { return form }
    guard let factor = dimension.factor(to: wanted) else {
      throw Halt(.wrongDimension(own: dimension, wanted: wanted))
    }
    return form.scaled(by: factor)
  }

  private func fits(_ form: Form, _ target: Target, _ work: Piecework) throws(Halt) -> Bool {
    if let number = form.constant { return target.has(number) }
    if let low = target.low {
      let sign = try work.sign(work.adding(form, Form(-low.number)))
      guard Target.isAbove(low, by: sign) else { return false }
    }
    guard let high = target.high else { return true }
    return Target.isAbove(high, by: -(try work.sign(work.adding(form, Form(-high.number)))))
  }
}

/// Whether everything that was noted is one number.
private struct Constancy {
  private var first: Number?
  private var varies = false
  private var isWide = false

  mutating func note(_ number: Number?, on piece: Piece) {
    if number == nil || first != nil && first != number { varies = true }
    if !piece.isPoint { isWide = true }
    first = first ?? number
  }

  /// One point alone tells nothing.
  var constant: Number? { varies || !isWide ? nil : first }
}
