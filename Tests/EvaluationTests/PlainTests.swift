import Diagnostics
import Quantities
import Syntax
import TestSupport
import Testing

@testable import Evaluation

/// The short way through plain arithmetic gives what the careful way gives.
@Suite struct PlainTests {
  private static func expression(_ random: inout SplitMix64, depth: Int) -> String {
    guard depth > 0, random.chance(5, of: 6) else {
      return random.one(of: [
        "\(random.below(100))", "\(random.below(1000)).\(random.below(10000))",
        "\(random.below(300))%",
        "3.5万", "0", "99999999999999999999.5",
      ])
    }
    let (a, b) = (expression(&random, depth: depth - 1), expression(&random, depth: depth - 1))
    switch random.below(9) {
    case 0, 1: return "(\(a) + \(b))"
    case 2, 3: return "(\(a) - \(b))"
    case 4, 5: return "\(a) × \(b)"
    case 6: return "-\(a)"
    default: return "\(a) ÷ (\(b))"
    }
  }

  @Test(
    "both ways agree, and what the short way leaves the careful way answers",
    arguments: Seed.all)
  func agree(seed: Seed) throws {
    var random = seed.generator
    var plain = 0
    for _ in 0..<2500 {
      let line = PlainTests.expression(&random, depth: 4)
      let tree = Parser.parse(line).tree
      let context = Evaluator.Context(
        units: .standard, text: ContiguousArray(line.utf8), origin: 0)
      var evaluator = Evaluator()
      let short = evaluator.plainValue(of: tree)
      let careful = try? evaluator.value(of: tree, in: context) { _ throws(Diagnostic) in
        .truth(false)
      }
      if short != nil { plain += 1 }
      guard short == careful else {
        Issue.record("\(line): \(short?.seen ?? "nothing"), \(careful?.seen ?? "nothing")")
        return
      }
    }
    #expect(plain > 1000)
  }

  @Test(
    "what is not plain is left to the careful way",
    arguments: [
      "1 元 + 2 元", "x + 1", "1..2", "2 ^ 3", "max(1)", "1 < 2", "5 in %", "1 ÷ 0",
      "if 1 < 2 then 1 else 2",
    ])
  func notPlain(line: String) {
    var evaluator = Evaluator()
    #expect(evaluator.plainValue(of: Parser.parse(line).tree) == nil)
  }
}
