internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// The rates that departments pay for the same thing, side by side.
extension Workbench {
  /// More groups than this are counted, not listed.
  private static let mostGroups = 40

  func compareStandards(
    _ invocation: Invocation, into page: inout Markup
  ) throws(Complaint) {
    let desk = StandardsDesk(self)
    guard let found = desk.found else { throw invocation.complaint(.interrupted) }
    let text = invocation.argument
    let groups = text.isEmpty ? found.groups : desk.groups(of: found, with: text)
    if groups.isEmpty {
      return say(text.isEmpty ? Words.noStandards : Words.noStandards(of: text), into: &page)
    }
    for (place, group) in groups.prefix(Workbench.mostGroups).enumerated() {
      if place > 0 { page.newline() }
      StandardsText(group, at: desk).write(into: &page)
    }
    page.newline()
    let rest = groups.count - Workbench.mostGroups
    if rest > 0 { say(Words.andMore(rest), into: &page) }
    if text.isEmpty, !found.alone.isEmpty {
      say(Words.otherStandards(found.alone.count), into: &page)
    }
    sayUnloaded(groups, at: desk, into: &page)
  }

  private func sayUnloaded(
    _ groups: [RateGroup], at desk: StandardsDesk, into page: inout Markup
  ) {
    let shown = Set(groups.flatMap { $0.rates + $0.elsewhere }.map(\.budget.name))
    let unloaded = desk.bench.shelf.budgets.map(\.name)
      .filter { shown.contains($0) && !desk.isLoaded($0) }
    if !unloaded.isEmpty {
      say(Words.comparedUnloaded(unloaded.joined(separator: ", ")), into: &page)
    }
    if !desk.overfull.isEmpty {
      say(
        Words.overfull(desk.overfull.joined(separator: ", "), StandardsDesk.mostRates), into: &page)
    }
    if !desk.leftOut.isEmpty {
      say(Words.leftOut(desk.leftOut.joined(separator: ", ")), into: &page)
    }
  }
}

/// What is compared: the budgets that are loaded, and beside a single one the built-in ones, read
/// into a copy.
struct StandardsDesk {
  /// As it is for the one who asks.
  let own: Workbench
  /// With all that is compared.
  let bench: Workbench
  /// Built-in budgets that do not go with what is loaded.
  let leftOut: [String]

  init(_ own: Workbench) {
    var (bench, leftOut) = (own, [String]())
    if own.shelf.budgets.count < 2 {
      for name in BuiltInBudget.names where !own.shelf.budgets.contains(where: { $0.name == name })
      {
        guard let bytes = BuiltInBudget.bytes(of: name) else { continue }
        if !bench.add(BudgetReader.read(bytes, units: bench.sheet.units)) { leftOut.append(name) }
      }
    }
    (self.own, self.bench, self.leftOut) = (own, bench, leftOut)
  }

  /// More rates of one budget than this are not compared.
  static let mostRates = 300

  /// The rates by what they are paid for; nil where it was interrupted.
  var found: (groups: [RateGroup], alone: [Rate])? {
    RateGroup.grouping(
      rates, units: bench.sheet.units, isInterrupted: own.evaluator.isInterrupted)
  }

  var rates: [Rate] {
    bench.shelf.budgets.flatMap {
      Rate.all(of: $0, in: bench.sheet).prefix(StandardsDesk.mostRates)
    }
  }

  /// The budgets that have more.
  var overfull: [String] {
    bench.shelf.budgets.filter {
      Rate.all(of: $0, in: bench.sheet).count > StandardsDesk.mostRates
    }.map(\.name)
  }

  func isLoaded(_ name: String) -> Bool { own.shelf.budgets.contains { $0.name == name } }

  /// Ours is what was loaded first.
  func isOurs(_ rate: Rate) -> Bool {
    own.shelf.budgets.first.map { $0.name == rate.budget.name } == true
  }

  /// The groups in which a rate has the text, and what else has it, by its unit.
  func groups(
    of found: (groups: [RateGroup], alone: [Rate]), with text: String
  ) -> [RateGroup] {
    let unit = bench.sheet.units.measure(named: text)?.dimension
    let byUnit = unit.map { unit in groups(of: found) { $0.isPaid(for: unit) } } ?? []
    return byUnit.isEmpty ? groups(of: found) { has(text.lowercased(), $0) } : byUnit
  }

  private func groups(
    of found: (groups: [RateGroup], alone: [Rate]), where isWanted: (Rate) -> Bool
  ) -> [RateGroup] {
    let groups = found.groups.filter { ($0.rates + $0.elsewhere).contains(where: isWanted) }
    let shown = Set(groups.flatMap(\.elsewhere).map(\.place))
    var units: [Dimension] = []
    var alone: [Dimension: [Rate]] = [:]
    for rate in found.alone where isWanted(rate) && !shown.contains(rate.place) {
      let unit = rate.quantity.dimension.forTheYear
      if alone[unit] == nil { units.append(unit) }
      alone[unit, default: []].append(rate)
    }
    return groups + units.map { RateGroup(ofUnit: alone[$0]!) }
  }

  /// Whether its name has the text, in either language, or its unit or its budget's name.
  private func has(_ text: String, _ rate: Rate) -> Bool {
    let names = Language.allCases.flatMap { language in
      [
        rate.budget.path(of: .figure(rate.figure), in: language).joined(separator: "."),
        bench.shelf.name(at: rate.place, in: bench.sheet, language),
      ]
    }
    return (names + [bench.valueText(at: rate.place)]).contains { $0.lowercased().contains(text) }
  }
}

extension Rate {
  fileprivate func isPaid(for unit: Dimension) -> Bool {
    unit.factors.allSatisfy { quantity.dimension.exponent(of: $0.base) == -$0.exponent }
  }
}

extension Workbench {
  /// Whether a budget could be put beside those that are loaded.
  fileprivate mutating func add(_ text: BudgetText) -> Bool {
    do throws(Shelf.Refusal) {
      try shelf.load(text, into: &sheet, with: &evaluator)
      return true
    } catch {
      return false
    }
  }
}
