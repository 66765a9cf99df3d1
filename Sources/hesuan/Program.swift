internal import Diagnostics
internal import Glibc
internal import Terminal
internal import Workbench

/// The program: what it was called for, and the status it ends with.
struct Program {
  static let version = "hesuan 0.1"

  private let call: Result<Call, Call.Misuse>

  init(_ arguments: some Collection<String>) {
    call = Result { () throws(Call.Misuse) in try Call(arguments) }
  }

  func run() -> Int32 {
    switch call {
    case .failure(let misuse): refuse(misuse)
    case .success(let call): run(call)
    }
  }

  private func refuse(_ misuse: Call.Misuse) -> Int32 {
    let language = misuse.language
    let errors = Voice(fd: STDERR_FILENO, colour: .auto, gathers: false)
    errors.complain(misuse.phrase, language)
    errors.say(Words.usageHint.text(in: language), as: .hint)
    return ExitStatus.wrongCall
  }

  private func run(_ call: Call) -> Int32 {
    Interrupt.install()
    switch call.purpose {
    case .workbench(let budgets, let fromInput):
      if hasTerminal, !fromInput { return Conversation(call).run(with: budgets) }
      var recital = Recital(call)
      return recital.load(budgets) ? recital.run() : ExitStatus.cannotRead
    case .resume:
      guard hasTerminal else {
        return refuse(Call.Misuse(phrase: Words.resumeStandsAlone, language: call.language))
      }
      return Conversation(call).run(with: [])
    case .budgets:
      var recital = Recital(call)
      return recital.run(["budgets"])
    case .check(let budgets, let format, let isStrict):
      let report = Report(call, format: format, isStrict: isStrict)
      return report.run(on: budgets)
    case .importing(let documents, let target):
      return Importing(call, into: target).run(on: documents)
    case .replay(let sessions, let isUpdating):
      let reenactment = Reenactment(call, isUpdating: isUpdating)
      return reenactment.run(sessions)
    case .eval(let expressions):
      var recital = Recital(call)
      return recital.run(
        expressions.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) })
    case .help(let topics): return help(topics, call)
    case .version:
      return say(Program.version, call)
    }
  }

  private var hasTerminal: Bool {
    Screen.isTerminal(STDIN_FILENO) && Screen.isTerminal(STDOUT_FILENO)
  }

  private func help(_ topics: [String], _ call: Call) -> Int32 {
    if !topics.isEmpty {
      var recital = Recital(call, failure: ExitStatus.wrongCall)
      return recital.run(topics.map { "help " + $0 })
    }
    let status = say(Words.usage.text(in: call.language), call)
    if status != ExitStatus.fine { return status }
    var recital = Recital(call)
    return recital.run(["help"])
  }

  private func say(_ text: String, _ call: Call) -> Int32 {
    let voice = Voice(fd: STDOUT_FILENO, colour: call.colour, gathers: false)
    voice.say(text)
    guard let refusal = voice.refusal else { return ExitStatus.fine }
    Voice(fd: STDERR_FILENO, colour: call.colour, gathers: false)
      .complain(Words.cannotWrite(refusal), call.language)
    return ExitStatus.failed
  }
}

/// What the program ends with.
enum ExitStatus {
  static let fine: Int32 = 0
  static let failed: Int32 = 1
  static let wrongCall: Int32 = 2
  static let cannotRead: Int32 = 2
  static let interrupted: Int32 = 130
}
