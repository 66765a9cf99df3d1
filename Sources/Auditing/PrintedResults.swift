internal import Budgets
internal import Evaluation
internal import Quantities
internal import Syntax

/// Which statement of a document prints what a formula comes to: found once, and shared by all who
/// ask.
final class PrintedResults: Sendable {
  let budget: Budget
  let sheet: Sheet
  /// For each figure the place of the statement; -1 where the result is printed nowhere.
  private let statements: [Int32]

  init(_ budget: Budget, in sheet: Sheet) {
    self.budget = budget
    self.sheet = sheet
    statements = budget.text.figures.indices.map { figure in
      let place = budget.place(ofFigure: figure)
      if sheet.entries[place].uses.isEmpty || sheet.entries[place].isDefinedAnew { return -1 }
      return budget.text.statementOfResult(of: figure) ?? -1
    }
  }

  /// How the document prints what is computed at a place; nil for what was defined anew since.
  subscript(place: Int) -> Printed? {
    let figure = place - budget.figures.lowerBound
    guard statements.indices.contains(figure), statements[figure] >= 0 else { return nil }
    return budget.text.stated[Int(statements[figure])].printed
  }

  func contains(_ place: Int) -> Bool {
    let figure = place - budget.figures.lowerBound
    return statements.indices.contains(figure) && statements[figure] >= 0
  }
}

extension BudgetText {
  /// The first that is no bound, or the same in more digits.
  fileprivate func statementOfResult(of figure: Int) -> Int32? {
    guard case .formula = figures[figure].origin else { return nil }
    let plain = figures[figure].stated.filter { stated[Int($0)].printed.isPlain }
    if plain.count < 2 { return plain.first }
    let first = stated[Int(plain[0])].printed
    return plain.filter { stated[Int($0)].printed.isPrinted(as: first) }
      .min { stated[Int($0)].printed.literal.step < stated[Int($1)].printed.literal.step }
  }
}

extension Printed {
  /// The quantity of its digits.
  var quantity: Quantity { Quantity(literal.value, literal.unit.dimension) }

  fileprivate func isPrinted(as other: Printed) -> Bool {
    Judgement(.quantity(quantity), of: other).map { !$0.verdict.isFinding } ?? false
  }
}
