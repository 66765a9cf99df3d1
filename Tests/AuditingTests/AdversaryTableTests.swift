import Testing

@testable import Auditing

/// Tables written to mislead the audit.
@Suite struct AdversaryTableTests {
  private func list(_ rows: String..., columns: String = "name 项目 | 万元 金额") throws -> TableDesk {
    try TableDesk("table t\n  columns \(columns)\n  \(rows.joined(separator: "\n  "))")
  }

  @Test("negative totals and totals of 0.00")
  func negative() throws {
    let file = { (total: String) in
      try self.list("| 甲 | -3.25 |", "| 乙 | 1.25 |", "| 合计 | \(total) |").verdicts(.columnTotal)
    }
    #expect(try file("-2.00") == ["t.r3.B exact"])
    #expect(try file("2.00") == ["t.r3.B mismatch"])
    #expect(try file("-2.01") == ["t.r3.B slack"])
    #expect(try file("-2.02") == ["t.r3.B mismatch"])
    #expect(try file("0.00") == ["t.r3.B mismatch"])
    let nothing = try list("| 甲 | -3.25 |", "| 乙 | 3.24 |", "| 合计 | 0.00 |")
    #expect(nothing.verdicts(.columnTotal) == ["t.r3.B slack"])
  }

  @Test("a blank is no 0, and of blanks alone nothing is said")
  func blanks() throws {
    let rows = try list("| 甲 |  |", "| 乙 |  |", "| 合计 | 5 |")
    #expect(rows.checks.isEmpty)
    let one = try list("| 甲 | 5.01 |", "| 乙 |  |", "| 合计 | 5.02 |")
    #expect(one.verdicts(.columnTotal) == ["t.r3.B mismatch"])
  }

  @Test("shares that are printed to tenths")
  func shares() throws {
    let file = { (total: String) in
      try self.list(
        "| 甲 | 33.3% |", "| 乙 | 33.3% |", "| 丙 | 33.3% |", "| 合计 | \(total) |",
        columns: "name 项目 | % 占比"
      ).verdicts(.columnTotal)
    }
    #expect(try file("100.0%") == ["t.r4.B slack"])
    #expect(try file("100%") == ["t.r4.B rounds"])
    #expect(try file("101.0%") == ["t.r4.B mismatch"])
  }

  @Test("rates and unit prices add up to nothing")
  func rates() throws {
    let codes = try list(
      "| 201 | 10 | 50% |", "| 20101 | 4 | 25% |", "| 20102 | 6 | 66.7% |",
      columns: "code 编码 | 万元 合计 | % 完成率")
    #expect(codes.found(.codes) == [])
    let names = try list(
      "| 合计 | 10 | 5% |", "| 甲 | 4 | 3% |", "| 乙 | 6 | 6.4% |",
      columns: "name 项目 | 万元 金额 | % 比上年增长")
    #expect(names.found(.columnTotal) == [])
    let prices = try list(
      "| 合计 | 3 | 5 | 13 |", "| 甲 | 2 | 4 | 8 |", "| 乙 | 1 | 5 | 5 |",
      columns: "name 项目 | 个 数量 | 元 单价 | 元 金额")
    #expect(prices.found(.columnTotal) == [])
  }

  @Test("full-width digits and bars, in codes too")
  func wide() throws {
    let rows = [
      "|  | 合计 | 11.5 | 5.5 | 6 |", "| 201 | 甲 | 5.5 | 5.5 |  |", "| 20132 | 丙 | 5.5 | 5.4 |  |",
      "| 208 | 乙 | 6 |  | 6 |",
    ]
    let columns = "code 编码 | name 名称 | 万元 合计 | 万元 基本支出 | 万元 项目支出"
    let plain = try list(rows[0], rows[1], rows[2], rows[3], columns: columns)
    #expect(plain.found(.codes) == ["t.r2.D"])
    for row in rows.indices {
      var changed = rows
      changed[row] = rows[row].fullWidth
      let desk = try list(changed[0], changed[1], changed[2], changed[3], columns: columns)
      #expect(
        desk.checks.map { "\($0.id) \($0.verdict)" }
          == plain.checks.map { "\($0.id) \($0.verdict)" })
    }
  }

  @Test("payments that go up and down, and end elsewhere")
  func payments() throws {
    let plan = { (cells: String) in
      try TableDesk(
        """
        project p
          fund = 1 万元
          table t
            columns % 三月底 | % 六月底 | % 十二月底
            | \(cells) |
        """
      ).found(.payments)
    }
    #expect(try plan("33.3% | 66.7% | 100%") == [])
    #expect(try plan("66.7% | 66.6% | 100%") == ["p.t.r1.B"])
    #expect(try plan("33% | 66% | 99.9%") == ["p.t.r1.C"])
    #expect(try plan("0% |  | 100.0%") == [])
    #expect(try plan("33% | 100% | ") == [])
    #expect(try plan("33% | 66% | ") == ["p.t.r1.B"])
  }

  @Test("rows and columns in another order say the same")
  func order() throws {
    let columns = ["万元 基本支出", "万元 项目支出", "万元 其他支出"]
    let cells = [["1.24", "2", "0.5"], ["1.24", "3.1", ""], ["1.25", "", "4"]]
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
      let rows = order.map { row in
        "| 行\(row) | \(["3.74", "4.34", "5.26"][row]) | "
          + order.map { cells[row][$0] }.joined(separator: " | ") + " |"
      }
      let desk = try list(
        rows[0], rows[1], rows[2],
        "| 合计 | 13.34 | "
          + order.map { ["3.73", "5.1", "4.6"][$0] }.joined(separator: " | ") + " |",
        columns: "name 项目 | 万元 合计 | " + order.map { columns[$0] }.joined(separator: " | "))
      let verdicts = desk.checks.map { "\($0.verdict)" }.sorted()
      #expect(
        verdicts
          == ["exact", "exact", "exact", "exact", "exact", "mismatch", "slack", "slack"])
    }
  }
}
