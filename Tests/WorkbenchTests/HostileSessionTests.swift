import Diagnostics
import Testing

@testable import Workbench

/// Whatever stands in a session, running it again reads what it names, and writes nothing.
struct HostileSessionTests {
  private func replay(_ text: String, in talk: Talk = Talk()) -> ReplayReport {
    talk.workbench.replay(ContiguousArray(text.utf8), named: "x.session", updating: false)
  }

  @Test func nothingIsWritten() {
    let talk = Talk()
    let report = replay(
      """
      > a = 1 村
      > b = a × 2
      > sweep a from 1 村 to 3 村 step 1 村 show b
      > export ../../out
      > export ../../out
      > export over /etc/out
      > save /etc/x

      """, in: talk)
    for path in ["../../out.csv", "/etc/out.csv", "/etc/x.session"] {
      #expect(talk.disk[path] == nil)
    }
    // It is told as if it had been written.
    #expect(report.page.text.contains("../../out.csv: 3 rows"))
    #expect(report.page.text.contains("export over ../../out.csv"))
    #expect(report.page.text.contains("save does nothing within a session"))
  }

  @Test func aSessionWithinASessionIsRefused() {
    var talk = Talk(files: ["a.session": "> replay a.session\n"])
    let report = talk.say("replay a.session")
    #expect(report.contains("replay does nothing within a session that is run again"))
  }

  @Test func thousandsOfBudgetsAreRefused() {
    let text = (0..<5000).map { "budget x\($0).budget\n" }.joined()
    let report = replay(text)
    #expect(report.outcome == .unreadable)
    #expect(report.errors.text.contains("at most 50 budgets"))
  }

  @Test func onlyWhatIsNamedIsRead() {
    var talk = Talk(files: ["secret.budget": "budget x-1\nvillages = 180 村 @1\n"])
    talk.workbench.keepRecord()
    #expect(replay("> villages\n", in: talk).page.text.contains("error: "))
  }

  @Test(arguments: ["\u{1B}[2J", "\u{9B}2J", "\u{202E}", "\0", "\u{7F}", "\r"])
  func nothingThatSteersATerminalIsTold(sign: String) {
    for text in [
      "> 1 + \(sign)1\n\(sign)2\n", "# \(sign)\n> 1\n2\n", "budget \(sign)\n> 1\n",
      "> 1\n1\nheld \(sign)\n  \(sign) = \(sign)\n",
    ] {
      let report = replay(text)
      let told = report.page.text + report.errors.text
      #expect(
        !told.unicodeScalars.contains { $0 != "\n" && Visible.form(of: $0) != nil }, "\(told)")
    }
  }

  @Test func thatThereAreTooManyBudgetsIsToldOnce() {
    let report = replay(String(repeating: "budget shifeng-2023\n", count: 90) + "> 1\n")
    #expect(report.outcome == .unreadable)
    #expect(report.errors.text.split(separator: "\n").count { $0.contains("error: ") } == 1)
  }
}
