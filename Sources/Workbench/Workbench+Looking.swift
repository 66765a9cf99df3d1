internal import Auditing
internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// Looking at what is loaded: the budgets, their projects, and what hangs together.
extension Workbench {
  func listBudgets(into page: inout Markup) {
    var grid = Grid([
      .init(Words.columnBudget.text(in: language)),
      .init(Words.columnYear.text(in: language), isNumber: true),
      .init(Words.columnDepartment.text(in: language)),
      .init(Words.columnProjects.text(in: language), isNumber: true),
      .init(""),
    ])
    let loaded = shelf.budgets.map { ($0.name, $0.text) }
    let others = BuiltInBudget.names.filter { name in !loaded.contains { $0.0 == name } }
      .compactMap { name in BuiltInBudget.bytes(of: name).map { (name, BudgetReader.read($0)) } }
    for (name, text) in loaded + others {
      let mark = loaded.contains { $0.0 == name } ? Words.loadedMark.text(in: language) : ""
      grid.add([
        .init(name, as: .name), .init(text.year.map { text.text($0) } ?? ""),
        .init(text.department.map { text.text($0) } ?? ""),
        .init("\(text.groups.count { $0.isProject })", as: .figure), .init(mark, as: .faint),
      ])
    }
    grid.write(width: tableWidth ?? width, into: &page)
  }

  /// The projects of one budget, or of all.
  mutating func listProjects(
    _ invocation: Invocation, into page: inout Markup
  ) throws(Complaint) {
    let wanted = invocation.argument
    let budgets = shelf.budgets.filter { wanted.isEmpty || shelf.isCalled($0, wanted) }
    if budgets.isEmpty {
      if wanted.isEmpty { return say(Words.nothingLoaded, into: &page) }
      throw invocation.complaint(problem(ofUnloaded: wanted))
    }
    for (place, budget) in budgets.enumerated() {
      if place > 0 { page.newline() }
      if budgets.count > 1 {
        writeHeading(of: budget, into: &page)
      }
      writeProjects(of: budget, into: &page)
    }
  }

  /// What to say of a budget that is not loaded.
  func problem(ofUnloaded name: String) -> Problem {
    if Workbench.builtIn(called: name) != nil { return .notLoaded(name) }
    let names = shelf.budgets.map(\.name) + BuiltInBudget.names
    return .unknownBudget(name, near: Workbench.near(name, among: names))
  }

  private func writeProjects(of budget: Budget, into page: inout Markup) {
    var grid = Grid([
      .init(Words.columnProject.text(in: language)),
      .init(Words.columnComputed.text(in: language), isNumber: true),
      .init(Words.columnStated.text(in: language), isNumber: true),
      .init(Words.columnVerdict.text(in: language)),
    ])
    var isMarked = false
    for (place, group) in budget.text.groups.enumerated() where group.isProject {
      let name = Grid.Cell(budget.label(group.name, group.title, language), as: .name)
      guard let total = budget.total(ofGroup: place) else {
        grid.add([name, .blank, .blank, .blank])
        continue
      }
      let text = FigureText(total, of: budget, in: self)
      grid.add([name] + text.comparison)
      isMarked = isMarked || text.worst?.asPrinted != nil
    }
    grid.write(width: tableWidth ?? width, into: &page)
    if isMarked { say(Words.mark, into: &page) }
  }

  func say(_ words: Phrase, into page: inout Markup) {
    page.append(words.text(in: language), as: .faint)
    page.newline()
  }

  /// What uses a figure: directly, and how many in all.
  mutating func listUses(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    let place = try place(named: invocation)
    let users = sheet.entries[place].usedBy
    if users.isEmpty { return say(Words.usedByNothing, into: &page) }
    var grid = Grid([
      .init(Words.columnName.text(in: language)), .init(Words.columnFormula.text(in: language)),
      .init(Words.columnValue.text(in: language), isNumber: true),
    ])
    for user in users {
      grid.add([
        .init(name(at: user), as: .name), .init(formula(at: user)),
        .init(valueText(at: user), as: .figure),
      ])
    }
    grid.write(width: tableWidth ?? width, into: &page)
    say(Words.followers(sheet.followers(of: place)), into: &page)
  }

  /// The place of the one figure that a command is about.
  mutating func place(named invocation: Invocation) throws(Complaint) -> Int {
    guard let name = invocation.name(units: sheet.units) else {
      throw invocation.misused(language)
    }
    return try place(named: name, invocation)
  }

  mutating func place(named name: String, _ invocation: Invocation) throws(Complaint) -> Int {
    do throws(Shelf.Unclear) {
      try shelf.bind(name, in: &sheet, with: &evaluator)
    } catch {
      throw invocation.complaint(error.problem)
    }
    guard let place = sheet.place(of: name) else {
      let defined = sheet.entries.indices.filter { shelf.subject(at: $0) == nil }
      let near = Nearness.nearest(
        to: name, among: defined.map { sheet.entries[$0].name }, names: true)
      throw invocation.complaint(.unknownName(name, near: near + shelf.near(name)))
    }
    return place
  }

  /// A formula with the names as this conversation says them.
  func formula(at place: Int) -> String {
    formula(at: place, shortened(names(usedAt: place), at: place))
  }

  /// A formula as it can be typed.
  func wholeFormula(at place: Int) -> String { formula(at: place, names(usedAt: place)) }

  private func formula(at place: Int, _ names: [String]) -> String {
    Printer.text(of: sheet.entries[place].tree.renamed(ContiguousArray(names)))
  }

  private func names(usedAt place: Int) -> [String] {
    let entry = sheet.entries[place]
    return entry.tree.names.indices.map { name in
      entry.uses[name] >= 0 ? self.name(at: entry.uses[name]) : entry.tree.names[name]
    }
  }

  /// Names of the same project are said without it.
  private func shortened(_ names: [String], at place: Int) -> [String] {
    guard shelf.subject(at: place) != nil else { return names }
    let parts = name(at: place).split(separator: ".")
    guard parts.count > 1 else { return names }
    let prefix = parts.dropLast().joined(separator: ".") + "."
    return names.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 }
  }

  /// The value, or that it is not published; what a document prints stands as it is printed.
  func valueText(at place: Int) -> String {
    guard sheet.entries[place].missing.isEmpty else {
      return Words.notPublishedMark.text(in: language)
    }
    if let printed = printed(at: place) { return JudgementText.text(of: printed, language) }
    var page = Markup()
    ValueText(sheet.values[place], sheet.entries[place].rendering, sheet.units)
      .write(language, into: &page)
    return page.text
  }
}

extension Workbench {
  /// How a document prints the figure at a place; nil for what is computed or was changed.
  private func printed(at place: Int) -> Printed? {
    guard !changed.contains(place), let (budget, subject) = shelf.subject(at: place),
      case .figure(let figure) = subject,
      case .stated(let stated) = budget.text.figures[figure].origin
    else { return nil }
    return budget.text.stated[Int(stated)].printed
  }
}

extension Invocation {
  /// The argument, where it is one name.
  func name(units: UnitTable) -> String? {
    let parsed = Parser.parse(argument, units: units)
    guard case .expression = parsed.statement, parsed.diagnostic == nil,
      parsed.tree.nodes.count == 1
    else { return nil }
    return parsed.tree.names.first
  }
}
