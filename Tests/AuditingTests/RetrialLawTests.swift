import Budgets
import Quantities
import Syntax
import TestSupport
import Testing

@testable import Auditing
@testable import Budgets
@testable import Syntax

/// What is foretold of a repair is what comes of it when the budget is written so and audited anew;
/// plans of payments are not asked about repairs.
@Suite struct RetrialLawTests {
  @Test("repairs come out as foretold", arguments: BuiltInBudget.names)
  func foretold(name: String) throws {
    var random = SplitMix64(state: 41)
    let text = BudgetReader.read(BuiltInBudget.bytes(of: name)!)
    let before = try TableDesk(text)
    let retrial = before.retrial
    for _ in 0..<12 {
      let check = random.one(
        of: before.checks.filter { $0.judgement != nil && $0.kind != .payments })
      let printed = check.printed
      guard printed.isPlain, check.stated == nil || printed.literal.digits.sign == 1 else {
        continue
      }
      let computed = check.judgement!.low
      let digits = (random.chance(1, of: 3) ? computed : computed * Number(1 + random.below(3)))
        .rounded(toDecimals: printed.literal.decimals, .halfUp)
      let literal = Literal(
        digits: digits, decimals: printed.literal.decimals, exponent: printed.literal.exponent,
        unit: printed.literal.unit)
      guard
        let repair = Repair(
          check.subject, stated: check.stated, to: literal.value, in: before.budget,
          PrintedLines(of: before.budget.text))
      else { continue }
      var repaired = text
      repaired.print(literal, everywhereIn: repair)
      let after = try TableDesk(repaired)
      let (resolves, breaks) = retrial.outcome(
        of: repair, for: retrial.checks(about: repair))
      let known = Set(before.checks.map(\.id)).intersection(after.checks.map(\.id))
        .filter { !$0.hasPrefix("payments:") }
      let foretold = before.wrongIDs.subtracting(resolves.map { before.checks[$0].id })
        .union(breaks.map { before.checks[$0].id })
      let real = after.wrongIDs
      #expect(
        foretold.intersection(known) == real.intersection(known),
        "\(check.id) \(printed.literal.text) to \(literal.text): \(foretold.symmetricDifference(real).sorted())"
      )
    }
  }
}

extension TableDesk {
  fileprivate var wrongIDs: Set<String> { Set(checks.filter { $0.verdict.isFinding }.map(\.id)) }
}
