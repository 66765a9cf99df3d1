internal import Diagnostics
internal import Evaluation
internal import Syntax

/// What is said instead of an answer.
struct Complaint: Error {
  let diagnostic: Diagnostic
  let text: ContiguousArray<UInt8>
  /// The definition that a change would break.
  let breaks: String?

  init(_ diagnostic: Diagnostic, _ text: ContiguousArray<UInt8>, breaks: String? = nil) {
    self.diagnostic = diagnostic
    self.text = text
    self.breaks = breaks
  }

  init(tooLong length: Int) {
    let problem = Problem.tooLong(length: length, limit: Workbench.longestLine)
    self.init(Diagnostic(problem, at: SourceRange(0, 0)), [])
  }

  /// A repair is proposed only if it would be answered.
  init(_ failure: Sheet.Failure, checkedBy workbench: Workbench) {
    var diagnostic = failure.diagnostic
    if let repair = diagnostic.repair, !workbench.accepts(repair) {
      diagnostic = diagnostic.repaired(nil)
    }
    if case .unknownName(let name, let near) = diagnostic.problem,
      failure.text.starts(with: name.utf8)
    {
      let commands = Nearness.nearest(
        to: name, among: Command.allCases.flatMap(\.names), names: true)
      diagnostic = Diagnostic(
        .unknownName(name, near: near + commands), at: diagnostic.range, repair: diagnostic.repair)
    }
    if diagnostic.repair == nil, let command = Command.beginning(failure.text) {
      diagnostic = diagnostic.repaired(workbench.accepts(command) ? command : nil)
    }
    self.init(diagnostic, failure.text, breaks: failure.name)
  }

  func write(from origin: Workbench.Origin, language: Language, width: Int, into page: inout Markup)
  {
    if let breaks {
      page.append(Words.wouldBreak(breaks).text(in: language), as: .error)
      page.newline()
    }
    diagnostic.write(
      in: text, place: position(origin, language), language: language, width: width, into: &page)
  }

  private func position(_ origin: Workbench.Origin, _ language: Language) -> String? {
    guard case .line(let line) = origin, breaks == nil else { return nil }
    let column = Excerpt(diagnostic, in: text).column
    return Words.position(line: line, column: column).text(in: language)
  }
}
