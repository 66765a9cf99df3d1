internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// Finding names, titles, codes and amounts that contain a text.
extension Workbench {
  /// More than this are counted, not listed.
  private static let mostFound = 60

  func find(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    guard !invocation.argument.isEmpty else { throw invocation.misused(language) }
    let wanted = Wanted(invocation.argument, units: sheet.units)
    let found = findDefined(wanted) + shelf.budgets.flatMap { find(wanted, in: $0) }
    if found.isEmpty { return say(Words.nothingFound, into: &page) }
    var grid = Grid([
      .init(Words.columnName.text(in: language)),
      .init(Words.columnValue.text(in: language), isNumber: true),
      .init(Words.columnPlace.text(in: language)),
    ])
    for row in found.prefix(Workbench.mostFound) { grid.add(row) }
    grid.write(width: tableWidth ?? width, into: &page)
    if found.count > Workbench.mostFound {
      say(Words.andMore(found.count - Workbench.mostFound), into: &page)
    }
  }

  private func findDefined(_ wanted: Wanted) -> [[Grid.Cell]] {
    sheet.entries.indices.filter { shelf.subject(at: $0) == nil }
      .filter { wanted.isIn(name(at: $0) + " " + valueText(at: $0)) }
      .map { [.init(name(at: $0), as: .name), .init(valueText(at: $0), as: .figure), .blank] }
  }

  private func find(_ wanted: Wanted, in budget: Budget) -> [[Grid.Cell]] {
    findGroups(wanted, in: budget) + findFigures(wanted, in: budget)
      + findCells(wanted, in: budget)
  }

  private func findGroups(_ wanted: Wanted, in budget: Budget) -> [[Grid.Cell]] {
    let text = budget.text
    return text.groups.enumerated().compactMap { place, group in
      let words = [group.name, group.title, group.code].compactMap { $0 }.map { text.text($0) }
      guard words.contains(where: wanted.isIn) else { return nil }
      let total = budget.total(ofGroup: place).map { valueText(at: budget.place(ofFigure: $0)) }
      let line = group.citations.first.map { Int(text.citations[Int($0)].line) } ?? 0
      return [
        .init(budget.label(group.name, group.title, language), as: .name),
        .init(total ?? "", as: .figure), .init(budget.source(ofLine: line, language), as: .faint),
      ]
    }
  }

  private func findFigures(_ wanted: Wanted, in budget: Budget) -> [[Grid.Cell]] {
    let text = budget.text
    return text.figures.enumerated().flatMap { place, figure in
      let sheetPlace = budget.place(ofFigure: place)
      let words = [figure.name, figure.title].compactMap { $0 }.map { text.text($0) }
      if words.contains(where: wanted.isIn) {
        let first = figure.stated.first.map { text.stated[Int($0)] }
        return [row(of: sheetPlace, valueText(at: sheetPlace), first, budget)]
      }
      return figure.stated.map { text.stated[Int($0)] }.filter { wanted.is($0.printed) }
        .map { row(of: sheetPlace, JudgementText.text(of: $0.printed, language), $0, budget) }
    }
  }

  private func row(
    of place: Int, _ value: String, _ stated: BudgetText.Stated?, _ budget: Budget
  ) -> [Grid.Cell] {
    [
      .init(name(at: place), as: .name), .init(value, as: .figure),
      .init(stated.map { budget.source(of: $0, language) } ?? "", as: .faint),
    ]
  }

  private func findCells(_ wanted: Wanted, in budget: Budget) -> [[Grid.Cell]] {
    let text = budget.text
    return text.rows.enumerated().flatMap { rowPlace, row in
      row.cells.filter { wanted.is(text.cells[Int($0)], text.text(text.cells[Int($0)].text)) }

        .map { cell in
          [
            .init(budget.cellName(row: rowPlace, cell: Int(cell), language), as: .name),
            .init(text.text(text.cells[Int(cell)].text), as: .figure),
            .init(
              budget.source(ofLine: text.line(ofCell: Int(cell), in: row), language), as: .faint),
          ]
        }
    }
  }
}

extension Budget {
  /// The name of a cell by its place among all rows and cells of the file.
  fileprivate func cellName(row: Int, cell: Int, _ language: Language) -> String {
    guard let table = text.tables.firstIndex(where: { $0.rows.contains(Int32(row)) }) else {
      return ""
    }
    let place = CellPlace(
      table: table, row: row - Int(text.tables[table].rows.lowerBound),
      column: cell - Int(text.rows[row].cells.lowerBound))
    return path(of: .cell(place), in: language).joined(separator: ".")
  }
}

/// What is looked for: a text, or an amount however it is written.
private struct Wanted {
  private let text: String
  private let amount: Literal?

  init(_ argument: String, units: UnitTable) {
    let parsed = Parser.parse(argument, units: units)
    let isAmount = parsed.diagnostic == nil && parsed.tree.nodes.count == 1
    amount = isAmount ? parsed.tree.literals.first : nil
    text = argument.lowercased()
  }

  func isIn(_ words: String) -> Bool { words.lowercased().contains(text) }

  /// With a unit the same amount in any unit; without one the same number as it is printed.
  func `is`(_ printed: Printed) -> Bool {
    [printed.literal, printed.upper].compactMap { $0 }.contains(where: isAmount)
  }

  func `is`(_ cell: BudgetText.Cell, _ words: String) -> Bool {
    cell.amount.map(isAmount) == true || isIn(words)
  }

  private func isAmount(_ literal: Literal) -> Bool {
    guard let amount else { return false }
    return amount.hasUnit
      ? amount.value == literal.value && amount.unit.dimension == literal.unit.dimension
      : amount.number == literal.digits || amount.number == literal.value
  }
}
