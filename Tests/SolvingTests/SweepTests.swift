import Evaluation
import Quantities
import TestSupport
import Testing

@testable import Solving

/// Sweeping is the same as doing it by hand.
@Suite struct SweepTests {
  private static func values(_ sweep: Sweep, goal: Int = 0) throws(Obstacle) -> [Number?] {
    var values: [Number?] = []
    try sweep.run { block in
      values += (0..<block.count).map { block.value(goal, at: $0) }
      return true
    }
    return values
  }

  private func byHand(_ sweep: Sweep) -> [Number?] {
    var evaluator = Evaluator()
    let second = sweep.axes.count > 1 ? sweep.axes[1].count : 1
    return (0..<second).flatMap { other in
      (0..<sweep.axes[0].count).map { index in
        let numbers =
          [sweep.axes[0].value(index)]
          + (sweep.axes.count > 1 ? [sweep.axes[1].value(other)] : [])
        return sweep.course.values(of: sweep.goals, with: numbers, by: &evaluator)[0]?
          .magnitude.number
      }
    }
  }

  private static func formula(_ random: inout SplitMix64, _ depth: Int) -> String {
    guard depth > 0, random.chance(6, of: 7) else {
      return random.one(of: ["x", "x", "z", "k", "\(random.below(90)).\(random.below(100))"])
    }
    let (a, b) = (formula(&random, depth - 1), formula(&random, depth - 1))
    switch random.below(14) {
    case 0, 1: return "(\(a) + \(b))"
    case 2, 3: return "(\(a) - \(b))"
    case 4, 5: return "\(a) × \(b)"
    case 6: return random.chance(1, of: 4) ? "\(a) ÷ (\(b))" : "\(a) ÷ \(random.below(12) + 1)"
    case 7: return "min(\(a), \(b))"
    case 8: return "max(\(a), \(b))"
    case 9: return "abs(\(a))"
    case 10:
      let kind = random.one(of: ["<", "<=", ">", ">=", "=", "!="])
      return "(if \(a) \(kind) \(b) then \(formula(&random, depth - 1)) else \(a))"
    case 11: return "round(\(a))"
    case 12: return "floor(\(a))"
    default: return "ceil(\(a))"
    }
  }

  @Test("it gives at each point what the evaluator gives", arguments: Seed.all)
  func byHand(seed: Seed) throws {
    var random = seed.generator
    var widths: [Int?: Int] = [:]
    for _ in 0..<150 {
      let text = SweepTests.formula(&random, 4)
      let lines = ["x = 1.5", "z = 2", "k = 1 ÷ 3", "y = \(text)"]
      guard let piece = try? Workpiece(lines) else { continue }
      let steps = [Number(1), Number(1) / Number(8), Number(-3) / Number(7), .zero]
      let axes = [
        Sweep.Axis(
          0, from: Number(random.below(40) - 20), step: random.one(of: steps), count: 40),
        Sweep.Axis(
          1, from: Number(random.below(9)) / Number(2), step: random.one(of: steps), count: 3),
      ]
      let sweep = try Sweep(
        in: piece.sheet, over: random.chance(1, of: 2) ? axes : [axes[0]], show: [3])
      widths[sweep.width, default: 0] += 1
      let (swept, typed) = (try SweepTests.values(sweep), byHand(sweep))
      #expect(swept == typed, "\(lines) \(String(describing: sweep.width))")
      if swept != typed { return }
    }
    #expect(widths[64, default: 0] > 20 && widths[nil, default: 0] > 0, "\(widths)")
  }

  @Test("numbers too large for 64 bits take 128, and larger ones the evaluator")
  func widths() throws {
    for (lines, width) in [
      (["x = 1", "y = x × 5.78 + 86.5"], 64), (["x = 1", "y = x ^ 5 × 123456789 + 0.00001"], 128),
      (["x = 1", "y = x ^ 12"], nil), (["x = 1", "y = 1 ÷ x"], nil),
    ] {
      let sweep = try Sweep(
        in: Workpiece(lines).sheet, over: [Sweep.Axis(0, from: .zero, step: .one, count: 2000)],
        show: [1])
      #expect(sweep.width == width, "\(lines)")
      #expect(try SweepTests.values(sweep) == byHand(sweep))
    }
  }

  @Test("blocks come in order, tell their inputs, and end where they are told to")
  func blocks() throws {
    let sheet = try Workpiece(["x = 1 村", "z = 1 元/村", "y = x × z"]).sheet
    let axes = [
      Sweep.Axis(0, from: Number(5), step: .one, count: 1100),
      Sweep.Axis(1, from: .zero, step: Number(2), count: 2),
    ]
    let sweep = try Sweep(in: sheet, over: axes, show: [2, 0])
    var points = 0
    try sweep.run { block in
      for point in 0..<block.count {
        #expect(block.input(0, at: point) == Number(5 + points % 1100))
        #expect(block.input(1, at: point) == Number(points / 1100 * 2))
        #expect(
          block.value(0, at: point) == block.input(0, at: point) * block.input(1, at: point))
        #expect(block.value(1, at: point) == block.input(0, at: point))
        points += 1
      }
      if block.indices == [0, 1] {
        #expect(block.extremes(0)?.least == 0 && block.extremes(0)?.greatest == 511)
      }
      return points < 1800
    }
    #expect(points == 2124)
  }

  @Test("what does not follow stays, and an interruption ends it")
  func stays() throws {
    let sheet = try Workpiece(["x = 1", "y = 7"]).sheet
    let axis = Sweep.Axis(0, from: .zero, step: .one, count: 3)
    #expect(
      try SweepTests.values(Sweep(in: sheet, over: [axis], show: [1]))
        == [7, 7, 7].map { Number($0) })
    let ended = try Sweep(in: sheet, over: [axis], show: [1], isInterrupted: { true })
    #expect(throws: Obstacle.interrupted) { try SweepTests.values(ended) }
    let none = Sweep.Axis(0, from: .zero, step: .one, count: 0)
    #expect(try SweepTests.values(Sweep(in: sheet, over: [none], show: [1])).isEmpty)
  }
}
