internal import Budgets
internal import Evaluation
internal import Quantities
internal import Syntax

/// The checks run again as if some figures were others than are printed.
struct Retrial {
  private let budget: Budget
  private let figures: AsPrinted
  private let checks: [Check]
  /// The checks that each figure and each cell has a part in, by their ordinals.
  private let involved: [[Int]]

  init(_ checks: [Check], of budget: Budget, _ figures: AsPrinted) {
    self.budget = budget
    self.figures = figures
    self.checks = checks
    var involved: [[Int]] = Array(repeating: [], count: budget.subjectCount)
    for (place, check) in checks.enumerated() {
      Retrial.forEachSubject(of: check, budget, figures) { subject in
        let ordinal = budget.ordinal(of: subject)
        if involved[ordinal].last != place { involved[ordinal].append(place) }
      }
    }
    self.involved = involved
  }

  /// All that has a part in a check, some of it more than once.
  private static func forEachSubject(
    of check: Check, _ budget: Budget, _ figures: AsPrinted, do body: (Budget.Subject) -> Void
  ) {
    check.forEachSubject(body)
    guard case .figure(let figure) = check.subject else { return }
    for source in figures.sources(of: budget.place(ofFigure: figure)).printed {
      if let subject = budget.subject(at: source) { body(subject) }
    }
  }

  private func checks(with subject: Budget.Subject) -> [Int] {
    involved[budget.ordinal(of: subject)]
  }

  /// Whether two stand in a check together.
  func areRelated(_ one: Budget.Subject, _ other: Budget.Subject) -> Bool {
    var (left, right) = (checks(with: one)[...], checks(with: other)[...])
    while let a = left.first, let b = right.first {
      if a == b { return true }
      if a < b { left.removeFirst() } else { right.removeFirst() }
    }
    return false
  }

  /// The checks that a repair may decide otherwise.
  func checks(about repair: Repair) -> [Int] {
    Set(repair.subjects.flatMap { checks(with: $0) }).sorted()
  }

  /// What a figure goes into, and what should be the same.
  func above(_ subject: Budget.Subject) -> Set<Budget.Subject> {
    checks(with: subject).map { checks[$0] }.reduce(into: []) {
      $0.formUnion([$1.subject] + $1.others)
    }
  }

  /// The findings that would be none, and the checks that would become findings.
  func outcome(of repair: Repair, for places: [Int]) -> (resolves: [Int], breaks: [Int]) {
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
      var formulas = FormulaChecks(budget, figures.supposing(repair.values))
      let printed = check.printed.with(repair.stated[stated])
      return formulas.check(of: figure, stated: stated, printed: printed).verdict
    case .cell(let cell):
      let printed = check.printed.with(repair.cells[cell])
      if let working = check.working {
        return verdict(of: check, working, printed, after: repair)
      }
      if check.parts.isEmpty { return verdict(ofSame: check, printed, after: repair) }
      return check.with(parts: check.parts.map { $0.after(repair) }, printed).verdict
    }
  }

  private func verdict(
    of check: Check, _ working: CellWorking, _ printed: Printed, after repair: Repair
  ) -> Verdict {
    let values = [working.first, working.second].compactMap { cell in
      repair.cells[cell] ?? budget.text.cell(cell).amount?.value
    }
    guard values.count == 2 else { return check.verdict }
    return check.printed(as: printed).with { $0.work(out: working, values[0], values[1]) }.verdict
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
  /// The same check where something else is printed.
  fileprivate func printed(as printed: Printed) -> Check {
    Check(
      Facts(
        kind: kind, subject: subject, printed: printed, line: line, judgement: judgement, id: id,
        others: others))
  }

  /// The same check of a sum with other parts.
  fileprivate func with(parts: [Part], _ printed: Printed) -> Check {
    let sum = parts.reduce(Number.zero) { $1.isTaken ? $0 - $1.value : $0 + $1.value }
    let judgement = Judgement(
      Quantity(sum, printed.literal.unit.dimension), against: printed)
    return Check(
      Facts(
        kind: kind, subject: subject, printed: printed, line: line, judgement: judgement,
        parts: parts,
        slack: judgement.verdict == .mismatch ? SumSlack.slack(of: parts, for: printed) : nil,
        id: id))
  }
}

extension Check {
  /// The figures and cells that it is about.
  func forEachSubject(_ body: (Budget.Subject) -> Void) {
    body(subject)
    for other in others { body(other) }
    let parts = parts
    for place in parts.indices { body(parts[place].subject) }
  }
}

/// All figures and all cells in one order.
extension Budget {
  var subjectCount: Int { text.figures.count + text.cells.count }

  func ordinal(of subject: Subject) -> Int {
    switch subject {
    case .figure(let figure): return figure
    case .cell(let cell):
      let row = text.rows[Int(text.tables[cell.table].rows.lowerBound) + cell.row]
      return text.figures.count + Int(row.cells.lowerBound) + cell.column
    }
  }
}
