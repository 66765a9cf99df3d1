internal import Budgets
internal import Evaluation
internal import Quantities
internal import Syntax

/// Every stated figure against its formula, with all that goes in as it is printed.
struct FormulaChecks {
  private let budget: Budget
  private var figures: AsPrinted

  init(_ budget: Budget, _ figures: AsPrinted) {
    self.budget = budget
    self.figures = figures
  }

  mutating func all() -> [Check] {
    budget.text.figures.indices.flatMap { checks(of: $0) }
  }

  private mutating func checks(of figure: Int) -> [Check] {
    let declared = budget.text.figures[figure]
    let place = budget.place(ofFigure: figure)
    let sum = sum(at: place)
    var result: [Check] = []
    for (number, stated) in declared.stated.enumerated() {
      if declared.origin == .stated(stated) { continue }
      let value = figures.computed(at: place)
      result.append(
        check(
          figure, Int(stated), value, sum, kind: declared.isInput ? .restated : .formula,
          number: number, inputs: inputs(at: place)))
    }
    return result
  }

  private func check(
    _ figure: Int, _ stated: Int, _ value: Value?, _ sum: [Check.Part], kind: Check.Kind,
    number: Int, inputs: [Int: Value]
  ) -> Check {
    let printed = budget.text.stated[stated].printed
    let entry = figures.sheet.entries[budget.place(ofFigure: figure)]
    let judgement = value.flatMap { Judgement($0, of: printed) }
    return Check(
      kind: kind, subject: .figure(figure), printed: printed, line: budget.text.line(of: stated),
      judgement: judgement, parts: sum, inputs: inputs, slack: slack(of: judgement, sum, printed),
      missing: value == nil ? entry.lacks : [],
      id: "\(kind.rawValue):\(entry.name):\(number)")
  }

  private mutating func inputs(at place: Int) -> [Int: Value] {
    var inputs: [Int: Value] = [:]
    for used in figures.sheet.entries[place].uses { inputs[used] = figures.value(at: used) }
    return inputs
  }

  /// The addends, where the formula is a sum of printed amounts, or the same as one that is.
  private mutating func sum(at place: Int) -> [Check.Part] {
    let entry = figures.sheet.entries[place]
    guard let addends = entry.tree.addends, addends.allSatisfy({ $0.name != nil }) else {
      return []
    }
    let used = addends.map { entry.uses[$0.name!] }
    if addends.count == 1, !addends[0].isTaken { return sum(at: used[0]) }
    var values: [(value: Number, isTaken: Bool)] = []
    var literals: [Literal] = []
    for (addend, place) in zip(addends, used) {
      guard case .quantity(let quantity)? = figures.value(at: place),
        let number = quantity.magnitude.number
      else { return [] }
      values.append((number, addend.isTaken))
      if let literal = figures.literal(at: place) { literals.append(literal) }
    }
    let slack = SumSlack(values, printed: literals)
    return addends.indices.map { index in
      Check.Part(
        subject: budget.subject(at: used[index]) ?? .figure(0),
        isTaken: values[index].isTaken, value: values[index].value,
        reach: slack?.reach(of: index) ?? Reach(values[index].value))
    }
  }

  private func slack(
    of judgement: Judgement?, _ sum: [Check.Part], _ printed: Printed
  ) -> Int? {
    guard judgement?.verdict == .mismatch, !sum.isEmpty else { return nil }
    return SumSlack.needed(of: sum, for: printed)
  }
}

extension BudgetText.Figure {
  fileprivate var isInput: Bool {
    if case .stated = origin { return true }
    return false
  }
}

extension BudgetText {
  /// The first line that prints a stated figure; 0 if none is told.
  func line(of stated: Int) -> Int {
    self.stated[stated].citations.first.map { Int(citations[Int($0)].line) } ?? 0
  }
}
