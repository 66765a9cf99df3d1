import Diagnostics
import Quantities
import Syntax
import TestSupport
import Testing

@testable import Evaluation

/// A sheet after random edits, against all its formulas computed from scratch.
@Suite struct SheetTests {
  /// What a sheet should hold: each name's formula as text, former values put in.
  private struct Model {
    var formulas: [Int: Tree] = [:]
    let units = UnitTable.standard

    static func uses(_ tree: Tree) -> [Int] { tree.names.compactMap { Int($0.dropFirst()) } }

    /// Whether one name leads to another, through what it uses.
    func leads(from start: Int, to end: Int) -> Bool {
      var open = [start]
      var seen: Set<Int> = []
      while let place = open.popLast() {
        if place == end { return true }
        guard seen.insert(place).inserted, let tree = formulas[place] else { continue }
        open += Model.uses(tree)
      }
      return false
    }

    /// All the values, computed one after the other; nil where one cannot be.
    func values() -> [Int: Value]? {
      var values: [Int: Value] = [:]
      for place in formulas.keys.sorted() where !compute(place, into: &values) { return nil }
      return values
    }

    private func compute(_ place: Int, into values: inout [Int: Value]) -> Bool {
      if values[place] != nil { return true }
      guard let tree = formulas[place] else { return false }
      for used in Model.uses(tree) where !compute(used, into: &values) { return false }
      var evaluator = Evaluator()
      let context = Evaluator.Context(units: units, text: [], origin: place)
      let known = values
      let value = try? evaluator.value(of: tree, in: context) { name throws(Diagnostic) in
        known[Int(tree.names[name].dropFirst())!]!
      }
      values[place] = value
      return value != nil
    }
  }

  private static let names = 50

  @Test("after every edit, all values are those computed from scratch", arguments: Seed.all)
  func randomEdits(seed: Seed) throws {
    var random = seed.generator
    var model = Model()
    var desk = Desk()
    var (changed, refused) = (0, 0)
    for edit in 0..<500 {
      // Most names are defined at first, so that formulas find something to use.
      let place = edit < SheetTests.names - 5 ? edit : random.below(SheetTests.names)
      let former = desk.value(of: "n\(place)")
      let formula = SheetTests.formula(&random, for: place, known: model.formulas[place] != nil)
      let before = (desk.sheet.entries.map(\.name), desk.sheet.values, desk.sheet.last)
      let expected = try SheetTests.expected(model, place, formula, former: former)
      do {
        let change = try desk.define("n\(place) = \(formula)")
        guard let expected, let values = expected.values() else {
          Issue.record("n\(place) = \(formula) should be refused")
          return
        }
        guard SheetTests.matches(desk, values), SheetTests.isTrue(change, before, desk) else {
          Issue.record("after n\(place) = \(formula)")
          return
        }
        model = expected
        changed += 1
      } catch let failure as Sheet.Failure {
        let isAllowed = expected?.values() == nil
        guard isAllowed, desk.sheet.entries.map(\.name) == before.0,
          desk.sheet.values == before.1, desk.sheet.last == before.2
        else {
          Issue.record("n\(place) = \(formula): \(failure.diagnostic.problem)")
          return
        }
        refused += 1
      }
    }
    #expect(changed > 80 && refused > 20, "\(changed) changed, \(refused) refused")
  }

  /// The model with the new formula; nil where that leads back to itself or uses what is not there.
  private static func expected(
    _ model: Model, _ place: Int, _ formula: String, former: Value?
  ) throws -> Model? {
    var text = formula
    if let former {
      text = text.replacing("n\(place) ", with: try SheetTests.text(of: former) + " ")
    }
    let tree = Parser.parse(text).tree
    var model = model
    let uses = Model.uses(tree)
    guard uses.allSatisfy({ model.formulas[$0] != nil }) else { return nil }
    guard !uses.contains(where: { model.leads(from: $0, to: place) }) else { return nil }
    model.formulas[place] = tree
    return model
  }

  private static func text(of value: Value) throws -> String {
    let quantity = try #require(value.quantity)
    let symbol = UnitTable.standard.plainUnit(of: quantity.dimension).symbol
    let number = try #require(quantity.magnitude.number)
    return symbol.isEmpty ? "(\(number))" : "(\(number) × 1 \(symbol))"
  }

  private static func matches(_ desk: Desk, _ values: [Int: Value]) -> Bool {
    guard desk.sheet.entries.count == values.count else { return false }
    return values.allSatisfy { place, value in desk.value(of: "n\(place)")?.seen == value.seen }
  }

  /// Whether a change tells just what has become different.
  private static func isTrue(
    _ change: Sheet.Change, _ before: ([String], ContiguousArray<Value>, Value?), _ desk: Desk
  ) -> Bool {
    let former = Dictionary(uniqueKeysWithValues: zip(before.0, before.1))
    let different = desk.sheet.entries.map(\.name).filter {
      $0 != change.defined[0].name && former[$0] != desk.value(of: $0)
    }
    return Set(change.followers.map(\.name)) == Set(different)
      && change.followers.count == different.count
      && change.followers.allSatisfy {
        $0.former == former[$0.name] && $0.value == desk.value(of: $0.name)
      }
      && change.defined[0].former == former[change.defined[0].name]
      && change.defined[0].value == desk.value(of: change.defined[0].name)
      && desk.sheet.last == change.defined[0].value
  }

  /// A formula, mostly one that fits: the names are plain numbers, 元 and 村 in turns.
  private static func formula(
    _ random: inout SplitMix64, for place: Int, known: Bool
  ) -> String {
    let kind = random.chance(1, of: 25) ? random.below(3) : place % 3
    return (0..<(1 + random.below(3))).map { _ in
      term(&random, kind, for: place, known: known)
    }.joined(separator: random.one(of: [" + ", " - "]))
  }

  private static func term(
    _ random: inout SplitMix64, _ kind: Int, for place: Int, known: Bool
  ) -> String {
    let number = random.one(of: ["\(random.below(20))", "0.5", "\(random.below(900)).25"])
    let unit = ["", " 元", " 村"][kind]
    switch random.below(8) {
    case 0, 1: return number + unit
    case 2 where known: return "n\(place) × 110%"
    case 3: return "\(name(&random, kind, below: place)) ÷ \(name(&random, 0, below: place))"
    case 4 where kind == 1: return "\(name(&random, 2, below: place)) × \(number) 元/村"
    case 5: return "max(\(name(&random, kind, below: place)), \(number)\(unit))"
    case 6:
      let (a, b) = (name(&random, 0, below: place), name(&random, kind, below: place))
      return "(if \(a) > 5 then \(b) else \(number)\(unit))"
    default: return name(&random, kind, below: place) + "× 2"
    }
  }

  /// A name of that kind, mostly a lower one, so that not all is a cycle.
  private static func name(
    _ random: inout SplitMix64, _ kind: Int, below place: Int
  ) -> String {
    let top = random.chance(1, of: 12) ? names : max(place, 3)
    let low = (0..<top).filter { $0 % 3 == kind }
    return "n\(low[random.below(low.count)]) "
  }
}
