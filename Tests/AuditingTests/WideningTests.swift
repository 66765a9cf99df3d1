import Quantities
import TestSupport
import Testing

@testable import Auditing

/// More room never turns agreement into disagreement, and less room never the other way round.
@Suite struct WideningTests {
  private static let rounds = 150

  private struct Sample {
    let low: Int
    let high: Int
    let other: Int
    let decimals: Int

    init(_ random: inout SplitMix64) {
      decimals = random.below(3)
      low = random.below(400) - 100
      high = low + random.below(4)
      other = random.below(300)
    }

    init(low: Int, high: Int, like other: Sample) {
      (self.low, self.high) = (low, high)
      (self.other, decimals) = (other.other, other.decimals)
    }

    func widened(_ random: inout SplitMix64) -> Sample {
      Sample(low: low - random.below(3), high: high + random.below(3), like: self)
    }

    func text(_ digits: Int) -> String { PrintedModel.text(digits, decimals: decimals) }

    /// A figure that is one value or a range, alone, in a sum and in a product.
    func file(_ stated: [String]) -> String {
      let range = low == high ? text(low) : "\(text(low))..\(text(high))"
      let lines = stated.map { "\n  stated \($0)" }.joined()
      return """
        a = \(range) 万元
        b = \(text(other)) 万元
        same = a × 1\(lines)
        sum = a + b\(lines)
        twice = a × 2 - a\(lines)
        """
    }
  }

  /// What is printed near what comes out, in all relations.
  private static func stated(near sample: Sample, _ random: inout SplitMix64) -> [String] {
    ["", "≈", "≤", "≥", "<", ">"].flatMap { relation in
      [0, sample.other].map { more in
        let digits = sample.low + more + random.below(7) - 3
        let isRound = random.chance(1, of: 3)
        let value =
          isRound && sample.decimals == 0 ? "\(digits / 10 * 10)" : sample.text(digits)
        return "\(relation) \(value) 万元"
      }
    }
  }

  @Test(
    "a wider figure never breaks what holds, a narrower one never mends it", arguments: Seed.all)
  func inputs(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<Self.rounds {
      let sample = Sample(&random)
      let stated = WideningTests.stated(near: sample, &random)
      let wide = sample.widened(&random)
      let (before, after) = (try verdicts(sample.file(stated)), try verdicts(wide.file(stated)))
      for (narrow, wider) in zip(before, after) {
        #expect(
          !(narrow.agrees && narrow != .slack && wider.isFinding),
          "\(sample.file(stated))\n— as —\n\(wide.file(stated))")
      }
    }
  }

  @Test("a wider range or bound never breaks what holds", arguments: Seed.all)
  func printed(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<Self.rounds {
      let sample = Sample(&random)
      let (low, less, more) = (
        sample.low + random.below(9) - 4, random.below(3), random.below(3)
      )
      let high = low + random.below(4)
      let pairs = [
        (
          "\(sample.text(low))..\(sample.text(high))",
          "\(sample.text(low - less))..\(sample.text(high + more))"
        ),
        ("≤ \(sample.text(low))", "≤ \(sample.text(low + more))"),
        ("< \(sample.text(low))", "≤ \(sample.text(low))"),
        ("≥ \(sample.text(low))", "≥ \(sample.text(low - less))"),
        ("> \(sample.text(low))", "≥ \(sample.text(low))"),
        ("\(sample.text(low))", "≈ \(sample.text(low))"),
        ("\(sample.text(low))", "\(sample.text(low - less))..\(sample.text(low + more))"),
      ]
      // A figure that is rounded may lie outside the range that ends with it, so the last is of
      // exact ones.
      for (place, (narrow, wide)) in pairs.enumerated() {
        let before = try verdicts(sample.file([narrow + " 万元"]))
        let after = try verdicts(sample.file([wide + " 万元"]))
        for (narrow, wide) in zip(before, after) where place < 6 || narrow == .exact {
          #expect(!(narrow.agrees && wide.isFinding), "\(pairs[place]) of\n\(sample.file([]))")
        }
      }
    }
  }

  private func verdicts(_ file: String) throws -> [Verdict] {
    try TableDesk(file).checks.map(\.verdict)
  }
}

extension Verdict {
  fileprivate var agrees: Bool { !isFinding && self != .unknown }
}
