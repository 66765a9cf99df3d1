internal import Auditing
internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Syntax

/// Checking: what the document states against what it should be.
extension Workbench {
  /// Checks one budget that is loaded, or one project or figure of it, or all.
  mutating func check(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    if shelf.isEmpty { return say(Words.nothingLoaded, into: &page) }
    let name = invocation.argument
    let budgets = shelf.budgets.filter { name.isEmpty || shelf.isCalled($0, name) }
    if !budgets.isEmpty {
      for budget in budgets {
        write(Audit(of: budget, in: sheet).explained(in: sheet), of: budgets, into: &page)
      }
      return
    }
    let things = shelf.things(named: name)
    guard let (budget, thing) = things.first else {
      throw invocation.complaint(.unknownName(name, near: shelf.near(name)))
    }
    let audit = Audit(of: budget, in: sheet).explained(in: sheet).only { budget.has($0, in: thing) }
    AuditText(audit, in: self, isStrict: false).writeAll(into: &page)
  }

  private func write(_ audit: Audit, of budgets: [Budget], into page: inout Markup) {
    if budgets.count > 1 {
      writeHeading(of: audit.budget, into: &page)
    }
    AuditText(audit, in: self, isStrict: false).write(into: &page)
  }
}

extension Budget {
  /// Whether a subject is a thing or stands in it.
  fileprivate func has(_ subject: Subject, in thing: Thing) -> Bool {
    switch (thing, subject) {
    case (.figure(let wanted), .figure(let figure)): wanted == figure
    case (.cell(let wanted), .cell(let cell)): wanted == cell
    case (.table(let table), .cell(let cell)): cell.table == table
    case (.group(let group), .figure(let figure)): Int(text.figures[figure].group) == group
    case (.group(let group), .cell(let cell)): Int(text.tables[cell.table].group) == group
    default: false
    }
  }
}
