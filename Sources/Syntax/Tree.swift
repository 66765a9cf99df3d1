public import Diagnostics
public import Quantities

/// An expression as it was read: its nodes in the order in which they are computed.
///
/// `180 村 × 5.78 万元/村` is the three nodes *180 村*, *5.78 万元/村*, *multiply*. A tree in this
/// form needs neither recursion nor memory of its own for each node to be computed or printed.
public struct Tree: Sendable {
  public struct Node: Sendable {
    public let kind: Kind
    /// Where it stands in the text.
    public let start: Int32
    public let end: Int32
    /// What these are stands with each kind.
    public let a: Int32
    public let b: Int32

    public var range: SourceRange { SourceRange(Int(start), Int(end)) }
  }

  public enum Kind: UInt8, Sendable {
    /// `literals[a]`
    case number
    /// `literals[a]` up to `literals[b]`
    case range
    /// `names[a]`
    case name
    /// `constants[a]`, which stands for a former value and was never typed.
    case constant
    /// Of the node before.
    case negate
    /// Of nodes `a` and `b`, the second standing just before.
    case add, subtract, multiply, divide, power
    case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
    /// Goes on at node `b` unless the condition just computed holds.
    case branch
    /// Goes on at node `b`.
    case jump
    /// Ends `if … then … else …`: the condition is node `a`, `b` the jump behind the consequence.
    case conditional
    /// `Function(rawValue: a)` of the nodes listed in `arguments` from `b`, their count first.
    case call
    /// The node `a` shown in `targets[b]`.
    case convert
  }

  public internal(set) var nodes: ContiguousArray<Node> = []
  public internal(set) var literals: ContiguousArray<Literal> = []
  public internal(set) var names: ContiguousArray<String> = []
  public internal(set) var targets: ContiguousArray<Rendering> = []
  public internal(set) var arguments: ContiguousArray<Int32> = []
  public internal(set) var constants: ContiguousArray<Constant> = []

  /// Whether it has nothing but numerals without units, + − × ÷ and signs.
  public internal(set) var isPlain = true

  public init() {}

  /// A tree that is one quantity, or one range, standing at a place of its text.
  public static func quantity(
    _ literal: Literal, upTo upper: Literal?, at range: SourceRange
  ) -> Tree {
    var tree = Tree()
    tree.isPlain = upper == nil && !literal.hasUnit
    tree.literals = upper.map { [literal, $0] } ?? [literal]
    tree.nodes = [
      Node(
        kind: upper == nil ? .number : .range, start: Int32(range.start), end: Int32(range.end),
        a: 0, b: 1)
    ]
    return tree
  }

  /// The last node, which the others lead to.
  public var root: Int { nodes.count - 1 }

  /// The nodes that a call takes as its arguments.
  public func arguments(of call: Node) -> ArraySlice<Int32> {
    let start = Int(call.b) + 1
    return arguments[start..<start + Int(arguments[start - 1])]
  }

  /// A copy that takes no more memory than it needs.
  var compact: Tree {
    var copy = Tree()
    copy.isPlain = isPlain
    copy.nodes = nodes.compact
    copy.literals = literals.compact
    copy.names = names.compact
    copy.targets = targets.compact
    copy.arguments = arguments.compact
    return copy
  }

  mutating func removeAll() {
    isPlain = true
    nodes.clear()
    literals.clear()
    names.clear()
    targets.clear()
    arguments.clear()
    constants.clear()
  }
}

extension ContiguousArray {
  fileprivate var compact: Self { isEmpty ? [] : Self(self[...]) }

  /// Empties it and keeps its memory.
  @inline(__always)
  fileprivate mutating func clear() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }
}

extension Tree {
  /// A value that a formula keeps of a name which it redefines.
  public struct Constant: Sendable, Hashable {
    /// In `unit`.
    public let low: Number
    /// The same as `low` unless the value was a range.
    public let high: Number
    public let unit: CompoundUnit

    public init(low: Number, high: Number, unit: CompoundUnit) {
      self.low = low
      self.high = high
      self.unit = unit
    }
  }

  /// The same tree with constants for the names that have one, each asked for by its place. Names
  /// of one `key` are one constant, because a range used twice is the same value.
  public func replacingNames(by constant: (Int) -> (key: Int, constant: Constant)?) -> Tree {
    var result = self
    var places: [Int: Int32] = [:]
    result.names.removeAll()
    for place in nodes.indices where nodes[place].kind == .name {
      let name = Int(nodes[place].a)
      if let (key, constant) = constant(name) {
        let shared = places[key] ?? Int32(result.constants.count)
        if places.updateValue(shared, forKey: key) == nil { result.constants.append(constant) }
        result.nodes[place] = nodes[place].with(.constant, shared)
      } else {
        result.nodes[place] = nodes[place].with(.name, Int32(result.names.count))
        result.names.append(names[name])
      }
    }
    return result
  }

  /// The same tree with another quantity at the place of one of its literals.
  public func replacingLiteral(at place: Int, by literal: Literal) -> Tree {
    var result = self
    result.literals[place] = literal
    return result
  }

  /// The same tree with other names, for showing it.
  public func renamed(_ names: ContiguousArray<String>) -> Tree {
    precondition(names.count == self.names.count, "each name gets another")
    var result = self
    result.names = names
    return result
  }
}

extension Tree.Node {
  fileprivate func with(_ kind: Tree.Kind, _ a: Int32) -> Tree.Node {
    Tree.Node(kind: kind, start: start, end: end, a: a, b: b)
  }
}

/// How a value is to be shown: `in 万元`, `in %`, `in fraction`.
public struct Rendering: Sendable, Hashable {
  public enum Style: Sendable, Hashable {
    case decimal
    /// Over a power of ten of its own: %, ‰, 万, 亿.
    case power(Int)
    /// `100/3`, where the digits do not end.
    case fraction
  }

  /// Nil for the unit that a budget reader expects.
  public let unit: CompoundUnit?
  public let style: Style

  public init(unit: CompoundUnit? = nil, style: Style = .decimal) {
    self.unit = unit
    self.style = style
  }

  public static let expected = Rendering()
}

extension Tree.Kind {
  @inline(__always)
  var isPlain: Bool {
    switch self {
    case .number, .negate, .add, .subtract, .multiply, .divide: true
    default: false
    }
  }
}
