internal import Diagnostics
internal import Glibc
internal import Terminal
internal import Workbench

/// `hesuan check`: one report on all the budgets, in their order, each as soon as it is its turn.
struct Report {
  private let call: Call
  private let format: CheckFormat
  private let isStrict: Bool
  private let workbench: Workbench
  private let answers: Voice
  private let errors: Voice
  private let progress = ProgressBar(fd: STDERR_FILENO)
  /// Whether the reports go where the progress bar may stand.
  private let isWatched = Screen.isTerminal(STDOUT_FILENO)

  init(_ call: Call, format: CheckFormat, isStrict: Bool) {
    self.call = call
    self.format = format
    self.isStrict = isStrict
    var workbench = Workbench(call, readsInput: true)
    workbench.width = isWatched ? Screen.width(STDOUT_FILENO) : 100
    self.workbench = workbench
    answers = Voice(fd: STDOUT_FILENO, colour: call.colour, gathers: true)
    errors = Voice(fd: STDERR_FILENO, colour: call.colour, gathers: false)
  }

  func run(on names: [String]) -> Int32 {
    say(workbench.reportHead(as: format))
    var tally = CheckTally.none
    let numbers = Workbench.documentNumbers(of: names)
    let reports = InOrder(count: names.count) { [workbench, format, isStrict] place in
      workbench.report(
        on: names[place], number: numbers[place], as: format, isStrict: isStrict)
    }
    for place in names.indices where answers.isHeard {
      let showProgress = { show(reports.done, of: names.count) }
      let report = reports.result(of: place) {
        showProgress()
        return !Interrupt.isRaised
      }
      guard let report, !Interrupt.isRaised else { return stop() }
      say(report)
      tally += report.tally
      showProgress()
    }
    progress.erase()
    say(workbench.reportEnd(as: format, of: names.count, tally))
    answers.flush()
    return status(tally)
  }

  private func show(_ done: Int, of all: Int) {
    progress.show(done, of: all, Words.checkedSoFar(done, of: all), in: call.language)
  }

  /// Errors stand behind the reports before them, even where both go to one file.
  private func say(_ report: CheckReport) {
    if isWatched || !report.errors.isEmpty { progress.erase() }
    say(report.page)
    answers.flush()
    errors.say(report.errors)
  }

  private func say(_ page: Markup) {
    if format == .text { answers.say(page) } else { answers.write(page.bytes) }
  }

  private func stop() -> Int32 {
    progress.erase()
    return ExitStatus.interrupted
  }

  private func status(_ tally: CheckTally) -> Int32 {
    if let refusal = answers.refusal {
      errors.complain(Words.cannotWrite(refusal), call.language)
      return ExitStatus.cannotRead
    }
    if tally.unreadable > 0 { return ExitStatus.cannotRead }
    return tally.findings > 0 ? ExitStatus.failed : ExitStatus.fine
  }
}
