import Quantities
import Testing

@testable import Auditing

/// The amount of a code against the codes below it.
@Suite struct CodeSumTests {
  private static func table(_ rows: String..., columns: String = "万元 合计") throws -> TableDesk {
    try TableDesk("table t\n  columns code 科目编码 | \(columns)\n  \(rows.joined(separator: "\n  "))")
  }

  @Test("each code is the sum of the nearest ones below it, also where a level is missing")
  func nearest() throws {
    let desk = try CodeSumTests.table(
      "| 201 | 9 |", "| 20132 | 5 |", "| 2013201 | 2 |", "| 2013202 | 3 |", "| 2013301 | 4 |")
    #expect(desk.verdicts(.codes) == ["t.r1.B exact", "t.r2.B exact"])
    #expect(desk.parts(.codes, of: "t.r1.B") == ["t.r2.B", "t.r5.B"])
  }

  @Test("an error is found where it arises, not again above")
  func error() throws {
    let desk = try CodeSumTests.table(
      "| 201 | 5 |", "| 20132 | 5 |", "| 2013201 | 2 |", "| 2013202 | 8 |", "| 208 | 7 |")
    #expect(desk.found(.codes) == ["t.r2.B"])
  }

  @Test("a blank code above amounts is found, and what is above it goes on with the amounts")
  func blank() throws {
    let desk = try CodeSumTests.table(
      "| 201 | 5 | 5 |", "| 20132 |  |  |", "| 2013201 | 2 | 2 |", "| 2013202 | 3 | 3 |",
      columns: "万元 合计 | 万元 基本支出")
    #expect(desk.found(.codes) == ["t.r2.B"])
    let check = desk.checks.first { $0.verdict == .mismatch }
    #expect(check?.isBlank == true)
    #expect(check?.others.map { desk.name($0) } == ["t.r2.C"])
    #expect(check?.judgement?.difference == Number(5))
    #expect(check?.judgement?.slips.isEmpty == true)
  }

  @Test("blank is not 0, and a unit price adds up nowhere")
  func notBlank() throws {
    let zero = try CodeSumTests.table("| 201 | 0 |", "| 20132 | 5 |")
    #expect(zero.found(.codes) == ["t.r1.B"])
    #expect(zero.checks.first { $0.verdict == .mismatch }?.isBlank == false)
    let price = try CodeSumTests.table(
      "| A05 |  | 5 |", "| A0501 | 1 | 2 |", "| A0502 | 2 | 3 |", columns: "万元 单价 | 万元 合计")
    #expect(price.found(.codes) == [])
    let empty = try CodeSumTests.table("| 201 |  |", "| 20132 | 0.00 |")
    #expect(empty.found(.codes) == [])
  }

  @Test("codes that come again, unit by unit, belong to the last above; numbers are no codes")
  func again() throws {
    let units = try CodeSumTests.table(
      "| 201 | 5 |", "| 20132 | 5 |", "| 201 | 7 |", "| 20132 | 8 |")
    #expect(units.found(.codes) == ["t.r3.B"])
    let numbers = try CodeSumTests.table("| 1 | 5 |", "| 10 | 6 |", "| 11 | 8 |", "| 100 | 7 |")
    #expect(numbers.verdicts(.codes) == [])
  }
}
