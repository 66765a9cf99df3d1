import Evaluation
import Quantities
import TestSupport
import Testing

@testable import Solving

/// Nothing that can be typed makes it crash, or go on without end.
@Suite struct HostileTests {
  @Test(
    "formulas of high degree with long numbers are solved, or refused",
    arguments: [
      (1...12).map { "(x - \($0) ÷ 7)" }.joined(separator: " × ") + " + 0.001",
      "(x ^ 2 + x + 1) ^ 8 - 5",
      "(x ^ 3 - 1.23456789 × x + 7 ÷ 3) ^ 4 ÷ (x ^ 2 - 2) ^ 3",
      (1...9).map { "1 ÷ (x - \($0))" }.joined(separator: " + "),
      (1...90).map { "1 ÷ (x - \($0))" }.joined(separator: " + "),
      (1...20).map { "abs(x - \($0))" }.joined(separator: " + "),
      "1 ÷ (x - x)", "(x - x) ^ -1", "0 ^ x", "x ^ x", "2 ^ 99999 × x", "x ÷ 3 ^ 20000",
      "round(1 ÷ x)", "floor(x ÷ (x - 1)) × x", "round(round(round(x × 3) ÷ 7) × 5)",
      "max(x ^ 3, x ^ 2, x, 1, 0 - x) - min(x ^ 3, x ^ 2, x, 1)",
      "if x ^ 3 > 2 then if x ^ 2 < 3 then x else 1 ÷ x else (if x > 0 then 5 else x ^ 4)",
    ])
  func survives(formula: String) throws {
    guard let piece = try? Workpiece(["x = 4.1", "y = \(formula)"]) else { return }
    for target in ["= 1", "2.5", "-3..4"] {
      guard let solution = try solution(of: piece, Workpiece.target(target)) else { continue }
      for stretch in solution.stretches {
        _ = (stretch.shortest(), stretch.wholes, stretch.wholesBeside, stretch.seen)
        guard let number = stretch.number else { continue }
        #expect(try piece.result(at: number).map { Workpiece.target(target).has($0) } == true)
      }
    }
  }

  private func solution(of piece: Workpiece, _ target: Target) throws -> Solution? {
    do {
      return try piece.solver().solve(target)
    } catch {
      #expect(error != .interrupted)
      return nil
    }
  }

  @Test("ends between which there is nothing, or one number")
  func ends() throws {
    try expect(["x = 1", "y = x"], "2..3", "none", from: Number(5), to: Number(4))
    try expect(["x = 1", "y = x"], "2..3", "3", from: Number(3), to: Number(3))
    try expect(["x = 1", "y = x"], "2..3", "[2.5, 3]", from: Number(mantissa: 25, scale: 1))
    try expect(["x = 1", "y = x"], "= 1", "none", from: Number(3), to: Number(3))
  }

  @Test("a figure that leads through a thousand others")
  func long() throws {
    var lines = ["x = 1"]
    for place in 1...1000 { lines.append("f\(place) = \(place == 1 ? "x" : "f\(place - 1)") + 1") }
    try expect(lines, "= 1500", "500")
  }

  @Test("between neighbouring roots there is always a number")
  func neighbours() throws {
    let near = "(x ^ 2 - 2) × (x - 1.41421356237309504880168872420969807)"
    let solution = try Workpiece(["x = 1", "y = \(near)"]).solver()
      .solve(Workpiece.target("<0"))
    #expect(solution.stretches.count == 2)
    #expect(solution.stretches.allSatisfy { $0.shortest().map($0.has) == true })
  }
}
