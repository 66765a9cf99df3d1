import Testing

@testable import Auditing

/// The totals of a column against its rows.
@Suite struct ColumnTotalTests {
  private static func list(_ rows: String...) throws -> TableDesk {
    try TableDesk("table t\n  columns name 项目 | 万元 金额\n  \(rows.joined(separator: "\n  "))")
  }

  private static func sides(_ rows: [String]) throws -> TableDesk {
    let columns = "columns name 收入 | 万元 预算数 | name 支出 | 万元 预算数"
    return try TableDesk("table t\n  \(columns)\n  \(rows.joined(separator: "\n  "))")
  }

  private static let sides = [
    "| 一、拨款 | 8 | 一、公共服务 | 7 |", "| 二、事业 | 1 | 二、教育 | 3 |", "| 本年收入合计 | 9 | 本年支出合计 | 10 |",
    "| 上年结转 | 2 | 年终结转 | 1 |", "| 一、拨款 | 2 |  |  |", "| 二、基金 |  |  |  |",
    "| 收入总计 | 11 | 支出总计 | 11 |",
  ]

  @Test("income and spending side by side, with what was carried over and its list")
  func sideBySide() throws {
    let desk = try ColumnTotalTests.sides(ColumnTotalTests.sides)
    #expect(
      desk.verdicts(.columnTotal) == [
        "t.r3.B exact", "t.r3.D exact", "t.r4.B exact", "t.r7.B exact", "t.r7.D exact",
        "t.r7.D exact",
      ])
  }

  @Test(
    "a changed cell is found in its own lane",
    arguments: [
      (0, "| 一、拨款 | 7 | 一、公共服务 | 7 |", ["t.r3.B"]),
      (2, "| 本年收入合计 | 9 | 本年支出合计 | 12 |", ["t.r3.D", "t.r7.D"]),
      (3, "| 上年结转 | 3 | 年终结转 | 1 |", ["t.r4.B", "t.r7.B"]),
      (4, "| 一、拨款 | 2.5 |  |  |", ["t.r4.B"]),
      (6, "| 收入总计 | 11 | 支出总计 | 12 |", ["t.r7.D", "t.r7.D"]),
    ])
  func changed(row: Int, text: String, cells: [String]) throws {
    var rows = ColumnTotalTests.sides
    rows[row] = text
    #expect(try ColumnTotalTests.sides(rows).found(.columnTotal) == cells)
  }

  @Test("a total above its rows or below them, with subtotals")
  func lists() throws {
    let above = try ColumnTotalTests.list(
      "| 合 计 | 9 |", "| 甲小计 | 5 |", "| a | 2 |", "| b | 3 |", "| 乙小计 | 4 |", "| c | 4 |")
    #expect(
      above.verdicts(.columnTotal) == ["t.r1.B exact", "t.r2.B exact", "t.r5.B exact"])
    let below = try ColumnTotalTests.list(
      "| a | 2 |", "| b | 3 |", "| 小计 | 5 |", "| c | 4 |", "| 小计 | 4 |", "| 合计 | 10 |")
    #expect(below.found(.columnTotal) == ["t.r6.B"])
    #expect(below.parts(.columnTotal, of: "t.r6.B") == ["t.r3.B", "t.r5.B"])
    let two = try ColumnTotalTests.list(
      "| a | 2 |", "| b | 3 |", "| 收入合计 | 5 |", "| c | 4 |", "| 支出合计 | 4 |")
    #expect(two.found(.columnTotal) == [])
  }

  @Test("in a table with codes the row without one is the sum of the codes on top")
  func codes() throws {
    let desk = try TableDesk(
      """
      table t
        columns code 编码 | name 名称 | 万元 合计
        |       | 合计 | 8 |
        | 201   | 公共服务 | 5 |
        | 20132 | 组织 | 5 |
        | 20805 | 养老 | 4 |
      """)
    #expect(desk.found(.columnTotal) == ["t.r1.C"])
    #expect(desk.parts(.columnTotal, of: "t.r1.C") == ["t.r2.C", "t.r4.C"])
  }

  private static func three(_ car: String, _ running: String) throws -> TableDesk {
    try TableDesk(
      """
      table t
        columns name 项目 | 万元 合计 | 万元 一般公共预算
        | 合计 | 8 | 8 |
        | “三公”经费小计 | 8 | 8 |
        | 一、出国费 |  |  |
        | 二、车辆费 | \(car) |
        | 其中：购置费 |  |  |
        | 运行费 | \(running) |
        | 三、接待费 | 3 | 3 |
      """)
  }

  @Test("parts below a row are not added twice, and a blank row above them is found once")
  func among() throws {
    #expect(try ColumnTotalTests.three("5 | 5", "5 | 5").found(.columnTotal) == [])
    let blank = try ColumnTotalTests.three(" | ", "5 | 5")
    #expect(blank.found(.columnTotal) == ["t.r4.B"])
    #expect(blank.checks.first { $0.isBlank }?.others.map { blank.name($0) } == ["t.r4.C"])
    #expect(try ColumnTotalTests.three("5 | 5", "6 | 5").found(.columnTotal) == ["t.r4.B"])
    #expect(try ColumnTotalTests.three("5 | 5", "5 | 4").found(.columnTotal) == ["t.r4.C"])
  }

  @Test("what vehicles cost is no addend beside its parts", arguments: ["", "其中：", "其中:"])
  func vehicles(marker: String) throws {
    func desk(_ all: String) throws -> TableDesk {
      try TableDesk(
        """
        table t 三公经费表
          columns name 项目 | 万元 预算数
          | 合计 | \(all) |
          | 因公出国（境）费 | 0 |
          | 公务用车购置及运行维护费 | 24.5 |
          | \(marker)公务用车运行维护费 | 16.5 |
          | 公务用车购置费 | 8 |
          | 公务接待费 | 1 |
        """)
    }
    #expect(try desk("25.5").found(.columnTotal) == [])
    #expect(try desk("26.5").found(.columnTotal) == ["t.r1.B"])
  }

  @Test("a part that is among others may be less than its whole, but not more")
  func bound() throws {
    let less = try ColumnTotalTests.list(
      "| 资产总额 | 9 |", "| 1、房屋 | 6 |", "| 其中：办公用房 | 4 |", "| 2、车辆 | 3 |")
    #expect(less.verdicts(.columnTotal) == ["t.r1.B exact", "t.r2.B within"])
    let more = try ColumnTotalTests.list(
      "| 资产总额 | 9 |", "| 1、房屋 | 6 |", "| 其中：办公用房 | 7 |", "| 2、车辆 | 3 |")
    #expect(more.found(.columnTotal) == ["t.r2.B"])
  }

  @Test("numbered rows below numbered rows, and plain ones that add up to the one above")
  func levels() throws {
    let desk = try ColumnTotalTests.list(
      "| 一、本年收入 | 9 |", "| （一）拨款 | 5 |", "| （二）基金 | 4 |", "| 二、上年结转 | 3 |",
      "| 拨款结转 | 1 |", "| 其他结转 | 2 |", "| 收入总计 | 12 |")
    #expect(
      desk.verdicts(.columnTotal) == ["t.r1.B exact", "t.r4.B exact", "t.r7.B exact"])
  }

  @Test("a table of what is owned need not list all of it")
  func assets() throws {
    let desk = try TableDesk(
      """
      table t 固定资产表
        columns name 项目 | number 数量 | 万元 原值 | 万元 净值
        | 资产总额 |  | 9 | 5 |
        | 一、流动资产 |  | 2 |  |
        | 二、固定资产 |  | 7 | 5 |
        | （一）房屋 | 300 | 3 | 2 |
        | （二）车辆 | 2 | 1 | 1 |
      """)
    #expect(desk.verdicts(.columnTotal) == ["t.r1.C exact"])
  }

  @Test("the units of a department are parts of it, and not beside it")
  func units() throws {
    let desk = try TableDesk(
      """
      table t
        columns text 单位代码 | name 单位名称 | 万元 合计
        |  | 合计 | 9 |
        | 301 | 某局 | 9 |
        | 301001 | 机关 | 4 |
        | 301002 | 医院 | 6 |
      """)
    #expect(desk.verdicts(.columnTotal).sorted() == ["t.r1.C exact", "t.r2.C mismatch"])
  }

  @Test("what has no total is not checked")
  func none() throws {
    #expect(try ColumnTotalTests.list("| 甲 | 9 |", "| 乙 | 5 |").verdicts(.columnTotal) == [])
    #expect(try ColumnTotalTests.list("| 合计 | 9 |").verdicts(.columnTotal) == [])
  }
}
