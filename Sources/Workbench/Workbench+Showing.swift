internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// Showing one thing: a figure, a project, a table, a budget, or all that was defined.
extension Workbench {
  mutating func show(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    if invocation.argument.isEmpty { return showDefined(into: &page) }
    if let budget = shelf.budgets.first(where: { shelf.isCalled($0, invocation.argument) }) {
      return show(budget, into: &page)
    }
    guard let name = invocation.name(units: sheet.units) else {
      throw invocation.misused(language)
    }
    let things = shelf.things(named: name).filter {
      sheet.place(of: name) == nil || $0.thing.isLarge
    }
    if let (budget, thing) = things.first, things.count == 1, thing.isLarge {
      return show(thing, of: budget, into: &page)
    }
    let place = try place(named: name, invocation)
    show(place, into: &page)
    for (statement, source) in statementLines(at: place) {
      var line = statement
      line.append("  " + source, as: .faint)
      write(line, into: &page)
    }
    let source = isChanged(place) ? "" : sourceText(at: place)
    if !source.isEmpty { write(Markup(source, as: .faint), into: &page) }
  }

  private func write(_ line: Markup, into page: inout Markup) {
    page.append("  ")
    page.append(line)
    page.newline()
  }

  private func showDefined(into page: inout Markup) {
    for unit in sheet.units.declared where !isOfBudget(unit: unit) {
      page.append(Words.unitWord.text(in: language) + " ", as: .command)
      show(unit: unit, into: &page)
      page.newline()
    }
    for place in sheet.entries.indices where isOwn(place) { show(place, into: &page) }
    if page.isEmpty { say(Words.nothingDefined, into: &page) }
  }

  private func isOfBudget(unit: String) -> Bool {
    shelf.budgets.contains { budget in
      budget.text.unitLines.contains { line in
        budget.text.text(line).split(whereSeparator: \.isWhitespace).dropFirst().first
          .map { String($0) } == unit
      }
    }
  }

  /// `经费 = 村数 × 5.78 万元/村 = 1040.4 万元`; a formula that is its own value stands once.
  func show(_ place: Int, into page: inout Markup) {
    let value = valueText(at: place)
    let isInput = shelf.subject(at: place) != nil && sheet.entries[place].uses.isEmpty
    let formula = isInput ? value : self.formula(at: place)
    page.append(name(at: place), as: .name)
    page.append(" = ")
    if formula != value { page.append(formula + " = ") }
    page.append(value, as: .figure)
    page.newline()
  }

  private func show(_ thing: Budget.Thing, of budget: Budget, into page: inout Markup) {
    switch thing {
    case .group(let group): show(group: group, of: budget, into: &page)
    case .table(let table):
      TableText(table, of: budget, language: language).write(
        width: tableWidth ?? width, into: &page)
    case .figure, .cell: break
    }
  }

  /// A project: its code and place, and all its figures.
  private func show(group: Int, of budget: Budget, into page: inout Markup) {
    let declared = budget.text.groups[group]
    page.append(budget.label(declared.name, declared.title, language), as: .name)
    if let code = declared.code { page.append("  " + budget.text.text(code)) }
    if let first = declared.citations.first {
      let line = Int(budget.text.citations[Int(first)].line)
      page.append("  " + budget.source(ofLine: line, language), as: .faint)
    }
    page.newline()
    let figures = budget.text.figures.indices.filter { budget.text.figures[$0].group == group }
    writeFigures(figures, of: budget, into: &page)
    writeTables(of: budget, in: Int32(group), into: &page)
  }

  private func writeFigures(_ figures: [Int], of budget: Budget, into page: inout Markup) {
    var grid = Grid([
      .init(Words.columnName.text(in: language)), .init(Words.columnFormula.text(in: language)),
      .init(Words.columnValue.text(in: language), isNumber: true),
      .init(Words.columnStated.text(in: language), isNumber: true),
      .init(Words.columnVerdict.text(in: language)),
    ])
    for figure in figures {
      let text = FigureText(figure, of: budget, in: self)
      let declared = budget.text.figures[figure]
      let isInput = sheet.entries[text.place].uses.isEmpty
      grid.add([
        .init(budget.label(declared.name, declared.title, language), as: .name),
        .init(isInput ? "" : formula(at: text.place)), .init(text.valueText, as: .figure),
        .init(text.worst?.printed ?? "", as: .figure),
        .init(text.worst?.verdictNote(language) ?? "", as: text.worst?.role ?? .plain),
      ])
    }
    grid.write(width: tableWidth ?? width, into: &page)
  }

  private func writeTables(of budget: Budget, in group: Int32, into page: inout Markup) {
    for (place, table) in budget.text.tables.enumerated() where table.group == group {
      page.newline()
      page.append(budget.label(table.name, table.title, language), as: .name)
      page.newline()
      TableText(place, of: budget, language: language).write(
        width: tableWidth ?? width, into: &page)
    }
  }

  private func show(_ budget: Budget, into page: inout Markup) {
    let text = budget.text
    writeHeading(of: budget, into: &page)
    for range in [text.department, text.year, text.document] {
      guard let range else { continue }
      write(Markup(Visible.text(text.text(range))), into: &page)
    }
    let shared = text.figures.indices.filter { text.figures[$0].group < 0 }
    if !shared.isEmpty {
      page.newline()
      writeFigures(shared, of: budget, into: &page)
    }
    page.newline()
    writeContents(of: budget, into: &page)
  }

  /// The projects, parts and tables by their names, to be shown in turn.
  private func writeContents(of budget: Budget, into page: inout Markup) {
    let text = budget.text
    var grid = Grid([.init(""), .init(""), .init("")])
    for group in text.groups {
      let kind = group.isProject ? Words.columnProject : Words.part
      grid.add([
        .init(kind.text(in: language), as: .faint), .init(text.text(group.name), as: .name),
        .init(group.title.map { text.text($0) } ?? ""),
      ])
    }
    for table in text.tables where table.group < 0 {
      grid.add([
        .init(Words.table.text(in: language), as: .faint), .init(text.text(table.name), as: .name),
        .init(table.title.map { text.text($0) } ?? ""),
      ])
    }
    grid.write(width: tableWidth ?? width, into: &page)
  }
}

extension Budget.Thing {
  /// Whether it holds figures and is none itself.
  fileprivate var isLarge: Bool {
    switch self {
    case .group, .table: true
    case .figure, .cell: false
    }
  }
}
