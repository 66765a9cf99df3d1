internal import Budgets
internal import Evaluation
internal import Quantities
internal import Syntax

/// Every stated figure against its formula, with all that goes in as it is printed.
struct FormulaChecks {
  private let budget: Budget
  private var figures: AsPrinted
  private static let mostAddends = 500

  init(_ budget: Budget, _ figures: AsPrinted) {
    self.budget = budget
    self.figures = figures
  }

  mutating func all() -> [Check] {
    budget.text.figures.indices.flatMap { checks(of: $0) }
  }

  /// An input is not held against itself, unless it was defined anew.
  mutating func checks(of figure: Int) -> [Check] {
    let declared = budget.text.figures[figure]
    let isAnew = figures.sheet.entries[budget.place(ofFigure: figure)].isDefinedAnew
    return declared.stated.filter { isAnew || declared.origin != .stated($0) }
      .map { check(of: figure, stated: Int($0), printed: budget.text.stated[Int($0)].printed) }
  }

  /// One of the statements about a figure, printed so.
  mutating func check(of figure: Int, stated: Int, printed: Printed) -> Check {
    let declared = budget.text.figures[figure]
    let place = budget.place(ofFigure: figure)
    let value = figures.computed(at: place)
    let direct = value.flatMap { Judgement($0, of: printed) }
    let judgement = turned(direct, figure, printed) ?? direct
    let printed = judgement?.printed ?? printed
    let sum = sum(at: place)
    let name = figures.sheet.entries[place].name
    let kind: Check.Kind = declared.isInput ? .restated : .formula
    let facts = Check.Facts(
      kind: kind, subject: .figure(figure), printed: printed, line: budget.text.line(of: stated),
      judgement: judgement, parts: sum, inputs: inputs(at: place),
      slack: slack(of: judgement, at: place, sum, printed),
      missing: value == nil ? figures.sheet.entries[place].lacks : [],
      id: "\(kind.rawValue):\(name):\(stated - Int(declared.stated.lowerBound))",
      stated: stated,
      otherStatements: declared.stated.map { Int($0) }.filter {
        $0 != stated && !budget.text.stated[$0].printed.isSame(as: printed)
      })
    return Check(facts)
  }

  /// What is stated twice, the other way round: a figure keeps to the bound that is printed for it,
  /// the same in fewer digits agrees, and of two bounds the closer is broken by the other.
  private func turned(_ direct: Judgement?, _ figure: Int, _ printed: Printed) -> Judgement? {
    guard case .stated(let first) = budget.text.figures[figure].origin, let direct,
      !figures.sheet.entries[budget.place(ofFigure: figure)].isDefinedAnew,
      printed.relation != .within
    else { return nil }
    let own = budget.text.stated[Int(first)].printed
    guard let other = Judgement(.quantity(printed.quantity), of: own), other.verdict != .unknown
    else { return nil }
    let isTurned =
      if own.relation.isBound, printed.isPlain {
        true
      } else if own.relation.isBound, own.relation.isSameSide(as: printed.relation) {
        !direct.verdict.isFinding && other.verdict.isFinding
      } else {
        direct.verdict.isFinding && !other.verdict.isFinding
      }
    return isTurned ? other : nil
  }

  private mutating func inputs(at place: Int) -> [Int: Value] {
    var inputs: [Int: Value] = [:]
    for used in figures.sheet.entries[place].uses { inputs[used] = figures.value(at: used) }
    return inputs
  }

  /// The addends, where the formula is a sum of printed amounts, or the same as one that is.
  private mutating func sum(at place: Int) -> [Check.Part] {
    var addends = addends(at: place)
    while let only = addends, only.count == 1, !only[0].isTaken {
      addends = self.addends(at: only[0].place)
    }
    guard let addends else { return [] }
    var values: [(value: Number, isTaken: Bool)] = []
    var literals: [Literal] = []
    for addend in addends {
      let place = addend.place
      guard case .quantity(let quantity)? = figures.value(at: place),
        let number = quantity.magnitude.number
      else { return [] }
      values.append((number, addend.isTaken))
      if let literal = figures.literal(at: place) { literals.append(literal) }
    }
    let slack = SumSlack(values, printed: literals)
    return addends.indices.map { index in
      let (value, isTaken) = values[index]
      return Check.Part(
        subject: budget.subject(at: addends[index].place) ?? .figure(0), isTaken: isTaken,
        value: value, reach: slack?.reach(of: index) ?? Reach(isTaken ? -value : value))
    }
  }

  private typealias Addend = (place: Int, isTaken: Bool)

  /// What a formula adds up: for a sum that is printed nowhere its own addends, unless those are
  /// very many. What is added and taken away again is none.
  private func addends(at place: Int) -> [Addend]? {
    guard let own = ownAddends(at: place) else { return nil }
    var open = Array(own.reversed())
    var result: [Addend] = []
    var seen: Set<Int> = []
    var left = FormulaChecks.mostAddends
    while let (place, isTaken) = open.popLast() {
      if left > 0, !figures.isPrinted(at: place), let inner = ownAddends(at: place) {
        left -= inner.count
        open += inner.reversed().map { ($0.place, $0.isTaken != isTaken) }
      } else if seen.insert(place).inserted {
        result.append((place, isTaken))
      } else if let other = result.firstIndex(where: { $0 == (place, !isTaken) }) {
        result.remove(at: other)
      } else {
        result.append((place, isTaken))
      }
    }
    return result
  }

  private func ownAddends(at place: Int) -> [Addend]? {
    let uses = figures.sheet.entries[place].uses
    guard !uses.isEmpty, let addends = figures.sheet.entries[place].tree.addends,
      addends.allSatisfy({ $0.name != nil })
    else { return nil }
    return addends.map { (uses[$0.name!], $0.isTaken) }
  }

  private func slack(
    of judgement: Judgement?, at place: Int, _ sum: [Check.Part], _ printed: Printed
  ) -> Slack? {
    guard judgement?.verdict == .mismatch else { return nil }
    if sum.isEmpty { return RatioSlack(of: place, for: printed, figures)?.slack }
    return SumSlack.slack(of: sum, for: printed)
  }
}

extension Printed {
  /// The same relation to the same value, in whatever unit.
  fileprivate func isSame(as other: Printed) -> Bool {
    relation == other.relation && literal.value == other.literal.value
      && upper?.value == other.upper?.value
  }
}

extension Printed.Relation {
  fileprivate var isBound: Bool { isUpper || self == .atLeast || self == .above }

  private var isUpper: Bool { self == .atMost || self == .below }

  fileprivate func isSameSide(as other: Printed.Relation) -> Bool {
    other.isBound && isUpper == other.isUpper
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
