internal import Evaluation
internal import Quantities
internal import Syntax

/// The functions.
extension Reckoning {
  mutating func call(_ node: Tree.Node, _ tree: Tree) throws(Halt) {
    let places = tree.arguments(of: node).map { Int($0) }
    var arguments: [(Form, Dimension)] = []
    for _ in places { arguments.append(try popQuantity()) }
    arguments.reverse()
    guard let function = Function(rawValue: node.a) else {
      preconditionFailure("the parser makes calls of functions only")
    }
    switch function {
    case .absolute:
      let (form, dimension) = arguments[0]
      let turned = work.scaling(form, by: Number(-1))
      let isBelow = try work.comparing(.less, form)
      stack.append(.quantity(try work.choosing(isBelow, turned, form), dimension))
    case .round: try round(.halfUp, arguments)
    case .ceiling: try round(.ceiling, arguments)
    case .floor: try round(.floor, arguments)
    case .minimum, .maximum, .sum, .average: try fold(function, arguments, places, tree)
    }
  }

  private mutating func round(
    _ rule: RoundingRule, _ arguments: [(Form, Dimension)]
  ) throws(Halt) {
    let (form, dimension) = arguments[0]
    var step = Number.one
    if arguments.count > 1 {
      step = try self.step(arguments[1], for: dimension)
    } else if dimension.exponent(of: .money) != 0 {
      throw .undefined
    }
    stack.append(.quantity(try work.rounding(form, rule, toMultipleOf: step), dimension))
  }

  private func step(_ step: (Form, Dimension), for dimension: Dimension) throws(Halt) -> Number {
    guard let number = work.number(step.0) else { throw Halt(.unknownExponent(place: work.place)) }
    if step.1.isNone, let decimals = number.int, abs(decimals) < 10 { throw .undefined }
    guard let factor = step.1.factor(to: dimension), number.sign > 0 else { throw .undefined }
    return number * factor
  }

  private mutating func fold(
    _ function: Function, _ arguments: [(Form, Dimension)], _ places: [Int], _ tree: Tree
  ) throws(Halt) {
    var result = arguments[0]
    var known = places[0]
    for (argument, place) in zip(arguments, places).dropFirst() {
      let (a, b, dimension) = try matched((known, result), (place, argument), tree)
      if tree.isBareZero(known) { known = place }
      result = (try combine(function, a, b), dimension)
    }
    if function == .average {
      result.0 = work.scaling(result.0, by: .one / Number(arguments.count))
    }
    stack.append(.quantity(result.0, result.1))
  }

  private mutating func combine(
    _ function: Function, _ a: Form, _ b: Form
  ) throws(Halt) -> Form {
    if function == .sum || function == .average { return try work.adding(a, b) }
    let difference = try work.adding(a, work.scaling(b, by: Number(-1)))
    let isLess = try work.comparing(.less, difference)
    return function == .minimum
      ? try work.choosing(isLess, a, b) : try work.choosing(isLess, b, a)
  }
}
