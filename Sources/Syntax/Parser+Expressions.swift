internal import Diagnostics
internal import Quantities

/// The operators, from the loosest to the tightest; each answers the node it made.
extension Parser {
  mutating func parseExpression() throws(Halt) -> Int32 {
    try descend()
    defer { depth -= 1 }
    return isKeyword(.if) ? try parseConditional() : try parseComparison()
  }

  private mutating func parseConditional() throws(Halt) -> Int32 {
    let start = current.start
    try advance()
    let condition = try parseExpression()
    let branch = reserve()
    try expect(.then)
    let consequence = try parseExpression()
    let jump = reserve()
    try expect(.else)
    let alternative = try parseExpression()
    let end = extent.end
    tree.nodes[Int(branch)] = node(.branch, Int32(start), end, a: condition, b: jump + 1)
    tree.nodes[Int(jump)] = node(.jump, Int32(start), end, a: consequence, b: alternative + 1)
    return add(node(.conditional, Int32(start), end, a: condition, b: jump))
  }

  private mutating func parseComparison() throws(Halt) -> Int32 {
    let left = try parseConversion()
    let start = extent.start
    guard let kind = comparison(current.kind) else { return left }
    let isEquals = current.kind == .assign
    try advance()
    if isEquals, current.kind == .end { throw fail(.trailingEquals) }
    let right = try parseConversion()
    if comparison(current.kind) != nil { throw fail(.chainedComparison) }
    return addBinary(kind, left, right, from: start)
  }

  private func comparison(_ token: Token.Kind) -> Tree.Kind? {
    switch token {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .equal, .assign: .equal
    case .unequal: .unequal
    default: nil
    }
  }

  @inline(__always)
  private mutating func parseConversion() throws(Halt) -> Int32 {
    var result = try parseSum()
    let start = extent.start
    while current.kind == .word, isKeyword(.in) {
      try advance()
      let target = try parseTarget()
      tree.targets.append(target.rendering)
      result = add(
        node(.convert, start, target.end, a: result, b: Int32(tree.targets.count) - 1))
    }
    return result
  }

  private mutating func parseSum() throws(Halt) -> Int32 {
    var left = try parseProduct()
    let start = extent.start
    while current.kind == .plus || current.kind == .minus {
      let kind: Tree.Kind = current.kind == .plus ? .add : .subtract
      try advance()
      left = addBinary(kind, left, try parseProduct(), from: start)
    }
    return left
  }

  private mutating func parseProduct() throws(Halt) -> Int32 {
    var left = try parseSigned()
    let start = extent.start
    while let kind = Parser.product(current.kind) {
      try advance()
      left = addBinary(kind, left, try parseSigned(), from: start)
    }
    return left
  }

  @inline(__always)
  private static func product(_ token: Token.Kind) -> Tree.Kind? {
    switch token {
    case .times, .dot: .multiply
    case .slash, .divide: .divide
    default: nil
    }
  }

  private mutating func parseSigned() throws(Halt) -> Int32 {
    guard current.kind == .minus || current.kind == .plus else { return try parsePower() }
    let sign = current
    try advance()
    try descend()
    defer { depth -= 1 }
    if sign.kind == .minus, current.kind == .numeral { minusBefore = sign }
    let operand = try parseSigned()
    // In -5..5 the sign has gone into the range.
    let isTaken = Int(tree.nodes[Int(operand)].start) == sign.start
    if sign.kind == .plus || isTaken { return operand }
    return add(node(.negate, Int32(sign.start), extent.end, a: operand))
  }

  @inline(__always)
  private mutating func parsePower() throws(Halt) -> Int32 {
    let base = try parseOperand()
    guard current.kind == .power else { return base }
    let start = extent.start
    try advance()
    try descend()
    defer { depth -= 1 }
    return addBinary(.power, base, try parseSigned(), from: start)
  }

  @inline(__always)
  private mutating func parseOperand() throws(Halt) -> Int32 {
    switch current.kind {
    case .numeral, .currency: return try parseQuantity()
    case .word, .quoted: return try parseNamed()
    case .leftParenthesis: return try parseParentheses()
    default: throw fail(.operandExpected(found: found))
    }
  }

