import Budgets
import Diagnostics
import Foundation
import Syntax
import Testing

@testable import Auditing

/// One digit of every printed figure and every cell of the built-in budgets is changed in the file,
/// one at a time: each change is found, or it is told why it cannot be.
///
/// Every second figure goes by turns; HESUAN_MUTATIONS=figures takes all of them, and
/// HESUAN_MUTATIONS=digits each digit of each.
@Suite struct DigitMutationTests {
  struct Share: Sendable, CustomTestStringConvertible {
    let name: String
    let part: Int

    static let count = 4
    static let all = BuiltInBudget.names.flatMap { name in
      (0..<count).map { Share(name: name, part: $0) }
    }

    var testDescription: String { "\(name), part \(part + 1) of \(Share.count)" }
  }

  /// So many of a hundred changed digits that go into a check are found. The others leave it as
  /// rounded as before, or make right what was wrong.
  private static let foundOfHundred = 65

  /// The cells that stand in no relation to another: a number of cars, an income without a total.
  private static let alone: Set = [
    "luquan-2023 procurement_table.r3.B", "luquan-2023 assets_table.r4.B",
    "shanhaiguan-2023 holdings.r2.B", "shanhaiguan-2023 holdings.r4.B",
    "shanhaiguan-2023 holdings.r6.B", "shifeng-2023 summary.r1.B",
  ]

  private static let wanted = ProcessInfo.processInfo.environment["HESUAN_MUTATIONS"]

  @Test("each changed digit is found, or cannot be", arguments: Share.all)
  func mutations(of share: Share) throws {
    let bytes = try #require(BuiltInBudget.bytes(of: share.name))
    let text = BudgetReader.read(bytes)
    let before = try #require(AuditTrace(bytes))
    var counts: [MutationOutcome: Int] = [:]
    for mutation in DigitMutationTests.mutations(of: text, share) {
      let outcome = MutationOutcome(mutation, of: text, before)
      counts[outcome, default: 0] += 1
      #expect(
        !outcome.isSuspect, "\(outcome): \(share.name), line \(mutation.line(in: bytes))")
      if case .cell(let cell) = mutation.place, outcome == .alone {
        let name = before.budget.path(of: .cell(cell), in: .english).joined(separator: ".")
        #expect(DigitMutationTests.alone.contains("\(share.name) \(name)"))
      }
    }
    let checked = counts.filter { $0.key.isOpen }.values.reduce(0, +)
    let least = checked * DigitMutationTests.foundOfHundred
    #expect(counts[.found, default: 0] * 100 >= least, "\(share.testDescription): \(counts)")
    if DigitMutationTests.wanted != nil {
      print(
        share.testDescription,
        Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) }))
    }
  }

  private static func mutations(of text: BudgetText, _ share: Share) -> [DigitMutation] {
    let all = DigitMutation.all(of: text, eachDigit: wanted == "digits")
    let stride = Swift.stride(
      from: share.part, to: all.count, by: wanted == nil ? 2 * Share.count : Share.count)
    return stride.map { all[$0] }
  }
}
