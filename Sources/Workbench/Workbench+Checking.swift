internal import Auditing
internal import Budgets
public import Diagnostics
internal import Evaluation
internal import Syntax

/// Checking: what the document states against what it should be.
extension Workbench {
  /// What a report is written as.
  public enum CheckFormat: String, Sendable, CaseIterable {
    case text, json, csv
  }

  /// Checks one budget that is loaded, or one project or figure of it, or all.
  mutating func check(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    if shelf.isEmpty { return say(Words.nothingLoaded, into: &page) }
    let name = invocation.argument
    let budgets = shelf.budgets.filter { name.isEmpty || shelf.isCalled($0, name) }
    if !budgets.isEmpty {
      for budget in budgets { write(Audit(of: budget, in: sheet), of: budgets, into: &page) }
      return
    }
    let things = shelf.things(named: name)
    guard let (budget, thing) = things.first else {
      throw invocation.complaint(.unknownName(name, near: shelf.near(name)))
    }
    let audit = Audit(of: budget, in: sheet).only { budget.has($0, in: thing) }
    AuditText(audit, in: self, isStrict: false).write(into: &page)
  }

  private func write(_ audit: Audit, of budgets: [Budget], into page: inout Markup) {
    if budgets.count > 1 {
      page.append(audit.budget.name, as: .name)
      page.newline()
    }
    AuditText(audit, in: self, isStrict: false).write(into: &page)
  }

  /// Checks a budget of this name and writes the report; whether there were findings, or nil if it
  /// could not be read.
  public mutating func report(
    on name: String, as format: CheckFormat, isStrict: Bool, isFirst: Bool, into page: inout Markup,
    errors: inout Markup
  ) -> Bool? {
    var answer = Markup()
    guard load(name, into: &answer, errors: &errors) == .answered,
      let budget = shelf.budgets.last
    else {
      if format == .json {
        page.append(JSON.object([("error", .string(errors.text))]).line)
        page.newline()
      }
      return nil
    }
    let audit = Audit(of: budget, in: sheet)
    let text = AuditText(audit, in: self, isStrict: isStrict)
    let records = audit.checks.map { CheckRecord($0, of: budget, in: self) }
    switch format {
    case .text:
      page.append(budget.name, as: .name)
      page.newline()
      text.write(into: &page)
    case .json:
      for record in records {
        page.append(record.json.line)
        page.newline()
      }
    case .csv:
      if isFirst, let first = records.first {
        page.append(CSV.mark + CSV.row(first.fields.map(\.key)))
      }
      for record in records { page.append(CSV.row(record.fields.map(\.value.cell))) }
    }
    counts.append((budget.name, text.counts.map { ($0.verdict.rawValue, $0.count) }))
    return !text.findings.isEmpty
  }

  /// The same with nothing loaded, for the next of several budgets.
  public var forNextReport: Workbench {
    var next = self
    (next.sheet, next.shelf, next.changed) = (.init(), .init(), [])
    return next
  }

  /// The last line of a report in JSON.
  public func writeSummary(into page: inout Markup) {
    let all = counts.flatMap { $0.1 }
    let verdicts = Verdict.allCases.map { verdict in
      (
        key: verdict.rawValue,
        value: JSON.number(all.filter { $0.0 == verdict.rawValue }.reduce(0) { $0 + $1.1 })
      )
    }
    let total = all.reduce(0) { $0 + $1.1 }
    page.append(
      JSON.object([
        (
          "summary",
          .object([("budgets", .number(counts.count)), ("checks", .number(total))] + verdicts)
        )
      ]).line)
    page.newline()
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
