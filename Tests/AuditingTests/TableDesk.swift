import Budgets
import Diagnostics
import Evaluation
import Syntax
import Testing

@testable import Auditing

/// A budget with tables, and what its audit says of them.
///
///     let desk = try TableDesk("""
///       table spending
///         columns code 科目编码 | 万元 合计
///         | 201   | 5 |
///         | 20132 | 5 |
///       """)
///     desk.found(.codes)                       []
struct TableDesk {
  let budget: Budget
  let checks: [Check]
  /// The checks with the diagnoses of findings.
  var explained: [Check] { audit.explained(in: sheet).checks }
  var retrial: Retrial { Retrial(checks, of: budget, AsPrinted(budget, in: sheet)) }
  private let audit: Audit
  private let sheet: Sheet

  init(_ tables: String) throws {
    let file = "budget desk-2023\n\n\(tables)\n"
    try self.init(BudgetReader.read(ContiguousArray(file.utf8)))
  }

  init(_ text: BudgetText) throws {
    var (sheet, shelf, evaluator) = (Sheet(), Shelf(), Evaluator())
    try shelf.load(text, into: &sheet, with: &evaluator)
    budget = shelf.budgets[0]
    audit = Audit(of: budget, in: sheet)
    checks = audit.checks
    self.sheet = sheet
  }

  func name(_ subject: Budget.Subject) -> String {
    budget.path(of: subject, in: .english).joined(separator: ".")
  }

  /// `t.r1.B mismatch`, in the order of the table.
  func verdicts(_ kind: Check.Kind) -> [String] {
    checks.filter { $0.kind == kind }.map { "\(name($0.subject)) \($0.verdict)" }.sorted()
  }

  /// The cells that are found wrong.
  func found(_ kind: Check.Kind) -> [String] {
    checks.filter { $0.kind == kind && $0.verdict.isFinding }.map { name($0.subject) }.sorted()
  }

  /// The parts of the check of a cell.
  func parts(_ kind: Check.Kind, of cell: String) -> [String]? {
    checks.first { $0.kind == kind && name($0.subject) == cell }?.parts.map { name($0.subject) }
  }
}
