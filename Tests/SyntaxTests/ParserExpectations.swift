import Diagnostics
import TestSupport
import Testing

@testable import Syntax

/// Expects this problem in the text, exactly where the text is marked.
func expectProblem(
  _ problem: Problem, in marked: String, at place: SourceLocation = #_sourceLocation
) {
  let marked = MarkedText(marked)
  let diagnostic = Parser.parse(marked.text).diagnostic
  #expect(diagnostic?.problem == problem, "\(marked.text)", sourceLocation: place)
  #expect(diagnostic?.range == marked.ranges.first, "\(marked.text)", sourceLocation: place)
}

/// The one form of an expression, as the printer writes it.
func canonical(_ text: String, at place: SourceLocation = #_sourceLocation) -> String {
  let parsed = Parser.parse(text)
  #expect(parsed.diagnostic == nil, "\(text)", sourceLocation: place)
  return Printer.text(of: parsed.tree)
}

/// A tree without its places in the text, for telling whether two are the same.
struct TreeShape: Equatable, CustomStringConvertible {
  let nodes: [[Int32]]
  let literals: [Literal]
  let names: [String]
  let targets: [Rendering]
  let arguments: [Int32]
  let constants: [Tree.Constant]

  init(_ tree: Tree) {
    nodes = tree.nodes.map { [Int32($0.kind.rawValue), $0.a, $0.b] }
    literals = Array(tree.literals)
    names = Array(tree.names)
    targets = Array(tree.targets)
    arguments = Array(tree.arguments)
    constants = Array(tree.constants)
  }

  var description: String { "\(nodes) \(literals.map(\.text)) \(names) \(targets.map(\.text))" }
}
