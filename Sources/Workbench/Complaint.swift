internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Syntax

/// What is said instead of an answer.
struct Complaint: Error {
  /// What is wrong; several things where it is a file that cannot be loaded.
  let diagnostics: [Diagnostic]
  let text: ContiguousArray<UInt8>
  /// The definition that a change would break.
  let breaks: String?
  /// The file that the text is of.
  var file: String?
  /// What is said before it, such as what is wrong in a file that was named.
  var preface = Markup()

  init(_ diagnostic: Diagnostic, _ text: ContiguousArray<UInt8>, breaks: String? = nil) {
    diagnostics = [diagnostic]
    self.text = text
    self.breaks = breaks
  }

  init(tooLong length: Int) {
    let problem = Problem.tooLong(length: length, limit: Workbench.longestLine)
    self.init(Diagnostic(problem, at: SourceRange(0, 0)), [])
  }

  init(_ refusal: Shelf.Refusal, of file: String) {
    diagnostics = refusal.diagnostics
    text = refusal.text.bytes
    breaks = nil
    self.file = file
  }

  /// A repair is proposed only if it would be answered.
  init(_ failure: Sheet.Failure, checkedBy workbench: Workbench) {
    var diagnostic = failure.diagnostic
    if let repair = diagnostic.repair, !workbench.accepts(repair) {
      diagnostic = diagnostic.repaired(nil)
    }
    if case .unknownName(let name, let near) = diagnostic.problem {
      let more = workbench.otherWords(beginning: failure.text, near: name)
      diagnostic = Diagnostic(
        .unknownName(name, near: near + more), at: diagnostic.range, repair: diagnostic.repair)
    }
    if let problem = diagnostic.problem.naming(failure.named.map(workbench.name)) {
      diagnostic = Diagnostic(problem, at: diagnostic.range, repair: diagnostic.repair)
    }
    if diagnostic.repair == nil, let command = Command.beginning(failure.text) {
      diagnostic = diagnostic.repaired(workbench.accepts(command) ? command : nil)
    }
    self.init(diagnostic, failure.text, breaks: failure.broken.map(workbench.name))
  }

  /// More errors of one file than this are counted, not shown.
  private static let mostShown = 1000

  func write(from origin: Workbench.Origin, language: Language, width: Int, into page: inout Markup)
  {
    page.append(preface)
    if let breaks {
      page.append(Words.wouldBreak(breaks).text(in: language), as: .error)
      page.newline()
    }
    for diagnostic in diagnostics.prefix(Complaint.mostShown) {
      diagnostic.write(
        in: text, place: position(of: diagnostic, origin, language), language: language,
        width: width, into: &page)
    }
    if file != nil { writeCount(language, into: &page) }
  }

  private func writeCount(_ language: Language, into page: inout Markup) {
    page.append(Words.notLoaded(errors: diagnostics.count).text(in: language), as: .error)
    let hidden = diagnostics.count - Complaint.mostShown
    if hidden > 0 {
      page.append("  " + Words.andMore(hidden).text(in: language), as: .faint)
    }
    page.newline()
  }

  private func position(
    of diagnostic: Diagnostic, _ origin: Workbench.Origin, _ language: Language
  ) -> String? {
    if let file {
      let excerpt = Excerpt(diagnostic, in: text)
      return Words.fileOpening(file, line: excerpt.line, column: excerpt.column).text(in: language)
    }
    guard case .line(let line) = origin, breaks == nil else { return nil }
    let column = Excerpt(diagnostic, in: text).column
    return Words.position(line: line, column: column).text(in: language)
  }
}

extension Problem {
  /// The same with the names of entries as this conversation says them; nil where it has none.
  fileprivate func naming(_ names: [String]) -> Problem? {
    switch self {
    case .notPublished: .notPublished(names)
    case .cycle: .cycle(names)
    default: nil
    }
  }
}

extension Workbench {
  /// What a word could have meant beside the names in the sheet: a figure of a budget, and a
  /// command where it stands first.
  fileprivate func otherWords(
    beginning text: ContiguousArray<UInt8>, near name: String
  ) -> [String] {
    guard text.starts(with: name.utf8) else { return shelf.near(name) }
    let commands = Nearness.nearest(
      to: name, among: Command.allCases.flatMap(\.names), names: true)
    return shelf.near(name)
      + (commands.isEmpty ? Command.meant(by: name).map { [$0] } ?? [] : commands)
  }
}
