internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Syntax

/// Finding names, titles, codes and amounts that contain a text.
extension Workbench {
  /// More than this are counted, not listed.
  private static let mostFound = 60

  func find(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    guard !invocation.argument.isEmpty else { throw invocation.misused(language) }
    let wanted = invocation.argument.lowercased()
    let found = findDefined(wanted) + shelf.budgets.flatMap { find(wanted, in: $0) }
    if found.isEmpty { return say(Words.nothingFound, into: &page) }
    var grid = Grid([
      .init(Words.columnName.text(in: language)),
      .init(Words.columnValue.text(in: language), isNumber: true),
      .init(Words.columnPlace.text(in: language)),
    ])
    for row in found.prefix(Workbench.mostFound) { grid.add(row) }
    grid.write(width: width, into: &page)
    if found.count > Workbench.mostFound {
      say(Words.andMore(found.count - Workbench.mostFound), into: &page)
    }
  }

  private func findDefined(_ wanted: String) -> [[Grid.Cell]] {
    sheet.entries.indices.filter { shelf.subject(at: $0) == nil }
      .map { (name(at: $0), valueText(at: $0)) }
      .filter { ($0.0 + " " + $0.1).lowercased().contains(wanted) }
      .map { [.init($0.0, as: .name), .init($0.1, as: .figure), .blank] }
  }

  private func find(_ wanted: String, in budget: Budget) -> [[Grid.Cell]] {
    findGroups(wanted, in: budget) + findFigures(wanted, in: budget)
      + findCells(wanted, in: budget)
  }

  private func findGroups(_ wanted: String, in budget: Budget) -> [[Grid.Cell]] {
    let text = budget.text
    return text.groups.enumerated().compactMap { place, group in
      let words = [group.name, group.title, group.code].compactMap { $0 }.map { text.text($0) }
      guard words.contains(where: { $0.lowercased().contains(wanted) }) else { return nil }
      let total = budget.total(ofGroup: place).map { valueText(at: budget.place(ofFigure: $0)) }
      let line = group.citations.first.map { Int(text.citations[Int($0)].line) } ?? 0
      return [
        .init(budget.label(group.name, group.title, language), as: .name),
        .init(total ?? "", as: .figure), .init(budget.source(ofLine: line, language), as: .faint),
      ]
    }
  }

  private func findFigures(_ wanted: String, in budget: Budget) -> [[Grid.Cell]] {
    let text = budget.text
    return text.figures.enumerated().compactMap { place, figure in
      let words = [figure.name, figure.title].compactMap { $0 }.map { text.text($0) }
      let printed = figure.stated.map { text.text(text.stated[Int($0)].printed.range) }
      guard (words + printed).contains(where: { $0.lowercased().contains(wanted) }) else {
        return nil
      }
      let source = figure.stated.first.map { budget.source(of: text.stated[Int($0)], language) }
      let sheetPlace = budget.place(ofFigure: place)
      return [
        .init(name(at: sheetPlace), as: .name),
        .init(valueText(at: sheetPlace), as: .figure), .init(source ?? "", as: .faint),
      ]
    }
  }

  private func findCells(_ wanted: String, in budget: Budget) -> [[Grid.Cell]] {
    let text = budget.text
    return text.rows.enumerated().flatMap { rowPlace, row in
      row.cells.filter { text.text(text.cells[Int($0)].text).lowercased().contains(wanted) }
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
