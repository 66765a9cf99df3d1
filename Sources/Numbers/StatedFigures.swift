internal import Auditing
internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// The stated figures of a budget, each beside what is computed for it.
struct StatedFigures {
  private let text: BudgetText
  private let path: String

  init(_ text: BudgetText, path: String) { (self.text, self.path) = (text, path) }

  /// Writes what keeps the budget from being loaded; if nothing does and all is asked for, what does
  /// not agree, and how many figures have which verdict. Whether it could be loaded.
  func write(all: Bool) -> Bool {
    var (sheet, evaluator, shelf) = (Sheet(), Evaluator(), Shelf())
    do {
      try shelf.load(text, into: &sheet, with: &evaluator)
    } catch {
      write(error)
      return false
    }
    if all { writeVerdicts(in: sheet, of: shelf.budgets[0]) }
    return true
  }

  private func write(_ refusal: Shelf.Refusal) {
    for diagnostic in refusal.diagnostics {
      var page = Markup()
      let place = "\(path):\(line(at: diagnostic.range.start))"
      diagnostic.write(in: text.bytes, place: place, language: .english, into: &page)
      print(page.text, terminator: "")
    }
    print("\(path): \(refusal.diagnostics.count) errors")
  }

  private func line(at offset: Int) -> Int {
    text.bytes[..<min(offset, text.bytes.count)].count { $0 == 0x0A } + 1
  }

  private func writeVerdicts(in sheet: Sheet, of budget: Budget) {
    var counts: [String: Int] = [:]
    for (place, figure) in text.figures.enumerated() {
      let entry = budget.place(ofFigure: place)
      guard case .quantity(let quantity) = sheet.values[entry] else { continue }
      let isKnown = sheet.entries[entry].missing.isEmpty
      for stated in figure.stated where !isOrigin(stated, of: figure) {
        let comparison = Comparison(
          of: text.stated[Int(stated)].printed, with: quantity, isKnown: isKnown)
        counts[comparison.verdict, default: 0] += 1
        if comparison.isFinding { write(comparison, of: place, stated, in: budget) }
      }
    }
    let shown = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print("\(budget.name): \(shown.joined(separator: ", "))")
  }

  private func isOrigin(_ stated: Int32, of figure: BudgetText.Figure) -> Bool {
    figure.origin == .stated(stated)
  }

  private func write(_ comparison: Comparison, of figure: Int, _ stated: Int32, in budget: Budget) {
    let name = budget.path(of: .figure(figure), in: .chinese).joined(separator: ".")
    let lines = text.stated[Int(stated)].citations.map { "@\(text.citations[Int($0)].line)" }
    print(([comparison.verdict, name] + comparison.amounts + lines).joined(separator: "\t"))
  }
}

/// What a printed figure is, beside a computed one.
private struct Comparison {
  let verdict: String
  let amounts: [String]

  init(of printed: Printed, with quantity: Quantity, isKnown: Bool) {
    let judgement = Judgement(quantity, against: printed)
    let fits = quantity.dimension == printed.literal.unit.dimension
    verdict = !isKnown ? "unknown" : fits ? judgement.verdict.rawValue : "units"
    let computed = isKnown ? Comparison.range(judgement.low, judgement.high) : "?"
    let sign = printed.relation.rawValue
    amounts = ["computed \(computed)", "printed \(sign) \(Comparison.text(printed))"]
  }

  private static func range(_ low: Number, _ high: Number) -> String {
    low == high ? "\(low)" : "\(low)..\(high)"
  }

  private static func text(_ printed: Printed) -> String {
    printed.literal.text + (printed.upper.map { "..\($0.text)" } ?? "")
  }

  var isFinding: Bool { !["exact", "rounds", "within"].contains(verdict) }
}
