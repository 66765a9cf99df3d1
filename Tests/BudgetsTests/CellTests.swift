import Diagnostics
import Evaluation
import Syntax
import Testing

@testable import Budgets

/// The cells of a table, by the names or codes of their rows, or by numbers and letters.
struct CellTests {
  private static let file = """
    预算 water-2024
    表 income 收支表 @1
      列 码 编码 | 名 收入 | 万元 预算数 | % 占比 | 名 支出 | 万元 预算数
      | 2130305 | 一、财政拨款 | 1,200.00 | 93.35 | 一、农林水 | 980.50 | @3
      | 2130399 | 其他 收入    |    85.50 |       | 二、住房   |        | @4
      |         | 合计         | 1,285.50 | 100   | 合计       | 980.50 | @6
      | 9       | r1           |       -5 | 「—」 | 收入合计   |      7 | @7

    项目 plan 计划
      表 quarters 支出进度
        列 % 三月底 | % 六月底
        | 33% | 66% | @9
      half 半年 = quarters.r1.B
      full 全部 = 收支表.合计.C - 收支表.收入合计.预算数
    """

  static let cells: [(name: String, value: String)] = [
    ("income.「一、财政拨款」.预算数", "12000000 元"), ("收支表.「2130305」.预算数", "12000000 元"),
    ("收支表.r1.C", "12000000 元"), ("收支表.「2130305」.F", "9805000 元"),
    ("收支表.其他收入.预算数", "855000 元"), ("收支表.「其他 收入」.C", "855000 元"),
    ("收支表.「一、农林水」.预算数", "9805000 元"), ("收支表.r1.占比", "0.9335"),
    ("收支表.r3.D", "1"), ("收支表.收入合计.预算数", "70000 元"), ("收支表.r4.C", "-50000 元"),
    ("plan.quarters.r1.A", "0.33"), ("计划.支出进度.r1.六月底", "0.66"), ("plan.half", "0.66"),
    ("plan.full", "12785000 元"),
  ]

  @Test func aCellIsFoundByAllItsNames() throws {
    var desk = try Desk(Self.file)
    for (name, value) in Self.cells {
      #expect(desk.say(name) == value, "\(name)")
    }
  }

  @Test func aNameInBothLanesIsAmbiguous() throws {
    var desk = try Desk(Self.file)
    let problem = Problem.unknownCell("合计.预算数", near: ["r3.C", "r3.F"])
    #expect(desk.say("收支表.合计.预算数") == "\(problem)")
    #expect(desk.say("收支表.合计.占比") == "1")
  }

  @Test func aLetterTellsTheLane() throws {
    var desk = try Desk(Self.file)
    #expect(desk.say("收支表.合计.C") == "12855000 元")
    #expect(desk.say("收支表.合计.F") == "9805000 元")
  }

  @Test func whatIsNotThereIsToldWithWhatIsNear() throws {
    var desk = try Desk(Self.file)
    let near = { (name: String, near: [String]) in "\(Problem.unknownCell(name, near: near))" }
    #expect(desk.say("收支表.住房.预算数") == near("住房.预算数", ["「二、住房」"]))
    #expect(desk.say("收支表.r1.预算") == near("r1.预算", ["预算数"]))
    #expect(desk.say("收支表.r1.预算数") == near("r1.预算数", ["r1.C", "r1.F"]))
    #expect(desk.say("收支表.r9.C") == near("r9.C", []))
    #expect(desk.say("收支表.r1.Z") == near("r1.Z", []))
    #expect(desk.say("收支表.r1") == near("r1", []))
    #expect(desk.say("收支表") == "\(Problem.notOneFigure("收支表"))")
  }

  @Test func aBlankCellAndAWordAreNotPublished() throws {
    var desk = try Desk(Self.file)
    for name in ["income.r2.F", "income.r2.D", "income.r4.D", "income.r1.B"] {
      #expect(desk.say(name) == "\(Problem.notPublished([name]))")
    }
  }

  @Test func aCellOfAnotherBudgetIsFoundWhetherOrNotThatUsesIt() throws {
    var desk = try Desk(Self.file)
    try desk.load(
      "budget heat-2024\nwith water-2024\na = water.income.r3.C\nb = water.收支表.「2130305」.C\n")
    #expect(desk.say("heat.b") == "12000000 元")
    let change = try desk.define("water.income.r1.C = 100 万元")
    #expect(change.followers.map(\.name) == ["b"])
    #expect(desk.say("heat.b") == "1000000 元")
    #expect(
      desk.shelf.name(at: change.defined[0].place, in: desk.sheet, .english) == "water.income.r1.C")
  }

  @Test func aCellAskedForTwiceIsOne() throws {
    var desk = try Desk(Self.file)
    _ = desk.say("income.r1.C")
    let count = desk.sheet.entries.count
    #expect(desk.say("收支表.「2130305」.预算数 - income.r1.C") == "0 元")
    #expect(desk.sheet.entries.count == count)
  }
}
