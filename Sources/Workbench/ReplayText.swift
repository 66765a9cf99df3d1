internal import Diagnostics
internal import Sessions

/// What differs when a session is run again, as in a diff, below the figures it follows from:
///
///     water-2024: office.awarded was 72 村, is 73 村
///     office.session:7: > why office.total
///       - office.total = 100.9 万元
///       + office.total = 101.1 万元
///       a value is another
struct ReplayText {
  private let replay: Replay
  private let workbench: Workbench
  private let isUpdated: Bool

  init(_ replay: Replay, in workbench: Workbench, isUpdated: Bool) {
    self.replay = replay
    self.workbench = workbench
    self.isUpdated = isUpdated
  }

  /// More figures than these, lines of one difference, and differences are counted, not listed.
  private static let mostFigures = 20
  private static let mostLines = 40
  private static let mostChanges = 200

  private var language: Language { workbench.language }
  private var name: String { Visible.text(replay.name) }

  func write(into page: inout Markup) {
    page.append(replay.script)
    for group in groups {
      writeCauses(group.figures, into: &page)
      for change in group.changes.prefix(ReplayText.mostChanges) { write(change, into: &page) }
      writeRest(group.changes.count - ReplayText.mostChanges, into: &page)
    }
    if isUpdated { writeFlips(into: &page) }
    writeSummary(into: &page)
  }

  /// The differences, those together that follow from the same changed figures.
  private var groups: [(figures: [ChangedFigure], changes: [Replay.Change])] {
    let all = replay.changedFigures
    var groups: [(places: [Int], changes: [Replay.Change])] = []
    for change in replay.changes {
      let places = all.indices.filter { replay.follows(change, from: all[$0]) }
      if let group = groups.firstIndex(where: { $0.places == places }) {
        groups[group].changes.append(change)
      } else {
        groups.append((places, [change]))
      }
    }
    return groups.map { group in (group.places.map { all[$0] }, group.changes) }
  }

  private func writeCauses(_ figures: [ChangedFigure], into page: inout Markup) {
    for figure in figures.prefix(ReplayText.mostFigures) {
      let words = Words.figureChanged(
        figure.name, of: figure.budget, from: figure.former, to: figure.now)
      page.append(Visible.text(words.text(in: language)), as: .name)
      page.newline()
    }
    writeRest(figures.count - ReplayText.mostFigures, into: &page)
    if figures.isEmpty, !replay.changedBudgets.isEmpty {
      let names = replay.changedBudgets.joined(separator: ", ")
      page.append(Words.budgetsChanged(names).text(in: language), as: .faint)
      page.newline()
    }
  }

  private func writeRest(_ count: Int, into page: inout Markup) {
    guard count > 0 else { return }
    page.append("  " + Words.andMore(count).text(in: language), as: .faint)
    page.newline()
  }

  private func write(_ change: Replay.Change, into page: inout Markup) {
    let turn = replay.text.turns[change.turn]
    let typed = String(decoding: replay.text.typed(turn).prefix(1000), as: UTF8.self)
    page.append("\(name):\(turn.line): ", as: .faint)
    page.append("> " + Visible.text(typed.split(separator: "\n").joined(separator: " … ")))
    page.newline()
    for line in change.difference.lines.prefix(ReplayText.mostLines) { write(line, into: &page) }
    writeRest(change.difference.lines.count - ReplayText.mostLines, into: &page)
    page.append("  " + Words.cause(of: change.difference.kind).text(in: language), as: .hint)
    page.newline()
  }

  private func write(_ line: AnswerDifference.Line, into page: inout Markup) {
    let isFormer = line.number != nil
    page.append(isFormer ? "  - " : "  + ", as: isFormer ? .finding : .agreement)
    page.append(Visible.text(line.text))
    if let number = line.number { page.append("  :\(number)", as: .faint) }
    page.newline()
  }

  private func writeFlips(into page: inout Markup) {
    let flips = replay.changes.flatMap { change in
      change.difference.flips.map { (replay.text.turns[change.turn].line, $0) }
    }
    if flips.isEmpty { return }
    page.append(Words.flipped.text(in: language))
    page.newline()
    for (line, flip) in flips {
      page.append("  \(name):\(line)  ", as: .faint)
      page.append("\(flip.former) → \(flip.now)")
      page.newline()
    }
  }

  private func writeSummary(into page: inout Markup) {
    let compared = replay.text.turns.count(where: \.isAnswered)
    let words =
      replay.text.isScript
      ? Words.scriptRun(name, statements: replay.text.turns.count)
      : Words.replayed(name, answers: compared, differing: replay.changes.count)
    page.append(words.text(in: language), as: replay.changes.isEmpty ? .faint : .finding)
    page.newline()
  }
}

extension Words {
  fileprivate static func cause(of kind: AnswerDifference.Kind) -> Phrase {
    switch kind {
    case .failure: failureChanged
    case .verdict: verdictChanged
    case .value: valueChanged
    case .explanation: explanationChanged
    case .wording: wordingChanged
    }
  }
}
