import Testing

@testable import Auditing

/// A plan of payments rises and ends at 100 %.
@Suite struct PaymentPlanTests {
  private static func plan(_ row: String, group: String = "project p 项目一") throws -> TableDesk {
    try TableDesk(
      "\(group)\n  table plan\n    columns % 三月底 | % 六月底 | % 十月底\n    | \(row) |")
  }

  @Test(
    "what is paid by one date is not less than by the one before; the last is 100 %",
    arguments: [
      ("25% | 50% | 100%", [String]()), (" | 50% | 100%", []), ("50% | 100% | ", []),
      ("100% |  | ", []), ("50% | 50% | 100%", []), (" |  | ", []),
      ("50% | 25% | 100%", ["p.plan.r1.B"]), ("25% | 50% | 90%", ["p.plan.r1.C"]),
      ("50% |  | 40%", ["p.plan.r1.C", "p.plan.r1.C"]),
      ("100% | 0% | ", ["p.plan.r1.B", "p.plan.r1.B"]),
      ("25% | 50% | 110%", ["p.plan.r1.C"]),
    ])
  func rising(row: String, found: [String]) throws {
    #expect(try PaymentPlanTests.plan(row).found(.payments) == found)
  }

  @Test("only a project has a plan of payments")
  func ofProject() throws {
    let desk = try PaymentPlanTests.plan("50% | 25% | 10%", group: "part p 部分一")
    #expect(desk.verdicts(.payments) == [])
  }
}
