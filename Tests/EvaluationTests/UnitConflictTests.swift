import Diagnostics
import Quantities
import Syntax
import TestSupport
import Testing

@testable import Evaluation

/// Two sides whose units do not go together: both are marked, and a repair is a line that works.
@Suite struct UnitConflictTests {
  @Test(
    "both sides are marked with their units",
    arguments: [
      "⟦180 × 5.78 万元/村⟧ + ⟦100 万元⟧", "⟦100 万元⟧ - ⟦180 × 5.78 万元/村⟧", "⟦5 村⟧ < ⟦3 人⟧",
      "(⟦1 元 + 2 元⟧) + ⟦3 村⟧", "⟦max(1 元, 2 元)⟧ ≥ ⟦3⟧", "1 + (⟦2 村⟧ - ⟦3⟧) × 4",
      "max(⟦1 元⟧, 5 元, ⟦3 村⟧)",
      "sum(0, ⟦1 元⟧, ⟦3 村⟧)", "if ⟦1 元⟧ < ⟦2 村⟧ then 1 else 2", "⟦-5 元⟧ + ⟦3⟧",
    ])
  func bothSides(marked: String) throws {
    let marked = MarkedText(marked)
    var desk = Desk()
    let diagnostic = try #require(desk.failure(marked.text)?.diagnostic)
    guard case .unitConflict(let left, let right, _) = diagnostic.problem else {
      Issue.record("\(diagnostic.problem)")
      return
    }
    #expect(diagnostic.labels.map(\.range) == marked.ranges)
    #expect(diagnostic.labels.map(\.text) == [Words.unit(left), Words.unit(right)])
    #expect(diagnostic.range == marked.ranges[0].joined(with: marked.ranges[1]))
  }

  @Test(
    "the repair",
    arguments: [
      ("180 × 5.78 万元/村 + 100 万元", "180 村 × 5.78 万元/村 + 100 万元"),
      ("100 万元 + 180 × 5.78 万元/村", "100 万元 + 180 村 × 5.78 万元/村"),
      ("200 元/人/月 × 86 人 + 100 元", "200 元/人/月 × 86 人 × 12 月 + 100 元"),
      ("3.5万 + 100 万元", "3.5万元 + 100 万元"), ("500 - 5000 元", "500..5000 元"),
      ("10 万元 + 5%", "10 万元 × (1 + 5%)"), ("10 万元 - 5%", "10 万元 × (1 - 5%)"),
      ("5 + 3 村", "5 村 + 3 村"), ("100 > 50 元", "100 元 > 50 元"), ("5 人 + 3", "5 人 + 3 人"),
    ])
  func repairs(typed: String, repair: String) throws {
    var desk = Desk()
    #expect(desk.failure(typed)?.diagnostic.repair == repair)
    #expect(desk.failure(repair) == nil)
  }

  @Test(
    "where no small change helps, none is proposed",
    arguments: [
      "5 村 + 3 人", "(1 元 + 2 元) × (3 元 + 4 元) + 1 村", "x + 5 村",
    ])
  func noRepair(typed: String) throws {
    var desk = Desk()
    try desk.type("x = 5 元 × 3 人")
    #expect(desk.failure(typed)?.diagnostic.repair == nil)
  }

  @Test("a printed figure without its unit gets the one that would be shown")
  func printedWithoutUnit() throws {
    let line = "180 村 × 5.78 万元/村 =? 1040.4"
    let parsed = Parser.parse(line)
    guard case .check(let printed) = parsed.statement else {
      Issue.record("a check")
      return
    }
    var desk = Desk()
    let quantity = try #require(desk.type(line).quantity)
    let context = Evaluator.Context(
      units: desk.sheet.units, text: ContiguousArray(line.utf8), origin: 0)
    do {
      _ = try quantity.converted(toFit: printed, of: parsed.tree, context)
      Issue.record("no unit is no 元")
    } catch {
      #expect(error.problem == .unitConflict(left: "元", right: "", comparing: true))
      #expect(error.repair == line + " 万元")
    }
  }

  @Test("most repairs of random conflicts work", arguments: Seed.all)
  func randomRepairs(seed: Seed) throws {
    var random = seed.generator
    var (proposed, working) = (0, 0)
    for _ in 0..<1500 {
      let line = UnitConflictTests.sum(&random)
      var desk = Desk()
      guard let diagnostic = desk.failure(line)?.diagnostic,
        case .unitConflict = diagnostic.problem, let repair = diagnostic.repair
      else { continue }
      proposed += 1
      if desk.failure(repair) == nil { working += 1 }
    }
    #expect(proposed > 100)
    #expect(working * 10 >= proposed * 9, "\(working) of \(proposed)")
  }

  private static func sum(_ random: inout SplitMix64) -> String {
    let terms = (0..<2).map { _ in
      let factors = (0..<(1 + random.below(3))).map { _ in
        "\(1 + random.below(900))"
          + random.one(of: ["", "", " 元", " 万元/村", " 村", " 元/人/月", " 人", " 月", "万", "%"])
      }
      return factors.joined(separator: " × ")
    }
    return terms.joined(separator: random.one(of: [" + ", " - "]))
  }
}
