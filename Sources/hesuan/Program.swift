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
    let language = Call.localeLanguage
    let errors = Voice(fd: STDERR_FILENO, colour: .auto, gathers: false)
    errors.complain(misuse.phrase, language)
    errors.say(Words.usageHint.text(in: language), as: .hint)
    return ExitStatus.wrongCall
  }

  private func run(_ call: Call) -> Int32 {
    Interrupt.install()
    switch call.purpose {
    case .workbench:
      let hasTerminal = Screen.isTerminal(STDIN_FILENO) && Screen.isTerminal(STDOUT_FILENO)
      if hasTerminal { return Conversation(call).run() }
      var recital = Recital(call)
      return recital.run()
    case .eval(let expressions): return recite(expressions, call)
    case .help(let topic): return help(topic, call)
    case .version:
      Voice(fd: STDOUT_FILENO, colour: call.colour, gathers: true).say(Program.version)
      return ExitStatus.fine
    }
  }

  private func help(_ topic: [String], _ call: Call) -> Int32 {
    if !topic.isEmpty { return recite(["help " + topic.joined(separator: " ")], call) }
    let voice = Voice(fd: STDOUT_FILENO, colour: call.colour, gathers: true)
    voice.say(Words.usage.text(in: call.language))
    voice.flush()
    return recite(["help"], call)
  }

  private func recite(_ lines: [String], _ call: Call) -> Int32 {
    var recital = Recital(call)
    return recital.run(lines)
  }
}

/// What the program ends with.
enum ExitStatus {
  static let fine: Int32 = 0
  static let failed: Int32 = 1
  static let wrongCall: Int32 = 2
  static let interrupted: Int32 = 130
}
