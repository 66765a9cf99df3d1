internal import Diagnostics
internal import Sessions
internal import Workbench

/// The input as a session: it is run without harm, what is written of it is run again with the same
/// answers, and keeps what was typed.
func trySession(_ file: ContiguousArray<UInt8>) {
  guard file.count < 1500 else { return }
  let text = SessionReader.read(file)
  for diagnostic in text.diagnostics {
    precondition(diagnostic.range.start >= 0 && diagnostic.range.end <= file.count)
  }
  tryPrintingSession(text)
  let workbench = Workbench(language: .english)
  let report = workbench.replay(file, named: "x.session", updating: true)
  precondition((report.outcome == .unreadable) == !report.errors.isEmpty)
  guard let updated = report.updated else { return }
  let again = SessionReader.read(updated)
  precondition(again.diagnostics.isEmpty, "what is written can be read")
  precondition(again.turns.map(again.typed) == text.turns.map(text.typed), "nothing typed is lost")
  let second = workbench.replay(updated, named: "x.session", updating: true)
  precondition(second.outcome == .same, "what is written is the same when it is run again")
}

private func tryPrintingSession(_ text: SessionText) {
  let exchanges = text.turns.map(text.exchange)
  let printed = exchanges.reduce(into: ContiguousArray<UInt8>()) {
    $0 += SessionPrinter.text(of: $1)
  }
  let again = SessionReader.read(printed)
  precondition(again.diagnostics.isEmpty && again.turns.map(again.exchange) == exchanges)
}
