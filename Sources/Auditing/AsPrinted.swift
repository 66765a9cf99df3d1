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
  private var known: [Int: Value?] = [:]

  init(_ budget: Budget, in sheet: Sheet) {
    self.budget = budget
    self.sheet = sheet
  }

  /// What a figure goes into a formula with; nil if that is not published.
  mutating func value(at place: Int) -> Value? {
    if let known = known[place] { return known }
    let value = printed(at: place).map { Value.quantity($0.quantity) } ?? computed(at: place)
    known[place] = value
    return value
  }

  /// What a figure comes to when all that goes into it is taken as it is printed.
  mutating func computed(at place: Int) -> Value? {
    let entry = sheet.entries[place]
    if entry.uses.isEmpty { return entry.missing.isEmpty ? sheet.values[place] : nil }
    var values: [Int: Value] = [:]
    for used in entry.uses {
      guard let value = value(at: used) else { return nil }
      values[used] = value
    }
    let context = Evaluator.Context(units: sheet.units, text: [], origin: entry.origin)
    return try? evaluator.value(of: entry.tree, in: context) { name throws(Diagnostic) in
      values[entry.uses[name]]!
    }
  }

  /// How the document prints what is computed at a place.
  func printed(at place: Int) -> Printed? {
    guard case .figure(let figure)? = budget.subject(at: place),
      case .formula = budget.text.figures[figure].origin, !sheet.entries[place].uses.isEmpty
    else { return nil }
    return budget.text.figures[figure].stated.map { budget.text.stated[Int($0)].printed }
      .first { $0.relation == .equal || $0.relation == .about }
  }

  /// The digits by which an addend is printed, where it is.
  func literal(at place: Int) -> Literal? {
    switch budget.subject(at: place) {
    case .cell(let cell): budget.text.cell(cell).amount
    case .figure(let figure):
      budget.text.figures[figure].stated.first.map { budget.text.stated[Int($0)].printed.literal }
    case nil: nil
    }
  }
}

extension Printed {
  fileprivate var quantity: Quantity { Quantity(literal.value, literal.unit.dimension) }
}

extension Literal {
  /// One unit of the last digit that is printed, in the own units of its dimension.
  var step: Number {
    Literal(digits: .powerOfTen(-decimals), decimals: decimals, exponent: exponent, unit: unit)
      .value
  }
}
