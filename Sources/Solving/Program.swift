internal import Quantities
internal import Syntax

/// Makes a course into a flat list of instructions on whole numbers whose size is known beforehand.
///
/// How large each number can become is computed while the program is made; what fits 64 bits for
/// certain, or 128, is then run without looking, and what does not is left to a chain.
struct Program: Arithmetic {
  enum Condition: Sendable {
    case known(Bool)
    case mask(Int)
  }

  /// The register that each instruction fills is the next one behind those of the axes.
  private(set) var instructions: [Instruction] = []
  /// What each register can hold.
  private var bounds: [Bounds]
  /// The greatest magnitude that anything computed on the way can have.
  private(set) var largest = Number.zero
  let axes: Int
  let patience: Patience
  var place = 0

  /// For axes of so many points each.
  init(axes counts: [Int], _ patience: Patience) {
    axes = counts.count
    // The last block goes on behind the last point.
    bounds = counts.map { Bounds(.zero, Number($0) + Number(Columns<Int64>.lanes)) }
    self.patience = patience
  }

  var registers: Int { bounds.count }

  func form(_ number: Number) -> Lane { Lane(number) }
  func number(_ lane: Lane) -> Number? { lane.constant }
  func condition(_ truth: Bool) -> Condition { .known(truth) }

  func decided(_ condition: Condition) -> Bool? {
    if case .known(let truth) = condition { return truth }
    return nil
  }

  func scaling(_ lane: Lane, by factor: Number) -> Lane { lane.scaled(by: factor) }

  mutating func adding(_ left: Lane, _ right: Lane) throws(Halt) -> Lane {
    guard let a = left.register else { return right.shifted(by: left.offset) }
    guard let b = right.register else { return left.shifted(by: right.offset) }
    let offset = left.offset + right.offset
    if a == b { return Lane(a, times: left.factor + right.factor, plus: offset) }
    let grid = left.factor.grid(with: right.factor)
    let (factor, other) = (left.factor / grid, right.factor / grid)
    let (first, second) = (bounds[a].scaled(factor), bounds[b].scaled(other))
    let register = try append(
      .join(a: a, factor: whole(factor), b: b, other: whole(other)),
      from: first.low + second.low, to: first.high + second.high)
    try meet(first, second)
    return Lane(register, times: grid, plus: offset)
  }

  mutating func multiplying(_ left: Lane, _ right: Lane) throws(Halt) -> Lane {
    if let number = left.constant { return right.scaled(by: number) }
    if let number = right.constant { return left.scaled(by: number) }
    let (a, b) = (try plain(left), try plain(right))
    let (first, second) = (bounds[a.register!], bounds[b.register!])
    let corners = [
      first.low * second.low, first.low * second.high, first.high * second.low,
      first.high * second.high,
    ]
    let register = try append(
      .product(a: a.register!, b: b.register!), from: corners.min()!, to: corners.max()!)
    return Lane(register, times: a.factor * b.factor)
  }

  /// Only by what is the same at each point.
  func dividing(_ left: Lane, by right: Lane) throws(Halt) -> Lane {
    guard let number = right.constant, !number.isZero else { throw .undefined }
    return left.scaled(by: .one / number)
  }

  mutating func power(_ base: Lane, _ exponent: Int) throws(Halt) -> Lane {
    if let number = base.constant {
      guard exponent >= 0 || !number.isZero else { throw .undefined }
      guard let power = number.power(exponent, atMost: Patience.bits) else { throw .undefined }
      return Lane(power)
    }
    guard (0...Patience.degree).contains(exponent) else { throw .undefined }
    var result = Lane(.one)
    for _ in 0..<exponent { result = try multiplying(result, base) }
    return result
  }

  mutating func rounding(
    _ lane: Lane, _ rule: RoundingRule, toMultipleOf step: Number
  ) throws(Halt) -> Lane {
    guard let a = lane.register else {
      return Lane((lane.offset / step).rounded(toDecimals: 0, rule) * step)
    }
    let counted = lane.scaled(by: .one / step)
    let grid = counted.factor.grid(with: counted.offset).grid(with: .one)
    let (factor, offset) = (counted.factor / grid, counted.offset / grid)
    let above = bounds[a].scaled(factor).shifted(offset)
    // Twice the rest is compared with the divisor.
    try meet(above, Bounds(.zero, Number(2) / grid))
    let register = try append(
      .rounding(
        a: a, factor: whole(factor), offset: whole(offset), divisor: whole(.one / grid), rule),
      from: (above.low * grid).rounded(toDecimals: 0, .floor),
      to: (above.high * grid).rounded(toDecimals: 0, .ceiling))
    return Lane(register, times: step)
  }

