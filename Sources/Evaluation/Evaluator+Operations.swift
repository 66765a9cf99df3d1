internal import Diagnostics
internal import Quantities
public import Syntax

/// The operators on quantities.
extension Evaluator {
  mutating func combine(
    _ node: Tree.Node, _ tree: borrowing Tree, _ context: borrowing Context
  ) throws(Diagnostic) {
    rendering = .expected
    let right = try popQuantity(Int(node.b), tree)
    let left = try popQuantity(Int(node.a), tree)
    switch node.kind {
    case .add, .subtract: try addOrSubtract(node, left, right, tree, context)
    case .multiply, .divide: try multiplyOrDivide(node, left, right, tree)
    case .power: try raise(node, left, right, tree, context)
    default: try compare(node, left, right, tree, context)
    }
  }

  private mutating func addOrSubtract(
    _ node: Tree.Node, _ left: Quantity, _ right: Quantity, _ tree: borrowing Tree,
    _ context: borrowing Context
  ) throws(Diagnostic) {
    let (a, b, dimension) = try matched(node, left, right, tree, context)
    let sum = try located(node) { () throws(Fault) in
      node.kind == .add ? try a.adding(b) : try a.subtracting(b)
    }
    try push(sum, dimension, node)
  }

  private mutating func multiplyOrDivide(
    _ node: Tree.Node, _ left: Quantity, _ right: Quantity, _ tree: borrowing Tree
  ) throws(Diagnostic) {
    let isProduct = node.kind == .multiply
    let product =
      isProduct
      ? left.dimension.multiplied(by: right.dimension)
      : left.dimension.divided(by: right.dimension)
    guard let product else { throw Diagnostic(.tooManyUnits, at: node.range) }
    let divisor = tree.nodes[Int(node.b)].range
    let magnitude = try located(isProduct ? node.range : divisor) { () throws(Fault) in
      isProduct
        ? try left.magnitude.multiplied(by: right.magnitude)
        : try left.magnitude.divided(by: right.magnitude)
    }
    let (dimension, twelves) = product.withYearsMeetingMonths
    try push(magnitude.timesTwelve(twelves), dimension, node)
  }

  private mutating func raise(
    _ node: Tree.Node, _ base: Quantity, _ exponent: Quantity, _ tree: borrowing Tree,
    _ context: borrowing Context
  ) throws(Diagnostic) {
    let range = tree.nodes[Int(node.b)].range
    guard exponent.dimension.isNone else {
      let symbol = context.units.plainUnit(of: exponent.dimension).symbol
      throw Diagnostic(.exponentHasUnit(symbol), at: range)
    }
    guard let number = exponent.magnitude.number, number.isWhole else {
      throw Diagnostic(.wholeExponentNeeded(exponent.magnitude.low.brief), at: range)
    }
    guard number.int != nil || base.dimension.isNone else {
      throw Diagnostic(.tooManyUnits, at: node.range)
    }
    let times = try located(node) { () throws(Fault) in
      try base.magnitude.exponent(number)
    }
    guard let dimension = base.dimension.power(times) else {
      throw Diagnostic(.tooManyUnits, at: node.range)
    }
    let power = try located(node) { () throws(Fault) in try base.magnitude.power(times) }
    try push(power, dimension, node)
  }

  private mutating func compare(
    _ node: Tree.Node, _ left: Quantity, _ right: Quantity, _ tree: borrowing Tree,
    _ context: borrowing Context
  ) throws(Diagnostic) {
    let (a, b, _) = try matched(node, left, right, tree, context)
    let order = try located(node) { () throws(Fault) in try a.compared(to: b) }
    guard let holds = Evaluator.holds(node.kind, order.low, order.high) else {
      throw Diagnostic(.rangeUndecided, at: node.range)
    }
    stack.append(.truth(holds))
  }

  /// Whether a comparison holds for a difference of these signs; nil where some do and some do not.
  private static func holds(_ kind: Tree.Kind, _ low: Int, _ high: Int) -> Bool? {
    switch kind {
    case .less: high < 0 ? true : low >= 0 ? false : nil
    case .lessOrEqual: high <= 0 ? true : low > 0 ? false : nil
    case .greater: holds(.lessOrEqual, low, high).map { !$0 }
    case .greaterOrEqual: holds(.less, low, high).map { !$0 }
    case .unequal: holds(.equal, low, high).map { !$0 }
    default: low > 0 || high < 0 ? false : low == high ? true : nil
    }
  }

  /// Both sides of a node in one dimension. A 0 that was typed without a unit fits any.
  private func matched(
    _ node: Tree.Node, _ left: Quantity, _ right: Quantity, _ tree: borrowing Tree,
    _ context: borrowing Context
  ) throws(Diagnostic) -> (Magnitude, Magnitude, Dimension) {
    if let matched = Quantity.matched(left, right) { return matched }
    if tree.isBareZero(Int(node.a)) { return (left.magnitude, right.magnitude, right.dimension) }
    if tree.isBareZero(Int(node.b)) { return (left.magnitude, right.magnitude, left.dimension) }
    let conflict = UnitConflict(
      kind: node.kind, left: (Int(node.a), left.dimension), right: (Int(node.b), right.dimension))
    throw conflict.diagnostic(in: tree, context)
  }

  mutating func push(
    _ magnitude: Magnitude, _ dimension: Dimension, _ node: Tree.Node
  ) throws(Diagnostic) {
    try pause(node, after: magnitude)
    stack.append(.quantity(Quantity(magnitude, dimension)))
  }

  /// Runs what may meet a problem, which then belongs to this place.
  func located<Result>(
    _ range: SourceRange, _ body: () throws(Fault) -> Result
  ) throws(Diagnostic) -> Result {
    do {
      return try body()
    } catch {
      throw Diagnostic(error.problem, at: range)
    }
  }

  func located<Result>(
    _ node: Tree.Node, _ body: () throws(Fault) -> Result
  ) throws(Diagnostic) -> Result {
    try located(node.range, body)
  }
}

extension Tree {
  /// Whether a node is a 0 typed without a unit.
  public func isBareZero(_ node: Int) -> Bool {
    guard nodes[node].kind == .number else { return false }
    let literal = literals[Int(nodes[node].a)]
    return literal.unit.isNone && literal.digits.isZero
  }
}

extension Number {
  /// A few of its digits, for telling which number is meant.
  var brief: String {
    let text = description
    return text.utf8.count <= 24 ? text : String(text.prefix(24)) + "…"
  }
}
