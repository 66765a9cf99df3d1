public import Diagnostics
public import Quantities
public import Syntax

/// Computes a tree, node after node, on a stack that is used again for the next tree.
public struct Evaluator: Sendable {
  /// What a name stands for: `tree.names[place]`.
  public typealias Lookup = (_ place: Int) throws(Diagnostic) -> Value

  /// Asked now and then during long work; yes ends it.
  public var isInterrupted: @Sendable () -> Bool

  var stack: ContiguousArray<Value> = []
  var numbers = NumberStack()
  /// How the value last computed asked to be shown.
  public internal(set) var rendering = Rendering.expected
  private var work = 0

  public init(isInterrupted: @escaping @Sendable () -> Bool = { false }) {
    self.isInterrupted = isInterrupted
  }

  /// Computes the tree. Ranges written in it are told from all others by `origin`.
  public mutating func value(
    of tree: borrowing Tree, in context: borrowing Context, lookup: Lookup
  ) throws(Diagnostic) -> Value {
    rendering = .expected
    stack.removeAll(keepingCapacity: true)
    var place = 0
    while place < tree.nodes.count {
      let node = tree.nodes[place]
      place += 1
      try step(node, tree, context, lookup, &place)
    }
    return stack.removeLast()
  }

  /// What computing needs beside the tree itself.
  public struct Context: Sendable {
    public let units: UnitTable
    /// The text the tree was read from, for proposing a repair of it.
    public let text: ContiguousArray<UInt8>
    public let origin: Int

    public init(units: UnitTable, text: ContiguousArray<UInt8>, origin: Int) {
      self.units = units
      self.text = text
      self.origin = origin
    }
  }

  @inline(__always)
  private mutating func step(
    _ node: Tree.Node, _ tree: borrowing Tree, _ context: borrowing Context, _ lookup: Lookup,
    _ place: inout Int
  ) throws(Diagnostic) {
    switch node.kind {
    case .number:
      push(tree.literals[Int(node.a)])
    case .add, .subtract, .multiply, .divide:
      try combine(node, tree, context)
    default:
      try stepRarely(node, tree, context, lookup, &place)
    }
  }

  @inline(__always)
  private mutating func push(_ literal: Literal) {
    rendering = .expected
    stack.append(.quantity(Quantity(literal.value, literal.unit.dimension)))
  }

  private mutating func stepRarely(
    _ node: Tree.Node, _ tree: borrowing Tree, _ context: borrowing Context, _ lookup: Lookup,
    _ place: inout Int
  ) throws(Diagnostic) {
    if node.kind != .conditional, node.kind != .jump { rendering = .expected }
    switch node.kind {
    case .range: pushRange(node, tree, context)
    case .constant: pushConstant(node, tree, context)
    case .name: stack.append(try lookup(Int(node.a)))
    case .negate: try negate(node, tree)
    case .call: try call(node, tree, context)
    case .branch: try branch(node, tree, &place)
    case .jump: place = Int(node.b)
    case .conditional: break
    case .convert: try convert(node, tree, context)
    default: try combine(node, tree, context)
    }
  }

  private mutating func pushRange(
    _ node: Tree.Node, _ tree: borrowing Tree, _ context: borrowing Context
  ) {
    let (low, high) = (tree.literals[Int(node.a)], tree.literals[Int(node.b)])
    push(low.value, high.value, low.unit.dimension, at: Int(node.start), context)
  }

  private mutating func pushConstant(
    _ node: Tree.Node, _ tree: borrowing Tree, _ context: borrowing Context
  ) {
    let constant = tree.constants[Int(node.a)]
    let factor = constant.unit.factor
    push(
      constant.low * factor, constant.high * factor, constant.unit.dimension,
      at: -1 - Int(node.a), context)
  }

  private mutating func push(
    _ low: Number, _ high: Number, _ dimension: Dimension, at place: Int,
    _ context: borrowing Context
  ) {
    let variable = Spread.Variable(origin: context.origin, place: place)
    let magnitude =
      low == high ? .exact(low) : Spread(variable, from: low, to: high).magnitude
    stack.append(.quantity(Quantity(magnitude, dimension)))
  }

  private mutating func branch(
    _ node: Tree.Node, _ tree: borrowing Tree, _ place: inout Int
  ) throws(Diagnostic) {
    guard case .truth(let holds) = stack.removeLast() else {
      throw Diagnostic(.conditionExpected, at: tree.nodes[Int(node.a)].range)
    }
    if !holds { place = Int(node.b) }
  }

  private mutating func convert(
    _ node: Tree.Node, _ tree: borrowing Tree, _ context: borrowing Context
  ) throws(Diagnostic) {
    let target = tree.targets[Int(node.b)]
    let quantity = try popQuantity(Int(node.a), tree)
    guard let unit = target.unit else {
      if case .power = target.style, !quantity.dimension.isNone {
        let own = context.units.plainUnit(of: quantity.dimension).symbol
        throw Diagnostic(
          .wrongUnit(own, wanted: target.text), at: tree.nodes[Int(node.a)].range)
      }
      stack.append(.quantity(quantity))
      rendering = target
      return
    }
    let isZero = tree.isBareZero(Int(node.a))
    let fitting = isZero ? Quantity(quantity.magnitude, unit.dimension) : quantity
    guard let converted = fitting.converted(to: unit.dimension) else {
      let own = context.units.plainUnit(of: quantity.dimension).symbol
      let repair = UnitRepair.line(
        (Int(node.a), quantity.dimension), toFit: unit.dimension, written: unit.symbol, tree,
        context)
      throw Diagnostic(
        .wrongUnit(own, wanted: unit.symbol), at: tree.nodes[Int(node.a)].range, repair: repair)
    }
    stack.append(.quantity(converted))
    rendering = target
  }

  private mutating func negate(
    _ node: Tree.Node, _ tree: borrowing Tree
  ) throws(Diagnostic) {
    let quantity = try popQuantity(Int(node.a), tree)
    stack.append(.quantity(Quantity(quantity.magnitude.negated, quantity.dimension)))
  }

  /// Takes the value of a node, which must be a quantity, off the stack.
  mutating func popQuantity(
    _ node: Int, _ tree: borrowing Tree
  ) throws(Diagnostic) -> Quantity {
    guard case .quantity(let quantity) = stack.removeLast() else {
      throw Diagnostic(.numberExpected, at: tree.nodes[node].range)
    }
    return quantity
  }

  /// Now and then during long work, looks whether it is to end.
  mutating func pause(_ node: Tree.Node, after magnitude: Magnitude) throws(Diagnostic) {
    let bits = magnitude.bits
    work += bits
    if bits > Limits.bits { throw Diagnostic(.tooLarge(limit: Limits.digits), at: node.range) }
    guard work > Limits.bits else { return }
    work = 0
    if isInterrupted() { throw Diagnostic(.interrupted, at: node.range) }
  }
}
