internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Syntax

/// The input as a budget file: what is wrong lies inside it, what is right reads the same again
/// after it is printed, and loading it is all or nothing.
func tryBudget(_ file: ContiguousArray<UInt8>) {
  let text = BudgetReader.read(file)
  expectInside(text.diagnostics, file)
  if text.diagnostics.isEmpty { tryPrinting(text) }
  var (shelf, sheet, evaluator) = (Shelf(), Sheet(), Evaluator())
  do throws(Shelf.Refusal) {
    try shelf.load(text, into: &sheet, with: &evaluator)
    askForEverything(&shelf, &sheet, &evaluator)
  } catch {
    precondition(!error.diagnostics.isEmpty, "a file is refused for a reason")
    precondition(shelf.isEmpty && sheet.entries.isEmpty, "what is refused changes nothing")
    expectInside(error.diagnostics, file)
  }
}

private func expectInside(_ diagnostics: [Diagnostic], _ file: ContiguousArray<UInt8>) {
  for diagnostic in diagnostics {
    for range in [diagnostic.range] + diagnostic.labels.map(\.range) {
      precondition(range.start >= 0 && range.start <= range.end && range.end <= file.count)
    }
  }
  for diagnostic in diagnostics.prefix(3) {
    var page = Markup()
    diagnostic.write(in: file, language: .chinese, into: &page)
  }
}

private func tryPrinting(_ text: BudgetText) {
  let printed = BudgetPrinter.text(of: text)
  let again = BudgetReader.read(ContiguousArray(printed.utf8))
  precondition(again.diagnostics.isEmpty, "what is printed can be read:\n\(printed)")
  precondition(again.elements.map(\.word) == text.elements.map(\.word))
  precondition(again.figures.count == text.figures.count && again.cells.count == text.cells.count)
  precondition(BudgetPrinter.text(of: again) == printed, "printing settles:\n\(printed)")
}

/// Every name of a figure is found again, in either language.
private func askForEverything(
  _ shelf: inout Shelf, _ sheet: inout Sheet, _ evaluator: inout Evaluator
) {
  for budget in shelf.budgets {
    for figure in budget.text.figures.indices {
      let place = budget.place(ofFigure: figure)
      for language in Language.allCases {
        let name = shelf.name(at: place, in: sheet, language)
        try? shelf.bind(name, in: &sheet, with: &evaluator)
        precondition(sheet.place(of: name) == place, "\(name) is found")
      }
    }
  }
  for name in shelf.names { try? shelf.bind(name, in: &sheet, with: &evaluator) }
}
