import Foundation
import Quantities
import Syntax
import TestSupport
import Testing

@testable import Auditing

/// A fault of each kind is put into a figure of the built-in budgets that agrees, again and again:
/// it is named first wherever nothing else explains the figure as well.
///
/// Something else explains it as well where
/// - chance does: the right explanation is no likelier, or not 64 times with all that other findings
///   say for it;
/// - another explanation is at least as likely before other checks are asked, and they are no more
///   for the right one: it resolves as many findings and makes no more;
/// - so many others are as likely, within the lead that a winner needs, that none is told.
///
/// 40 of each kind; HESUAN_FAULTS=1000 puts in a thousand.
@Suite struct InjectedFaultTests {
  enum Telling: String, CaseIterable {
    case right, other, nothing
    case chance, rival, many
  }

  static let count = Int(ProcessInfo.processInfo.environment["HESUAN_FAULTS"] ?? "") ?? 40
  static let isVerbose = ProcessInfo.processInfo.environment["HESUAN_FAULTS"] != nil

  /// The five budgets have hardly a figure that could have such a fault.
  private static func isRare(_ kind: Diagnosis.Kind) -> Bool {
    [.percent, .base, .otherValue, .roundedFirst].contains(kind)
  }

  @Test("a fault is named first in 90 of 100 cases", arguments: Diagnosis.Kind.allCases)
  func named(kind: Diagnosis.Kind) throws {
    var random = SplitMix64(state: 20_230_104)
    var tellings: [Telling: Int] = [:]
    var (total, drawn) = (0, 0)
    while total < Self.count, drawn < 400 * Self.count {
      drawn += 1
      let budget = random.one(of: Self.isRare(kind) ? [FaultyBudget.made] : FaultyBudget.all)
      guard let fault = FaultMaker(budget: budget).fault(kind, &random),
        let outcome = budget.outcome(of: fault)
      else { continue }
      total += 1
      let telling = Self.telling(outcome, of: fault)
      tellings[telling, default: 0] += 1
      if Self.isVerbose, telling == .other || telling == .nothing { show(outcome, fault, budget) }
    }
    let decided = [.right, .other, .nothing].reduce(0) { $0 + tellings[$1, default: 0] }
    let right = tellings[.right, default: 0]
    if Self.isVerbose {
      let all = Telling.allCases.map { "\($0.rawValue) \(tellings[$0, default: 0])" }
      print("TABLE", kind.rawValue, all.joined(separator: ", "), "of \(total), drawn \(drawn)")
    }
    #expect(right * 10 >= decided * 9, "\(right) of \(decided)")
  }

  static func telling(_ outcome: FaultyBudget.Outcome, of fault: InjectedFault) -> Telling {
    let told = outcome.check.diagnoses
    if let first = told.first, fault.isNamed(by: first) { return .right }
    let right = outcome.clues.first { fault.isNamed(by: $0) }
    let odds = right?.odds ?? fault.kind.share * outcome.chances
    guard let first = told.first else {
      if odds * outcome.weight < Slip.leastOdds || odds <= .one && !fault.blamesInput {
        return .chance
      }
      let near = outcome.clues.count { right != nil && odds < Slip.lead * $0.odds }
      return near > Diagnosis.mostTold ? .many : .nothing
    }
    let before = outcome.clues.first { $0.kind == first.kind && $0.party == first.party }
    guard right != nil || odds < Slip.leastOdds, let before, before.odds >= odds,
      first.resolves.count >= outcome.others, first.breaks.isEmpty
    else { return .other }
    return .rival
  }

  private func show(
    _ outcome: FaultyBudget.Outcome, _ fault: InjectedFault, _ budget: FaultyBudget
  ) {
    let check = outcome.check
    let clues = outcome.clues.prefix(4).map { "\($0.kind.rawValue)/\($0.bits)" }
    let told = check.diagnoses.map {
      "\($0.kind.rawValue)/\($0.bits) +\($0.resolves.count) -\($0.breaks.count)"
    }
    print(
      "MISS", fault.kind.rawValue, check.id, "was",
      budget.checks[fault.check].printed.literal.text, "is", check.printed.literal.text,
      "computed", check.judgement!.low, "told", told, "clues", clues, "others",
      outcome.others, "chances", outcome.chances.rounded(toDecimals: 0, .down))
  }
}
