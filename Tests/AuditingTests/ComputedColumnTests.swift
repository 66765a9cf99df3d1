import Testing

@testable import Auditing

/// Columns that are computed from others of their table.
@Suite struct ComputedColumnTests {
  private static func table(_ columns: String, _ rows: String...) throws -> TableDesk {
    try TableDesk(
      "table t\n  columns name 项目 | \(columns)\n  \(rows.joined(separator: "\n  "))")
  }

  private static let years = "万元 2023年 | 万元 2024年 | 万元 增减额 | % 增减%"

  private static let rows = [
    "| 甲 | 18.24 | 0.11 | -18.13 | -99.40 |", "| 乙 | 6.51 | 8.93 | 2.42 | 37.17 |",
    "| 丙 | 10.64 | 27.02 | 16.38 | 153.95 |",
  ]

  @Test("what one year is more than the other, and how much that is of it")
  func growth() throws {
    let right = try Self.table(Self.years, Self.rows[0], Self.rows[1], Self.rows[2])
    #expect(right.verdicts(.computed).count == 6)
    #expect(right.found(.computed) == [])
    let wrong = try Self.table(
      Self.years, Self.rows[0], Self.rows[1], "| 丙 | 10.64 | 27.02 | 16.83 | 135.95 |")
    #expect(wrong.found(.computed) == ["t.r3.D", "t.r3.E"])
  }

  @Test("a title says that a column is computed, and two rows how; one row says nothing")
  func evidence() throws {
    let alone = try Self.table(Self.years, Self.rows[0], "| 乙 | 6.51 | 8.93 | 5.55 | 44.44 |")
    #expect(alone.verdicts(.computed) == [])
    let other = try Self.table(
      "万元 2023年 | 万元 2024年 | 万元 结转", "| 甲 | 2 | 5.11 | 3.11 |", "| 乙 | 3 | 9.22 | 6.22 |",
      "| 丙 | 3 | 9 | 5 |")
    #expect(other.verdicts(.computed) == [])
    let same = try Self.table(
      Self.years, Self.rows[0], Self.rows[0], "| 丙 | 10.64 | 27.02 | 16.83 | 135.95 |")
    #expect(same.found(.computed) == [])
  }

  @Test("a decrease without its sign and a percentage that was cut off are no errors")
  func meant() throws {
    let desk = try Self.table(
      Self.years, Self.rows[1], Self.rows[2], "| 丁 | 8.00 | 7.00 | 1.00 | 12.50 |",
      "| 戊 | 6.51 | 8.93 | 2.42 | 37.18 |")
    #expect(desk.found(.computed) == [])
  }

  @Test("a rate of amounts that were rounded may differ as far as they were")
  func slack() throws {
    let desk = try Self.table(
      "万元 预算数 | 万元 决算数 | % 完成率", "| 甲 | 120.00 | 104.50 | 87.08 |",
      "| 乙 | 230.00 | 104.50 | 45.43 |", "| 丙 | 0.34 | 0.21 | 62.96 |",
      "| 丁 | 0.34 | 0.21 | 75.00 |")
    #expect(
      desk.verdicts(.computed) == [
        "t.r1.D rounds", "t.r2.D rounds", "t.r3.D slack", "t.r4.D mismatch",
      ])
  }

  @Test("a bare number may be a percentage, and the unit of a price another than that of its sum")
  func units() throws {
    let bare = try Self.table(
      "万元 全年预算数 | 万元 全年执行数 | number 执行率", "| 甲 | 120.00 | 104.50 | 87.08 |",
      "| 乙 | 230.00 | 104.50 | 45.43 |", "| 丙 | 50.00 | 20.00 | 44.00 |")
    #expect(bare.found(.computed) == ["t.r3.D"])
    let prices = try Self.table(
      "台 数量 | 元 单价 | 万元 金额", "| 甲 | 10 | 5,000.00 | 5.00 |", "| 乙 | 3 | 2,000.00 | 0.60 |",
      "| 丙 | 7 | 30,010.00 | 21.01 |", "| 丁 | 2 | 3,000.00 | 0.66 |", "| 合计 | 22 |  | 27.27 |")
    #expect(prices.found(.computed) == ["t.r4.D"])
  }

  @Test("shares of a total, of which the last may be moved to make 100 %")
  func shares() throws {
    let desk = try Self.table(
      "万元 金额 | % 占比", "| 甲 | 20.00 | 28.57 |", "| 乙 | 27.00 | 38.57 |", "| 丙 | 20.00 | 28.75 |",
      "| 丁 | 3.00 | 4.30 |", "| 合计 | 70.00 | 100 |")
    #expect(desk.found(.computed) == ["t.r3.C"])
  }

  @Test("a rate with one part is no proof that rates add up")
  func rates() throws {
    let desk = try Self.table(
      "万元 上年 | 万元 本年 | % 增减%", "| 接待费 | 8.00 | 7.00 | -12.50 |",
      "| 公务用车费 | 12.00 | 10.50 | -12.50 |", "| 其中：运行费 | 12.00 | 10.50 | -12.50 |",
      "| 合计 | 20.00 | 17.50 | -12.50 |")
    #expect(desk.found(.columnTotal) == [])
  }

  @Test("a whole that is divided twice is not the sum of both divisions")
  func divisions() throws {
    let desk = try Self.table(
      "万元 预算数", "| 资金总额 | 9.00 |", "| 按收入性质分 |  |", "| 财政拨款 | 7.00 |", "| 其他 | 2.00 |",
      "| 按支出性质分 |  |", "| 基本支出 | 4.00 |", "| 项目支出 | 5.00 |")
    #expect(desk.verdicts(.columnTotal) == ["t.r1.B exact"])
  }

  @Test("of a sum with a part that is not known nothing is said")
  func open() throws {
    let rows = [
      "|  | 合计 | 9.00 | 5.00 | 4.00 |", "| 201 | 甲 | 5.00 | 5.00 |  |",
      "| 208 | 乙 | 4.00 | ? | ? |", "| 20801 | 丙 | 4.00 | ? | ? |",
    ]
    let desk = try TableDesk(
      "table t\n  columns code 编码 | name 名称 | 万元 合计 | 万元 基本支出 | 万元 项目支出\n  "
        + rows.joined(separator: "\n  "))
    #expect(desk.checks.filter(\.verdict.isFinding).map(\.id) == [])
  }

  @Test("costs of cars need not be called a subtotal")
  func cars() throws {
    let columns = ["合计", "因公出国费", "公务用车购置及运行费", "公务用车购置费", "公务用车运行费", "公务接待费"]
      .map { "万元 " + $0 }.joined(separator: " | ")
    let desk = try TableDesk("table t\n  columns \(columns)\n  | 9 | 1 | 6 | 2 | 5 | 2 |")
    #expect(desk.found(.rowTotal) == ["t.r1.C"])
  }
}
