import Diagnostics
import Evaluation
import Syntax
import Testing

@testable import Budgets

/// A budget of another department, with other kinds of projects, that nobody has programmed for.
struct GoodFileTests {
  private static func desk() throws -> Desk {
    var desk = try Desk(loading: ["luquan-2023"])
    let file = try #require(Fixture.text("good/water-2024.budget"))
    #expect(desk.problems(of: file) == [])
    return desk
  }

  /// Computed by hand.
  static let values: [(name: String, value: String)] = [
    ("households", "2400 户"),
    ("水务.水价", "0.0032 元/公斤"),
    ("pipes.length", "12500 米"),
    // 12500 m × 450
    ("供水管网改造.管道费用", "5625000 元"),
    // 2400 × 180 and × 220
    ("pipes.meter_cost", "432000..528000 元"),
    ("pipes.total", "6057000..6153000 元"),
    // 1.0435³ = 1.136259062875, so 0.136259062875 × 5000000
    ("loan.interest", "681295.314375 元"),
    ("管网贷款.合计", "5681295.314375 元"),
    // 5000000 over 3 years
    ("loan.repaid × 12 月", "5000000/3 元"),
    // 12 × 3.20 + 6 × 4.80 = 67.2 元 a household and month
    ("tariff.bill × 1 户 × 1 月", "67.2 元"),
    // 67.2 × 2400 × 12 × 10%
    ("tariff.total", "193536 元"),
    // 6 × 160 × 21 × 12
    ("staff.total", "241920 元"),
    ("testing.dose", "72"),
    // Printed, because nobody says how many samples there are.
    ("testing.total", "70000 元"),
    ("testing.half", "35000 元"),
    ("testing.lost", "notPublished([\"testing.samples\"])"),
    ("compare.villages", "180 村"),
    // 6057000 and 6153000 over 180
    ("compare.per_village × 180 村", "6057000..6153000 元"),
    ("compare.table_total", "12855000 元"),
    // 1285.50 − 85.50 − 980.50 万元
    ("compare.gap", "2195000 元"),
    ("水务2024.收支总表.一、财政拨款.预算数", "12000000 元"),
  ]

  @Test func everyFigureHasTheValueComputedByHand() throws {
    var desk = try Self.desk()
    for (name, value) in Self.values {
      let typed = name.replacing("一、财政拨款", with: "「一、财政拨款」")
      #expect(desk.say(typed) == value, "\(typed)")
    }
  }

  @Test func itIsInCanonicalForm() throws {
    let file = try #require(Fixture.text("good/water-2024.budget"))
    let printed = BudgetPrinter.text(of: BudgetReader.read(ContiguousArray(file.utf8)))
    if BadFileTests.records {
      #expect(Fixture.write(printed, to: "good/water-2024.budget"))
    } else {
      #expect(printed == file)
    }
  }

  @Test func itIsRefusedWithoutTheBudgetItUses() throws {
    var desk = Desk()
    let file = try #require(Fixture.text("good/water-2024.budget"))
    let problems = desk.problems(of: file)
    #expect(problems.first == .unknownBudget("luquan-2023", near: []))
    #expect(problems.count == 3)
    #expect(desk.sheet.entries.isEmpty)
  }

  @Test func aChangeReachesWhatUsesItInTheOtherBudget() throws {
    var desk = try Self.desk()
    let change = try desk.define("鹿泉.村数 = 208 村")
    #expect(change.followers.map(\.name).contains("compare.villages"))
    #expect(desk.say("compare.villages") == "208 村")
  }
}
