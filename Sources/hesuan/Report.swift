internal import Diagnostics
internal import Glibc
internal import Terminal
internal import Workbench

/// `hesuan check`: one report on all the budgets, in their order.
struct Report {
  private let call: Call
  private let format: Workbench.CheckFormat
  private let isStrict: Bool
  private let answers: Voice
  private let errors: Voice

  init(_ call: Call, format: Workbench.CheckFormat, isStrict: Bool) {
    self.call = call
    self.format = format
    self.isStrict = isStrict
    answers = Voice(fd: STDOUT_FILENO, colour: call.colour, gathers: true)
    errors = Voice(fd: STDERR_FILENO, colour: call.colour, gathers: false)
  }

  mutating func run(on budgets: [String]) -> Int32 {
    var (hasFindings, isUnreadable) = (false, false)
    var workbench = Workbench(call)
    for (place, name) in budgets.enumerated() {
      workbench = workbench.forNextReport
      workbench.width = Screen.isTerminal(STDOUT_FILENO) ? Screen.width(STDOUT_FILENO) : 100
      var (page, complaints) = (Markup(), Markup())
      let found = workbench.report(
        on: name, as: format, isStrict: isStrict, isFirst: place == 0, into: &page,
        errors: &complaints)
      say(page)
      errors.say(complaints)
      hasFindings = hasFindings || found == true
      isUnreadable = isUnreadable || found == nil
      if Interrupt.isRaised { return ExitStatus.interrupted }
    }
    if format == .json { writeSummary(workbench) }
    answers.flush()
    if answers.refusal != nil { return ExitStatus.cannotRead }
    return isUnreadable
      ? ExitStatus.cannotRead : hasFindings ? ExitStatus.failed : ExitStatus.fine
  }

  private func writeSummary(_ workbench: Workbench) {
    var page = Markup()
    workbench.writeSummary(into: &page)
    say(page)
  }

  private func say(_ page: Markup) {
    if format == .text { answers.say(page) } else { answers.write(page.bytes) }
  }
}
