import Budgets
import Evaluation
import Quantities
import Syntax

@testable import Auditing
@testable import Budgets

/// What an audit says, check by check, so that two audits can be held against each other.
struct AuditTrace {
  /// All that goes into a verdict.
  struct Line: Hashable {
    let verdict: Verdict
    let printed: [Number]
    let computed: [Number]
    let parts: [Number]
  }

  let budget: Budget
  let sheet: Sheet
  let checks: [Check]
  let lines: [String: Line]

  /// Nil where the file is refused.
  init?(_ bytes: ContiguousArray<UInt8>) {
    var (sheet, shelf, evaluator) = (Sheet(), Shelf(), Evaluator())
    guard (try? shelf.load(BudgetReader.read(bytes), into: &sheet, with: &evaluator)) != nil
    else { return nil }
    budget = shelf.budgets[0]
    self.sheet = sheet
    checks = Audit(of: budget, in: sheet).checks
    lines = Dictionary(checks.map { ($0.id, Line($0)) }) { first, _ in first }
  }

  /// The checks that are not the same in another audit, as this one has them.
  func changed(from other: AuditTrace) -> [Check] {
    checks.filter { lines[$0.id] != other.lines[$0.id] }
  }

  /// The checks that a figure goes into, by the formulas alone: what is computed from it goes no
  /// further where it is printed.
  func reached(from figure: Int) -> [Check] {
    var (open, seen) = ([budget.place(ofFigure: figure)], Set<Int>())
    var result: [Check] = []
    while let place = open.popLast() {
      guard seen.insert(place).inserted else { continue }
      if case .figure(let figure)? = budget.subject(at: place) {
        result += checks.filter {
          $0.subject == .figure(figure) && ($0.kind == .formula || $0.kind == .restated)
        }
      }
      if place == budget.place(ofFigure: figure) || !isPrinted(place) {
        open += sheet.entries[place].usedBy
      }
    }
    return result
  }

  private func isPrinted(_ place: Int) -> Bool {
    guard case .figure(let figure)? = budget.subject(at: place) else { return false }
    return budget.text.figures[figure].stated.contains {
      [.equal, .about].contains(budget.text.stated[Int($0)].printed.relation)
    }
  }
}

extension AuditTrace.Line {
  fileprivate init(_ check: Check) {
    verdict = check.verdict
    let literal = check.printed.literal
    printed = [literal.digits, Number(literal.decimals), check.printed.upper?.digits ?? .zero]
    computed = check.judgement.map { [$0.low, $0.high] } ?? []
    parts = check.parts.map(\.value)
  }
}
