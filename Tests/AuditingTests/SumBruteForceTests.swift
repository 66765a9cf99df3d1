import Diagnostics
import Quantities
import Syntax
import TestSupport
import Testing

@testable import Auditing

/// Sums of rounded figures against every value that prints so: there are values of the addends that
/// add up to a value which prints as the total, just when the sum has slack for it.
@Suite struct SumBruteForceTests {
  /// A sum as it is printed, in whole numbers of its last digits.
  struct PrintedSum: CustomStringConvertible {
    let addends: [(digits: Int, decimals: Int, isTaken: Bool)]
    let total: (digits: Int, decimals: Int)

    init(
      _ addends: [(digits: Int, decimals: Int, isTaken: Bool)],
      total: (digits: Int, decimals: Int)
    ) {
      self.addends = addends
      self.total = total
    }

    var description: String {
      addends.map { "\($0.isTaken ? "-" : "+") \($0.digits)e-\($0.decimals)" }
        .joined(separator: " ") + " = \(total.digits)e-\(total.decimals)"
    }

    /// A total at or near what the addends come to.
    init(_ random: inout SplitMix64) {
      let addends = (0..<2 + random.below(3)).map { _ in
        let decimals = random.below(3)
        let digits = random.chance(1, of: 6) ? 0 : random.below(600) - 300
        return (digits: digits, decimals: decimals, isTaken: random.chance(1, of: 3))
      }
      let sum = addends.reduce(0) {
        $0 + ($1.isTaken ? -1 : 1) * $1.digits * PrintedSum.grains(of: $1.decimals)
      }
      let decimals = random.below(3)
      let near = PrintedSum.printed(sum, decimals) + random.below(7) - 3
      self.init(addends, total: (random.chance(1, of: 8) ? 0 : near, decimals))
    }

    // MARK: What the engine says

    private var literals: [Literal] {
      addends.map {
        let number = Number($0.digits).scaled(byPowerOfTen: -$0.decimals)
        return Literal(digits: number, decimals: $0.decimals)
      }
    }

    var slack: SumSlack? {
      SumSlack(zip(literals, addends).map { ($0.value, $1.isTaken) }, printed: literals)
    }

    /// How many of the addends must have been rounded.
    var needed: Int? {
      let number = Number(total.digits).scaled(byPowerOfTen: -total.decimals)
      let printed = Printed(
        Literal(digits: number, decimals: total.decimals), .equal, at: .init(0, 0))
      let points = zip(literals, addends).map { Reach($1.isTaken ? -$0.value : $0.value) }
      let reaches = slack.map { slack in addends.indices.map { slack.reach(of: $0) } }
      return SumSlack.needed(of: reaches ?? points, points, for: printed)
    }

    // MARK: Every value, in grains of a twenty thousandth

    private static let scale = 20_000

    private static func grains(of decimals: Int) -> Int {
      [scale, scale / 10, scale / 100][decimals]
    }

    /// The last digits of a value as it is printed, half up.
    private static func printed(_ value: Int, _ decimals: Int) -> Int {
      let step = grains(of: decimals)
      let size = (abs(value) * 2 + step) / (2 * step)
      return value < 0 ? -size : size
    }

    /// Twentieths of the finest step, both ends, and a grain within them.
    private func values(of place: Int) -> Set<Int> {
      let (digits, own, isTaken) = addends[place]
      let value = digits * PrintedSum.grains(of: own)
      let finest = addends.map(\.decimals).max()!
      guard finest > 0 else { return [isTaken ? -value : value] }
      let half = PrintedSum.grains(of: finest) / 2
      let steps = (-10...10).map { value + $0 * half / 10 } + [value - half + 1, value + half - 1]
      let same = steps.filter {
        PrintedSum.printed($0, finest) == PrintedSum.printed(value, finest)
      }
      return Set(same.map { isTaken ? -$0 : $0 })
    }

    /// The least number of addends that must not be what they are printed as; nil if none suffice.
    var neededByTrial: Int? {
      var sums: [Set<Int>] = [[0]]
      for place in addends.indices {
        let value = addends[place].digits * PrintedSum.grains(of: addends[place].decimals)
        let point = addends[place].isTaken ? -value : value
        let values = values(of: place)
        var next = Array(repeating: Set<Int>(), count: sums.count + 1)
        for (moved, before) in sums.enumerated() {
          for sum in before {
            next[moved].insert(sum + point)
            for value in values where value != point { next[moved + 1].insert(sum + value) }
          }
        }
        sums = next
      }
      return sums.firstIndex { sums in
        sums.contains { PrintedSum.printed($0, total.decimals) == total.digits }
      }
    }
  }

  @Test("small sums, every total around them")
  func everySmallSum() {
    for (left, right) in [(0, 0), (5, 3), (-5, 3), (0, 4), (-4, 0), (13, -12), (-1, -1)] {
      for isTaken in [false, true] {
        for total in -20...20 {
          for (a, b, decimals) in [
            (1, 1, 1), (1, 1, 0), (1, 0, 1), (0, 1, 2), (2, 1, 1), (0, 0, 0),
          ] {
            expectSame(
              PrintedSum([(left, a, false), (right, b, isTaken)], total: (total, decimals)))
          }
        }
      }
    }
  }

  @Test("random sums", arguments: Seed.all)
  func random(seed: Seed) {
    var random = seed.generator
    for _ in 0..<150 { expectSame(PrintedSum(&random)) }
  }

  /// Engine says 0 addends as 1: one that goes in as printed was not rounded.
  private func expectSame(_ sum: PrintedSum) {
    let tried = sum.neededByTrial
    #expect((sum.needed == nil) == (tried == nil), "\(sum)")
    if let needed = sum.needed, let tried, tried > 0 { #expect(needed == tried, "\(sum)") }
  }
}
