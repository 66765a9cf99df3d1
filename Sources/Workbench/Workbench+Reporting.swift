internal import Auditing
internal import Budgets
public import Diagnostics

/// What a report is written as.
public enum CheckFormat: String, Sendable, CaseIterable {
  case text, json, csv
}

/// One budget's part of a report, as it is written.
public struct CheckReport: Sendable {
  public fileprivate(set) var page = Markup()
  public fileprivate(set) var errors = Markup()
  public fileprivate(set) var tally = CheckTally.none
}

/// Reports for the shell: each budget for itself, whatever else is checked with it.
extension Workbench {
  /// Checks a budget with nothing else loaded. `number` tells which one it is of several documents
  /// that are called the same.
  public func report(
    on name: String, number: Int = 1, as format: CheckFormat, isStrict: Bool
  ) -> CheckReport {
    var (report, copy, greeting) = (CheckReport(), self, Markup())
    copy.documentNumber = number
    guard copy.load(name, into: &greeting, errors: &report.errors) == .answered,
      let budget = copy.shelf.budgets.last
    else {
      report.tally = .unreadable
      if format == .json {
        report.page.write(
          .object([("error", .string(report.errors.text)), ("budget", .string(name))]))
      }
      return report
    }
    let audit = Audit(of: budget, in: copy.sheet).explained(in: copy.sheet)
    report.tally = CheckTally(audit, isStrict: isStrict)
    switch format {
    case .text:
      writeHeading(of: budget, from: name, into: &report.page)
      AuditText(audit, in: copy, isStrict: isStrict).write(into: &report.page)
    case .json:
      for check in audit.checks {
        report.page.write(CheckRecord(check, in: audit, copy).json)
      }
    case .csv:
      for check in audit.checks {
        let record = CheckRecord(check, in: audit, copy)
        report.page.append(CSV.row(record.fields.map(\.value.cell)))
      }
    }
    return report
  }

  /// What stands before all budgets.
  public func reportHead(as format: CheckFormat) -> Markup {
    format == .csv ? Markup(CSV.mark + CSV.row(CheckReport.columns)) : Markup()
  }

  /// What stands behind them.
  public func reportEnd(as format: CheckFormat, of names: Int, _ tally: CheckTally) -> Markup {
    var page = Markup()
    if format == .json { page.write(tally.summary) }
    if format == .text, names > 1 {
      let words = Words.checkedInAll(
        budgets: tally.budgets, checks: tally.checks, recomputed: tally.recomputed,
        findings: tally.findings, unreadable: tally.unreadable)
      page.append(words.text(in: language), as: .faint)
      page.newline()
    }
    return page
  }
}

extension CheckReport {
  /// The keys of a record, which a table has at its head even where no record follows.
  static let columns = [
    "budget", "check", "id", "figure", "title", "table", "row", "column", "relation", "computed",
    "stated", "printed", "exact", "unit", "difference", "verdict", "formula", "parts", "source",
    "line", "others", "missing", "diagnoses",
  ]
}

extension Markup {
  /// One value, on a line of its own.
  fileprivate mutating func write(_ value: JSON) {
    append(as: .plain) { value.write(into: &$0) }
    newline()
  }
}
