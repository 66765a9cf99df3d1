import Diagnostics
import Evaluation
import Quantities
import Syntax
import Testing

@testable import Solving

/// A sheet of a few lines, asked backwards from its last for its first.
struct Workpiece {
  var sheet = Sheet()
  private var evaluator = Evaluator()
  let unknown = 0
  var goal: Int { sheet.entries.count - 1 }

  init(_ lines: [String]) throws {
    for line in lines {
      let parsed = Parser.parse(line, units: sheet.units)
      guard case .definition(let name, _) = parsed.statement, parsed.diagnostic == nil else {
        throw Sheet.Failure(
          parsed.diagnostic ?? Diagnostic(.interrupted, at: SourceRange(0, 0)), [])
      }
      _ = try sheet.define(
        name, as: parsed.tree, text: ContiguousArray(line.utf8), with: &evaluator)
    }
  }

  func solver() throws(Obstacle) -> Solver { try Solver(in: sheet, for: unknown, of: goal) }

  /// The target as it is typed: `110 万元` is every number printed so, `= 110 万元` that alone.
  static func target(_ text: String) -> Target {
    if text.hasPrefix("= ") {
      let tree = Parser.parse(String(text.dropFirst(2))).tree
      let literal = tree.literals[0]
      let sign = tree.nodes.count == 1 ? Number.one : Number(-1)
      return Target(sign * literal.value, literal.hasUnit ? literal.unit.dimension : nil)
    }
    guard case .check(let printed) = Parser.parse("0 =? \(text)").statement else {
      preconditionFailure("\(text) is a printed figure")
    }
    return Target(printed)
  }

  func answer(_ target: String, from low: Number? = nil, to high: Number? = nil) -> String {
    do throws(Obstacle) {
      return try solver().solve(Workpiece.target(target), from: low, to: high).seen
    } catch {
      return "\(error)"
    }
  }

  func result(at number: Number) throws -> Number? {
    try solver().value(with: number)?.magnitude.number
  }
}

extension Solution {
  /// `[1, 2) ∪ 3`, with the first digits of what is no fraction.
  var seen: String {
    if let constant { return "always \(constant)" }
    return stretches.isEmpty ? "none" : stretches.map(\.seen).joined(separator: " ∪ ")
  }
}

extension Stretch {
  var seen: String {
    if isPoint { return low!.root.seen }
    let from = low.map { ($0.isIncluded ? "[" : "(") + $0.root.seen } ?? "(-∞"
    let to = high.map { $0.root.seen + ($0.isIncluded ? "]" : ")") } ?? "∞)"
    return "\(from), \(to)"
  }
}

extension Root {
  var seen: String {
    number?.description ?? "\(enclosure(digits: 6).low)…"
  }
}

/// Expects the answer for `x`, the first line, when the last line is to come to the target.
func expect(
  _ lines: [String], _ target: String, _ answer: String, from low: Number? = nil,
  to high: Number? = nil, at place: SourceLocation = #_sourceLocation
) throws {
  let piece = try Workpiece(lines)
  #expect(piece.answer(target, from: low, to: high) == answer, sourceLocation: place)
}
