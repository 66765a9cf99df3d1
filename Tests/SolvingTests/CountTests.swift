import Evaluation
import Quantities
import TestSupport
import Testing

@testable import Solving

/// Answers as a person would write them.
@Suite struct CountTests {
  private static func count(_ lines: [String], _ target: String) throws -> String {
    let solver = try Workpiece(lines).solver()
    let solution = try solver.solve(Workpiece.target(target))
    switch solver.count(in: try #require(solution.stretches.first)) {
    case .inside(let first, let last):
      return "\(first?.description ?? "…")..\(last?.description ?? "…")"
    case .beside(let below, let above):
      return [below, above].map { trial in
        guard let trial, let quantity = trial.value else { return "nothing" }
        return "\(trial.number): \(quantity.magnitude.low)"
      }.joined(separator: ", ")
    }
  }

  @Test("117 villages leave something, 118 exceed")
  func villages() throws {
    let lines = ["x = 100 村", "y = 86.5 万元 + x × 0.2 万元/村"]
    #expect(try CountTests.count(lines, "= 110 万元") == "117: 1099000, 118: 1101000")
    #expect(try CountTests.count(lines, "110 万元") == "115..119")
    #expect(try CountTests.count(lines, "110.0 万元") == "117: 1099000, 118: 1101000")
    #expect(try CountTests.count(lines, "≤110 万元") == "…..117")
    #expect(try CountTests.count(lines, "<109.9 万元") == "…..116")
  }

  @Test("what is left out at an end is left out of the whole numbers")
  func openEnds() throws {
    #expect(try CountTests.count(["x = 1", "y = x"], ">3") == "4..…")
    #expect(try CountTests.count(["x = 1", "y = ceil(x ÷ 3)"], "= 2") == "4..6")
    #expect(try CountTests.count(["x = 1", "y = floor(x ÷ 3)"], "= 2") == "6..8")
    #expect(try CountTests.count(["x = 1", "y = x ^ 2"], "= 2") == "-2: 4, -1: 1")
    #expect(try CountTests.count(["x = 1", "y = 1 ÷ x"], "= 2") == "nothing, 1: 1")
  }

  @Test(
    "the shortest decimal of a stretch",
    arguments: [
      ("1627.45", "1627.45"), ("0.33", "0.33"), ("995..1012", "1000"), ("-3..9", "0"),
      (">3", "5"), ("<-0.07", "-1"), ("1.04..1.06", "1.05"), ("0.04996..0.04999", "0.04998"),
      ("2..2", "2"),
    ])
  func shortest(target: String, expected: String) throws {
    let solution = try Workpiece(["x = 1", "y = x"]).solver().solve(Workpiece.target(target))
    #expect(solution.stretches.map { $0.shortest()?.description } == [expected])
  }

  @Test("a stretch between roots that are no fractions has a shortest decimal too")
  func irrational() throws {
    let solution = try Workpiece(["x = 1", "y = x ^ 2"]).solver().solve(Workpiece.target("2..3"))
    #expect(solution.stretches.map { $0.shortest()?.description } == ["-1.6", "1.6"])
    let third = try Workpiece(["x = 1", "y = 3 × x"]).solver().solve(Workpiece.target("= 1"))
    #expect(third.stretches.map { $0.shortest() } == [nil])
  }

  @Test("the digits are those of the unit that is asked for")
  func units() throws {
    let solution = try Workpiece(["x = 1 月", "y = x"]).solver()
      .solve(Workpiece.target("13..17 月"))
    #expect(solution.stretches[0].shortest()?.description == "15")
    #expect(solution.stretches[0].shortest(in: Number(12))?.description == "15.6")
  }

  @Test("what is counted is told from what is measured in money or time")
  func counted() {
    let units = UnitTable.standard
    let counts = ["村", "人", "万元", "月", "年"].filter { units.unit(named: $0)!.dimension.isCount }
    #expect(counts == ["村", "人"])
  }
}
