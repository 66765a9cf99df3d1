internal import Diagnostics
internal import Glibc
internal import Terminal
internal import Workbench

/// Statements without a terminal: answers to standard output, errors to standard error, one
/// statement a line, and on after an error.
struct Recital {
  private var workbench: Workbench
  private let answers: Voice
  private let errors: Voice
  private var page = Markup()
  private var complaints = Markup()
  private var failed = false
  private var left = false
  /// What the program ends with if a statement failed.
  private let failure: Int32

  init(_ call: Call, failure: Int32 = ExitStatus.failed) {
    self.failure = failure
    workbench = Workbench(call)
    // A row that is read by a program is one line.
    workbench.tableWidth = 1 << 20
    let isWatched = Screen.isTerminal(STDOUT_FILENO)
    answers = Voice(fd: STDOUT_FILENO, colour: call.colour, gathers: !isWatched)
    errors = Voice(fd: STDERR_FILENO, colour: call.colour, gathers: false)
  }

  /// Loads the budgets without a word; whether all could be.
  mutating func load(_ budgets: [String]) -> Bool {
    for budget in budgets {
      var answer = Markup()
      guard workbench.load(budget, into: &answer, errors: &complaints) == .failed else { continue }
      sayErrors()
      return false
    }
    return true
  }

  /// Answers each line of standard input.
  mutating func run() -> Int32 {
    // What is read line by line can be saved, as what is typed can.
    workbench.keepRecordOfStream()
    let input = LineInput(fd: STDIN_FILENO, limit: Workbench.longestLine)
    input.whenWaiting = { [answers] in answers.flush() }
    var line: ContiguousArray<UInt8> = []
    var number = 0
    while !left, answers.isHeard {
      number += 1
      switch input.next(into: &line) {
      case .line: answer(line, from: .line(number), isHanging: true)
      case .tooLong(let length):
        failed = true
        workbench.refuse(length: length, from: .line(number), errors: &complaints)
        sayErrors()
      case .end: return finish()
      case .interrupted: return stop()
      case .failed(let error):
        errors.complain(Words.cannotRead(String(cString: strerror(error))), workbench.language)
        failed = true
        return finish()
      }
      if Interrupt.isRaised { return stop() }
    }
    return finish()
  }

  /// Answers each expression.
  mutating func run(_ expressions: [String]) -> Int32 {
    for expression in expressions where !left {
      answer(ContiguousArray(expression.utf8), from: .whole)
      if Interrupt.isRaised { return stop() }
    }
    return finish()
  }

  /// Among the answers of many lines, further lines of one stand back.
  private mutating func answer(
    _ line: ContiguousArray<UInt8>, from origin: Workbench.Origin, isHanging: Bool = false
  ) {
    let outcome = workbench.answer(line, from: origin, into: &page, errors: &complaints)
    switch outcome {
    case .answered:
      answers.say(isHanging && page.hasFurtherLines ? page.hanging(by: 2) : page)
      page.removeAll()
    case .failed:
      failed = true
      sayErrors()
    case .leave: left = true
    case .silent, .unfinished: break
    }
  }

  /// Errors stand behind the answers before them, even where both go to one file.
  private mutating func sayErrors() {
    answers.flush()
    errors.say(complaints)
    complaints.removeAll()
    page.removeAll()
  }

  private func finish() -> Int32 {
    answers.flush()
    if let refusal = answers.refusal {
      errors.complain(Words.cannotWrite(refusal), workbench.language)
      return ExitStatus.failed
    }
    return failed ? failure : ExitStatus.fine
  }

  private func stop() -> Int32 {
    answers.flush()
    return ExitStatus.interrupted
  }
}
