import Diagnostics
import Evaluation
import Quantities
import Syntax
import TestSupport
import Testing

@testable import Solving

/// What one figure must be for another to come to a target.
@Suite struct SolvingTests {
  @Test("what follows in a line has one exact answer")
  func affine() throws {
    try expect(["x = 1", "y = 3 × x + 1"], "= 2", "1/3")
    try expect(["x = 180 村", "y = x × 5.78 万元/村"], "= 1040.4 万元", "180")
    try expect(["x = 2 元/人/月", "a = x × 12 月", "y = a × 100 人"], "= 1.2 万元", "10")
    try expect(["x = 5 元/年", "y = x × 6 月"], "= 30 元", "60")
    try expect(["x = 1", "a = x + 1", "b = x - 1", "y = sum(a, b, a) ÷ 3 in %"], "= 50%", "1/6")
    try expect(["x = 4", "y = average(x, 2, 6)"], "= 5", "7")
  }

  @Test("a figure as it is printed is every number that is printed so")
  func printed() throws {
    try expect(["x = 1", "y = x"], "1627.45", "[1627.445, 1627.455)")
    try expect(["x = 1", "y = -x"], "1627.45", "(-1627.455, -1627.445]")
    try expect(["x = 1", "y = x"], "-2.5", "(-2.55, -2.45]")
    try expect(["x = 1", "y = x"], "0", "(-0.5, 0.5)")
    try expect(["x = 1 元", "y = x × 2"], "≥3 元", "[1.5, ∞)")
    try expect(["x = 1 元", "y = x × 2"], "<3 元", "(-∞, 1.5)")
    try expect(["x = 1", "y = x ^ 2"], "4..9", "[-3, -2] ∪ [2, 3]")
  }

  @Test("what does not depend on it, and what no value gives")
  func noAnswer() throws {
    try expect(["x = 1", "z = 2", "y = z + 1"], "= 3", "always 3")
    try expect(["x = 1", "y = x - x + 7"], "= 8", "always 7")
    try expect(["x = 1", "y = x × 0 + 7"], "= 7", "always 7")
    try expect(["x = 1", "y = x ^ 2"], "= -1", "none")
    try expect(["x = 1", "y = max(x, 3)"], "= 2", "none")
    try expect(["x = 1", "y = x ÷ x"], "= 1", "always 1")
  }

  @Test("quadratics have exact answers where these are fractions, and first digits where not")
  func quadratic() throws {
    try expect(["x = 1", "y = x ^ 2 - x"], "= 6", "-2 ∪ 3")
    try expect(["x = 1", "y = 4 × x ^ 2 - 4 × x + 1"], "= 0", "0.5")
    try expect(["x = 1", "y = 9 × x ^ 2"], "= 1", "-1/3 ∪ 1/3")
    try expect(["x = 1", "y = x × x"], "= 2", "-1.41422… ∪ 1.41421…")
    try expect(["x = 1", "y = (1 + x) ^ 10"], "= 2", "-2.07178… ∪ 0.0717734…")
    try expect(["x = 1", "y = x ^ 3 - 2 × x ^ 2 - 2 × x + 4"], "= 0", "-1.41422… ∪ 1.41421… ∪ 2")
    try expect(["x = 1", "y = x ^ 2"], "2..3", "[-1.73206…, -1.41422…] ∪ [1.41421…, 1.73205…]")
  }

  @Test("where the formula divides by zero nothing fits")
  func poles() throws {
    try expect(["x = 2", "y = (x ^ 2 - 1) ÷ (x - 1)"], "= 2", "none")
    try expect(["x = 2", "y = (x ^ 2 - 1) ÷ (x - 1)"], "1.5..2.5", "[0.5, 1) ∪ (1, 1.5]")
    try expect(["x = 2", "y = 1 ÷ x"], "= 4", "0.25")
    try expect(["x = 2", "y = 1 ÷ x"], "<4", "(-∞, 0) ∪ (0.25, ∞)")
    try expect(["x = 2", "y = x ^ -2"], "≥4", "[-0.5, 0) ∪ (0, 0.5]")
    try expect(["x = 2", "y = 0 ÷ x"], "= 0", "always 0")
    try expect(["x = 1", "y = x ÷ (x ^ 2 - 2)"], "= 1", "-1 ∪ 2")
  }

