internal import Diagnostics
internal import Glibc
internal import Terminal
internal import Workbench

/// The prompt: reads a line, answers it, and so on until the person leaves.
final class Conversation {
  private let call: Call
  private var workbench: Workbench
  private let voice: Voice
  private let history = History(path: History.standardPath)
  /// The lines of a statement that is not yet complete.
  private var begun: ContiguousArray<UInt8> = []

  init(_ call: Call) {
    self.call = call
    workbench = Workbench(call)
    voice = Voice(fd: STDOUT_FILENO, colour: call.colour, gathers: false)
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
    greet(locale.complaint, history.complaint)
    guard load(budgets) else { return ExitStatus.cannotRead }
    while converse(with: reader) {}
    return ExitStatus.fine
  }

  private func greet(_ complaints: Phrase?...) {
    voice.say(Words.greeting.text(in: call.language), as: .faint)
    for complaint in complaints.compactMap({ $0 }) {
      voice.say(complaint.text(in: call.language), as: .doubt)
    }
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
    switch reader.read(prompt: prompt) {
    case .line(let line): return answer(line)
    case .interrupted:
      begun = []
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
    if outcome != .unfinished { history.add(String(decoding: statement, as: UTF8.self)) }
    voice.say(page)
    voice.say(complaints)
    return outcome != .leave
  }
}
