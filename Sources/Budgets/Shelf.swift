public import Diagnostics
public import Evaluation
internal import Quantities
public import Syntax

/// The budgets that are loaded, and what the names in them mean.
///
///     shelf.load(BudgetReader.read(bytes), into: &sheet, with: &evaluator)
///     shelf.bind("office.total", in: &sheet)
public struct Shelf: Sendable {
  public private(set) var budgets: [Budget] = []
  /// Cells that were asked for at the prompt, by their place in the sheet.
  private var asked: [Int: (budget: Int, cell: CellPlace)] = [:]

  public init() {}

  public var isEmpty: Bool { budgets.isEmpty }

  /// Why a budget is not loaded: everything that is wrong with its file.
  public struct Refusal: Error, Sendable {
    public let text: BudgetText
    public let diagnostics: [Diagnostic]
  }

  /// Loads a budget whose text has been read with the units of the sheet; all of it or nothing.
  public mutating func load(
    _ text: BudgetText, into sheet: inout Sheet, with evaluator: inout Evaluator
  ) throws(Refusal) {
    var problems = text.diagnostics
    let names = BudgetNames(of: text, problems: &problems)
    var (shelf, trial) = (self, sheet)
    shelf.placeCells(usedBy: text, in: &trial, with: &evaluator)
    trial.units = text.units
    var loading = Loading(
      Budget(text, names, at: trial.entries.count), onto: shelf, problems: problems)
    let definitions = loading.definitions()
    let failures = trial.add(definitions, with: &evaluator)
    for (_, failure) in failures { loading.note(failure) }
    loading.checkUnits(in: trial, except: Set(failures.map(\.place)))
    guard loading.problems.isEmpty else {
      throw Refusal(
        text: text, diagnostics: loading.problems.sorted { $0.range.start < $1.range.start })
    }
    sheet = trial
    sheet.forgetBindings()
    self = shelf
    budgets.append(loading.loaded)
  }

  /// Gives a place to each cell of another budget that a formula uses.
  private mutating func placeCells(
    usedBy text: BudgetText, in sheet: inout Sheet, with evaluator: inout Evaluator
  ) {
    let used = places(usedBy: text)
    if used.isEmpty { return }
    for name in text.trees.lazy.flatMap(\.names) {
      for (budget, found, _) in meanings(of: NameForm.parts(of: name), among: used) {
        guard case .cell(let cell) = found else { continue }
        _ = place(of: cell, in: budget, of: &sheet, with: &evaluator)
      }
    }
  }

  /// The budgets that a file says it uses.
  func places(usedBy text: BudgetText) -> [Int] {
    let names = text.uses.map { text.text($0) }
    return budgets.indices.filter { names.contains(budgets[$0].name) }
  }
}

/// Finding what a name at the prompt means.
extension Shelf {
  /// What a place of the sheet is in a budget; nil for what was defined at the prompt.
  public func subject(at place: Int) -> (budget: Budget, subject: Budget.Subject)? {
    if let (budget, cell) = asked[place] { return (budgets[budget], .cell(cell)) }
    guard let budget = budgets.last(where: { $0.firstPlace <= place }),
      let subject = budget.subject(at: place)
    else { return nil }
    return (budget, subject)
  }

  /// The name of a place as it can be typed; with the budget's own where several are loaded.
  public func name(at place: Int, in sheet: Sheet, _ language: Language) -> String {
    guard let (budget, subject) = subject(at: place) else { return sheet.entries[place].name }
    let path = budget.path(of: subject, in: language).joined(separator: ".")
    let isHidden = sheet.place(of: path).map { $0 != place } ?? false
    guard budgets.count > 1 || isHidden else { return path }
    return prefix(of: budget, language) + "." + path
  }

  /// 水务2024 or `water_2024`, and the part before the year where no other budget has the same.
  public func prefix(of budget: Budget, _ language: Language) -> String {
    let all = budget.prefixes(in: language)
    let others = budgets.filter { $0.name != budget.name }.flatMap { $0.prefixes(in: language) }
    return all.last { !others.contains($0) } ?? all[0]
  }

  public func isCalled(_ budget: Budget, _ name: String) -> Bool {
    budget.name == name || budget.isCalled(name)
  }

  /// What a name may mean, the place of the budget, and the parts of the name within it.
  typealias Meaning = (budget: Int, found: Budget.Found, parts: ArraySlice<String>)

  /// Everything a name may mean, one in each budget that has it.
  private func meanings(of name: String) -> [Meaning] {
    let parts = NameForm.parts(of: name)
    var result: [Meaning] = []
    for (place, budget) in budgets.enumerated() {
      if let found = budget.find(parts[...], in: -1) { result.append((place, found, parts[...])) }
    }
    return result.isEmpty ? meanings(of: parts, among: Array(budgets.indices)) : result
  }