  mutating func comparing(_ kind: Tree.Kind, _ lane: Lane) throws(Halt) -> Condition {
    guard let a = lane.register else { return .known(kind.holds(lane.offset.sign)) }
    let zero = -lane.offset / lane.factor
    let isFalling = lane.factor.sign < 0
    switch kind {
    case .less, .greaterOrEqual:
      // Rising, it is 0 or more from the zero on; falling, it is below 0 beyond the zero.
      return try isFalling
        ? reaches(a, beyond: zero, isTurned: kind != .less)
        : reaches(a, from: zero, isTurned: kind == .less)
    case .lessOrEqual, .greater:
      return try isFalling
        ? reaches(a, from: zero, isTurned: kind == .greater)
        : reaches(a, beyond: zero, isTurned: kind == .lessOrEqual)
    default:
      let isTurned = kind == .unequal
      guard zero.isWhole, zero >= bounds[a].low, zero <= bounds[a].high else {
        return .known(isTurned)
      }
      return .mask(
        try append(
          .equals(a: a, number: whole(zero), isTurned: isTurned), from: .zero, to: .one))
    }
  }

  private mutating func reaches(
    _ a: Int, from number: Number, isTurned: Bool
  ) throws(Halt) -> Condition {
    let least = number.rounded(toDecimals: 0, .ceiling)
    if least <= bounds[a].low { return .known(!isTurned) }
    if least > bounds[a].high { return .known(isTurned) }
    return .mask(
      try append(
        .reaches(a: a, least: whole(least), isTurned: isTurned), from: .zero, to: .one))
  }

  private mutating func reaches(
    _ a: Int, beyond number: Number, isTurned: Bool
  ) throws(Halt) -> Condition {
    try reaches(a, from: number.rounded(toDecimals: 0, .floor) + .one, isTurned: isTurned)
  }

  mutating func choosing(
    _ condition: Condition, _ first: Lane, _ second: Lane
  ) throws(Halt) -> Lane {
    guard case .mask(let mask) = condition else {
      return decided(condition) == true ? first : second
    }
    let grid = [first, second].reduce(Number.zero) {
      $0.grid(with: $1.factor).grid(with: $1.offset)
    }
    if grid.isZero { return first }
    let (a, b) = (try onGrid(grid, first), try onGrid(grid, second))
    let register = try append(
      .choice(mask: mask, a: a, b: b), from: min(bounds[a].low, bounds[b].low),
      to: max(bounds[a].high, bounds[b].high))
    return Lane(register, times: grid)
  }

  /// The register that holds how often `grid` goes into a lane; it must be a whole number of times.
  mutating func onGrid(_ grid: Number, _ lane: Lane) throws(Halt) -> Int {
    let (factor, offset) = (lane.factor / grid, lane.offset / grid)
    if let register = lane.register, factor == .one, offset.isZero { return register }
    let product = bounds[lane.register ?? 0].scaled(factor)
    try meet(product, Bounds(offset, offset))
    let sum = product.shifted(offset)
    return try append(
      .line(a: lane.register ?? 0, factor: whole(factor), offset: whole(offset)), from: sum.low,
      to: sum.high)
  }

  /// The same lane without an offset.
  private mutating func plain(_ lane: Lane) throws(Halt) -> Lane {
    if lane.offset.isZero { return lane }
    let grid = lane.factor.grid(with: lane.offset)
    return Lane(try onGrid(grid, lane), times: grid)
  }

  private mutating func append(
    _ instruction: Instruction, from low: Number, to high: Number
  ) throws(Halt) -> Int {
    guard bounds.count < Program.mostRegisters else { throw .undefined }
    instructions.append(instruction)
    bounds.append(Bounds(low, high))
    try meet(Bounds(low, high), Bounds(low, high))
    return bounds.count - 1
  }

  /// Takes note of how large something on the way becomes, and of a sum of two.
  private mutating func meet(
    _ a: Bounds, _ b: Bounds
  ) throws(Halt) {
    let sizes = [a, b].map { $0.size }
    largest = max(largest, sizes[0] + sizes[1])
    if largest >= Program.widest { throw .undefined }
  }

  private mutating func whole(_ number: Number) throws(Halt) -> Int128 {
    try meet(Bounds(number, number), Bounds(number, number))
    guard let whole = number.int128 else { preconditionFailure("it is whole, and not too large") }
    return whole
  }

  static let narrowest = Number(mantissa: 1 << 62, scale: 0)
  private static let widest = Number(mantissa: 1 << 125, scale: 0)
  private static let mostRegisters = 4096
}

/// The least and the greatest that a register can hold.
private struct Bounds {
  let low: Number
  let high: Number

  init(_ low: Number, _ high: Number) {
    self.low = low
    self.high = high
  }

  var size: Number { max(low.magnitude, high.magnitude) }

  func scaled(_ factor: Number) -> Bounds {
    factor.sign < 0 ? Bounds(high * factor, low * factor) : Bounds(low * factor, high * factor)
  }

  func shifted(_ number: Number) -> Bounds { Bounds(low + number, high + number) }
}

extension Number {
  /// The largest number that goes into both a whole number of times; zero for two zeros.
  func grid(with other: Number) -> Number {
    if isZero { return other.magnitude }
    if other.isZero { return magnitude }
    // a/b = p/q in lowest terms: both are multiples of a/p = b/q.
    return other.magnitude / (self / other).denominator
  }
}
