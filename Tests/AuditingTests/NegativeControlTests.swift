import Budgets
import Evaluation
import Quantities
import TestSupport
import Testing

@testable import Auditing
@testable import Syntax

/// Stated figures that have nothing to do with their formulas: hardly any may get an explanation.
struct NegativeControlTests {
  /// The stated figures change places within one unit; each gets another value than it had.
  private static func shuffled(
    _ text: BudgetText, _ places: [Int], _ random: inout SplitMix64
  ) -> BudgetText {
    var result = text
    let groups = Dictionary(grouping: places.sorted()) {
      text.stated[$0].printed.literal.unit.symbol
    }
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
      var order = group
      for last in order.indices.dropFirst().reversed() { order.swapAt(last, random.below(last)) }
      for (place, other) in zip(group, order) {
        result.stated[place] = text.stated[place].printing(text.stated[other].printed.literal)
      }
    }
    return result
  }

  /// Measured: 4 and 8 of 1,280.
  @Test(
    "unrelated figures of real budgets get a diagnosis in under 2 % of cases", arguments: Seed.all)
  func control(seed: Seed) throws {
    var random = seed.generator
    var (told, findings) = (0, 0)
    for name in BuiltInBudget.names {
      let text = BudgetReader.read(BuiltInBudget.bytes(of: name)!)
      let places = try TableDesk(text).checks.filter {
        $0.kind == .formula && !$0.verdict.isFinding && $0.printed.isPlain
      }.compactMap(\.stated)
      for _ in 0..<4 {
        let desk = try TableDesk(Self.shuffled(text, places, &random))
        let wrong = desk.explained.filter {
          $0.verdict == .mismatch && places.contains($0.stated ?? -1)
        }
        findings += wrong.count
        // Two figures that a shuffle did swap are rightly told to be swapped.
        told += wrong.count { $0.diagnoses.contains { $0.kind != .swapped } }
      }
    }
    #expect(told * 100 < 2 * findings, "\(told) of \(findings)")
  }
}

extension BudgetText.Stated {
  fileprivate func printing(_ literal: Literal) -> BudgetText.Stated {
    BudgetText.Stated(
      figure: figure,
      printed: Printed(
        relation: printed.relation, literal: literal, upper: nil, range: printed.range),
      citations: citations)
  }
}
