import TestSupport
import Testing

/// The program's answers against arithmetic that shares nothing with it.
struct OracleTests {
  static let seeds: [UInt64] = [2023, .random(in: 0 ... .max)]

  /// Pipes the expressions in and shows the first answers that are wrong.
  private func expectRight(
    _ expressions: [String], seed: UInt64, fault: (Int, Substring) -> String?
  ) throws {
    let run = try Hesuan.run(input: expressions.map { $0 + "\n" }.joined())
    #expect(run.errors.prefix(1000) == "", "seed \(seed)")
    try #require(run.lines.count == expressions.count, "seed \(seed)")
    let wrong = run.lines.indices.compactMap { place in
      fault(place, run.lines[place]).map { "\(expressions[place])\n  \(run.lines[place]): \($0)" }
    }
    #expect(wrong.isEmpty, "seed \(seed)\n\(wrong.prefix(5).joined(separator: "\n"))")
  }

  @Test func theOracleCanReckon() {
    let third = SchoolbookFraction(1) / SchoolbookFraction(3)
    #expect(third.decimal == nil)
    #expect(third.decimal(to: 3) == "0.333")
    #expect((third * SchoolbookFraction(3)).decimal == "1")
    #expect((-third - third).decimal(to: 2) == "-0.67")
    #expect((SchoolbookFraction("5.78") * SchoolbookFraction(180)).decimal == "1040.4")
    #expect((SchoolbookFraction(1) / SchoolbookFraction(1024)).decimal == "0.0009765625")
    #expect(SchoolbookFraction("2.5").rounded.decimal == "3")
    #expect((-SchoolbookFraction("2.5")).rounded.decimal == "-3")
    #expect((-SchoolbookFraction("2.5")).floor.decimal == "-3")
    #expect(SchoolbookFraction("0.25").fault(of: "0.25") == nil)
    #expect(SchoolbookFraction("0.25").fault(of: "≈ 0.25") != nil)
    #expect(third.fault(of: "≈ 0.333333") == nil)
    #expect(third.fault(of: "0.333333") != nil)
    #expect(third.fault(of: "≈ 0.333334") != nil)
    #expect(third.fault(of: "≈ 0.333") != nil)
  }

  @Test(arguments: seeds) func everyAnswerIsTheExactValue(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let trees = (0..<1500).map { _ in RandomExpression(depth: 1 + random.below(3), &random) }
    try expectRight(trees.map(\.text), seed: seed) { trees[$0].value.fault(of: $1) }
  }

  @Test(arguments: seeds) func theFractionShowsAllOfIt(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let trees = (0..<300).map { _ in RandomExpression(depth: 1 + random.below(3), &random) }
    try expectRight(trees.map { "(\($0.text)) in fraction" }, seed: seed) { place, answer in
      let parts = answer.drop { $0 == "-" }.split(separator: "/").map {
        SchoolbookFraction(String($0))
      }
      let shown = parts.count > 1 ? parts[0] / parts[1] : parts[0]
      let value = trees[place].value
      return value == (answer.hasPrefix("-") ? -shown : shown) ? nil : "another value"
    }
  }

  @Test(arguments: seeds) func everyAmountIsExactAndInItsUnit(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let budgets = (0..<800).map { _ in RandomBudget(&random) }
    try expectRight(budgets.map(\.text), seed: seed) { budgets[$0].fault(of: $1) }
  }

  @Test(arguments: seeds) func everyComparisonIsRight(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let pairs = (0..<300).map { _ in
      let left = RandomExpression(depth: 1 + random.below(2), &random)
      let isSame = random.chance(1, of: 3)
      return (left, isSame ? left : RandomExpression(depth: 1, &random), random.below(4))
    }
    let texts = pairs.map { "(\($0.text)) \(["<", "≤", ">", "≥"][$2]) (\($1.text))" }
    try expectRight(texts, seed: seed) { place, answer in
      let (a, b) = (pairs[place].0.value, pairs[place].1.value)
      let holds = [a < b, !(b < a), b < a, !(a < b)][pairs[place].2]
      return answer.hasPrefix(holds ? "yes" : "no") ? nil : "the contrary"
    }
  }

  /// A printed figure stands for every value that rounds to it, half up.
  @Test(arguments: seeds) func aVerdictAgreesExactlyWhenTheValueRoundsToTheFigure(seed: UInt64)
    throws
  {
    var random = SplitMix64(state: seed)
    let checks = (0..<600).map { _ -> (computed: String, printed: String, places: Int) in
      let computed = "\(100 + random.below(900)).\(1000 + random.below(9000))"
      let places = 1 + random.below(3)
      let step = SchoolbookFraction("0." + String(repeating: "0", count: places - 1) + "1")
      let shift = SchoolbookFraction(random.below(5) - 2) * step
      return (computed, (SchoolbookFraction(computed) + shift).decimal(to: places), places)
    }
    let texts = checks.map { "\($0.computed) 万元 =? \($0.printed) 万元" }
    let run = try Hesuan.run(input: texts.map { $0 + "\n" }.joined())
    let verdicts = run.lines.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != " " } }
    try #require(verdicts.count == checks.count)
    for (check, verdict) in zip(checks, verdicts) {
      let value = SchoolbookFraction(check.computed)
      let agrees = value.decimal(to: check.places) == check.printed
      let isEqual = value == SchoolbookFraction(check.printed)
      let wanted = isEqual ? "exact" : agrees ? "rounds" : "mismatch"
      #expect(verdict == wanted, "\(check), seed \(seed)")
    }
  }

  @Test(arguments: seeds) func everyDivisionByZeroIsAnError(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let texts = (0..<200).map { _ in
      let (a, b) = (
        RandomExpression(depth: 2, &random).text, RandomExpression(depth: 2, &random).text
      )
      return [
        "(\(a)) / ((\(b)) - (\(b)))", "1 ÷ ((\(b)) × 0)",
        "(\(a)) ÷ ((\(b)) × 3 - (\(b)) - (\(b)) × 2)",
      ][random.below(3)]
    }
    let run = try Hesuan.run(input: texts.map { $0 + "\n" }.joined())
    #expect(run.status == .exited(1))
    #expect(run.output.isEmpty)
    #expect(run.errors.split(separator: "\n").count { $0.hasPrefix("line ") } == texts.count)
  }
}
