import Diagnostics
import Evaluation
import Quantities
import Syntax

@testable import Budgets

/// A sheet and a shelf on which budgets can be loaded and names asked for.
///
///     var desk = try Desk(loading: ["luquan-2023"])
///     desk.say("村数")                          180 村
struct Desk {
  var sheet = Sheet()
  var shelf = Shelf()
  var evaluator = Evaluator()

  init() {}

  init(loading names: [String]) throws {
    for name in names {
      try load(String(decoding: BuiltInBudget.bytes(of: name) ?? [], as: UTF8.self))
    }
  }

  init(_ file: String) throws { try load(file) }

  mutating func load(_ file: String) throws(Shelf.Refusal) {
    let text = BudgetReader.read(ContiguousArray(file.utf8), units: sheet.units)
    try shelf.load(text, into: &sheet, with: &evaluator)
  }

  mutating func refusal(of file: String) -> Shelf.Refusal? {
    do throws(Shelf.Refusal) {
      try load(file)
      return nil
    } catch {
      return error
    }
  }

  mutating func problems(of file: String) -> [Problem] {
    refusal(of: file)?.diagnostics.map(\.problem) ?? []
  }

  /// The value of an expression; throws what is unclear, or cannot be computed.
  mutating func value(of expression: String) throws -> Value {
    let text = ContiguousArray(expression.utf8)
    let parsed = Parser.parse(expression, units: sheet.units)
    if let diagnostic = parsed.diagnostic { throw diagnostic }
    for name in parsed.tree.names { try shelf.bind(name, in: &sheet, with: &evaluator) }
    return try sheet.value(of: parsed.tree, text: text, with: &evaluator).0
  }

  /// `村数 = 208 村`
  @discardableResult
  mutating func define(_ line: String) throws -> Sheet.Change {
    let text = ContiguousArray(line.utf8)
    let parsed = Parser.parse(line, units: sheet.units)
    if let diagnostic = parsed.diagnostic { throw diagnostic }
    guard case .definition(let name, _) = parsed.statement else {
      preconditionFailure("\(line) is a definition")
    }
    for used in parsed.tree.names + [name] {
      try shelf.bind(used, in: &sheet, with: &evaluator)
    }
    return try sheet.define(name, as: parsed.tree, text: text, with: &evaluator)
  }

  /// The value of an expression in the own units of its dimension, or what is wrong.
  mutating func say(_ expression: String) -> String {
    do {
      return seen(try value(of: expression))
    } catch let unclear as Shelf.Unclear {
      return "\(unclear.problem)"
    } catch let failure as Sheet.Failure {
      return "\(failure.diagnostic.problem)"
    } catch {
      return "\(error)"
    }
  }

  func seen(_ value: Value) -> String {
    switch value {
    case .truth(let holds): return holds ? "yes" : "no"
    case .quantity(let quantity):
      let (low, high) = (quantity.magnitude.low, quantity.magnitude.high)
      let symbol = sheet.units.plainUnit(of: quantity.dimension).symbol
      return (low == high ? "\(low)" : "\(low)..\(high)") + (symbol.isEmpty ? "" : " \(symbol)")
    }
  }

  /// All that is in the sheet, for telling whether anything has changed.
  var picture: [String] {
    sheet.entries.indices.map { place in
      let entry = sheet.entries[place]
      return "\(entry.name) \(seen(sheet.values[place])) \(entry.uses) \(entry.usedBy.sorted())"
        + " \(entry.missing) \(entry.rendering)"
    } + ["\(sheet.units.declared)", "\(sheet.last.map(seen) ?? "")"]
  }
}
