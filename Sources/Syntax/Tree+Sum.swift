/// Trees that only add and subtract.
extension Tree {
  /// A name or a numeral that is added, or taken away.
  public struct Addend: Sendable, Hashable {
    public enum Source: Sendable, Hashable {
      /// `names[place]`
      case name(Int)
      /// `literals[place]`
      case literal(Int)
    }

    public let source: Source
    public let isTaken: Bool
  }

  /// The addends of a sum of names and numerals; nil where it is anything else.
  public var addends: [Addend]? {
    var stack: [[Addend]] = []
    for node in nodes {
      switch node.kind {
      case .name: stack.append([Addend(source: .name(Int(node.a)), isTaken: false)])
      case .number: stack.append([Addend(source: .literal(Int(node.a)), isTaken: false)])
      case .negate: stack.append(stack.removeLast().map(\.turned))
      case .add, .subtract:
        let right = stack.removeLast()
        stack[stack.count - 1] += node.kind == .add ? right : right.map(\.turned)
      case .call where Function(rawValue: node.a) == .sum:
        let count = arguments(of: node).count
        let all = stack.suffix(count).flatMap { $0 }
        stack.removeLast(count)
        stack.append(all)
      default: return nil
      }
    }
    return stack.last
  }
}

extension Tree.Addend {
  /// Its place among the names; nil for a numeral.
  public var name: Int? {
    if case .name(let place) = source { return place }
    return nil
  }

  fileprivate var turned: Tree.Addend { Tree.Addend(source: source, isTaken: !isTaken) }
}
