public import Diagnostics
internal import Evaluation
public import Syntax

/// A budget that is loaded: its text, and where each of its figures stands in the sheet.
///
/// Nothing in it changes, so all who ask share one.
public final class Budget: Sendable {
  /// A figure of the budget, or a cell of one of its tables.
  public enum Subject: Sendable, Hashable {
    case figure(Int)
    case cell(CellPlace)
  }

  public let text: BudgetText
  /// `office-2023`
  public let name: String
  let names: BudgetNames
  /// Where the figures begin in the sheet; cells that formulas use follow behind them.
  let firstPlace: Int
  public let cells: ContiguousArray<CellPlace>
  /// Where each of them stands among them.
  let ordinals: [CellPlace: Int]

  init(
    _ text: BudgetText, _ names: BudgetNames, at place: Int,
    using cells: ContiguousArray<CellPlace> = []
  ) {
    self.text = text
    self.names = names
    self.cells = cells
    ordinals = Dictionary(uniqueKeysWithValues: zip(cells, cells.indices))
    name = text.text(text.name)
    firstPlace = place
  }

  /// 水务2024: what people call it; nil where the file has no such name.
  public var title: String? { text.shortName.map { NameForm.part(text.text($0)) } }

  public var figures: Range<Int> { firstPlace..<firstPlace + text.figures.count }

  public func place(ofFigure figure: Int) -> Int { firstPlace + figure }

  /// The parts of the name of a figure or a cell, in English letters or as the budget says it.
  public func path(of subject: Subject, in language: Language) -> [String] {
    switch subject {
    case .figure(let figure):
      let declared = text.figures[figure]
      return groupPath(declared.group, language)
        + [label(declared.name, declared.title, language)]
    case .cell(let cell):
      let table = text.tables[cell.table]
      return groupPath(table.group, language) + [label(table.name, table.title, language)]
        + cellPath(cell, language)
    }
  }

  /// The figure that is the whole amount of a project.
  public func total(ofGroup group: Int) -> Int? {
    guard case .figure(let figure) = names.meaning(of: "total", in: Int32(group)) else {
      return nil
    }
    return figure
  }

  /// The names of its projects and parts, in both scripts.
  var groupNames: [String] {
    text.groups.flatMap { [$0.name, $0.title].compactMap { $0 }.map { text.text($0) } }
  }

  private func groupPath(_ group: Int32, _ language: Language) -> [String] {
    guard group >= 0 else { return [] }
    let declared = text.groups[Int(group)]
    return [label(declared.name, declared.title, language)]
  }

  public func label(_ name: SourceRange, _ title: SourceRange?, _ language: Language) -> String {
    text.text(language == .chinese ? title ?? name : name)
  }

  /// `r5.C`, or 收入总计.预算数 where the row and the column have names.
  private func cellPath(_ cell: CellPlace, _ language: Language) -> [String] {
    let plain = ["r\(cell.row + 1)", ColumnLetters.text(cell.column)]
    guard language == .chinese, let row = text.rowName(of: cell) else { return plain }
    return [NameForm.quoted(row), NameForm.quoted(text.columnTitle(cell))]
  }
}

/// A cell by its place: the table, and the row and the column within it, from zero.
public struct CellPlace: Sendable, Hashable {
  public let table: Int
  public let row: Int
  public let column: Int

  public init(table: Int, row: Int, column: Int) {
    self.table = table
    self.row = row
    self.column = column
  }
}

extension BudgetText {
  public func cell(_ place: CellPlace) -> Cell {
    let row = rows[Int(tables[place.table].rows.lowerBound) + place.row]
    return cells[Int(row.cells.lowerBound) + place.column]
  }

  /// The line of the document a cell stands on; 0 if none is told.
  public func line(of place: CellPlace) -> Int {
    let row = rows[Int(tables[place.table].rows.lowerBound) + place.row]
    return line(ofCell: Int(row.cells.lowerBound) + place.column, in: row)
  }

  public func column(_ column: Int, of table: Int) -> Column {
    columns[Int(tables[table].columns.lowerBound) + column]
  }

  func columnTitle(_ place: CellPlace) -> String {
    text(column(place.column, of: place.table).title)
  }

  /// The nearest name to the left of a cell, or its code.
  func rowName(of place: CellPlace) -> String? {
    for column in stride(from: place.column, through: 0, by: -1) {
      let role = self.column(column, of: place.table).role
      guard role == .name || role == .code else { continue }
      let name = text(cell(CellPlace(table: place.table, row: place.row, column: column)).text)
      if !name.isEmpty { return name }
    }
    return nil
  }
}
