import Budgets
import Evaluation
import Quantities
import Syntax
import TestSupport

@testable import Auditing
@testable import Budgets
@testable import Evaluation
@testable import Syntax

/// A built-in budget into which faults are put, one at a time.
///
/// What its document really prints wrongly is left aside, and what its tables showed to be sums
/// before the fault are sums after it. Nothing in it changes.
struct FaultyBudget: @unchecked Sendable {
  let budget: Budget
  /// All that agrees.
  let checks: [Check]
  /// What could be asked of each check, were it a finding; those that faults are put into alone.
  let puzzles: [Int: Puzzle]
  let places: [Int]
  private let sheet: Sheet
  /// The checks that each figure and each cell has a part in.
  let involved: [Budget.Subject: [Int]]
  private let subjects: [[Budget.Subject]]

  static let all = BuiltInBudget.names.map { FaultyBudget(BuiltInBudget.bytes(of: $0)!) }

  private init(_ bytes: ContiguousArray<UInt8>) {
    let text = BudgetReader.read(bytes)
    var (sheet, shelf, evaluator) = (Sheet(), Shelf(), Evaluator())
    guard (try? shelf.load(text, into: &sheet, with: &evaluator)) != nil else {
      preconditionFailure("\(text.diagnostics)")
    }
    let budget = shelf.budgets[0]
    let checks = Audit(of: budget, in: sheet).checks.filter { !$0.verdict.isFinding }
    let figures = AsPrinted(budget, in: sheet)
    let asked = Puzzles(budget, figures, Retrial([], of: budget, figures))
    var puzzles: [Int: Puzzle] = [:]
    for (place, check) in checks.enumerated() where check.takesFaults {
      puzzles[place] = asked.puzzle(of: check)
    }
    subjects = checks.map { $0.subjects(in: budget, figures) }
    var involved: [Budget.Subject: [Int]] = [:]
    for (place, subjects) in subjects.enumerated() {
      for subject in Set(subjects) { involved[subject, default: []].append(place) }
    }
    (self.budget, self.sheet, self.checks) = (budget, sheet, checks)
    (self.puzzles, self.involved, places) = (puzzles, involved, puzzles.keys.sorted())
  }

  /// A budget of forty projects with shares, rates, and numbers that are stated twice.
  static let made = {
    var random = SplitMix64(state: 7)
    let projects = (1...40).map { project($0, &random) }
    let file = "budget made-2023\n\n" + projects.joined()
    return FaultyBudget(ContiguousArray(file.utf8))
  }()

  private static func project(_ place: Int, _ random: inout SplitMix64) -> String {
    let counts = (0..<3).map { _ in 11 + random.below(900) }
    let rates = (0..<3).map { _ in Number(1001 + random.below(90_000)).scaled(byPowerOfTen: -1) }
    let costs = zip(counts, rates).map { Number($0) * $1 }
    let total = costs.reduce(.zero, +).rounded(toDecimals: 0, .halfUp)
    let former = Number(10_001 + random.below(900_000)).scaled(byPowerOfTen: -2)
    let present = former + Number(1001 + random.below(90_000)).scaled(byPowerOfTen: -2)
    let rise = present - former
    let growth = (Number(100) * rise / former).rounded(toDecimals: 2, .halfUp)
    let inputs = (0..<3).map { line in
      """
        count\(line) = \(counts[line]) 人
          stated \(counts[line]) 人
        rate\(line) = \(rates[line]) 元/人
        cost\(line) = count\(line) × rate\(line)

      """
    }
    return """
      project p\(place)
      \(inputs.joined())  total = cost0 + cost1 + cost2
          stated \(total) 元
        first = count0 × rate0
          stated \(costs[0]) 元
        former = \(former) 万元
        present = \(present) 万元
        rise = present - former
          stated \(rise) 万元
        growth = rise ÷ former
          stated \(growth) %


      """
  }

  /// Everything that stands in a check with something.
  func related(to subject: Budget.Subject) -> Set<Budget.Subject> {
    Set((involved[subject] ?? []).flatMap { subjects[$0] })
  }

  /// What a figure goes into, and what should be the same.
  func above(_ subject: Budget.Subject) -> Set<Budget.Subject> {
    Set((involved[subject] ?? []).map { checks[$0] }.flatMap { [$0.subject] + $0.others })
  }

  /// What is said of a faulty figure: the checks around it, and which of them it is about.
  struct Outcome {
    let check: Check
    /// What explains it before other checks are asked, told or not.
    let clues: [Diagnosis]
    let chances: Number
    /// The findings that the fault makes besides; the same digits printed twice are one.
    let others: Int
    /// How much they speak for what explains them all.
    let weight: Number
  }

