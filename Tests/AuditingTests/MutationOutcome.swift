import Budgets
import Syntax

@testable import Auditing
@testable import Budgets

/// What became of a changed digit.
enum MutationOutcome: String, CaseIterable {
  /// Something is found that was not, or not so.
  case found
  /// The file cannot be loaded any more.
  case refused
  /// Nothing else is printed that it could be held against.
  case alone
  /// What it is held against is not all published.
  case undecided
  /// A bound or a range still holds.
  case bound
  /// What it goes into is still printed so by rounding.
  case rounding
  /// It makes a finding come right.
  case repaired
  /// A check that is decided should depend on it, but does not.
  case masked
  /// A table showed by this figure alone what adds up in it.
  case vanished
  /// It should have been found.
  case missed

  /// Whether a check may be at fault.
  var isSuspect: Bool { self == .missed || self == .masked || self == .vanished }

  /// Whether its figure goes into a check that decides by more than a bound.
  var isOpen: Bool { self != .alone && self != .undecided && self != .bound }

  init(_ mutation: DigitMutation, of text: BudgetText, _ before: AuditTrace) {
    guard let after = AuditTrace(mutation.bytes(of: text)) else {
      self = .refused
      return
    }
    let changed = after.changed(from: before)
    if changed.contains(where: \.verdict.isFinding) {
      self = .found
    } else if changed.isEmpty {
      self = MutationOutcome(ofNoneChanged: mutation, before, after)
    } else if !changed.allSatisfy({ PlainVerdict(check: $0).holds }) {
      self = .missed
    } else {
      self = MutationOutcome(changed)
    }
  }

  private init(
    ofNoneChanged mutation: DigitMutation, _ before: AuditTrace, _ after: AuditTrace
  ) {
    if before.lines.keys.contains(where: { after.lines[$0] == nil }) {
      self = .vanished
      return
    }
    let reached =
      switch mutation.place {
      case .input(let figure), .stated(_, let figure): after.reached(from: figure)
      case .cell: [Check]()
      }
    let decided = reached.filter { $0.verdict != .unknown }
    self = reached.isEmpty ? .alone : decided.isEmpty ? .undecided : .masked
  }

  /// Of checks that all agree, though differently than before.
  private init(_ changed: [Check]) {
    let verdicts = Set(changed.map(\.verdict))
    if verdicts == [.exact] {
      self = .repaired
    } else if !verdicts.isDisjoint(with: [.rounds, .slack, .approximate]) {
      self = .rounding
    } else if verdicts.contains(.within) {
      self = .bound
    } else {
      self = verdicts.contains(.unknown) ? .undecided : .missed
    }
  }
}
