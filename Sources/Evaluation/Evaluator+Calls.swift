internal import Diagnostics
internal import Quantities
internal import Syntax

/// The functions.
extension Evaluator {
  mutating func call(
    _ node: Tree.Node, _ tree: borrowing Tree, _ context: borrowing Context
  ) throws(Diagnostic) {
    let places = tree.arguments(of: node).map { Int($0) }
    var arguments: [Quantity] = []
    for place in places.reversed() { arguments.append(try popQuantity(place, tree)) }
    arguments.reverse()
    guard let function = Function(rawValue: node.a) else {
      preconditionFailure("the parser makes calls of functions only")
    }
    switch function {
    case .absolute:
      let magnitude = try located(node) { () throws(Fault) in try arguments[0].magnitude.absolute }
      try push(magnitude, arguments[0].dimension, node)
    case .round: try round(.halfUp, arguments, node, tree, context)
    case .ceiling: try round(.ceiling, arguments, node, tree, context)
    case .floor: try round(.floor, arguments, node, tree, context)
    case .minimum, .maximum, .sum, .average:
      try fold(function, arguments, places, node, tree, context)
    }
  }

  /// Rounds to whole things, or to a multiple of the step that is given. Money is rounded to a step
  /// only: whether 元 or 万元 is meant would be a guess.
  private mutating func round(
    _ rule: RoundingRule, _ arguments: [Quantity], _ node: Tree.Node, _ tree: borrowing Tree,
    _ context: borrowing Context
  ) throws(Diagnostic) {
    let quantity = arguments[0]
    var step = Number.one
    if arguments.count > 1 {
      step = try self.step(arguments[1], for: quantity, tree, node, context)
    } else if quantity.dimension.exponent(of: .money) != 0 {
      let function = context.nameTyped(in: node)
      let unit = context.units.expectedUnit(
        of: quantity.dimension, for: quantity.magnitude.high.magnitude)
      throw Diagnostic(.stepNeeded(function: function, unit: unit.symbol), at: node.range)
    }
    let rounded = try located(node) { () throws(Fault) in
      try quantity.magnitude.rounded(rule, toMultipleOf: step)
    }
    try push(rounded, quantity.dimension, node)
  }

  private func step(
    _ step: Quantity, for quantity: Quantity, _ tree: borrowing Tree, _ node: Tree.Node,
    _ context: borrowing Context
  ) throws(Diagnostic) -> Number {
    let place = Int(tree.arguments(of: node).last!)
    if step.dimension.isNone, let decimals = step.magnitude.number?.int, abs(decimals) < 10 {
      let problem = Problem.stepOrDecimals(
        function: context.nameTyped(in: node), decimals: decimals,
        step: Number.powerOfTen(-decimals).description)
      throw Diagnostic(problem, at: tree.nodes[place].range)
    }
    guard let converted = step.converted(to: quantity.dimension) else {
      let own = context.units.plainUnit(of: step.dimension).symbol
      let wanted = context.units.plainUnit(of: quantity.dimension).symbol
      throw Diagnostic(.wrongUnit(own, wanted: wanted), at: tree.nodes[place].range)
    }
    guard let number = converted.magnitude.number, number.sign > 0 else {
      throw Diagnostic(.divisionByZero, at: tree.nodes[place].range)
    }
    return number
  }

  /// Goes through the arguments, each of which must fit the ones before.
  private mutating func fold(
    _ function: Function, _ arguments: [Quantity], _ places: [Int], _ node: Tree.Node,
    _ tree: borrowing Tree, _ context: borrowing Context
  ) throws(Diagnostic) {
    var result = arguments[0]
    // What went in last with a unit of its own, for telling what a later argument does not fit.
    var known = places[0]
    for (argument, place) in zip(arguments, places).dropFirst() {
      let (a, b, dimension) = try matched(
        function, (known, result), (place, argument), tree, context)
      if tree.isBareZero(known) { known = place }
      let magnitude = try located(node) { () throws(Fault) in
        try Evaluator.combine(function, a, b)
      }
      result = Quantity(magnitude, dimension)
      try pause(node, after: magnitude)
    }
    if function == .average {
      let count = Magnitude.exact(Number(arguments.count))
      let mean = try located(node) { () throws(Fault) in try result.magnitude.divided(by: count) }
      result = Quantity(mean, result.dimension)
    }
    stack.append(.quantity(result))
  }

  private static func combine(
    _ function: Function, _ a: Magnitude, _ b: Magnitude
  ) throws(Fault) -> Magnitude {
    switch function {
    case .minimum: try a.chosen(with: b) { min($0, $1) }
    case .maximum: try a.chosen(with: b) { max($0, $1) }
    default: try a.adding(b)
    }
  }

  private func matched(
    _ function: Function, _ left: (place: Int, quantity: Quantity),
    _ right: (place: Int, quantity: Quantity), _ tree: borrowing Tree,
    _ context: borrowing Context
  ) throws(Diagnostic) -> (Magnitude, Magnitude, Dimension) {
    let (a, b) = (left.quantity, right.quantity)
    if let matched = Quantity.matched(a, b) { return matched }
    if tree.isBareZero(right.place) { return (a.magnitude, b.magnitude, a.dimension) }
    if tree.isBareZero(left.place) { return (a.magnitude, b.magnitude, b.dimension) }
    let isSum = function == .sum || function == .average
    let conflict = UnitConflict(
      kind: isSum ? .add : .less, left: (left.place, a.dimension), right: (right.place, b.dimension)
    )
    throw conflict.diagnostic(in: tree, context)
  }
}

extension Magnitude {
  func chosen(
    with other: Magnitude, _ choice: (Number, Number) -> Number
  ) throws(Fault) -> Magnitude {
    if let a = number, let b = other.number { return .exact(choice(a, b)) }
    return try spread.chosen(with: other.spread, choice)
  }
}

extension Evaluator.Context {
  /// The name of a function as it stands in the text.
  fileprivate borrowing func nameTyped(in call: Tree.Node) -> String {
    let (start, end) = (Int(call.start), min(Int(call.end), text.count))
    guard start < end else { return "" }
    let typed = String(decoding: text[start..<end], as: UTF8.self)
    return String(typed.prefix { !"(（ ".contains($0) })
  }
}
