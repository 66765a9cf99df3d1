internal import Auditing
internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// An audit as a person reads it: what does not add up, by project and the worst first; what cannot
/// be decided; and then how much of the whole could be checked.
struct AuditText {
  private let audit: Audit
  private let workbench: Workbench
  /// What is told, each once.
  let findings: [Finding]

  init(_ audit: Audit, in workbench: Workbench, isStrict: Bool) {
    self.audit = audit
    self.workbench = workbench
    findings = audit.findings(isStrict: isStrict)
  }

  private var language: Language { workbench.language }

  func write(into page: inout Markup) {
    let text = FindingText(audit, in: workbench)
    for project in projects {
      writeHeading(project.group, into: &page)
      for finding in project.findings { text.write(finding, into: &page) }
    }
    writeUndecided(into: &page)
    write(summary, into: &page)
    if let unread { write(unread, into: &page) }
  }

  private func write(_ words: Phrase, into page: inout Markup) {
    for line in Grid.lines(
      of: words.text(in: language), width: workbench.tableWidth ?? workbench.width)
    {
      page.append(line, as: .faint)
      page.newline()
    }
  }

  /// Every check in a line, also those that agree.
  func writeAll(into page: inout Markup) {
    let told = Set(findings.flatMap(\.checks))
    var grid = Grid([
      .init(Words.columnName.text(in: language)),
      .init(Words.columnVerdict.text(in: language)),
      .init(Words.columnValue.text(in: language), isNumber: true),
      .init(Words.columnStated.text(in: language), isNumber: true), .init(""),
    ])
    for place in audit.places where !told.contains(place) {
      grid.add(line(for: audit.checks[place]))
    }
    if told.count < audit.places.count {
      grid.write(width: workbench.tableWidth ?? workbench.width, into: &page)
    }
    write(into: &page)
  }

  private func line(for check: Check) -> [Grid.Cell] {
    let verdict = Words.verdicts[check.verdict.rawValue] ?? Words.unit("?")
    let computed = check.judgement.map { judgement in
      let ends =
        judgement.low == judgement.high ? [judgement.low] : [judgement.low, judgement.high]
      return ends.map { NumberText.text($0) }.joined(separator: "..") + check.printed.literal.suffix
    }
    let source =
      check.line > 0
      ? Words.line(check.line, onPage: audit.budget.page(ofLine: check.line), "")
        .text(in: language) : ""
    return [
      .init(audit.budget.path(of: check.subject, in: language).joined(separator: "."), as: .name),
      .init(verdict.text(in: language), as: JudgementText.role(of: check.verdict)),
      .init(computed ?? (check.code == nil ? "?" : ""), as: .figure),
      .init(check.code?.text ?? JudgementText.text(of: check.printed, language), as: .figure),
      .init(source, as: .faint),
    ]
  }

  /// The findings of each project, those with the worst before the others.
  private var projects: [(group: Int32, findings: [Finding])] {
    var order: [Int32] = []
    var findings: [Int32: [Finding]] = [:]
    for finding in worstFirst {
      let group = self.group(of: finding)
      if findings[group] == nil { order.append(group) }
      findings[group, default: []].append(finding)
    }
    return order.map { ($0, findings[$0]!) }
  }

  /// By the money they are about, then by their verdicts, then as they stand in the document.
  private var worstFirst: [Finding] {
    let weighed = findings.map { finding in
      let check = audit.checks[finding.checks[0]]
      let money = check.isOfMoney ? check.distance : .zero
      return (finding: finding, weight: (money, check.verdict.gravity, -check.line))
    }
    return weighed.sorted { $0.weight > $1.weight }.map(\.finding)
  }

  private func group(of finding: Finding) -> Int32 {
    switch audit.checks[finding.checks[0]].subject {
    case .figure(let figure): audit.budget.text.figures[figure].group
    case .cell(let cell): audit.budget.text.tables[cell.table].group
    }
  }

  private func writeHeading(_ group: Int32, into page: inout Markup) {
    let text = audit.budget.text
    page.newline()
    if group >= 0 {
      let declared = text.groups[Int(group)]
      page.append(text.text(declared.title ?? declared.name), as: .command)
    } else {
      page.append(Words.wholeDepartment.text(in: language), as: .command)
    }
    page.newline()
  }

  /// What cannot be computed from what is published, and what is missing.
  private func writeUndecided(into page: inout Markup) {
    let open = audit.places.map { audit.checks[$0] }.filter { $0.verdict == .unknown }
    if open.isEmpty { return page.newline() }
    page.newline()
    page.append(Words.undecided.text(in: language), as: .command)
    page.newline()
    let text = FindingText(audit, in: workbench)
    for check in open { text.writeUndecided(check, into: &page) }
    page.newline()
  }

  /// The lines of the document that say something which is not understood.
  private var unread: Phrase? {
    let lines = audit.budget.text.unread.map { Int($0.line) }
    guard !lines.isEmpty, audit.places.count == audit.checks.count else { return nil }
    return Words.notUnderstood(Array(lines.prefix(AuditText.mostUnread)), of: lines.count)
  }

  private static let mostUnread = 12

  private var summary: Phrase {
    let tally = CheckTally(audit, isStrict: false)
    let words = tally.counted.map { verdict, count in
      let word = Words.verdicts[verdict.rawValue] ?? Words.unit(verdict.rawValue)
      return Phrase(en: "\(count) \(word.english)", zh: "\(word.chinese) \(count)")
    }
    let verdicts = Phrase(
      en: words.map(\.english).joined(separator: ", "),
      zh: words.map(\.chinese).joined(separator: "，"))
    if audit.places.count < audit.checks.count {
      return Words.auditedPart(checks: audit.places.count, verdicts)
    }
    let all = audit.denominator
    return Words.audited(
      checks: audit.places.count, stated: (all.stated, all.statedRecomputed),
      amounts: (all.amounts, all.amountsRecomputed), verdicts)
  }
}

extension Check {
  fileprivate var isOfMoney: Bool { printed.literal.unit.dimension == .money }

  /// How far off it is, in the own units of its dimension.
  fileprivate var distance: Number {
    guard let judgement else { return .zero }
    return judgement.difference.magnitude * printed.literal.unit.factor
  }
}
