internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// The figures of a budget as its document prints them, so that an error is reported where it
/// arises and not again in every total above.
struct AsPrinted {
  private let results: PrintedResults
  private var evaluator = Evaluator()
  /// What some places are taken to be instead of what is printed.
  private var supposed: [Int: Value] = [:]
  /// What formulas come to whose results are printed nowhere.
  private var known: [Int: Value?] = [:]

  init(_ budget: Budget, in sheet: Sheet) { results = PrintedResults(budget, in: sheet) }

  var sheet: Sheet { results.sheet }
  private var budget: Budget { results.budget }

  /// The same, if some places were others than is printed.
  func supposing(_ values: [Int: Value]) -> AsPrinted {
    var copy = self
    (copy.supposed, copy.known) = (values, [:])
    return copy
  }

  /// What a figure goes into a formula with; nil if that is not published.
  mutating func value(at place: Int) -> Value? {
    if let supposed = supposed[place] { return supposed }
    if let printed = results[place] { return .quantity(printed.quantity) }
    if sheet.entries[place].uses.isEmpty { return computed(at: place) }
    if let known = known[place] { return known }
    let value = computed(at: place)
    known[place] = value
    return value
  }

  /// Whether it must be computed first.
  private func isOpen(_ place: Int) -> Bool {
    !results.contains(place) && !sheet.entries[place].uses.isEmpty && supposed[place] == nil
      && known[place] == nil
  }

  /// Finds what figures go into a formula with, the deepest first: a chain of formulas may be longer
  /// than calls can be deep.
  private mutating func prepare(_ places: [Int]) {
    var open = places.filter { isOpen($0) }
    while let place = open.last {
      let rest = sheet.entries[place].uses.filter { isOpen($0) }
      if isOpen(place), !rest.isEmpty {
        open += rest
      } else {
        _ = value(at: place)
        open.removeLast()
      }
    }
  }

  /// What a figure comes to when all that goes into it is taken as it is printed.
  mutating func computed(at place: Int) -> Value? {
    let uses = sheet.entries[place].uses
    if uses.isEmpty {
      return supposed[place] ?? (sheet.entries[place].missing.isEmpty ? sheet.values[place] : nil)
    }
    prepare(uses)
    var values: [Value] = []
    values.reserveCapacity(uses.count)
    for used in uses {
      guard let value = value(at: used) else { return nil }
      values.append(value)
    }
    let context = Evaluator.Context(
      units: sheet.units, text: [], origin: sheet.entries[place].origin)
    return try? evaluator.value(of: sheet.entries[place].tree, in: context) {
      name throws(Diagnostic) in values[name]
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
      if sheet.entries[next].uses.isEmpty || results.contains(next) {
        sources.append(next)
      } else {
        ways.append(next)
        open += sheet.entries[next].uses
      }
    }
    return (sources.sorted(), ways.sorted())
  }

  /// How the document prints what is computed at a place; nil for what was defined anew since.
  func printed(at place: Int) -> Printed? { results[place] }

  func isPrinted(at place: Int) -> Bool { results.contains(place) }

  /// The digits by which an addend is printed, where it is.
  func literal(at place: Int) -> Literal? {
    switch budget.subject(at: place) {
    case .cell(let cell): budget.text.cell(cell).amount
    case .figure(let figure):
      results[place]?.literal ?? inputLiteral(figure)
    case nil: nil
    }
  }

  private func inputLiteral(_ figure: Int) -> Literal? {
    guard case .stated(let stated) = budget.text.figures[figure].origin else { return nil }
    return budget.text.stated[Int(stated)].printed.literal
  }
}

extension Literal {
  /// One unit of the last digit that is printed, in the own units of its dimension.
  var step: Number {
    Literal(digits: .powerOfTen(-decimals), decimals: decimals, exponent: exponent, unit: unit)
      .value
  }
}
