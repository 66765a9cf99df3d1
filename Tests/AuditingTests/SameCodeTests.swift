import Testing

@testable import Auditing

/// The same code or name in two tables.
@Suite struct SameCodeTests {
  private static func table(_ name: String, _ rows: String...) -> String {
    """
    table \(name)
      columns code 编码 | name 名称 | 万元 合计 | 万元 基本支出
      \(rows.joined(separator: "\n  "))

    """
  }

  private static let first = SameCodeTests.table(
    "a", "|  | 合计 | 9.00 | 4 |", "| 201 | 公共服务 | 5.00 | 1 |", "| 210 | 卫生 | 4.00 | 3 |")

  @Test("the same amounts agree, different ones are one conflict with all that print either")
  func codes() throws {
    let same = try TableDesk(SameCodeTests.first + SameCodeTests.first.renamed("b"))
    #expect(same.verdicts(.sameCode).count == 4)
    #expect(same.found(.sameCode) == [])
    let other = SameCodeTests.table(
      "c", "|  | 合计 | 9.00 | 5 |", "| 201 | 公共服务 | 5.20 | 2 |", "| 210 | 卫生 | 3.80 | 3 |")
    let desk = try TableDesk(SameCodeTests.first + SameCodeTests.first.renamed("b") + other)
    #expect(desk.found(.sameCode) == ["c.r2.C", "c.r3.C"])
    let check = desk.checks.first { desk.name($0.subject) == "c.r2.C" && $0.kind == .sameCode }
    #expect(check?.verdict == .conflict)
    #expect(check?.others.map { desk.name($0) } == ["a.r2.C", "b.r2.C"])
  }

  @Test("what covers something else is not compared: another total, title or unit")
  func covers() throws {
    let total = SameCodeTests.table(
      "b", "|  | 合计 | 8 | 4 |", "| 201 | 公共服务 | 4 | 2 |", "| 210 | 卫生 | 4 | 2 |")
    #expect(try TableDesk(SameCodeTests.first + total).found(.sameCode) == ["b.r2.D", "b.r3.D"])
    let title = total.replacing("基本支出", with: "项目支出")
    #expect(try TableDesk(SameCodeTests.first + title).verdicts(.sameCode) == [])
  }

  @Test("a name without its number is that of a code, unless it comes twice")
  func names() throws {
    let names = """
      table n
        columns name 收入 | 万元 金额 | name 支出 | 万元 预算数
        | 一、拨款 | 9 | 一、公共服务 | 5.1 |
        |  |  | 二、卫生 | 3.9 |
        | 收入总计 | 9 | 支出总计 | 9 |

      """
    #expect(try TableDesk(SameCodeTests.first + names).found(.sameCode) == ["n.r1.D", "n.r2.D"])
    let twice = SameCodeTests.first.replacing("| 公共服务", with: "| 卫生")
    #expect(try TableDesk(twice + names).found(.sameCode) == [])
  }

  @Test("one step apart is slack where one of the two is the sum of its rounded parts")
  func slack() throws {
    let first = SameCodeTests.table(
      "a", "|  | 合计 | 9.00 |  |", "| 201 | 公共服务 | 5.00 |  |", "| 20132 | 组织 | 5.00 |  |",
      "| 2013201 | 运行 | 2.40 |  |", "| 2013202 | 管理 | 2.60 |  |", "| 210 | 卫生 | 4.00 |  |")
    let other = SameCodeTests.table(
      "b", "|  | 合计 | 9.00 |  |", "| 201 | 公共服务 | 5.01 |  |", "| 210 | 卫生 | 4.01 |  |")
    let desk = try TableDesk(first + other)
    #expect(
      desk.verdicts(.sameCode) == ["b.r2.C slack", "b.r3.C conflict"])
    #expect(desk.parts(.sameCode, of: "b.r2.C") == ["a.r4.C", "a.r5.C"])
  }

  @Test("three values are three pairs, each with an id of its own")
  func three() throws {
    let (second, third) = ("b", "c")
    let tables = [(second, "5.20"), (third, "5.30")].map { name, amount in
      SameCodeTests.table(name, "|  | 合计 | 9.00 |  |", "| 201 | 公共服务 | \(amount) |  |")
    }
    let checks = try TableDesk(SameCodeTests.first + tables.joined()).checks
      .filter { $0.kind == .sameCode }
    #expect(checks.map(\.verdict) == [.conflict, .conflict, .conflict])
    #expect(Set(checks.map(\.id)).count == 3)
  }
}

extension String {
  fileprivate func renamed(_ name: String) -> String { replacing("table a", with: "table \(name)") }
}
