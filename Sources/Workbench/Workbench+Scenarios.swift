internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Syntax

/// Changes that have a name.
extension Workbench {
  /// Lists the scenarios, names the present changes, takes one up, or stacks some.
  mutating func scenario(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    if invocation.argument.isEmpty { return listScenarios(into: &page) }
    let parts = invocation.argument
      .split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.trimmingBlanks }
    guard let name = parts.first, NameForm.isOnePart(name), !Workbench.plainStates.contains(name)
    else {
      throw invocation.misused(language)
    }
    if parts.count > 1 {
      let names = parts[1].split(separator: "+", omittingEmptySubsequences: false)
        .map { $0.trimmingBlanks }
      guard names.allSatisfy({ !$0.isEmpty }) else { throw invocation.misused(language) }
      var stacked: [Scenario] = []
      for name in names { stacked.append(try self.scenario(named: name, invocation)) }
      try keep(.stacked(stacked, as: name), invocation, into: &page)
    } else if changed.isEmpty {
      try takeUp(try scenario(named: name, invocation), invocation, into: &page)
    } else {
      try keep(Scenario(name: name, lines: presentLines), invocation, into: &page)
    }
  }

  func scenario(named name: String, _ invocation: Invocation) throws(Complaint) -> Scenario {
    if let scenario = scenarios.first(where: { $0.name == name }) { return scenario }
    let near = Nearness.nearest(to: name, among: scenarios.map(\.name))
    throw invocation.complaint(.unknownScenario(name, near: near))
  }

  /// A name that holds other changes is not taken away from them.
  private mutating func keep(
    _ scenario: Scenario, _ invocation: Invocation, into page: inout Markup
  ) throws(Complaint) {
    if let former = scenarios.first(where: { $0.name == scenario.name }), former != scenario {
      throw invocation.complaint(.scenarioIsKept(scenario.name))
    }
    scenarios.removeAll { $0.name == scenario.name }
    scenarios.append(scenario)
    write(scenario, into: &page)
  }

  private mutating func takeUp(
    _ scenario: Scenario, _ invocation: Invocation, into page: inout Markup
  ) throws(Complaint) {
    var copy = self
    try copy.apply(scenario)
    copy.ledger = ledger
    copy.keep(invocation.line, .all(sheet, shelf))
    let former = sheet
    let names = copy.sheet.entries.indices.filter { copy.isDefined($0, otherwiseThan: former) }
    let before = verdicts(around: names)
    for place in names where shelf.subject(at: place) != nil {
      copy.ledger.published[place] = former.entries[place]
    }
    self = copy
    let (defined, followers) = sheet.steps(since: former, around: names)
    ChangeText(
      defined, followers, VerdictChange.between(before, verdicts(around: names)), near: [],
      in: self
    ).write(into: &page)
  }

  private func isDefined(_ place: Int, otherwiseThan former: Sheet) -> Bool {
    guard place < former.entries.count else { return true }
    return sheet.entries[place].isDefinedAnew
      && sheet.entries[place].text != former.entries[place].text
  }

  private func listScenarios(into page: inout Markup) {
    if scenarios.isEmpty { return say(Words.noScenarios, into: &page) }
    for scenario in scenarios { write(scenario, into: &page) }
  }

  private func write(_ scenario: Scenario, into page: inout Markup) {
    page.append(scenario.name, as: .name)
    page.newline()
    for line in scenario.lines {
      page.append("  " + line)
      page.newline()
    }
  }

  /// Words that stand for a state and not for a scenario.
  static let plainStates = ["published", "公布", "now", "当前"]

  static func isPublished(_ name: String) -> Bool { plainStates[..<2].contains(name) }
  static func isPresent(_ name: String) -> Bool { plainStates[2...].contains(name) }

  /// Lists the figures that were changed, and what was defined here.
  func listChanges(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    guard invocation.argument.isEmpty else { throw invocation.misused(language) }
    let own = sheet.entries.indices.filter { shelf.subject(at: $0) == nil }
    if changed.isEmpty, own.isEmpty { return say(Words.nothingChanged, into: &page) }
    var grid = Grid([
      .init(Words.columnName.text(in: language)),
      .init(Words.columnPublished.text(in: language), isNumber: true),
      .init(Words.columnNow.text(in: language), isNumber: true),
      .init(Words.columnFormula.text(in: language)),
    ])
    let published = try published()
    for place in changed.sorted() {
      grid.add([
        .init(name(at: place), as: .name), .init(published.valueText(at: place), as: .figure),
        .init(valueText(at: place), as: .figure), .init(formulaText(at: place)),
      ])
    }
    for place in own {
      grid.add([
        .init(name(at: place), as: .name), .blank, .init(valueText(at: place), as: .figure),
        .init(formulaText(at: place)),
      ])
    }
    grid.write(width: tableWidth ?? width, into: &page)
  }

  /// The formula, unless it is the value itself.
  private func formulaText(at place: Int) -> String {
    let formula = formula(at: place)
    return formula == valueText(at: place) ? "" : formula
  }
}

extension StringProtocol {
  fileprivate var trimmingBlanks: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
