internal import Auditing
internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// One check as a person reads it: the verdict, the working, where it stands, what explains it, and
/// what to type to look further.
struct FindingText {
  private let audit: Audit
  private let workbench: Workbench

  init(_ audit: Audit, in workbench: Workbench) {
    self.audit = audit
    self.workbench = workbench
  }

  private var language: Language { workbench.language }

  func name(of subject: Budget.Subject) -> String {
    audit.budget.path(of: subject, in: language).joined(separator: ".")
  }

  func write(_ finding: Finding, into page: inout Markup) {
    let check = audit.checks[finding.checks[0]]
    write(check, into: &page)
    for place in finding.checks.dropFirst() where !check.tells(audit.checks[place]) {
      writeAlso(audit.checks[place], check, into: &page)
    }
    for diagnosis in check.diagnoses { write(diagnosis, of: check, into: &page) }
    if let other = check.supposition, other.hasEffect, !check.diagnoses.contains(other) {
      writeEffect(of: other, on: check, into: &page)
    }
    if case .figure = check.subject {
      let command = Words.lookFurther(name(of: check.subject))
      write(command.text(in: language), into: &page)
    }
  }

  private func write(_ check: Check, into page: inout Markup) {
    page.append(name(of: check.subject), as: .name)
    page.newline()
    page.append("  ")
    writeVerdict(check, into: &page)
    writeWorking(check, into: &page)
    let source = source(of: check)
    if !source.isEmpty { write(source, into: &page) }
    writeOtherStatements(check, into: &page)
    writeOthers(check, into: &page)
    if check.slack != nil, !check.parts.isEmpty {
      SlackTable(check, in: audit.budget, workbench).write(into: &page)
    }
  }

  /// What is missing, in as many lines as it takes.
  func writeUndecided(_ check: Check, into page: inout Markup) {
    page.append(name(of: check.subject), as: .name)
    page.newline()
    if check.judgement != nil {
      page.append("  ")
      return writeVerdict(check, into: &page)
    }
    let missing = check.missing.map { workbench.name(at: $0) }
    write(Words.lacks(missing).text(in: language), into: &page)
  }

  private func writeVerdict(_ check: Check, into page: inout Markup) {
    if let judgement = check.judgement, !check.isBlank {
      return JudgementText(
        judgement: judgement, language: language, verdict: check.verdict, slack: check.slack,
        isRestated: check.kind == .restated, isOwnMoney: true
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
    if let unfit = check.unfit { return unfit.remark }
    if let code = check.code {
      if case .ends(let character) = code.question {
        return Words.codeShouldEnd(code.text, with: String(character))
      }
      return Words.codeIsNotAlone(code.text)
    }
    let parts = check.judgement.map { NumberText.text($0.low) } ?? ""
    return Words.isBlank(parts + check.printed.literal.suffix)
  }

  private func writeWorking(_ check: Check, into page: inout Markup) {
    if case .figure(let figure) = check.subject {
      let place = audit.budget.place(ofFigure: figure)
      guard !workbench.sheet.entries[place].uses.isEmpty else { return }
      let lines = [workbench.formula(at: place), workbench.numbersPutIn(at: place, check.inputs)]
      write(lines.withoutRepeats.joined(separator: " = "), into: &page)
    } else if check.parts.count == 1 {
      let part = check.parts[0]
      let value = NumberText.text(part.value / check.printed.literal.unit.factor)
      write("\(name(of: part.subject)) = \(value)\(check.printed.literal.suffix)", into: &page)
    } else if !check.parts.isEmpty {
      let factor = check.printed.literal.unit.factor
      let sum = check.parts.map { ($0.isTaken ? "- " : "+ ") + NumberText.text($0.value / factor) }
      write(String(sum.joined(separator: " ").dropFirst(2)), into: &page)
    }
  }

  /// The lines on which the stated figure stands.
  private func source(of check: Check) -> String {
    if let stated = check.stated {
      return audit.budget.source(of: audit.budget.text.stated[stated], language)
    }
    return check.line > 0 ? audit.budget.source(ofLine: check.line, language) : ""
  }

  /// What else the document states of the same figure.
  private func writeOtherStatements(_ check: Check, into page: inout Markup) {
    for place in check.otherStatements {
      let stated = audit.budget.text.stated[place]
      let printed = JudgementText.text(of: stated.printed, language)
      let source = audit.budget.source(of: stated, language)
      write(Words.elsewhere(printed, source).text(in: language), into: &page)
    }
  }

  /// Where else the document prints it.
  private func writeOthers(_ check: Check, into page: inout Markup) {
    for other in check.others {
      guard case .cell(let cell) = other else { continue }
      let printed = audit.budget.text.text(audit.budget.text.cell(cell).text)
      let line = audit.budget.source(ofLine: audit.budget.text.line(of: cell), language)
      write("\(name(of: other))  \(printed)  \(line)", into: &page)
    }
  }

  /// Another check that says the same, or that comes right with the first.
  private func writeAlso(_ check: Check, _ first: Check, into page: inout Markup) {
    var words = [name(of: check.subject)]
    if check.line != first.line || check.verdict != first.verdict {
      words.append(JudgementText.text(of: check.printed, language))
      if check.line > 0 { words.append(audit.budget.source(ofLine: check.line, language)) }
    }
    write(Words.also(words.joined(separator: "  ")).text(in: language), into: &page)
  }

  private func write(_ diagnosis: Diagnosis, of check: Check, into page: inout Markup) {
    let text = DiagnosisText(diagnosis, of: audit.budget, in: language).text
    write(text, as: .hint, into: &page)
    if diagnosis.hasEffect { writeEffect(of: diagnosis, on: check, into: &page) }
  }

  /// `if 村数 is 208: 3 findings resolved, 2 new`
  private func writeEffect(of diagnosis: Diagnosis, on check: Check, into page: inout Markup) {
    var subject = check.subject
    if diagnosis.blames == .input, case .subject(let party)? = diagnosis.party { subject = party }
    let effect = Words.repaired(
      name(of: subject), to: diagnosis.intended, resolving: diagnosis.resolves.count + 1,
      breaking: diagnosis.breaks.count)
    write(effect.text(in: language), as: .hint, into: &page)
  }

  private func write(_ text: String, as role: Markup.Role = .faint, into page: inout Markup) {
    for line in Grid.lines(of: text, width: max(20, (workbench.tableWidth ?? workbench.width) - 4))
    {
      page.append("    " + line, as: role)
      page.newline()
    }
  }
}

extension Diagnosis {
  /// Whether other checks come out otherwise if it is so.
  fileprivate var hasEffect: Bool { !resolves.isEmpty || !breaks.isEmpty }
}

extension Check {
  /// Whether another check of the same figure is told among its statements.
  fileprivate func tells(_ other: Check) -> Bool {
    subject == other.subject && other.stated.map(otherStatements.contains) == true
  }
}

extension UnfitUnit {
  fileprivate var remark: Phrase {
    switch fault {
    case .cost: Words.isNoCost(text)
    case .time: Words.isNoTime(text)
    case .swapped(let other): Words.areSwapped(text, other)
    case .label: Words.doesNotFit(text, label)
    }
  }
}