  /// What a name that begins with that of a budget may mean in these.
  func meanings(of parts: [String], among places: [Int]) -> [Meaning] {
    guard parts.count > 1 else { return [] }
    let rest = parts.dropFirst()
    return places.compactMap { place in
      guard budgets[place].isCalled(parts[0]) else { return nil }
      return budgets[place].find(rest, in: -1).map { (place, $0, rest) }
    }
  }

  /// Tells the whole names that a name may stand for.
  func ambiguity(of name: String, among meanings: [Meaning]) -> Problem {
    .ambiguousName(
      name,
      meant: meanings.map { meaning in
        ([prefix(of: budgets[meaning.budget], .english)] + meaning.parts.map(NameForm.quoted))
          .joined(separator: ".")
      })
  }

  /// The projects, parts and tables that a name may mean.
  public func things(named name: String) -> [(budget: Budget, thing: Budget.Thing)] {
    meanings(of: name).map { (budgets[$0.budget], $0.found.thing) }
  }

  /// Lets the sheet know what a name means, if one of the budgets has it.
  public mutating func bind(
    _ name: String, in sheet: inout Sheet, with evaluator: inout Evaluator
  ) throws(Unclear) {
    guard sheet.place(of: name) == nil, !budgets.isEmpty else { return }
    let meanings = meanings(of: name)
    if meanings.count > 1 { throw Unclear(problem: ambiguity(of: name, among: meanings)) }
    guard let (budget, found, _) = meanings.first else { return }
    switch found {
    case .figure(let figure): sheet.bind(name, to: budgets[budget].place(ofFigure: figure))
    case .cell(let cell):
      sheet.bind(name, to: place(of: cell, in: budget, of: &sheet, with: &evaluator))
    case .noCell(let problem, _): throw Unclear(problem: problem)
    case .group(let group):
      // A project by itself means its whole amount.
      guard let total = budgets[budget].total(ofGroup: group) else {
        throw Unclear(problem: .notOneFigure(name))
      }
      sheet.bind(name, to: budgets[budget].place(ofFigure: total))
    case .table: throw Unclear(problem: .notOneFigure(name))
    }
  }

  /// Why a name cannot be used as a figure.
  public struct Unclear: Error, Sendable {
    public let problem: Problem
  }

  /// The place of a cell, which gets one when it is first asked for.
  private mutating func place(
    of cell: CellPlace, in budget: Int, of sheet: inout Sheet, with evaluator: inout Evaluator
  ) -> Int {
    if let known = self.place(of: cell, in: budget) { return known }
    let place = sheet.entries.count
    let failures = sheet.add([budgets[budget].definition(of: cell)], with: &evaluator)
    precondition(failures.isEmpty, "a printed number is a value")
    asked[place] = (budget, cell)
    return place
  }

  /// Names that another could have meant: near as a whole, or in its first part or its last.
  public func near(_ name: String) -> [String] {
    let near = Nearness.nearest(to: name, among: names, names: true)
    guard near.isEmpty, let dot = name.lastIndex(of: ".") else { return near }
    let (project, figure) = (String(name[..<dot]), String(name[name.index(after: dot)...]))
    let inProject = Nearness.nearest(to: project, among: budgets.flatMap(\.groupNames))
      .map { $0 + "." + figure }
    return inProject.filter { !meanings(of: $0).isEmpty }
  }

  /// The place of a cell that has one.
  func place(of cell: CellPlace, in budget: Int) -> Int? {
    budgets[budget].place(of: cell) ?? asked.first { $0.value == (budget, cell) }?.key
  }

  /// Every name that the budgets have.
  public var names: [String] {
    let prefixed = budgets.count > 1
    return budgets.flatMap { budget in
      let names = budget.names.all(in: budget.text)
      guard prefixed else { return names }
      let prefixes = Language.allCases.map { prefix(of: budget, $0) }
      return names.map { name in
        let isChinese = name.utf8.contains { $0 >= 0x80 }
        return prefixes[isChinese ? 1 : 0] + "." + name
      }
    }
  }

  /// Names that a new one is a slip away from, or the last part of.
  public func slips(of name: String) -> [String] {
    let names = self.names
    let slips = Nearness.nearest(to: name, among: names, names: true, onlySlips: true)
    guard slips.isEmpty else { return slips }
    let whole = names.filter { $0.hasSuffix("." + name) }
    return whole.count <= Shelf.mostOfOneEnding ? whole : []
  }

  /// What stands in more projects than this, `rate` or `total`, is nobody's in particular.
  private static let mostOfOneEnding = 3
}
