import Diagnostics
import Testing

@testable import Workbench

/// Budgets in a conversation: what is loaded, what is typed beside it, and what is loaded again.
struct BudgetConversationTests {
  private static let village = """
    budget village-2024 村2024

    villages 村数 = 180 村
    rate 标准 = 5.78 万元/村
    years 年数 = ? 年
    total 合计 = 村数 × 标准
    """

  /// A talk in which the file is loaded.
  private static var loaded: Talk {
    var talk = Talk(files: ["v.budget": village])
    _ = talk.say("load v.budget")
    return talk
  }

  @Test func aFigureHiddenByAnotherNameIsSaidWithItsBudget() {
    var talk = Talk(files: ["v.budget": Self.village])
    _ = talk.say("villages = 5 人")
    _ = talk.say("load v.budget")
    #expect(talk.say("villages") == "5 人")
    #expect(talk.say("village.villages") == "180 村")
    #expect(talk.say("show total").hasPrefix("total = village.villages × rate = 1040.4 万元"))
  }

  @Test func aNewNameNearAFigureIsAskedAfter() {
    var talk = Self.loaded
    #expect(talk.say("vilages = 5 村") == "vilages = 5 村  new; did you mean villages?")
  }

  @Test func aFigureStaysOfItsKind() {
    var talk = Self.loaded
    #expect(talk.say("villages = 5 人").hasPrefix("error: "))
    #expect(talk.say("villages") == "180 村")
  }

  @Test func whatIsNotPublishedIsSaidAndCanBeSupposed() {
    var talk = Self.loaded
    #expect(talk.say("years × 2").hasPrefix("error: years is not published"))
    #expect(talk.say("years = 3 年") == "years = 3 年  was not published")
    #expect(talk.say("years × 2") == "6 年")
  }

  @Test func aFileIsLoadedAgainAndWhatWasTypedIsKept() {
    var talk = Self.loaded
    for line in ["doubled = total × 2", "villages = 200 村", "load v.budget"] { _ = talk.say(line) }
    #expect(talk.say("load v.budget").contains("changed here and kept so: villages"))
    #expect(talk.say("doubled") == "2312 万元")
    _ = talk.say("villages = 100 村")
    #expect(talk.say("doubled") == "1156 万元")
  }

  @Test func twoFilesThatUseEachOtherAreNoEndlessWork() {
    var talk = Talk(files: [
      "a.budget": "budget a\n  with b\n\nx = b.y\n", "b.budget": "budget c\n  with b\n\ny = 1 元\n",
    ])
    #expect(talk.say("load a.budget").contains("error: "))
    #expect(talk.say("budgets").contains("loaded") == false)
  }

  @Test func aBudgetThatIsAskedForIsMissedWhereItIsAskedFor() {
    var talk = Talk(files: ["a.budget": "budget a\n  with nosuch\n\nx = 1 元\n"])
    #expect(talk.say("load a.budget").hasPrefix("a.budget:2:8: error: there is no budget “nosuch”"))
  }

  @Test func whatIsLookedForIsFoundHoweverItIsWritten() {
    var talk = Self.loaded
    for text in ["57800元/村", "5.78", "５．７８", "标准", "RATE"] {
      #expect(talk.say("find \(text)").contains("5.78 万元/村"), "\(text)")
    }
    #expect(talk.say("find 5.7") == "nothing found")
  }

  @Test func aProjectStandsForItsWholeAmountInACommandToo() {
    var talk = Talk(files: [
      "p.budget": "budget p-2024\n\nproject road 道路\n  total 合计 = 3 万元\nhalf = road.total ÷ 2\n"
    ])
    _ = talk.say("load p.budget")
    #expect(talk.say("why road") == talk.say("why road.total"))
    #expect(talk.say("half") == "1.5 万元")
  }

  @Test(
    "a difference of money is told as money is elsewhere",
    arguments: [
      ("luquan-2023", "printed about 100.09 万元: 8100 元 more\n"),
      ("shifeng-2023", "29.76 万元, printed 20 万元: 9.76 万元 more\n"),
    ])
  func differencesOfMoney(budget: String, told: String) {
    var talk = Talk()
    _ = talk.say("load \(budget)")
    #expect(talk.say("check").contains(told))
  }
}
