internal import Diagnostics
internal import Glibc
internal import Terminal
internal import Workbench

/// `hesuan replay`: sessions run again, one after the other, each for itself.
struct Reenactment {
  private let isUpdating: Bool
  private let workbench: Workbench
  private let answers: Voice
  private let errors: Voice

  init(_ call: Call, isUpdating: Bool) {
    self.isUpdating = isUpdating
    workbench = Workbench(call)
    answers = Voice(fd: STDOUT_FILENO, colour: call.colour, gathers: true)
    errors = Voice(fd: STDERR_FILENO, colour: call.colour, gathers: false)
  }

  func run(_ paths: [String]) -> Int32 {
    var status = ExitStatus.fine
    for path in paths where answers.isHeard {
      let one = run(path)
      if one == ExitStatus.interrupted || Interrupt.isRaised { return ExitStatus.interrupted }
      status = max(status, one)
    }
    answers.flush()
    guard let refusal = answers.refusal else { return status }
    errors.complain(Words.cannotWrite(refusal), workbench.language)
    return ExitStatus.cannotRead
  }

  private func run(_ path: String) -> Int32 {
    let isInput = path == "-"
    if isInput, isUpdating { return refuse(.updateNeedsFile) }
    switch isInput ? BudgetFile.readInput() : BudgetFile.read(path) {
    case .failure(let error):
      return refuse(.cannotReadSession(Visible.text(path), reason: error.reason))
    case .success(let bytes):
      let report = workbench.replay(bytes, named: path, updating: isUpdating)
      answers.say(report.page)
      answers.flush()
      errors.say(report.errors)
      if isUpdating, let updated = report.updated {
        let words = report.updatesAnswers ? Words.updated : Words.updatedBeneath
        return write(updated, to: path, saying: words)
      }
      return isUpdating && report.outcome == .differs ? ExitStatus.fine : status(report.outcome)
    }
  }

  private func status(_ outcome: ReplayReport.Outcome) -> Int32 {
    switch outcome {
    case .same: ExitStatus.fine
    case .differs: ExitStatus.failed
    case .unreadable: ExitStatus.cannotRead
    case .interrupted: ExitStatus.interrupted
    }
  }

  private func write(
    _ text: ContiguousArray<UInt8>, to path: String, saying words: (String) -> Phrase
  ) -> Int32 {
    let outcome = WrittenFile.write(path, mayReplace: true) { pen in pen(text) }
    if case .failure(.refused(let reason)) = outcome {
      return refuse(.cannotWrite(Visible.text(path), reason: reason))
    }
    answers.say(words(Visible.text(path)).text(in: workbench.language), as: .faint)
    return ExitStatus.fine
  }

  /// What is said before it stands before it, even where both go to one file.
  private func refuse(_ problem: Problem) -> Int32 {
    answers.flush()
    var page = Markup()
    workbench.refuse(problem, errors: &page)
    errors.say(page)
    return ExitStatus.cannotRead
  }
}
