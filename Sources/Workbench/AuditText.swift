internal import Auditing
internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// An audit as a person reads it: what does not add up, the worst first, and then how much of the
/// whole could be checked.
struct AuditText {
  private let audit: Audit
  private let workbench: Workbench
  private let isStrict: Bool

  init(_ audit: Audit, in workbench: Workbench, isStrict: Bool) {
    self.audit = audit
    self.workbench = workbench
    self.isStrict = isStrict
  }

  private var language: Language { workbench.language }

  var findings: [Check] {
    audit.checks.filter { $0.isFinding(isStrict: isStrict) }
      .sorted { ($0.verdict.gravity, $0.distance) > ($1.verdict.gravity, $1.distance) }
  }

  func write(into page: inout Markup) {
    for check in findings { write(check, into: &page) }
    page.append(summary.text(in: language), as: .faint)
    page.newline()
  }

  private func write(_ check: Check, into page: inout Markup) {
    let name = audit.budget.path(of: check.subject, in: language).joined(separator: ".")
    page.append(name, as: .name)
    page.newline()
    page.append("  ")
    writeVerdict(check, into: &page)
    writeWorking(check, into: &page)
    if check.line > 0 { write(audit.budget.source(ofLine: check.line, language), into: &page) }
    writeOthers(check, into: &page)
    for slip in check.judgement?.slips ?? [] where check.verdict == .mismatch && !check.isBlank {
      write(slip, into: &page)
    }
    if case .figure = check.subject {
      write(Words.lookFurther(name).text(in: language), into: &page)
    }
  }

  private func writeVerdict(_ check: Check, into page: inout Markup) {
    if let judgement = check.judgement, !check.isBlank {
      return JudgementText(
        judgement: judgement, language: language, verdict: check.verdict, slack: Slack(of: check)
      )
      .write(into: &page)
    }
    let verdict = Words.verdicts[check.verdict.rawValue] ?? Words.unit("?")
    page.append(verdict.text(in: language), as: JudgementText.role(of: check.verdict))
    page.append("  " + remark(on: check).text(in: language))
    page.newline()
  }

  /// What is wrong where no number is compared with another.
  private func remark(on check: Check) -> Phrase {
    if let code = check.code {
      if case .ends(let character) = code.question {
        return Words.codeShouldEnd(code.text, with: String(character))
      }
      return Words.codeIsNotAlone(code.text)
    }
    let parts = check.judgement.map { NumberText.text($0.low) } ?? ""
    return Words.isBlank(parts + check.printed.literal.suffix)
  }

  /// Where else the document prints it.
  private func writeOthers(_ check: Check, into page: inout Markup) {
    for other in check.others {
      let name = audit.budget.path(of: other, in: language).joined(separator: ".")
      guard case .cell(let cell) = other else { continue }
      let printed = audit.budget.text.text(audit.budget.text.cell(cell).text)
      let line = audit.budget.source(ofLine: audit.budget.text.line(of: cell), language)
      write("\(name)  \(printed)  \(line)", into: &page)
    }
  }

  private func writeWorking(_ check: Check, into page: inout Markup) {
    if case .figure(let figure) = check.subject {
      let place = audit.budget.place(ofFigure: figure)
      guard !workbench.sheet.entries[place].uses.isEmpty else { return }
      let lines = [workbench.formula(at: place), workbench.numbersPutIn(at: place, check.inputs)]
      write(lines.withoutRepeats.joined(separator: " = "), into: &page)
    } else if !check.parts.isEmpty {
      let factor = check.printed.literal.unit.factor
      let sum = check.parts.map { ($0.isTaken ? "- " : "+ ") + NumberText.text($0.value / factor) }
      write(String(sum.joined(separator: " ").dropFirst(2)), into: &page)
    }
  }

  private func write(_ slip: Slip, into page: inout Markup) {
    let colon = language == .english ? ": " : "："
    write(
      "\(slip.words.text(in: language))\(colon)\(slip.intended) → \(slip.printed)", as: .hint,
      into: &page)
  }

  private func write(_ text: String, as role: Markup.Role = .faint, into page: inout Markup) {
    for line in Grid.lines(of: text, width: max(20, workbench.tableWidth ?? workbench.width - 4)) {
      page.append("    " + line, as: role)
      page.newline()
    }
  }

  /// How many were checked, and how many agree, how.
  var counts: [(verdict: Verdict, count: Int)] {
    Verdict.allCases.map { verdict in (verdict, audit.checks.count { $0.verdict == verdict }) }
      .filter { $0.count > 0 }
  }

  private var summary: Phrase {
    let recomputed = audit.checks.count { $0.verdict != .unknown }
    let words = counts.map { verdict, count in
      let word = Words.verdicts[verdict.rawValue] ?? Words.unit(verdict.rawValue)
      return Phrase(en: "\(count) \(word.english)", zh: "\(word.chinese) \(count)")
    }
    return Words.audited(
      checks: audit.checks.count, recomputed: recomputed,
      en: words.map(\.english).joined(separator: ", "),
      zh: words.map(\.chinese).joined(separator: "，"))
  }
}

extension Check {
  /// Whether a reader should be told; a strict one also of what agrees only by rounding.
  func isFinding(isStrict: Bool) -> Bool {
    if verdict.isFinding { return true }
    let isLoose = verdict == .slack || verdict == .approximate && printed.relation != .about
    return isStrict && isLoose
  }

  /// How far off it is, in the own units of its dimension.
  fileprivate var distance: Number {
    guard let judgement else { return .zero }
    return judgement.difference.magnitude * printed.literal.unit.factor
  }
}