  /// Nil where the fault is not found.
  func outcome(of fault: InjectedFault) -> Outcome? {
    var (text, sheet) = (budget.text, sheet)
    var touched: Set<Budget.Subject> = []
    for change in fault.changes {
      guard let repair = change.repair(in: budget) else { return nil }
      touched.formUnion(repair.subjects)
      text.print(change.literal, everywhereIn: repair)
      for (place, value) in repair.values where sheet.entries[place].uses.isEmpty {
        sheet.values[place] = value
      }
    }
    let faulty = Budget(text, budget.names, at: budget.firstPlace, using: budget.cells)
    let near = near(touched)
    var checks = near.map { self.checks[$0].redone(in: faulty, AsPrinted(faulty, in: sheet)) }
    guard let place = near.firstIndex(of: fault.check), checks[place].verdict.isFinding,
      fault.blamesInput || checks[place].judgement?.low == self.checks[fault.check].judgement?.low,
      var diagnosing = Diagnosing(checks, of: faulty, in: sheet)
    else { return nil }
    let figures = AsPrinted(faulty, in: sheet)
    let puzzle = Puzzles(faulty, figures, Retrial(checks, of: faulty, figures))
      .puzzle(of: checks[place])
    checks = diagnosing.explained()
    let others = checks.filter { $0.verdict.isFinding && !$0.isSame(as: checks[place]) }
    return Outcome(
      check: checks[place], clues: puzzle?.candidates.sorted { $0.odds > $1.odds } ?? [],
      chances: puzzle?.chances ?? .zero,
      others: others.count,
      weight: others.reduce(.one) { weight, other in
        let count = Chances.count(of: other.judgement?.low ?? .one, printed: other.printed.literal)
        return weight * min(count, Number(1024))
      })
  }

  /// The checks of what was touched, and those of all that goes into them.
  private func near(_ touched: Set<Budget.Subject>) -> [Int] {
    let direct = Set(touched.flatMap { involved[$0] ?? [] })
    let around = Set(direct.flatMap { subjects[$0] }.flatMap { involved[$0] ?? [] })
    return around.sorted()
  }
}

extension Check {
  fileprivate var takesFaults: Bool {
    let kinds: [Kind] = [.formula, .rowTotal, .codes, .columnTotal]
    return kinds.contains(kind) && [.exact, .rounds].contains(verdict) && printed.isPlain
      && !isBlank && judgement?.low.sign == 1 && printed.literal.digits.sign == 1
  }

  fileprivate func subjects(in budget: Budget, _ figures: AsPrinted) -> [Budget.Subject] {
    var all = [subject] + others + parts.map(\.subject)
    if case .figure(let figure) = subject {
      all += figures.sources(of: budget.place(ofFigure: figure)).printed
        .compactMap { budget.subject(at: $0) }
    }
    return all
  }

  /// The same check of what is printed now.
  fileprivate func redone(in budget: Budget, _ figures: AsPrinted) -> Check {
    switch subject {
    case .figure(let figure):
      guard let stated else { return self }
      var formulas = FormulaChecks(budget, figures)
      return formulas.check(
        of: figure, stated: stated, printed: budget.text.stated[stated].printed)
    case .cell(let cell):
      guard let amount = budget.text.cell(cell).amount, code == nil, unfit == nil else {
        return self
      }
      return redone(of: cell, amount, in: budget)
    }
  }

  private func redone(of cell: CellPlace, _ amount: Literal, in budget: Budget) -> Check {
    var check = self
    if !parts.isEmpty {
      let parts = parts.map { $0.redone(in: budget) }
      check = Check(kind, budget, cell, printed.relation, amount, parts: parts)
    } else if kind == .sameCode {
      let theirs = others.compactMap { other -> Number? in
        guard case .cell(let cell) = other else { return nil }
        return budget.text.cell(cell).amount?.value
      }
      let computed = theirs.first { $0 != amount.value } ?? amount.value
      check = Check(kind, budget, cell, .equal, amount, computed: computed)
    }
    return check.with {
      $0.id = id
      $0.others = others
    }
  }
}

extension Check.Part {
  fileprivate func redone(in budget: Budget) -> Check.Part {
    guard case .cell(let cell) = subject, let value = budget.text.cell(cell).amount?.value else {
      return self
    }
    let moved = Reach(isTaken ? -(value - self.value) : value - self.value)
    return Check.Part(subject: subject, isTaken: isTaken, value: value, reach: reach + moved)
  }
}

extension BudgetText {
  /// Prints another figure at all places where the same ink is read.
  mutating func print(_ literal: Literal, everywhereIn repair: Repair) {
    for (place, value) in repair.stated {
      let old = stated[place]
      let printed = old.printed.literal.unit == literal.unit ? literal : nil
      stated[place] = Stated(
        figure: old.figure,
        printed: Printed(
          relation: old.printed.relation, literal: printed ?? old.printed.literal.with(value),
          upper: nil, range: old.printed.range),
        citations: old.citations)
    }
    for (cell, value) in repair.cells {
      let row = rows[Int(tables[cell.table].rows.lowerBound) + cell.row]
      let place = Int(row.cells.lowerBound) + cell.column
      let old = cells[place]
      let printed = old.amount!.unit == literal.unit ? literal : nil
      cells[place] = Cell(
        text: old.text, ownLine: old.ownLine, amount: printed ?? old.amount!.with(value),
        isQuoted: old.isQuoted)
    }
  }
}
