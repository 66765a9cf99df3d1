internal import Quantities
internal import Syntax

/// The arithmetic of forms on one piece of the line.
struct Piecework: Arithmetic {
  let piece: Piece
  let table: RootTable
  /// The entry that is computed.
  var place = 0

  init(_ piece: Piece, _ table: RootTable) {
    self.piece = piece
    self.table = table
  }

  var patience: Patience { table.patience }

  /// The unknown as it is on this piece.
  var unknown: Form { piece.number.map { Form($0) } ?? .unknown }

  func form(_ number: Number) -> Form { Form(number) }
  func number(_ form: Form) -> Number? { form.constant }
  func condition(_ truth: Bool) -> Bool { truth }
  func decided(_ condition: Bool) -> Bool? { condition }
  func scaling(_ form: Form, by factor: Number) -> Form { form.scaled(by: factor) }
  func choosing(_ condition: Bool, _ first: Form, _ second: Form) -> Form {
    condition ? first : second
  }

  func comparing(_ kind: Tree.Kind, _ difference: Form) throws(Halt) -> Bool {
    kind.holds(try sign(difference))
  }

  /// The one sign that the form has on the whole piece; splits it where there are several.
  func sign(_ form: Form) throws(Halt) -> Int {
    switch form {
    case .ratio(let ratio): return try sign(ratio.above) * sign(ratio.below)
    case .stepped(let steps, let factor, let offset):
      let count = -offset / factor / steps.step
      let next = count.rounded(toDecimals: 0, .floor) + .one
      if try reaches(next, steps) { return factor.sign }
      if count.isWhole, try reaches(count, steps) { return 0 }
      return -factor.sign
    }
  }

  private func sign(_ polynomial: Polynomial) throws(Halt) -> Int {
    if polynomial.isConstant { return polynomial.constant.sign }
    if case .point(let root) = piece.extent {
      return try halting { () throws(Obstacle) in try table.sign(of: polynomial, at: root) }
    }
    let within = try halting { () throws(Obstacle) in
      try piece.holding(table.roots(of: polynomial), patience)
    }
    if !within.isEmpty { throw .split(within) }
    return polynomial.value(at: piece.sample).sign
  }

  /// Whether the stair is at the multiple `count` or above.
  private func reaches(_ count: Number, _ steps: Steps) throws(Halt) -> Bool {
    let (threshold, isEnough) = steps.threshold(of: count)
    let sign = try sign(adding(steps.argument, Form(-threshold)))
    return isEnough ? sign >= 0 : sign > 0
  }

  func adding(_ left: Form, _ right: Form) throws(Halt) -> Form {
    if let number = left.constant { return try shifted(right, by: number) }
    if let number = right.constant { return try shifted(left, by: number) }
    if case .stepped(let a, let factor, let offset) = left,
      case .stepped(let b, let otherFactor, let otherOffset) = right, a == b
    {
      let (sum, rest) = (factor + otherFactor, offset + otherOffset)
      return sum.isZero ? Form(rest) : .stepped(a, factor: sum, offset: rest)
    }
    let (a, b) = (try ratio(left), try ratio(right))
    return .ratio(try halting { () throws(Obstacle) in try a.adding(b, patience) })
  }

  private func shifted(_ form: Form, by number: Number) throws(Halt) -> Form {
    switch form {
    case .ratio(let ratio):
      return .ratio(try halting { () throws(Obstacle) in try ratio.shifted(by: number, patience) })
    case .stepped(let steps, let factor, let offset):
      return .stepped(steps, factor: factor, offset: offset + number)
    }
  }

  func multiplying(_ left: Form, _ right: Form) throws(Halt) -> Form {
    if let number = left.constant { return right.scaled(by: number) }
    if let number = right.constant { return left.scaled(by: number) }
    let (a, b) = (try ratio(left), try ratio(right))
    return .ratio(try halting { () throws(Obstacle) in try a.multiplied(by: b, patience) })
  }

  func dividing(_ left: Form, by right: Form) throws(Halt) -> Form {
    if try sign(right) == 0 { throw .undefined }
    if let number = right.constant { return left.scaled(by: .one / number) }
    let (a, b) = (try ratio(left), try ratio(right))
    return .ratio(
      try halting { () throws(Obstacle) in
        try a.multiplied(by: b.reciprocal(patience), patience)
      })
  }

  func power(_ base: Form, _ exponent: Int) throws(Halt) -> Form {
    if exponent < 0, try sign(base) == 0 { throw .undefined }
    if exponent == 1 { return base }
    if let number = base.constant {
      guard let power = number.power(exponent, atMost: Patience.bits * 4) else {
        throw Halt(.tooComplicated)
      }
      return Form(power)
    }
    let ratio = try ratio(base)
    return .ratio(try halting { () throws(Obstacle) in try ratio.power(exponent, patience) })
  }

  func rounding(_ form: Form, _ rule: RoundingRule, toMultipleOf step: Number) -> Form {
    let steps = Steps(argument: form, rule: rule, step: step)
    if let number = form.constant { return Form(steps.count(of: number) * step) }
    return .stepped(steps, factor: .one, offset: .zero)
  }

  /// The form as a ratio: a stair is cut into its steps, as far as they can be counted.
  private func ratio(_ form: Form) throws(Halt) -> Ratio {
    switch form {
    case .ratio(let ratio): return ratio
    case .stepped(let steps, let factor, let offset):
      let level = try level(of: steps)
      return Ratio(Polynomial(level * steps.step * factor + offset))
    }
  }

  /// Which multiple the stair is at on the whole piece.
  private func level(of steps: Steps) throws(Halt) -> Number {
    let argument = try ratio(steps.argument)
    if let number = argument.constant { return steps.count(of: number) }
    if piece.isEndless, argument.above.degree > argument.below.degree {
      throw Halt(.rounding(place: place))
    }
    var count = Number.zero
    let below = argument.below.value(at: piece.sample)
    if !below.isZero { count = steps.count(of: argument.above.value(at: piece.sample) / below) }
    for _ in 0..<Patience.pieces {
      if try !reaches(count, steps) {
        count = count - .one
      } else if try reaches(count + .one, steps) {
        count = count + .one
      } else {
        return count
      }
    }
    throw Halt(.tooManyPieces)
  }
}
