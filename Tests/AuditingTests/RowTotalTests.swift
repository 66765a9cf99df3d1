import Testing

@testable import Auditing

/// A row's total against its parts.
@Suite struct RowTotalTests {
  private static func table(_ columns: String, _ rows: String...) throws -> TableDesk {
    try TableDesk("table t\n  columns name 项目 | \(columns)\n  \(rows.joined(separator: "\n  "))")
  }

  private static let plain = "万元 金额合计 | 万元 基本支出 | 万元 项目支出"

  @Test("each row that holds holds, and one that does not is found")
  func plain() throws {
    let rows = ["| 甲 | 5.5 | 2 | 3.5 |", "| 乙 | 4 | 4 |  |", "| 丙 | 7 |  | 7 |"]
    let right = try RowTotalTests.table(RowTotalTests.plain, rows[0], rows[1], rows[2])
    #expect(right.verdicts(.rowTotal) == ["t.r1.B exact", "t.r2.B exact", "t.r3.B exact"])
    let wrong = try RowTotalTests.table(
      RowTotalTests.plain, rows[0], rows[1], rows[2], "| 丁 | 99 | 2 | 3 |")
    #expect(wrong.found(.rowTotal) == ["t.r4.B"])
  }

  @Test("a row whose total or whose parts are blank is not checked; 0 is not blank")
  func blanks() throws {
    let desk = try RowTotalTests.table(
      RowTotalTests.plain, "| 甲 | 5 | 2 | 3 |", "| 乙 | 6 | 2 | 4 |", "| 丙 |  | 1 | 2 |",
      "| 丁 | 5 |  |  |", "| 戊 | 5 | 0 |  |", "| 己 | 0.00 | 0 | 0.00 |")
    let expected = ["t.r1.B exact", "t.r2.B exact", "t.r5.B mismatch", "t.r6.B exact"]
    #expect(desk.verdicts(.rowTotal) == expected)
  }

  @Test("a subtotal is a part of the total before it and has as many parts as hold")
  func nested() throws {
    let desk = try RowTotalTests.table(
      "万元 合计 | 万元 小计 | 万元 财政拨款 | 万元 事业收入 | 万元 上年结转",
      "| 甲 | 10 | 8 | 5 | 3 | 2 |", "| 乙 | 5 | 5 | 5 |  |  |", "| 丙 | 3 |  |  |  | 3 |",
      "| 丁 | 9 | 7 | 5 | 1 | 2 |")
    #expect(desk.found(.rowTotal) == ["t.r4.C"])
    #expect(desk.parts(.rowTotal, of: "t.r1.B") == ["t.r1.C", "t.r1.F"])
    #expect(desk.parts(.rowTotal, of: "t.r1.C") == ["t.r1.D", "t.r1.E"])
  }

  @Test("columns behind that are said twice are no parts, and without evidence there is no check")
  func undecided() throws {
    let ofWhich = try RowTotalTests.table(
      "万元 合计 | 万元 财政拨款 | 万元 单位资金 | 万元 预留中小微企业份额", "| 甲 | 60 | 40 | 20 | 60 |",
      "| 乙 | 5 | 5 |  | 1 |")
    #expect(ofWhich.verdicts(.rowTotal) == ["t.r1.B exact", "t.r2.B exact"])
    let alone = try RowTotalTests.table(
      "万元 合计 | 万元 财政拨款 | 万元 预留份额", "| 甲 | 60 | 60 | 60 |")
    #expect(alone.verdicts(.rowTotal) == [])
    let another = try RowTotalTests.table(
      "万元 合计 | 万元 单价 | 台 数量", "| 甲 | 60 | 20 | 3 |")
    #expect(another.verdicts(.rowTotal) == [])
  }

  @Test("what the costs for journeys, cars and guests are to each other one row is enough to tell")
  func publicCosts() throws {
    let columns = ["预算数", "决算数"].flatMap { kind in
      ["合计", "因公出国费", "公务用车小计", "公务用车购置费", "公务用车运行费", "公务接待费"].map { "万元 " + kind + $0 }
    }.joined(separator: " | ")
    let wrong = try TableDesk(
      "table t\n  columns \(columns)\n  | 9 | 1 | 6 | 2 | 4 | 2 | 8 | 1 | 6 | 4 | 3 | 1 |")
    #expect(
      wrong.verdicts(.rowTotal).sorted() == [
        "t.r1.A exact", "t.r1.C exact", "t.r1.G exact", "t.r1.I mismatch",
      ])
    let blank = try TableDesk(
      "table t\n  columns \(columns)\n  | 9 | 1 |  | 2 | 4 |  | 8 |  |  |  |  | 1 |")
    #expect(blank.verdicts(.rowTotal) == [])
  }

  @Test("what agrees only because its parts were rounded is slack")
  func slack() throws {
    let desk = try RowTotalTests.table(
      RowTotalTests.plain, "| 甲 | 5.01 | 2.00 | 3.00 |", "| 乙 | 5.00 | 2.00 | 3.00 |")
    #expect(desk.verdicts(.rowTotal) == ["t.r1.B slack", "t.r2.B exact"])
    #expect(desk.checks.first { $0.verdict == .slack }?.slack?.needed == 2)
  }
}