  @Test("conditions, least, greatest and absolute are solved piece by piece")
  func pieces() throws {
    let bonus = ["x = 150 村", "y = if x > 100 村 then x × 2 万元/村 else x × 3 万元/村"]
    try expect(bonus, "= 240 万元", "80 ∪ 120")
    try expect(bonus, "= 200 万元", "200/3")
    try expect(bonus, "≥240 万元", "[80, 100] ∪ [120, ∞)")
    try expect(["x = 1", "y = abs(x - 3)"], "= 2", "1 ∪ 5")
    try expect(["x = 1", "y = min(x, 10 - x)"], "= 4", "4 ∪ 6")
    try expect(["x = 1", "y = min(x, 10 - x, 4)"], "= 4", "[4, 6]")
    try expect(["x = 1", "y = if x = 2 then 5 else x"], "= 5", "2 ∪ 5")
    try expect(
      ["x = 1", "y = if x ^ 2 < 2 then x ^ 2 else 4 - x ^ 2"], "= 2", "-1.41422… ∪ 1.41421…")
    try expect(["x = 1", "y = if x < 0 then 1 ÷ 0 else x"], "≤1", "[0, 1]")
    try expect(["x = 1", "big = x > 3", "y = if big then x else 0 - x"], "= -2", "2")
  }

  @Test("what is rounded is turned back to everything that rounds so")
  func rounding() throws {
    try expect(["x = 1", "y = round(x)"], "= 3", "[2.5, 3.5)")
    try expect(["x = 1", "y = round(x)"], "= -3", "(-3.5, -2.5]")
    try expect(["x = 1", "y = round(x)"], "= 0", "(-0.5, 0.5)")
    try expect(["x = 1", "y = ceil(x)"], "= 3", "(2, 3]")
    try expect(["x = 1", "y = floor(x)"], "= 3", "[3, 4)")
    try expect(["x = 1", "y = floor(x)"], "= 3.5", "none")
    try expect(["x = 1", "y = 2 × ceil(x ÷ 3) - 1"], "= 5", "(6, 9]")
    try expect(["x = 1 元", "y = round(x × 3, 100 元) + 5 元"], "= 205 元", "[50, 250/3)")
    try expect(["x = 1", "y = floor(round(x) ÷ 2)"], "= 3", "[5.5, 7.5)")
    try expect(
      ["x = 1", "y = round(x ^ 2)"], "= 4", "(-2.12133…, -1.87083…] ∪ [1.87082…, 2.12132…)")
    try expect(["x = 1", "y = if round(x) > 2 then 1 else x"], "= 1", "1 ∪ [2.5, ∞)")
    try expect(["x = 1", "y = round(x) - round(x) + 2"], "= 2", "always 2")
  }

  @Test("rounding among other things is refused without ends, and counted out between two")
  func stairs() throws {
    let lines = ["x = 1", "y = round(x) × x"]
    try expect(lines, "= 2", "rounding(place: 1)")
    try expect(lines, "= 7.5", "2.5", from: .zero, to: Number(100))
    try expect(["x = 1", "y = round(x) + x"], "= 2.5", "none", from: .zero, to: Number(9))
    try expect(["x = 1", "y = x - floor(x)"], "= 0.5", "0.5 ∪ 1.5", from: .zero, to: Number(2))
    try expect(
      ["x = 1", "y = x - floor(x)"], "= 0.5", "tooManyPieces", from: .zero, to: Number(5000))
  }

  @Test("obstacles are told, and nothing is guessed")
  func obstacles() throws {
    try expect(["x = 1", "y = 2 ^ x"], "= 8", "unknownExponent(place: 1)")
    try expect(["x = 1", "r = 1..2", "y = x + r"], "= 8", "ranged(place: 1)")
    try expect(["x = 1", "y = x × (1..2)"], "= 8", "ranged(place: 1)")
    try expect(["x = 1..2", "y = x × 2"], "= 8", "4")
    try expect(["x = 1", "y = x > 2"], "= 8", "noQuantity(place: 1)")
    try expect(["x = 1", "y = x ^ 65"], "= 8", "tooComplicated")
    try expect(["x = 1", "y = x ^ 9999999"], "= 8", "tooComplicated")
    try expect(["x = 1", "a = x ^ 60", "y = a × a"], "= 8", "tooComplicated")
    let wrong = try Workpiece(["x = 1 元", "y = x × 2"]).answer("5 村")
    #expect(wrong.hasPrefix("wrongDimension"))
  }

  @Test("an interruption ends it")
  func interruption() throws {
    let piece = try Workpiece(["x = 1", "y = x ^ 2"])
    let solver = try Solver(in: piece.sheet, for: 0, of: 1, isInterrupted: { true })
    #expect(throws: Obstacle.interrupted) { try solver.solve(Workpiece.target("= 2")) }
  }

  @Test("high degrees are solved too")
  func highDegree() throws {
    try expect(["x = 1", "y = x ^ 64"], "= 18446744073709551616", "-2 ∪ 2")
    let product = (1...20).map { "(x - \($0))" }.joined(separator: " × ")
    let roots = (1...20).map { "\($0)" }.joined(separator: " ∪ ")
    try expect(["x = 1", "y = \(product)"], "= 0", roots)
  }
}
