import Diagnostics
import Testing

@testable import Workbench

/// What was said is written as a session, and run again gives the same.
struct SavingTests {
  private func talk(_ lines: [String], _ language: Language = .english) -> Talk {
    var talk = Talk(language)
    talk.workbench.keepRecord()
    for line in lines { _ = talk.tell(line, from: .whole) }
    return talk
  }

  @Test func theConversationIsWrittenAsItWasHeld() {
    var talk = talk(["86.5 万元 + 14.4 万元 =? 100.09 万元", "x = (1 +\n2)", "1 + x 村"])
    #expect(talk.say("save office # Does it add up?").hasPrefix("office.session: 3 statements"))
    #expect(
      talk.disk["office.session"] == """
        # Does it add up?
        language en

        > 86.5 万元 + 14.4 万元 =? 100.09 万元
        mismatch  100.9 万元, printed 100.09 万元: 0.81 万元 more
                  a 0 slipped in: 100.9 → 100.09
        > x = (1 +
        … 2)
        x = 3  new
        > 1 + x 村
        error: a sign such as + or × should stand before “村”
          1 + x 村
                ^^

        """)
  }

  @Test func commandsThatKeepAreNotKept() {
    var talk = talk(["1 + 1", "save a", "replay a", "# so far", "", "help quit"])
    _ = talk.say("save b")
    let text = talk.disk["b.session"] ?? ""
    #expect(!text.contains("> save") && !text.contains("> replay") && !text.contains("> quit"))
    #expect(text.contains("\n# so far\n> help quit\n"))
  }

  @Test func whatIsThereIsKeptUnlessAskedOtherwise() {
    var talk = talk(["1 + 1"])
    _ = talk.say("save a")
    let first = talk.disk["a.session"]
    _ = talk.say("2 + 2")
    #expect(talk.say("save a").contains("save over a.session"))
    #expect(talk.disk["a.session"] == first)
    _ = talk.say("save over a")
    #expect(talk.disk["a.session"] != first)
  }

  @Test func thePurposeStaysWhereNoOtherIsTyped() {
    var talk = talk(["1 + 1"])
    _ = talk.say("save a # Why?")
    _ = talk.say("2 + 2")
    _ = talk.say("save over a")
    #expect(talk.disk["a.session"]?.hasPrefix("# Why?\n") == true)
    _ = talk.say("save over a # What else?")
    #expect(talk.disk["a.session"]?.hasPrefix("# What else?\n") == true)
  }

  @Test func aRemarkTypedFirstIsThePurpose() {
    var talk = talk(["# 一加一等于几？", "1 + 1"], .chinese)
    _ = talk.say("保存 a")
    #expect(talk.disk["a.session"] == "语言 zh\n\n# 一加一等于几？\n> 1 + 1\n2\n")
  }

  @Test func whereNoneIsToldThePurposeNamesTheBudgets() {
    var talk = Talk(.chinese)
    talk.workbench.keepRecord()
    var (page, errors) = (Markup(), Markup())
    _ = talk.workbench.load("shifeng-2023", into: &page, errors: &errors)
    _ = talk.say("1 + 1")
    _ = talk.say("保存 a")
    #expect(
      talk.disk["a.session"]?.hasPrefix("# 关于 shifeng-2023 的对话\n语言 zh\n预算 shifeng-2023 ") == true)
  }

  @Test func whatCannotBeSavedIsToldAndLosesNothing() {
    var talk = talk([])
    #expect(talk.say("save a").contains("nothing has been said yet"))
    _ = talk.say("1 + 1")
    #expect(talk.say("save a.txt").contains("write a.session"))
    #expect(talk.say("save").contains("save [over] FILE"))
    #expect(talk.disk["a.txt"] == nil)
    #expect(talk.say("save a").hasPrefix("a.session: 1 statement;"))
  }

  @Test func aBudgetBesideThePromptIsFoundFromTheSessionsFolder() {
    let budget = "budget x-1\n  department x\n  year 2023\n\nvillages 村数 = 180 村 @1\n"
    var talk = Talk(files: ["x.budget": budget, "out/../x.budget": budget])
    talk.workbench.keepRecord()
    var (page, errors) = (Markup(), Markup())
    _ = talk.workbench.load("x.budget", into: &page, errors: &errors)
    _ = talk.say("villages × 2")
    _ = talk.say("save out/x")
    let text = talk.disk["out/x.session"] ?? ""
    #expect(text.contains("\nbudget ../x.budget "))
    #expect(text.hasSuffix("\nheld x-1\n  villages = 180 村\n"))
    let report = talk.workbench.replay(
      ContiguousArray(text.utf8), named: "out/x.session", updating: false)
    #expect(report.outcome == .same && report.errors.isEmpty, "\(report.errors.text)")
  }

  @Test(arguments: TranscriptTests.names)
  func everyTranscriptIsSavedAndRunAgainTheSame(name: String) throws {
    let path = RepositoryFile.transcripts + "/\(name).txt"
    let transcript = Transcript(try #require(RepositoryFile.text(path)))
    var talk = talk(transcript.typed, name.hasSuffix(".zh") ? .chinese : .english)
    _ = talk.say("save all")
    let text = try #require(talk.disk["all.session"])
    let report = talk.workbench.replay(
      ContiguousArray(text.utf8), named: "all.session", updating: false)
    #expect(report.outcome == .same, "\(report.page.text)\(report.errors.text)")
    let updated = talk.workbench.replay(
      ContiguousArray(text.utf8), named: "all.session", updating: true)
    #expect(updated.updated == nil)
  }
}
