internal import Documents
internal import Syntax

/// A budget beside the document that its citations fit, and what is counted of both.
struct Department {
  let text: BudgetText
  /// Nil where there is no document.
  let coverage: Coverage?
  let faults: [CitationCheck.Fault]

  /// The document with the fewest faults is the budget's own.
  init(_ text: BudgetText, among documents: [PublishedText]) {
    self.text = text
    let fits = documents.map { (document: $0, faults: CitationCheck.faults(of: text, in: $0)) }
    let best = fits.min { $0.faults.count < $1.faults.count }
    coverage = best.map { Coverage(of: text, in: $0.document) }
    faults = best?.faults ?? []
  }

  var name: String { text.text(text.name) }

  func writeFaults() {
    for fault in faults {
      print("\(name)\t@\(fault.claim.line)\t\(fault.reason)\t\(said(fault.claim))")
    }
  }

  /// Writes the numerals that are in no relation for one of these reasons.
  func writeUncited(_ reasons: some Sequence<NumeralReason>) {
    for numeral in coverage?.uncited ?? [] where reasons.contains(numeral.reason) {
      let place = "\(name)\t@\(numeral.line)\t\(numeral.reason)"
      print("\(place)\t\(numeral.before)⟦\(numeral.digits)⟧\(numeral.behind)")
    }
  }

  /// What the budget says there, as it is written.
  private func said(_ claim: Claim) -> String {
    switch claim.subject {
    case .group(let place): text.text(text.groups[place].name)
    case .table(let place): text.text(text.tables[place].name)
    case .stated(let place): text.text(text.stated[place].printed.range)
    case .cell(let place): text.text(text.cells[place].text)
    }
  }
}
