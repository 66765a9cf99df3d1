internal import Quantities
internal import Syntax

/// Makes a course into a flat list of steps on exact numbers of any size: for what no program of
/// whole numbers can do, as where something is divided by what changes.
struct Chain: Arithmetic {
  enum Operand: Sendable {
    case number(Number)
    case register(Int)
  }

  enum Condition: Sendable {
    case known(Bool)
    case register(Int)
  }

  /// Each fills the register behind those of the axes and of the steps before.
  enum Step: Sendable {
    case sum(Int, Int)
    case product(Int, Int)
    case quotient(Int, Int)
    /// Times one constant, plus another.
    case line(Int, factor: Int, offset: Int)
    /// A constant divided by a register.
    case part(of: Int, Int)
    case power(Int, Int)
    case rounding(Int, RoundingRule, step: Int)
    /// 1 where it holds, 0 elsewhere.
    case comparison(Tree.Kind, Int)
    /// The first where the condition is 1, the second elsewhere.
    case choice(Int, Int, Int)
    case constant(Int)
  }

  private(set) var steps: [Step] = []
  // Apart from the steps, which are read without counting who holds them.
  private var constants: [Number] = []
  let axes: Int
  let patience: Patience
  var place = 0

  init(axes: Int, _ patience: Patience) {
    self.axes = axes
    self.patience = patience
  }

  var registers: Int { axes + steps.count }

  private mutating func append(_ step: Step) -> Operand {
    steps.append(step)
    return .register(registers - 1)
  }

  private mutating func constant(_ number: Number) -> Int {
    constants.append(number)
    return constants.count - 1
  }

  private mutating func register(_ operand: Operand) -> Int {
    switch operand {
    case .register(let place): return place
    case .number(let number):
      steps.append(.constant(constant(number)))
      return registers - 1
    }
  }

  func form(_ number: Number) -> Operand { .number(number) }

  func number(_ form: Operand) -> Number? {
    if case .number(let number) = form { return number }
    return nil
  }

  func condition(_ truth: Bool) -> Condition { .known(truth) }

  func decided(_ condition: Condition) -> Bool? {
    if case .known(let truth) = condition { return truth }
    return nil
  }

  mutating func scaling(_ form: Operand, by factor: Number) -> Operand {
    switch form {
    case .number(let number): .number(number * factor)
    case .register(let a):
      factor == .one ? form : append(.line(a, factor: constant(factor), offset: constant(.zero)))
    }
  }

  mutating func adding(_ left: Operand, _ right: Operand) -> Operand {
    switch (left, right) {
    case (.number(let a), .number(let b)): .number(a + b)
    case (.number(let number), .register(let a)), (.register(let a), .number(let number)):
      append(.line(a, factor: constant(.one), offset: constant(number)))
    case (.register(let a), .register(let b)): append(.sum(a, b))
    }
  }

  mutating func multiplying(_ left: Operand, _ right: Operand) -> Operand {
    switch (left, right) {
    case (.number(let number), _): scaling(right, by: number)
    case (_, .number(let number)): scaling(left, by: number)
    case (.register(let a), .register(let b)): append(.product(a, b))
    }
  }

  mutating func dividing(_ left: Operand, by right: Operand) throws(Halt) -> Operand {
    switch (left, right) {
    case (_, .number(let number)):
      if number.isZero { throw .undefined }
      return scaling(left, by: .one / number)
    case (.number(let number), .register(let a)): return append(.part(of: constant(number), a))
    case (.register(let a), .register(let b)): return append(.quotient(a, b))
    }
  }

  mutating func power(_ base: Operand, _ exponent: Int) throws(Halt) -> Operand {
    guard abs(exponent) <= Patience.degree else { throw .undefined }
    switch base {
    case .register(let a): return append(.power(a, exponent))
    case .number(let number):
      guard exponent >= 0 || !number.isZero,
        let power = number.power(exponent, atMost: Patience.bits)
      else { throw .undefined }
      return .number(power)
    }
  }

  mutating func rounding(
    _ form: Operand, _ rule: RoundingRule, toMultipleOf step: Number
  ) -> Operand {
    switch form {
    case .number(let number): .number((number / step).rounded(toDecimals: 0, rule) * step)
    case .register(let a): append(.rounding(a, rule, step: constant(step)))
    }
  }

  mutating func comparing(_ kind: Tree.Kind, _ difference: Operand) -> Condition {
    switch difference {
    case .number(let number): return .known(kind.holds(number.sign))
    case .register(let a):
      steps.append(.comparison(kind, a))
      return .register(registers - 1)
    }
  }

  mutating func choosing(
    _ condition: Condition, _ first: Operand, _ second: Operand
  ) -> Operand {
    switch condition {
    case .known(let truth): truth ? first : second
    case .register(let place): append(.choice(place, register(first), register(second)))
    }
  }
}

extension Chain {
  /// Fills the registers for one point; what comes to nothing is nil. False where a number becomes
  /// so large that the evaluator must look at it.
  func run(_ inputs: [Number], in registers: inout ContiguousArray<Number?>) -> Bool {
    for (axis, input) in inputs.enumerated() { registers[axis] = input }
    for (place, step) in steps.enumerated() {
      let result = value(of: step, registers)
      if let result, !result.isReasonable { return false }
      registers[axes + place] = result
    }
    return true
  }

  @inline(__always)
  private func value(of step: Step, _ registers: borrowing ContiguousArray<Number?>) -> Number? {
    switch step {
    case .sum(let a, let b):
      guard let a = registers[a], let b = registers[b] else { return nil }
      return a + b
    case .product(let a, let b):
      guard let a = registers[a], let b = registers[b] else { return nil }
      return a * b
    case .quotient(let a, let b):
      guard let a = registers[a], let b = registers[b], !b.isZero else { return nil }
      return a / b
    case .line(let a, let factor, let offset):
      guard let a = registers[a] else { return nil }
      return a * constants[factor] + constants[offset]
    case .part(let number, let a):
      guard let a = registers[a], !a.isZero else { return nil }
      return constants[number] / a
    case .power(let a, let exponent):
      guard let a = registers[a], exponent >= 0 || !a.isZero else { return nil }
      return a.power(exponent, atMost: .max / 2)
    case .rounding(let a, let rule, let step):
      let step = constants[step]
      return registers[a].map { ($0 / step).rounded(toDecimals: 0, rule) * step }
    case .comparison(let kind, let a):
      return registers[a].map { kind.holds($0.sign) ? .one : .zero }
    case .choice(let condition, let a, let b):
      return registers[condition].flatMap { registers[$0.isZero ? b : a] }
    case .constant(let number): return constants[number]
    }
  }

  func value(
    of operand: Operand, _ registers: borrowing ContiguousArray<Number?>
  ) -> Number? {
    switch operand {
    case .number(let number): number
    case .register(let place): registers[place]
    }
  }
}

extension Number {
  fileprivate var isReasonable: Bool { bits <= Patience.bits }
}
