internal import Diagnostics
internal import Quantities

/// Computing with ranges. Each operation computes every corner, and says how the result moves with
/// each variable; where that cannot be said, it is a problem and not an answer.
extension Spread {
  typealias Shaping = (Variable) -> Shape?

  /// Both spreads corner by corner.
  func combined(
    with other: Spread, shape: Shaping, _ operation: (Number, Number) -> Number
  ) throws(Fault) -> Magnitude {
    let all = Set(variables).union(other.variables).sorted()
    guard all.count <= Spread.most else { throw Fault(.tooManyRanges(limit: Spread.most)) }
    var shapes: [Shape] = []
    for variable in all {
      guard let shape = shape(variable) else { throw Fault(.rangeBent) }
      shapes.append(shape)
    }
    let corners = zip(corners(over: all), other.corners(over: all)).map(operation)
    return Spread(variables: all, shapes: shapes, corners: corners).magnitude
  }

  /// A spread whose corners are those of this one, each changed by itself.
  func mapped(shape: Shaping, _ operation: (Number) -> Number) throws(Fault) -> Magnitude {
    try combined(with: Spread(.zero), shape: shape) { corner, _ in operation(corner) }
  }

  func adding(_ other: Spread) throws(Fault) -> Magnitude {
    try combined(with: other, shape: { self.shapeOfSum(with: other, in: $0) }, +)
  }

  var negated: Spread {
    Spread(
      variables: variables, shapes: shapes.map(\.turned), corners: corners.map { -$0 })
  }

  /// Times an exact number; a negative one turns everything.
  func scaled(by factor: Number) -> Spread {
    let spread = factor.sign < 0 ? negated : self
    let size = factor.magnitude
    return Spread(
      variables: variables, shapes: spread.shapes, corners: spread.corners.map { $0 * size })
  }

  func multiplied(by other: Spread) throws(Fault) -> Magnitude {
    try combined(with: other, shape: { self.shapeOfProduct(with: other, in: $0) }, *)
  }

  /// The quotient; refused where the divisor may be zero.
  func divided(by other: Spread) throws(Fault) -> Magnitude {
    guard other.sign != nil, !other.corners.contains(where: \.isZero) else {
      throw Fault(.rangeThroughZero)
    }
    let inverse = try other.mapped(shape: { other.shapeOfInverse(in: $0) }, { .one / $0 })
    let whole = try inverse.spread
    return try combined(
      with: other, shape: { self.shapeOfQuotient(by: other, inverse: whole, in: $0) }, /)
  }

  /// What never falls when its argument rises: rounding.
  func rising(_ operation: (Number) -> Number) throws(Fault) -> Magnitude {
    try mapped(shape: { Shape(direction: self.direction(in: $0)) }, operation)
  }

  /// The greater or the lesser of two, at each corner.
  func chosen(
    with other: Spread, _ choice: (Number, Number) -> Number
  ) throws(Fault) -> Magnitude {
    try combined(with: other, shape: { self.shapeOfChoice(with: other, in: $0) }, choice)
  }

  private func shapeOfSum(with other: Spread, in variable: Variable) -> Shape? {
    guard let mine = shape(in: variable) else { return other.shape(in: variable) }
    guard let others = other.shape(in: variable) else { return mine }
    if mine == .straight, others == .straight { return .straight }
    return common(with: other, in: variable)
  }

  private func shapeOfChoice(with other: Spread, in variable: Variable) -> Shape? {
    switch (dependsOn(variable), other.dependsOn(variable)) {
    case (true, true): common(with: other, in: variable)
    case (true, false): Shape(direction: direction(in: variable))
    default: Shape(direction: other.direction(in: variable))
    }
  }

  /// The way both go, if it is one and the same.
  private func common(with other: Spread, in variable: Variable) -> Shape? {
    guard let mine = direction(in: variable), mine == other.direction(in: variable) else {
      return nil
    }
    return Shape(direction: mine)
  }

  private func shapeOfProduct(with other: Spread, in variable: Variable) -> Shape? {
    switch (dependsOn(variable), other.dependsOn(variable)) {
    case (true, false): shapeTimesConstant(other, in: variable)
    case (false, true): other.shapeTimesConstant(self, in: variable)
    default: shapeTimesSame(other, in: variable)
    }
  }

  private func shapeTimesConstant(_ constant: Spread, in variable: Variable) -> Shape? {
    if shape(in: variable) == .straight { return .straight }
    guard let direction = direction(in: variable), let sign = constant.sign else {
      return .unturning
    }
    return Shape(direction: direction * sign)
  }

  /// |f| and |g| both grow, or both shrink: then so does |f · g|.
  private func shapeTimesSame(_ other: Spread, in variable: Variable) -> Shape? {
    guard let sign = sign, let otherSign = other.sign,
      let direction = direction(in: variable), let otherDirection = other.direction(in: variable),
      direction * sign == otherDirection * otherSign
    else { return nil }
    return Shape(direction: direction * otherSign)
  }

  private func shapeOfInverse(in variable: Variable) -> Shape? {
    Shape(direction: direction(in: variable).map { -$0 })
  }

  /// Two straight lines divided nowhere turn.
  private func shapeOfQuotient(
    by other: Spread, inverse: Spread, in variable: Variable
  ) -> Shape? {
    if shape(in: variable) == .straight, other.shape(in: variable) == .straight {
      return .unturning
    }
    return shapeOfProduct(with: inverse, in: variable)
  }
}

extension Spread.Shape {
  init(direction: Int?) {
    switch direction {
    case 1: self = .rising
    case -1: self = .falling
    default: self = .unturning
    }
  }

  var turned: Spread.Shape {
    switch self {
    case .rising: .falling
    case .falling: .rising
    default: self
    }
  }
}

extension Magnitude {
  /// As a sum of spreads, of which an exact number has one.
  var sum: SpreadSum {
    switch self {
    case .exact(let number): SpreadSum([Spread(number)])
    case .ranged(let sum): sum
    }
  }

  /// As one spread.
  var spread: Spread {
    get throws(Fault) { try sum.whole }
  }
}
