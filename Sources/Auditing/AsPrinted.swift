internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// The figures of a budget as its document prints them, so that an error is reported where it
/// arises and not again in every total above.
struct AsPrinted {
  private let budget: Budget
  let sheet: Sheet
  private var evaluator = Evaluator()
  /// What some places are taken to be instead of what is printed.
  private let supposed: [Int: Value]
  private var known: [Int: Value?] = [:]

  init(_ budget: Budget, in sheet: Sheet, supposing supposed: [Int: Value] = [:]) {
    self.budget = budget
    self.sheet = sheet
    self.supposed = supposed
  }

  /// What a figure goes into a formula with; nil if that is not published.
  mutating func value(at place: Int) -> Value? {
    if let supposed = supposed[place] { return supposed }
    if let known = known[place] { return known }
    let value = printed(at: place).map { Value.quantity($0.quantity) } ?? computed(at: place)
    known[place] = value
    return value
  }

  /// Finds what figures go into a formula with, the deepest first: a chain of formulas may be longer
  /// than calls can be deep.
  private mutating func prepare(_ places: [Int]) {
    var open = places
    while let place = open.last {
      let isPrinted = printed(at: place) != nil
      let rest = isPrinted ? [] : sheet.entries[place].uses.filter { known[$0] == nil }
      if known[place] == nil, !rest.isEmpty {
        open += rest
        continue
      }
      if known[place] == nil {
        known[place] = printed(at: place).map { Value.quantity($0.quantity) } ?? computed(at: place)
      }
      open.removeLast()
    }
  }

  /// What a figure comes to when all that goes into it is taken as it is printed.
  mutating func computed(at place: Int) -> Value? {
    let entry = sheet.entries[place]
    if entry.uses.isEmpty, let supposed = supposed[place] { return supposed }
    if entry.uses.isEmpty { return entry.missing.isEmpty ? sheet.values[place] : nil }
    var values: [Int: Value] = [:]
    prepare(entry.uses)
    for used in entry.uses {
      guard let value = value(at: used) else { return nil }
      values[used] = value
    }
    let context = Evaluator.Context(units: sheet.units, text: [], origin: entry.origin)
    return try? evaluator.value(of: entry.tree, in: context) { name throws(Diagnostic) in
      values[entry.uses[name]]!
    }
  }

  /// What a formula comes from in the end: all that goes in as it is printed, each once, and what
  /// is computed on the way.
  func sources(of place: Int) -> (printed: [Int], computed: [Int]) {
    var (sources, ways): ([Int], [Int]) = ([], [])
    var seen: Set<Int> = []
    var open = sheet.entries[place].uses
    while let next = open.popLast() {
      guard next >= 0, seen.insert(next).inserted else { continue }
      if sheet.entries[next].uses.isEmpty || printed(at: next) != nil {
        sources.append(next)
      } else {
        ways.append(next)
        open += sheet.entries[next].uses
      }
    }
    return (sources.sorted(), ways.sorted())
  }

  /// How the document prints what is computed at a place; nil for what was defined anew since.
  func printed(at place: Int) -> Printed? {
    guard case .figure(let figure)? = budget.subject(at: place),
      case .formula = budget.text.figures[figure].origin, !sheet.entries[place].uses.isEmpty,
      !sheet.entries[place].isDefinedAnew
    else { return nil }
    let all = budget.text.figures[figure].stated.map { budget.text.stated[Int($0)].printed }
      .filter { $0.relation == .equal || $0.relation == .about }
    // The first, or the same in more digits.
    return all.filter { $0.isPrinted(as: all[0]) }.min { $0.literal.step < $1.literal.step }
  }

  /// The digits by which an addend is printed, where it is.
  func literal(at place: Int) -> Literal? {
    switch budget.subject(at: place) {
    case .cell(let cell): budget.text.cell(cell).amount
    case .figure(let figure):
      printed(at: place)?.literal ?? inputLiteral(figure)
    case nil: nil
    }
  }

  private func inputLiteral(_ figure: Int) -> Literal? {
    guard case .stated(let stated) = budget.text.figures[figure].origin else { return nil }
    return budget.text.stated[Int(stated)].printed.literal
  }
}

extension Printed {
  /// The quantity of its digits.
  var quantity: Quantity { Quantity(literal.value, literal.unit.dimension) }

  fileprivate func isPrinted(as other: Printed) -> Bool {
    Judgement(.quantity(quantity), of: other).map { !$0.verdict.isFinding } ?? false
  }
}

extension Literal {
  /// One unit of the last digit that is printed, in the own units of its dimension.
  var step: Number {
    Literal(digits: .powerOfTen(-decimals), decimals: decimals, exponent: exponent, unit: unit)
      .value
  }
}
