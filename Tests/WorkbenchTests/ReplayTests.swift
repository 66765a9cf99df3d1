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

  @Test func updatingFillsInTheAnswersThatAreMissing() {
    let report = replay("> 1 + 1\n\n# then\n> 2 × 3\n6\n> 7 × 8\n", updating: true)
    #expect(report.outcome == .same && report.updatesAnswers)
    #expect(
      report.updated.map { String(decoding: $0, as: UTF8.self) }
        == "> 1 + 1\n2\n\n# then\n> 2 × 3\n6\n> 7 × 8\n56\n")
  }

  @Test func aVerdictThatIsOnlyNewHasNotFlipped() {
    let report = replay("> 4 万元 =? 4 万元\n4 万元\n", updating: true)
    #expect(report.outcome == .differs && report.updatesAnswers)
    #expect(!report.page.text.contains("flip"), "\(report.page.text)")
  }

  @Test func whatAnswersFollowFromIsNoAnswer() {
    let report = replay("budget shifeng-2023 000000000000\n> 2 × 3\n6\n", updating: true)
    #expect(report.updated != nil && !report.updatesAnswers)
  }

  @Test func aLineBehindQuitIsComparedToo() {
    #expect(replay("> 1\n1\n> quit\n> 2\n3\n").outcome == .differs)
  }

  @Test func atThePromptItIsToldWhatIsWrongInASession() {
    var talk = Talk(files: ["a.session": "what\n"])
    let reply = talk.tell("replay a", from: .whole)
    #expect(reply.answer.isEmpty)
    #expect(reply.errors.hasPrefix("a.session:1:1: error: this line belongs to nothing\n"))
    #expect(reply.errors.contains("error: a.session cannot be run\n"))
  }

  @Test func whereASessionIsMissingOneIsAskedFor() {
    var talk = Talk()
    #expect(talk.say("replay none").contains("give the path of a session"))
  }

  @Test func theCellOfARowWithEmptyOnesIsNamed() {
    let text =
      "budget luquan-2023\n> show general_table\nnothing\n\nheld luquan-2023\n  general_table.r9 = 9 | 2080505 | | 61.34 |   62.34 |\n"
    let told = replay(text).page.text.split(separator: "\n").first ?? ""
    #expect(told.hasPrefix("luquan-2023: general_table.r9."), "\(told)")
    #expect(told.hasSuffix(" was 61.34, is 62.34"), "\(told)")
  }

  @Test func blanksInAHeldValueDoNotCount() {
    let text =
      "budget luquan-2023\n> villages\n7 村\n\nheld luquan-2023\n  villages = 180   村 ;208 村\n"
    #expect(
      replay(text).page.text.hasPrefix("x.session:2: > villages\n"), "\(replay(text).page.text)")
  }
}
