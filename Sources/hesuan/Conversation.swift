internal import Diagnostics
internal import Glibc
internal import Keeping
internal import Terminal
internal import Workbench

/// The prompt: reads a line, answers it, and so on until the person leaves.
final class Conversation {
  private let call: Call
  private var workbench: Workbench
  private let voice: Voice
  private let history = History(path: StatePath.of("history"))
  private let shelf: ConversationShelf?
  /// Why it is not kept.
  private let complaint: Phrase?
  private var journal: Journal?
  private var budgets: [String] = []
  /// The lines of a statement that is not yet complete.
  private var begun: ContiguousArray<UInt8> = []

  init(_ call: Call) {
    self.call = call
    workbench = Workbench(call)
    workbench.keepRecord()
    voice = Voice(fd: STDOUT_FILENO, colour: call.colour, gathers: false)
    (shelf, complaint) = Self.openShelf()
    journal = shelf?.newJournal()
  }

  func run(with budgets: [String]) -> Int32 {
    let locale = CharacterLocale.force()
    let reader = LineReader(
      program: "hesuan", history: history, colour: call.colour.colours(STDOUT_FILENO)
    ) { [unowned self] bytes in
      let completion = workbench.completion(before: begun + bytes)
      return .init(candidates: completion.candidates, replacing: completion.replacing)
    }
    reader.language = call.language
    if let keys = call.keys { reader.keys = keys }
    greet(locale.complaint, history.complaint, complaint)
    self.budgets = budgets
    guard load(budgets) else { return ExitStatus.cannotRead }
    if call.purpose == .resume {
      guard resume() else { return ExitStatus.interrupted }
      reader.language = workbench.language
    } else if let cutOff = shelf?.cutOff() {
      say(
        Words.wasCutOff(cutOff.time, lines: cutOff.count, last: Resumption.shown(cutOff.last)),
        as: .faint)
    }
    while converse(with: reader) {}
    journal?.end()
    tellNews()
    return ExitStatus.fine
  }

  private func greet(_ complaints: Phrase?...) {
    voice.say(Words.greeting.text(in: call.language), as: .faint)
    for complaint in complaints.compactMap({ $0 }) { say(complaint, as: .doubt) }
  }

  private func say(_ phrase: Phrase, as role: Markup.Role) {
    voice.say(phrase.text(in: workbench.language), as: role)
  }

  /// Loads the budgets; whether all could be.
  private func load(_ budgets: [String]) -> Bool {
    workbench.width = Screen.width(STDOUT_FILENO)
    for budget in budgets {
      var (page, complaints) = (Markup(), Markup())
      let outcome = workbench.load(budget, into: &page, errors: &complaints)
      voice.say(page)
      voice.say(complaints)
      if outcome == .failed { return false }
    }
    return true
  }

  /// One line; false to leave.
  private func converse(with reader: LineReader) -> Bool {
    journal?.settle(moreIsComing: Screen.hasInput(STDIN_FILENO))
    tellNews()
    switch reader.read(prompt: prompt) {
    case .line(let line): return answer(line)
    case .interrupted:
      begun = []
      journal?.drop()
      tellNews()
      return true
    case .end: return answerUnfinished()
    }
  }

  /// The budgets that are loaded, and whether a statement goes on.
  private var prompt: Markup {
    Markup(begun.isEmpty ? workbench.heading + "> " : "… ", as: .faint)
  }

  private func answer(_ line: String) -> Bool {
    let isBlank = line.allSatisfy(\.isWhitespace)
    if !isBlank { keep(line) }
    if begun.isEmpty { return answer(ContiguousArray(line.utf8), from: .prompt) }
    // A blank line ends a statement that was waiting for more.
    return isBlank ? answer(begun, from: .whole) : answer(begun + [0x0A] + line.utf8, from: .prompt)
  }

  /// Ctrl-D first ends what was begun, and then the conversation.
  private func answerUnfinished() -> Bool {
    begun.isEmpty ? false : answer(begun, from: .whole)
  }

  private func answer(_ statement: ContiguousArray<UInt8>, from origin: Workbench.Origin) -> Bool {
    Interrupt.clear()
    workbench.width = Screen.width(STDOUT_FILENO)
    var (page, complaints) = (Markup(), Markup())
    let outcome = workbench.answer(statement, from: origin, into: &page, errors: &complaints)
    begun = outcome == .unfinished ? statement : []
    if outcome != .unfinished {
      history.add(String(decoding: statement, as: UTF8.self))
      keep(page.bytes + complaints.bytes, outcome)
    }
    voice.say(page)
    voice.say(complaints)
    tellNews()
    return outcome != .leave
  }
}

/// What is kept of the conversation, and carried on.
extension Conversation {
  private static func openShelf() -> (ConversationShelf?, Phrase?) {
    guard let path = StatePath.of(nil) else { return (nil, nil) }
    do throws(KeepingFault) {
      return (try ConversationShelf(path: path), nil)
    } catch {
      return (nil, error.ofShelf)
    }
  }

  /// Before it is computed.
  private func keep(_ line: String) {
    if begun.isEmpty {
      journal?.begin(
        line, columns: Screen.width(STDOUT_FILENO),
        opening: .init(
          language: workbench.language, budgets: budgets, folder: FileFolder.path))
    } else {
      journal?.goOn(line)
    }
    tellNews()
  }

  /// Before it is shown, so that nothing shown is lost.
  private func keep(_ answer: ContiguousArray<UInt8>, _ outcome: Workbench.Outcome) {
    journal?.answer(answer, wasStopped: outcome == .failed && Interrupt.isRaised)
  }

  private func tellNews() {
    if let news = journal?.takeNews() { say(news, as: .doubt) }
  }

  /// Carries on; false where that was stopped.
  private func resume() -> Bool {
    guard let resumed = resumable() else {
      say(Words.nothingToResume, as: .doubt)
      return true
    }
    Interrupt.clear()
    guard let resumption = Resumption(resumed.kept, in: &workbench) else {
      say(Words.resumingStopped, as: .doubt)
      return false
    }
    journal = resumed.journal
    history.recall(resumed.kept.exchanges.filter { $0.end != .cutOff }.map(\.statement))
    if let unanswered = resumption.unanswered { history.add(unanswered) }
    voice.say(resumption.report(resumed.time, workbench.language))
    tellNews()
    return true
  }

  private func resumable() -> ConversationShelf.Resumed? {
    do throws(KeepingFault) {
      return try shelf?.resume()
    } catch {
      say(error.ofJournal, as: .doubt)
      return nil
    }
  }
}
