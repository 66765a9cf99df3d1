internal import Budgets
internal import Evaluation
internal import Quantities
internal import Syntax

/// Figures of a document taken to be others than it prints.
///
/// What is printed once may be a cell of a table and a figure stated at the same line: both change.
struct Repair {
  /// What goes into formulas, by its place in the sheet.
  private(set) var values: [Int: Value] = [:]
  /// By their places in the text; in the own units of their dimension, as those of cells.
  private(set) var stated: [Int: Number] = [:]
  private(set) var cells: [CellPlace: Number] = [:]

  private let budget: Budget
  private let lines: PrintedLines

  /// Takes a figure, or one statement about it, to be a number in the own unit of its dimension.
  init?(
    _ subject: Budget.Subject, stated place: Int? = nil, to value: Number, in budget: Budget,
    _ lines: PrintedLines
  ) {
    self.budget = budget
    self.lines = lines
    switch subject {
    case .cell(let cell):
      guard let amount = budget.text.cell(cell).amount else { return nil }
      take(cell, to: value)
      take(everythingAt: budget.text.line(of: cell), amount, to: value)
    case .figure(let figure):
      guard let place = place ?? budget.text.mainStatement(of: figure) else { return nil }
      take(statement: place, to: value)
      let literal = budget.text.stated[place].printed.literal
      take(everythingAt: budget.text.line(of: place), literal, to: value)
    }
  }

  /// Takes another figure to be another as well.
  mutating func take(_ subject: Budget.Subject, to value: Number) {
    guard let other = Repair(subject, to: value, in: budget, lines) else { return }
    values.merge(other.values) { own, _ in own }
    stated.merge(other.stated) { own, _ in own }
    cells.merge(other.cells) { own, _ in own }
  }

  /// What it changes.
  var subjects: Set<Budget.Subject> {
    Set(
      values.keys.compactMap { budget.subject(at: $0) }
        + stated.keys.map { .figure(Int(budget.text.stated[$0].figure)) }
        + cells.keys.map { .cell($0) })
  }

  private mutating func take(statement place: Int, to value: Number) {
    let statement = budget.text.stated[place]
    let figure = Int(statement.figure)
    stated[place] = value
    guard budget.text.mainStatement(of: figure) == place else { return }
    let dimension = statement.printed.literal.unit.dimension
    values[budget.place(ofFigure: figure)] = .quantity(Quantity(value, dimension))
  }

  private mutating func take(_ cell: CellPlace, to value: Number) {
    cells[cell] = value
    guard let place = budget.place(of: cell), let amount = budget.text.cell(cell).amount else {
      return
    }
    values[place] = .quantity(Quantity(value, amount.unit.dimension))
  }

  /// All that is printed by the same digits of the document.
  private mutating func take(everythingAt line: Int, _ literal: Literal, to value: Number) {
    guard line > 0 else { return }
    for place in lines.statements(on: line, of: literal.value) where stated[place] == nil {
      let printed = budget.text.stated[place].printed
      if printed.isPlain, printed.literal.isAlike(literal) {
        take(statement: place, to: value)
      }
    }
    let same = lines.cells(on: line, of: literal.value).filter {
      budget.text.cell($0).amount?.isAlike(literal) == true
    }
    if cells.isEmpty, same.count == 1 { take(same[0], to: value) }
  }
}

extension Literal {
  /// Whether both are of one dimension.
  fileprivate func isAlike(_ other: Literal) -> Bool { unit.dimension == other.unit.dimension }
}

extension Printed {
  /// Neither a bound nor a range.
  var isPlain: Bool { relation == .equal || relation == .about }

  /// The same, printed for another number in the own unit of its dimension.
  func with(_ value: Number?) -> Printed {
    guard let value else { return self }
    return Printed(relation: relation, literal: literal.with(value), upper: upper, range: range)
  }
}

extension BudgetText {
  /// The statement by which a figure goes into formulas.
  func mainStatement(of figure: Int) -> Int? {
    if case .stated(let place) = figures[figure].origin { return Int(place) }
    return figures[figure].stated.first { stated[Int($0)].printed.isPlain }.map { Int($0) }
  }
}
