import Testing

@testable import Auditing

/// Formulas that follow each other for longer than calls can be deep.
@Suite struct LongChainTests {
  @Test("a long chain of formulas is followed to its end")
  func chain() throws {
    let count = 10_000
    let lines = (0..<count).map { "x\($0) = x\($0 + 1) × 1" }
    let file = (lines + ["x\(count) = 1 人", "y = x0 × 1", "  stated 1 人"]).joined(separator: "\n")
    #expect(try TableDesk(file).checks.map(\.verdict) == [.exact])
  }
}
