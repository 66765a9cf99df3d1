import Budgets
import Evaluation
import Quantities
import Syntax
import Testing

@testable import Solving

/// The laws of asking backwards and of sweeping, on every figure of every budget that is built in.
@Suite struct PublishedTests {
  private static func sheet(_ name: String) throws -> Sheet {
    var (sheet, shelf, evaluator) = (Sheet(), Shelf(), Evaluator())
    let bytes = try #require(BuiltInBudget.bytes(of: name))
    try shelf.load(BudgetReader.read(bytes), into: &sheet, with: &evaluator)
    return sheet
  }

  /// The figures that follow straight from one, and one that follows from each of them.
  private static func goals(of place: Int, in sheet: Sheet) -> [Int] {
    let next = sheet.entries[place].usedBy.prefix(4)
    return Array(next) + next.compactMap { sheet.entries[$0].usedBy.last }
  }

  @Test("what is published solves the question that it answers", arguments: BuiltInBudget.names)
  func itself(name: String) throws {
    let sheet = try PublishedTests.sheet(name)
    var (solved, hindered) = (0, 0)
    for place in sheet.entries.indices {
      guard case .quantity(let own) = sheet.values[place], let number = own.magnitude.number else {
        continue
      }
      for goal in PublishedTests.goals(of: place, in: sheet) {
        guard case .quantity(let value) = sheet.values[goal], let result = value.magnitude.number
        else { continue }
        do throws(Obstacle) {
          let solver = try Solver(in: sheet, for: place, of: goal)
          let solution = try solver.solve(Target(result, value.dimension))
          let isFound = solution.stretches.contains { $0.has(number) }
          let isUnknown = !sheet.entries[place].missing.isEmpty
          #expect(
            isFound || isUnknown, "\(sheet.entries[place].name) → \(sheet.entries[goal].name)")
          #expect(solver.value(with: number) == value || isUnknown)
          solved += 1
        } catch {
          hindered += 1
        }
      }
    }
    #expect(solved > 0 && hindered <= solved / 10, "\(solved) solved, \(hindered) not")
  }

  @Test("a sweep gives what putting in gives", arguments: BuiltInBudget.names)
  func swept(name: String) throws {
    let sheet = try PublishedTests.sheet(name)
    var fast = 0
    for place in sheet.entries.indices {
      guard let goal = PublishedTests.goals(of: place, in: sheet).last else { continue }
      let axis = Sweep.Axis(place, from: Number(-1), step: Number(1) / Number(4), count: 12)
      guard let sweep = try? Sweep(in: sheet, over: [axis], show: [goal]),
        let solver = try? Solver(in: sheet, for: place, of: goal)
      else { continue }
      if sweep.width != nil { fast += 1 }
      try sweep.run { block in
        block.eachValue(of: 0) { point, value in
          let typed = solver.value(with: block.input(0, at: point))?.magnitude.number
          #expect(value == typed, "\(sheet.entries[place].name) → \(sheet.entries[goal].name)")
        }
        return true
      }
    }
    #expect(fast > 0)
  }
}
