import Diagnostics
import Evaluation
import Syntax
import Testing

@testable import Budgets

/// What the names of a budget mean, in either script.
struct NameTests {
  private static let water = """
    预算 water-2024 水务2024
    villages 村数 = 180 村 @1
    rate 标准 = 7 元/村 @1

    项目 office 办公
      rate 标准 = 5 元/村 @2
      total 合计 = 村数 × 标准
      own 自己 = office.标准 + 办公.rate
    项目 other 其他
      total 合计 = villages × 标准
      「第1项」
    """.replacing("\n  「第1项」", with: "\n  first 「第1项，甲.乙」 = 3 元 @4")

  @Test(arguments: [
    "office.total", "办公.合计", "office.合计", "办公.total", "water.office.total", "water_2024.办公.total",
    "水务.办公.合计", "水务2024.office.合计", "「办公」.「合计」",
  ])
  func eitherScriptAndBothTogether(name: String) throws {
    var desk = try Desk(Self.water)
    #expect(desk.say(name) == "900 元")
  }

  @Test func theNamesOfAProjectStandBeforeThoseOfTheDepartment() throws {
    var desk = try Desk(Self.water)
    #expect(desk.say("office.own") == "10 元/村")
    #expect(desk.say("other.total") == "1260 元")
    #expect(desk.say("标准") == "7 元/村")
    #expect(desk.say("other.rate") == "\(Problem.unknownName("other.rate", near: []))")
  }

  @Test func aNameInQuotesMayHoldAnything() throws {
    var desk = try Desk(Self.water)
    #expect(desk.say("其他.「第1项，甲.乙」") == "3 元")
  }

  @Test func aProjectByItselfIsItsWholeAmount() throws {
    var desk = try Desk(Self.water)
    #expect(desk.say("办公") == desk.say("办公.合计"))
    #expect(desk.say("office") == "900 元")
  }

  @Test func aNameOfTwoBudgetsIsAmbiguousUnlessItSaysWhich() throws {
    var desk = try Desk(Self.water)
    try desk.load(Self.water.replacing("water-2024 水务2024", with: "heat-2024 供热2024"))
    #expect(
      desk.say("村数")
        == "\(Problem.ambiguousName("村数", meant: ["water.村数", "heat.村数"]))")
    #expect(desk.say("heat.村数 + 水务.villages") == "360 村")
    _ = try desk.define("供热.村数 = 200 村")
    #expect(desk.say("heat.office.total - water.office.total") == "100 元")
  }

  @Test func twoYearsAreToldByTheirYears() throws {
    var desk = try Desk(Self.water)
    try desk.load(Self.water.replacing("2024", with: "2023"))
    #expect(
      desk.say("water.村数")
        == "\(Problem.ambiguousName("water.村数", meant: ["water_2024.村数", "water_2023.村数"]))")
    #expect(desk.say("水务2023.村数 + water_2024.村数") == "360 村")
  }

  @Test func theSameBudgetIsNotLoadedTwice() throws {
    var desk = try Desk(Self.water)
    let before = desk.picture
    #expect(desk.problems(of: Self.water) == [.twice("water-2024", line: 1)])
    #expect(desk.picture == before)
  }

  @Test func aBudgetUsesOnlyTheBudgetsItNames() throws {
    var desk = try Desk(Self.water)
    let heat = "budget heat-2024\n  with water-2024\na = water.villages\nb = 水务.办公.合计 + 1 元\n"
    #expect(
      desk.problems(of: heat.replacing("  with water-2024\n", with: "")).count == 2)
    try desk.load(heat)
    #expect(desk.say("heat.b") == "901 元")
  }

  @Test func aBudgetThatIsMeantByTwoIsAmbiguousInAFileToo() throws {
    var desk = try Desk(Self.water)
    try desk.load(Self.water.replacing("2024", with: "2023"))
    let heat = "budget heat-2024\nwith water-2024\nwith water-2023\na = water.villages\n"
    #expect(
      desk.problems(of: heat) == [
        .ambiguousName("water.villages", meant: ["water_2024.villages", "water_2023.villages"])
      ])
    try desk.load(heat.replacing("= water.", with: "= water_2023."))
    #expect(desk.say("a") == "180 村")
  }

  @Test func theFiveBudgetsAreLoadedTogether() throws {
    var desk = try Desk(loading: BuiltInBudget.names)
    #expect(desk.shelf.budgets.map(\.name) == BuiltInBudget.names)
    #expect(desk.say("luquan.villages") == "180 村")
    #expect(desk.say("鹿泉2023.村数") == "180 村")
    for budget in desk.shelf.budgets {
      for figure in budget.text.figures.indices {
        let place = budget.place(ofFigure: figure)
        #expect(desk.shelf.subject(at: place)?.budget.name == budget.name)
        let (english, chinese) = (
          desk.shelf.name(at: place, in: desk.sheet, .english),
          desk.shelf.name(at: place, in: desk.sheet, .chinese)
        )
        #expect(desk.say(english) == desk.say(chinese), "\(english) \(chinese)")
        #expect(desk.sheet.place(of: english) == place, "\(english)")
      }
    }
  }

  @Test func theOrderOfLoadingChangesNoValue() throws {
    var (forwards, backwards) = (
      try Desk(loading: BuiltInBudget.names), try Desk(loading: BuiltInBudget.names.reversed())
    )
    for budget in forwards.shelf.budgets {
      for figure in budget.text.figures.indices {
        let place = budget.place(ofFigure: figure)
        let name = forwards.shelf.name(at: place, in: forwards.sheet, .english)
        #expect(forwards.say(name) == backwards.say(name), "\(name)")
      }
    }
  }
}
