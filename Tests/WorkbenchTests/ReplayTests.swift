import Diagnostics
import Testing

@testable import Workbench

/// A session run again shows what differs, and why.
struct ReplayTests {
  private func replay(
    _ text: String, updating: Bool = false, files: [String: String] = [:]
  ) -> ReplayReport {
    Talk(files: files).workbench.replay(
      ContiguousArray(text.utf8), named: "x.session", updating: updating)
  }

  @Test func blanksDoNotCount() {
    let text =
      "> 86.5 万元 + 14.4 万元 =? 100.09 万元\n mismatch 100.9 万元,   printed 100.09 万元: 0.81 万元 more\na 0 slipped in: 100.9 → 100.09\n"
    #expect(replay(text).outcome == .same)
    #expect(replay(text).page.text == "x.session: 1 answer, the same\n")
  }

  @Test(
    "each difference is told with its cause",
    arguments: [
      ("> 2 × 3\n7\n", "  - 7  :2\n  + 6\n  a value changed\n"),
      ("> 2 × 3 =? 6\nmismatch  6\n", "  a verdict changed\n"),
      (
        "> 86.5 万元 + 14.4 万元 =? 100.09 万元\nmismatch  100.9 万元, printed 100.09 万元: 0.81 万元 more\n          two digits swapped\n",
        "  an explanation changed\n"
      ),
      (
        "> x = 3\nx = 3  unheard of\n", "  only the wording changed\n"
      ),
      ("> 1/0\n0\n", "  an error in place of an answer, or the other way round\n"),
      ("> 1 + 1\nerror: no\n", "  an error in place of an answer, or the other way round\n"),
    ])
  func causes(text: String, told: String) {
    let report = replay(text)
    #expect(report.outcome == .differs)
    #expect(report.page.text.contains(told), "\(report.page.text)")
    #expect(report.page.text.hasPrefix("x.session:1: > "))
  }

  @Test func anErrorCanBeExpected() {
    let recorded = replay("> 1/0\n", updating: true).updated
    #expect(recorded.map { String(decoding: $0, as: UTF8.self) }?.contains("error: ") == true)
    #expect(replay(String(decoding: recorded ?? [], as: UTF8.self)).outcome == .same)
  }

  @Test func aScriptIsRunAndItsAnswersAreShown() {
    let report = replay("# why\n> 2 × 3\n> x = (1 +\n… 2)\n")
    #expect(report.outcome == .same)
    #expect(
      report.page.text
        == "> 2 × 3\n6\n> x = (1 +\n… 2)\nx = 3  new\nx.session: a script, 2 statements, nothing to compare\n"
    )
  }

  @Test func linesWithoutAnAnswerAreNotCompared() {
    #expect(replay("> 1\n> 2 × 3\n6\n").outcome == .same)
  }

  @Test func updatingKeepsTheProseAndWhatWasTyped() {
    let text =
      "\u{FEFF}# 为什么  ? \nlanguage en\n\n>  2 ×  3\n7\n\n\n# and\n> (1 +\n... 2)\n3\n> 4 万元 =? 5 万元\nexact\n"
    let report = replay(text, updating: true)
    #expect(
      report.updated.map { String(decoding: $0, as: UTF8.self) }
        == "\u{FEFF}# 为什么  ? \nlanguage en\n\n>  2 ×  3\n6\n\n\n# and\n> (1 +\n... 2)\n3\n> 4 万元 =? 5 万元\nmismatch  4 万元, printed 5 万元: 1 万元 less\n"
    )
    #expect(report.page.text.contains("verdicts that flip\n  x.session:12  exact → mismatch\n"))
  }

  @Test func aSessionThatIsTheSameIsNotWritten() {
    #expect(replay("> 2 × 3\n6\n", updating: true).updated == nil)
  }

  @Test func nothingAtThePromptIsTouched() {
    var talk = Talk(files: ["a.session": "> x = 5\nx = 5  new\n> undo\n> load shifeng-2023\n"])
    _ = talk.say("x = 3")
    #expect(talk.say("replay a") == "a.session: 1 answer, the same")
    #expect(talk.say("x") == "3" && talk.workbench.heading.isEmpty)
    #expect(talk.say("replay b").contains("nothing there"))
  }

  @Test func itIsHeldInTheSessionsLanguageAndToldInOnesOwn() {
    let report = replay("语言 zh\n> 4 万元 =? 5 万元\n不符      计算得 4 万元，公开为 5 万元：少 1 万元\n")
    #expect(report.page.text == "x.session: 1 answer, the same\n", "\(report.page.text)")
  }

  @Test func aSessionThatCannotBeReadIsToldByItsPlace() {
    let report = replay("> 1\n1\n# so\nwhat\n")
    #expect(report.outcome == .unreadable && report.page.isEmpty)
    #expect(report.errors.text.hasPrefix("x.session:4:1: error: this line belongs to nothing\n"))
  }

  @Test func aBudgetThatIsNotThereIsToldByItsPlace() {
    let report = replay("budget shifenf-2023\n> 1\n1\n")
    #expect(report.outcome == .unreadable)
    #expect(report.errors.text.hasPrefix("x.session:1:8: error: "), "\(report.errors.text)")
    #expect(report.errors.text.contains("shifeng-2023"))
  }

  @Test func itStopsWhenItIsToldTo() {
    let talk = Talk(isInterrupted: { true })
    let report = talk.workbench.replay(
      ContiguousArray("> 1\n2\n".utf8), named: "x", updating: true)
    #expect(report.outcome == .interrupted && report.updated == nil && report.page.isEmpty)
  }
}
