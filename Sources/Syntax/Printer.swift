internal import Quantities

/// Writes a tree in its one canonical form, with only the parentheses it needs.
///
/// `180村*(5.78万元/村)` becomes `180 村 × 5.78 万元/村`; reading that gives the same tree again.
public struct Printer {
  /// How tightly the outermost operator of a text holds it together.
  private enum Binding: Int, Comparable {
    case conditional, comparison, conversion, sum, product, sign, power, operand
    /// What only parentheses are.
    case whole

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  private struct Piece {
    var text: String
    var binding: Binding
    /// Whether it begins with a range, to whose lower end a minus before it would belong.
    var beginsWithRange = false

    func held(at binding: Binding) -> String { self.binding < binding ? "(\(text))" : text }
  }

  private let tree: Tree
  private var stack: [Piece] = []

  private init(_ tree: Tree) { self.tree = tree }

  public static func text(of tree: Tree) -> String {
    var printer = Printer(tree)
    for node in tree.nodes { printer.print(node) }
    return printer.stack.last?.text ?? ""
  }

  private mutating func print(_ node: Tree.Node) {
    switch node.kind {
    case .number:
      push(tree.literals[Int(node.a)].text, .operand)
    case .range:
      push(Literal.text(from: tree.literals[Int(node.a)], to: tree.literals[Int(node.b)]))
      stack[stack.count - 1].beginsWithRange = true
    case .name:
      push(tree.names[Int(node.a)], .operand)
    case .constant:
      push(tree.constants[Int(node.a)])
    case .negate:
      printNegation()
    case .branch, .jump:
      break
    case .conditional:
      printConditional()
    case .call:
      printCall(node)
    case .convert:
      let operand = stack.removeLast().held(at: .conversion)
      push("\(operand) in \(tree.targets[Int(node.b)].text)", .conversion)
    default:
      printBinary(node.kind)
    }
  }

  private mutating func push(_ text: String, _ binding: Binding) {
    stack.append(Piece(text: text, binding: binding))
  }

  /// A literal whose first sign is a minus holds together only as a sign does.
  private mutating func push(_ text: String) {
    push(text, text.hasPrefix("-") ? .sign : .operand)
  }

  private mutating func printNegation() {
    let operand = stack.removeLast()
    push("-" + operand.held(at: operand.beginsWithRange ? .whole : .sign), .sign)
  }

  private mutating func printBinary(_ kind: Tree.Kind) {
    let right = stack.removeLast()
    let place = stack.count - 1
    let (sign, binding, leftLeast, rightLeast) = Printer.form(of: kind)
    if stack[place].binding < leftLeast {
      stack[place].text = "(\(stack[place].text))"
      stack[place].beginsWithRange = false
    }
    stack[place].text += sign + right.held(at: rightLeast)
    stack[place].binding = binding
  }

  /// The sign of an operator, how it binds, and how its sides must bind to stand bare.
  private static func form(of kind: Tree.Kind) -> (String, Binding, Binding, Binding) {
    switch kind {
    case .add: (" + ", .sum, .sum, .product)
    case .subtract: (" - ", .sum, .sum, .product)
    case .multiply: (" × ", .product, .product, .sign)
    case .divide: (" ÷ ", .product, .product, .sign)
    case .power: ("^", .power, .operand, .sign)
    default: (" \(comparison(kind)) ", .comparison, .conversion, .conversion)
    }
  }

  private static func comparison(_ kind: Tree.Kind) -> String {
    switch kind {
    case .less: "<"
    case .lessOrEqual: "≤"
    case .greater: ">"
    case .greaterOrEqual: "≥"
    case .unequal: "≠"
    // A single = after a name would define it.
    default: "=="
    }
  }

  private mutating func printConditional() {
    let alternative = stack.removeLast().text
    let consequence = stack.removeLast().text
    let condition = stack.removeLast().text
    push("if \(condition) then \(consequence) else \(alternative)", .conditional)
  }

  private mutating func printCall(_ node: Tree.Node) {
    let count = tree.arguments(of: node).count
    let arguments = stack.suffix(count).map(\.text).joined(separator: ", ")
    stack.removeLast(count)
    let name = Function(rawValue: node.a)?.name ?? ""
    push("\(name)(\(arguments))", .operand)
  }

  private mutating func push(_ constant: Tree.Constant) {
    let binding: Binding = constant.isPlain ? .operand : .product
    push(constant.text, constant.low.sign < 0 ? .conditional : binding)
    stack[stack.count - 1].beginsWithRange = constant.low != constant.high
  }
}

extension Literal {
  /// `5.78 万元/村`, `40%`, `3.5万`.
  public var text: String {
    var bytes: ContiguousArray<UInt8> = []
    digits.write(into: &bytes, atLeast: decimals)
    return String(decoding: bytes, as: UTF8.self) + suffix
  }

  /// The %, ‰, 万 … behind the digits.
  public var sign: String { PowerSign.sign(of: exponent) }

  /// What stands behind the digits: the sign and the unit.
  public var suffix: String {
    guard hasUnit else { return sign }
    let symbol = unit.symbol
    return sign + (symbol.hasPrefix("/") || exponent > 0 ? symbol : " " + symbol)
  }

  /// `500..5000 元/人/月`
  public static func text(from low: Literal, to high: Literal) -> String {
    if low.unit == high.unit, low.exponent == high.exponent {
      let bare = Literal(digits: low.digits, decimals: low.decimals)
      return "\(bare.text)..\(high.text)"
    }
    return "\(low.text)..\(high.text)"
  }
}

extension Tree.Constant {
  /// `1144.44 万元`; `100 元 ÷ 3`, where the digits do not end; `1..2 元 ÷ 3`.
  var text: String {
    let behind = unit.isNone || unit.symbol.hasPrefix("/") ? unit.symbol : " " + unit.symbol
    let (mine, others) = (low.endlessPart, high.endlessPart)
    let divisor = mine == others ? mine : mine * others
    let ends = [low, high].map { ($0 * divisor).description }
    let text = (low == high ? ends[0] : "\(ends[0])..\(ends[1])") + behind
    return divisor == .one ? text : "\(text) ÷ \(divisor)"
  }

  /// Whether its text is one quantity, and no quotient.
  var isPlain: Bool { low.terminates && high.terminates }
}

extension Rendering {
  /// What stands behind `in`.
  public var text: String {
    switch style {
    case .fraction: "fraction"
    case .power(let exponent): PowerSign.sign(of: exponent) + (unit?.symbol ?? "")
    case .decimal: unit?.symbol ?? ""
    }
  }
}
