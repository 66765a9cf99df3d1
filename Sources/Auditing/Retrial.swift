internal import Budgets
internal import Evaluation
internal import Quantities
internal import Syntax

/// The checks run again as if some figures were others than are printed.
struct Retrial {
  private let budget: Budget
  private let sheet: Sheet
  private let checks: [Check]
  /// The checks that each figure and each cell has a part in.
  private let involved: [Budget.Subject: [Int]]

  init(_ checks: [Check], of budget: Budget, in sheet: Sheet) {
    self.budget = budget
    self.sheet = sheet
    self.checks = checks
    let figures = AsPrinted(budget, in: sheet)
    var involved: [Budget.Subject: [Int]] = [:]
    for (place, check) in checks.enumerated() {
      for subject in Retrial.subjects(of: check, budget, figures) {
        involved[subject, default: []].append(place)
      }
    }
    self.involved = involved
  }

  private static func subjects(
    of check: Check, _ budget: Budget, _ figures: AsPrinted
  ) -> Set<Budget.Subject> {
    var subjects = Set([check.subject] + check.others + check.parts.map(\.subject))
    if case .figure(let figure) = check.subject {
      let sources = figures.sources(of: budget.place(ofFigure: figure)).printed
      subjects.formUnion(sources.compactMap { budget.subject(at: $0) })
    }
    return subjects
  }

  /// Everything that stands in a check with something.
  func related(to subject: Budget.Subject) -> Set<Budget.Subject> {
    let figures = AsPrinted(budget, in: sheet)
    return (involved[subject] ?? []).reduce(into: []) {
      $0.formUnion(Retrial.subjects(of: checks[$1], budget, figures))
    }
  }

  /// The findings that would be none, and the checks that would become findings.
  func outcome(of repair: Repair) -> (resolves: [Int], breaks: [Int]) {
    let places = Set(repair.subjects.flatMap { involved[$0] ?? [] }).sorted()
    var outcome: (resolves: [Int], breaks: [Int]) = ([], [])
    for place in places {
      let isFinding = verdict(of: checks[place], after: repair).isFinding
      if isFinding == checks[place].verdict.isFinding { continue }
      if isFinding { outcome.breaks.append(place) } else { outcome.resolves.append(place) }
    }
    return outcome
  }

  private func verdict(of check: Check, after repair: Repair) -> Verdict {
    if check.isBlank || check.code != nil || check.unfit != nil { return check.verdict }
    switch check.subject {
    case .figure(let figure):
      guard let stated = check.stated else { return check.verdict }
      let figures = AsPrinted(budget, in: sheet, supposing: repair.values)
      var formulas = FormulaChecks(budget, figures)
      let printed = check.printed.with(repair.stated[stated])
      return formulas.check(of: figure, stated: stated, printed: printed).verdict
    case .cell(let cell):
      let printed = check.printed.with(repair.cells[cell])
      if check.parts.isEmpty { return verdict(ofSame: check, printed, after: repair) }
      return check.with(parts: check.parts.map { $0.after(repair) }, printed).verdict
    }
  }

  /// Of amounts that should be the same wherever they are printed.
  private func verdict(
    ofSame check: Check, _ printed: Printed, after repair: Repair
  ) -> Verdict {
    guard check.kind == .sameCode else { return check.verdict }
    let others = check.others.compactMap { other -> Number? in
      guard case .cell(let cell) = other else { return nil }
      return repair.cells[cell] ?? budget.text.cell(cell).amount?.value
    }
    return others.allSatisfy { $0 == printed.literal.value } ? .exact : .conflict
  }
}

extension Check.Part {
  fileprivate func after(_ repair: Repair) -> Check.Part {
    guard case .cell(let cell) = subject, let value = repair.cells[cell] else { return self }
    let moved = Reach(isTaken ? -(value - self.value) : value - self.value)
    return Check.Part(subject: subject, isTaken: isTaken, value: value, reach: reach + moved)
  }
}

extension Check {
  /// The same check of a sum with other parts.
  fileprivate func with(parts: [Part], _ printed: Printed) -> Check {
    let sum = parts.reduce(Number.zero) { $1.isTaken ? $0 - $1.value : $0 + $1.value }
    let judgement = Judgement(
      Quantity(sum, printed.literal.unit.dimension), against: printed)
    return Check(
      kind: kind, subject: subject, printed: printed, line: line, judgement: judgement,
      parts: parts, inputs: [:],
      slack: judgement.verdict == .mismatch ? SumSlack.needed(of: parts, for: printed) : nil,
      missing: [], id: id)
  }
}