  private mutating func parseParentheses() throws(Halt) -> Int32 {
    let open = current
    try advance()
    let inner = try parseExpression()
    try expectClosing(open)
    extent = (Int32(open.start), closingEnd)
    return inner
  }

  private mutating func parseNamed() throws(Halt) -> Int32 {
    let name = current
    if name.kind == .word, keyword(name) != nil || declaresUnit(name) {
      throw fail(.operandExpected(found: text(name)))
    }
    try advance()
    if current.kind == .leftParenthesis { return try parseCall(name) }
    tree.names.append(self.name(name))
    return add(
      node(.name, Int32(name.start), Int32(name.end), a: Int32(tree.names.count) - 1))
  }

  private mutating func parseCall(_ name: Token) throws(Halt) -> Int32 {
    guard let function = Function(named: word(name)) else {
      let near = Nearness.nearest(to: word(name), among: Function.allCases.flatMap(\.names))
      throw fail(.unknownFunction(text(name), near: near), at: name.range)
    }
    let open = current
    let arguments = try parseArguments(open)
    guard function.arity.contains(arguments.count) else {
      let problem = Problem.argumentCount(
        function: text(name), wanted: function.arity, given: arguments.count)
      throw fail(problem, at: name.range)
    }
    let start = Int32(tree.arguments.count)
    tree.arguments.append(Int32(arguments.count))
    tree.arguments.append(contentsOf: arguments)
    let end = closingEnd
    return add(node(.call, Int32(name.start), end, a: function.rawValue, b: start))
  }

  private mutating func parseArguments(_ open: Token) throws(Halt) -> [Int32] {
    callDepth += 1
    var arguments: [Int32] = []
    try advance()
    if current.kind != .rightParenthesis {
      arguments.append(try parseExpression())
      while current.kind == .separator {
        try advance()
        arguments.append(try parseExpression())
      }
    }
    callDepth -= 1
    try expectClosing(open)
    return arguments
  }

  private mutating func expectClosing(_ open: Token) throws(Halt) {
    switch current.kind {
    case .rightParenthesis:
      closingEnd = Int32(current.end)
      try advance()
    case .end: throw fail(.unclosedParenthesis, at: open.range)
    default: throw fail(.operatorExpected(found: text(current)))
    }
  }

  func isKeyword(_ keyword: Keyword) -> Bool {
    current.kind == .word && self.keyword(current) == keyword
  }

  private mutating func expect(_ keyword: Keyword) throws(Halt) {
    guard isKeyword(keyword) else {
      throw fail(.keywordExpected(keyword.words[0], found: found))
    }
    try advance()
  }
}

/// Making nodes.
extension Parser {
  /// Goes one level deeper, if that is not too deep; the caller comes up again.
  private mutating func descend() throws(Halt) {
    depth += 1
    if depth > Parser.deepest { throw fail(.tooDeep(limit: Parser.deepest)) }
  }

  @inline(__always)
  func node(
    _ kind: Tree.Kind, _ start: Int32, _ end: Int32, a: Int32 = 0, b: Int32 = 0
  ) -> Tree.Node {
    Tree.Node(kind: kind, start: start, end: end, a: a, b: b)
  }

  @inline(__always)
  mutating func add(_ node: Tree.Node) -> Int32 {
    if !node.kind.isPlain { tree.isPlain = false }
    tree.nodes.append(node)
    extent = (node.start, node.end)
    return Int32(truncatingIfNeeded: tree.nodes.count - 1)
  }

  /// A node of two operands, the second of which was read last; the first began at `start`.
  @inline(__always)
  mutating func addBinary(
    _ kind: Tree.Kind, _ left: Int32, _ right: Int32, from start: Int32
  ) -> Int32 {
    add(node(kind, start, extent.end, a: left, b: right))
  }

  /// A place for a node that is known only later.
  private mutating func reserve() -> Int32 { add(node(.jump, 0, 0)) }
}
