internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// What the commands do.
extension Workbench {
  mutating func run(
    _ invocation: Invocation, into page: inout Markup
  ) throws(Complaint) -> Outcome {
    switch invocation.command {
    case .help:
      try help(invocation, into: &page)
    case .budgets:
      guard invocation.argument.isEmpty else { throw invocation.misused(language) }
      listBudgets(into: &page)
    case .load: try load(invocation, into: &page)
    case .projects: try listProjects(invocation, into: &page)
    case .show: try show(invocation, into: &page)
    case .why: try explain(invocation, into: &page)
    case .uses: try listUses(invocation, into: &page)
    case .find: try find(invocation, into: &page)
    case .check: try check(invocation, into: &page)
    case .changes: try listChanges(invocation, into: &page)
    case .undo: try undo(invocation, into: &page)
    case .redo: try redo(invocation, into: &page)
    case .reset: try reset(invocation, into: &page)
    case .scenario: try scenario(invocation, into: &page)
    case .compare: try compare(invocation, into: &page)
    case .solve: try solve(invocation, into: &page)
    case .standards: try compareStandards(invocation, into: &page)
    case .sweep: try sweep(invocation, into: &page)
    case .rank: try rank(invocation, into: &page)
    case .save: try save(invocation, into: &page)
    case .replay: try replay(invocation, into: &page)
    case .export: try export(invocation, into: &page)
    case .quit:
      guard invocation.argument.isEmpty else { throw invocation.misused(language) }
      return .leave
    }
    return .answered
  }
}

extension Invocation {
  func complaint(_ problem: Problem) -> Complaint {
    let start = line.firstIndex { $0 > 0x20 } ?? 0
    let place = argument.isEmpty ? start : line.count - trailingLength
    let end = argument.isEmpty ? line.count : place + argument.utf8.count
    return Complaint(Diagnostic(problem, at: SourceRange(place, end)), line)
  }

  func misused(_ language: Language) -> Complaint {
    complaint(.commandTakes(command.form.text(in: language)))
  }

  /// Where the argument begins in the line.
  var argumentStart: Int { line.count - trailingLength }

  /// The bytes from the argument to the end of the line.
  private var trailingLength: Int {
    let blanks = line.reversed().prefix { $0 <= 0x20 }.count
    return min(line.count, blanks + argument.utf8.count)
  }
}
