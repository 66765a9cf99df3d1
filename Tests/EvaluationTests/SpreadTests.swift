import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Evaluation

/// The bounds of a formula over ranges, against the formula computed at many points within them.
@Suite struct SpreadTests {
  private struct Box {
    let lows: [Number]
    let highs: [Number]

    init(_ random: inout SplitMix64, variables: Int) {
      let lows = (0..<variables).map { _ in Number(random.below(25) - 10) / Number(2) }
      self.lows = lows
      highs = lows.map {
        $0 + Number(1 + random.below(12)) / Number(random.one(of: [1, 2, 4, 10]))
      }
    }

    /// Every combination of each variable's ends and of some values between them.
    func points(_ random: inout SplitMix64, inside: Int) -> [[Number]] {
      var points: [[Number]] = [[]]
      for (low, high) in zip(lows, highs) {
        let shares = (0..<inside).map { _ in Number(1 + random.below(59)) / Number(60) }
        let values = ([.zero, .one] + shares).map { low + $0 * (high - low) }
        points = points.flatMap { point in values.map { point + [$0] } }
      }
      return points
    }

    func desk() throws -> Desk {
      var desk = Desk()
      for (place, (low, high)) in zip(lows, highs).enumerated() {
        try desk.type("r\(place) = \(low)..\(high)")
      }
      return desk
    }
  }

  /// How many formulas were answered, of how many.
  private static func tryFormulas(_ seed: Seed, count: Int, depth: Int) throws -> Int {
    var random = seed.generator
    var answered = 0
    for _ in 0..<count {
      let variables = 1 + random.below(3)
      let box = Box(&random, variables: variables)
      let formula = RandomFormula(&random, variables: variables, depth: depth)
      var desk = try box.desk()
      guard let magnitude = try? desk.type(formula.text).quantity?.magnitude else { continue }
      answered += 1
      let points = box.points(&random, inside: variables == 3 ? 3 : 6)
      guard holds(magnitude, formula, points) else {
        Issue.record(
          "\(formula.text) in \(box): \(magnitude.low)..\(magnitude.high)")
        return answered
      }
      let corners = box.points(&random, inside: 0).compactMap { formula.value(at: $0) }
      guard corners.min() == magnitude.low, corners.max() == magnitude.high else {
        Issue.record("\(formula.text) in \(box): \(magnitude.low)..\(magnitude.high) is too wide")
        return answered
      }
    }
    return answered
  }

  private static func holds(
    _ magnitude: Magnitude, _ formula: RandomFormula, _ points: [[Number]]
  ) -> Bool {
    points.allSatisfy { point in
      guard let value = formula.value(at: point) else { return false }
      return magnitude.low <= value && value <= magnitude.high
    }
  }

  @Test("every value lies within the bounds, and the bounds are values", arguments: Seed.all)
  func bounds(seed: Seed) throws {
    let answered = try SpreadTests.tryFormulas(seed, count: 1500, depth: 3)
    #expect(answered > 600, "most formulas should be answered")
  }

  @Test("so it is for deeper formulas", arguments: Seed.all)
  func deepBounds(seed: Seed) throws {
    let answered = try SpreadTests.tryFormulas(seed, count: 800, depth: 5)
    #expect(answered > 150, "many formulas should be answered")
  }

  @Test("a sum of products in which each range stands once is never refused", arguments: Seed.all)
  func straightIsAnswered(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<100 {
      var desk = try Box(&random, variables: 4).desk()
      let signs = (0..<3).map { _ in random.one(of: ["+", "-", "×"]) }
      let line = "(r0 \(signs[0]) r1) \(signs[1]) (r2 \(signs[2]) r3)"
      #expect(desk.failure(line) == nil, "\(line)")
    }
  }

  @Test("what does not depend on a range is exact", arguments: Seed.all)
  func exactWhereItCancels(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<150 {
      var desk = try Box(&random, variables: 2).desk()
      let formula = RandomFormula(&random, variables: 2, depth: 2).text
      for line in ["\(formula) - \(formula)", "0 × \(formula)"] where desk.failure(formula) == nil {
        guard let value = try? desk.type(line) else { continue }
        #expect(value.seen == "0", "\(line)")
      }
    }
  }
}
