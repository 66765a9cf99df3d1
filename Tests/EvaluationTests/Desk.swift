import Diagnostics
import Quantities
import Syntax
import TestSupport
import Testing

@testable import Evaluation

/// A sheet that one can type into, line by line.
struct Desk {
  var sheet = Sheet()
  var evaluator = Evaluator()

  @discardableResult
  mutating func type(_ line: String) throws -> Value {
    let text = ContiguousArray(line.utf8)
    let parsed = Parser.parse(line, units: sheet.units)
    if let diagnostic = parsed.diagnostic { throw Sheet.Failure(diagnostic, text) }
    switch parsed.statement {
    case .definition: return try define(line).defined[0].value
    case .unit(let name, _, let hasValue):
      return try declare(name, hasValue ? parsed.tree : nil, text)
    case .nothing, .expression, .check:
      let value = try sheet.value(of: parsed.tree, text: text, with: &evaluator).0
      sheet.keep(value)
      return value
    }
  }

  @discardableResult
  mutating func define(_ line: String) throws -> Sheet.Change {
    let text = ContiguousArray(line.utf8)
    let parsed = Parser.parse(line, units: sheet.units)
    if let diagnostic = parsed.diagnostic { throw Sheet.Failure(diagnostic, text) }
    guard case .definition(let name, _) = parsed.statement else {
      preconditionFailure("\(line) is a definition")
    }
    return try sheet.define(name, as: parsed.tree, text: text, with: &evaluator)
  }

  private mutating func declare(
    _ name: String, _ tree: Tree?, _ text: ContiguousArray<UInt8>
  ) throws -> Value {
    guard let tree else {
      sheet.units.declare(name)
      return .truth(true)
    }
    let value = try sheet.value(of: tree, text: text, with: &evaluator).0
    guard case .quantity(let quantity) = value, let number = quantity.magnitude.number else {
      preconditionFailure("a unit is worth a quantity")
    }
    sheet.units.declare(name, factor: number, dimension: quantity.dimension)
    return value
  }

  /// The problem that typing the line gives; nil if it gives none.
  mutating func failure(_ line: String) -> Sheet.Failure? {
    do {
      try type(line)
      return nil
    } catch {
      return error as? Sheet.Failure
    }
  }

  func value(of name: String) -> Value? { sheet.place(of: name).map { sheet.values[$0] } }
}

extension Value {
  var quantity: Quantity? {
    if case .quantity(let quantity) = self { return quantity }
    return nil
  }

  /// What can be seen of it: the bounds, whatever ranges they come from.
  var seen: String {
    switch self {
    case .truth(let holds): return holds ? "yes" : "no"
    case .quantity(let quantity):
      let (low, high) = (quantity.magnitude.low, quantity.magnitude.high)
      let symbol = UnitTable.standard.plainUnit(of: quantity.dimension).symbol
      return (low == high ? "\(low)" : "\(low)..\(high)") + (symbol.isEmpty ? "" : " \(symbol)")
    }
  }
}

/// Expects both lines to come to the same, each typed behind `before`.
func expectSame(
  _ line: String, _ other: String, after before: [String] = [],
  at place: SourceLocation = #_sourceLocation
) throws {
  let values = try [line, other].map { line in
    var desk = Desk()
    for earlier in before { try desk.type(earlier) }
    return try desk.type(line)
  }
  #expect(values[0].seen == values[1].seen, "\(line), \(other)", sourceLocation: place)
}

/// Expects the problem, marked ⟦here⟧ in the line; with more than one mark, those are the labels.
@discardableResult
func expectProblem(
  _ problem: Problem, in marked: String, after before: [String] = [],
  at place: SourceLocation = #_sourceLocation
) throws -> Diagnostic? {
  var desk = Desk()
  for earlier in before { try desk.type(earlier) }
  let marked = MarkedText(marked)
  let diagnostic = desk.failure(marked.text)?.diagnostic
  #expect(diagnostic?.problem == problem, "\(marked.text)", sourceLocation: place)
  let ranges = diagnostic.map { $0.labels.isEmpty ? [$0.range] : $0.labels.map(\.range) }
  #expect(ranges == marked.ranges, "\(marked.text)", sourceLocation: place)
  return diagnostic
}
