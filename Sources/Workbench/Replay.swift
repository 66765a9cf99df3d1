internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Sessions
internal import Syntax

/// A session that is run again, line by line, in a workbench of its own.
struct Replay {
  /// An answer that is not the one recorded.
  struct Change: Sendable {
    let turn: Int
    let difference: AnswerDifference
    /// The published figures that it follows from.
    let grounds: Set<HeldPiece>
  }

  enum Outcome: Equatable { case done, refused, interrupted }

  let text: SessionText
  let name: String
  private(set) var bench: Workbench
  private(set) var changes: [Change] = []
  /// The answers that are not written down so, as the printer has them.
  private(set) var answers: [Int: ContiguousArray<UInt8>] = [:]
  /// The answers of a script, which has none to be compared with.
  private(set) var script = Markup()
  private(set) var errors = Markup()
  private(set) var grounds = Grounds()
  /// The budgets that were loaded at any time, each as it was last.
  private(set) var budgets: [Budget] = []
  private let isScript: Bool
  private let language: Language

  init(_ bytes: ContiguousArray<UInt8>, named name: String, in workbench: Workbench) {
    text = SessionReader.read(bytes)
    self.name = name
    isScript = text.isScript
    language = workbench.language
    bench = workbench.emptied(toReplay: name)
    bench.language = text.language ?? workbench.language
    (bench.width, bench.tableWidth) = (text.width.page, text.width.table)
  }

  mutating func run() -> Outcome {
    guard text.diagnostics.isEmpty else { return refuse(text.diagnostics) }
    for budget in text.budgets where !load(budget) { return .refused }
    var (page, complaints) = (Markup(), Markup())
    var printed: ContiguousArray<UInt8> = []
    for (place, turn) in text.turns.enumerated() {
      page.removeAll()
      complaints.removeAll()
      // Leaving ends nothing here: no line below would be compared.
      _ = bench.answer(text.typed(turn), from: .whole, into: &page, errors: &complaints)
      if bench.isInterrupted { return .interrupted }
      page.append(complaints)
      note(turn)
      printed.removeAll(keepingCapacity: true)
      SessionPrinter.append(answer: page.bytes, to: &printed)
      if isScript { write(turn, page) }
      compare(place, turn, page, printed)
    }
    return .done
  }

  private mutating func compare(
    _ place: Int, _ turn: SessionText.Turn, _ page: Markup, _ printed: ContiguousArray<UInt8>
  ) {
    if !turn.isAnswered {
      answers[place] = printed
      return
    }
    guard
      !printed.dropLast().elementsEqual(text.bytes[turn.answer.start..<turn.answer.end])
    else { return }
    let recorded = text.answer(turn).map { String(decoding: $0, as: UTF8.self) }
    guard
      let difference = AnswerDifference(
        recorded: recorded, at: Int(turn.answerLine), now: page)
    else { return }
    answers[place] = printed
    changes.append(Change(turn: place, difference: difference, grounds: grounds.last))
  }

  private mutating func note(_ turn: SessionText.Turn) {
    if bench.shelf.isEmpty { return }
    for budget in bench.shelf.budgets where !budgets.contains(where: { $0 === budget }) {
      budgets.removeAll { $0.name == budget.name }
      budgets.append(budget)
    }
    bench.note(text.typed(turn), in: &grounds)
  }

  /// A script is told with its answers.
  private mutating func write(_ turn: SessionText.Turn, _ page: Markup) {
    var lines: ContiguousArray<UInt8> = []
    SessionPrinter.append(typed: text.typed(turn), to: &lines)
    script.append(String(decoding: lines, as: UTF8.self), as: .faint)
    script.append(page)
  }
}

/// What keeps a session from being run.
extension Replay {
  private mutating func refuse(_ diagnostics: [Diagnostic]) -> Outcome {
    for diagnostic in diagnostics { write(diagnostic) }
    return .refused
  }

  private mutating func write(_ diagnostic: Diagnostic) {
    let excerpt = Excerpt(diagnostic, in: text.bytes)
    diagnostic.write(
      in: text.bytes,
      place: Words.fileOpening(Visible.text(name), line: excerpt.line, column: excerpt.column)
        .text(in: language),
      language: language, into: &errors)
  }

  private mutating func load(_ budget: SessionText.Budget) -> Bool {
    var page = Markup()
    let name = text.text(budget.name)
    do throws(Complaint) {
      guard Visible.text(name) == name else {
        let problem = Problem.unknownBudget(Visible.text(name), near: [])
        throw Complaint(Diagnostic(problem, at: budget.name), text.bytes)
      }
      try bench.loadFirst(name, into: &page)
      return true
    } catch {
      if error.file == nil {
        for diagnostic in error.diagnostics {
          write(Diagnostic(diagnostic.problem, at: budget.name))
        }
      } else {
        error.write(from: .whole, language: language, width: bench.width, into: &errors)
      }
      return false
    }
  }
}

/// The budgets as they are now.
extension Replay {
  /// Whether a budget is another than the one it was held with.
  var changedBudgets: [String] {
    zip(text.budgets, bench.headBudgets.map(\.name)).compactMap { declared, name in
      guard let former = declared.fingerprint, let now = fingerprint(of: name),
        text.text(former) != now
      else { return nil }
      return name
    }
  }

  private func fingerprint(of budget: String) -> String? {
    budgets.last { $0.name == budget }.map { Fingerprint.of($0.text.bytes) }
      ?? bench.fingerprint(of: budget)
  }

  /// The session with the answers that are given now.
  var updated: ContiguousArray<UInt8> {
    text.updated(
      answers: answers, fingerprints: bench.headBudgets.map { fingerprint(of: $0.name) },
      held: bench.held(grounds.all))
  }
}
