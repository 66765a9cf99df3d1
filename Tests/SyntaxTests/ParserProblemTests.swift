import Diagnostics
import Foundation
import Quantities
import Testing

@testable import Syntax

/// Every problem that reading a statement can give, exactly where it stands.
@Suite struct ParserProblemTests {
  @Test("signs", arguments: ProblemSamples.signs)
  func signs(sample: ProblemSample) { expectProblem(sample.problem, in: sample.marked) }

  @Test("numerals", arguments: ProblemSamples.numerals)
  func numerals(sample: ProblemSample) { expectProblem(sample.problem, in: sample.marked) }

  @Test("expressions", arguments: ProblemSamples.expressions)
  func expressions(sample: ProblemSample) { expectProblem(sample.problem, in: sample.marked) }

  @Test("calls", arguments: ProblemSamples.calls)
  func calls(sample: ProblemSample) { expectProblem(sample.problem, in: sample.marked) }

  @Test("units", arguments: ProblemSamples.units)
  func units(sample: ProblemSample) { expectProblem(sample.problem, in: sample.marked) }

  @Test("ranges", arguments: ProblemSamples.ranges)
  func ranges(sample: ProblemSample) { expectProblem(sample.problem, in: sample.marked) }

  @Test("statements", arguments: ProblemSamples.statements)
  func statements(sample: ProblemSample) { expectProblem(sample.problem, in: sample.marked) }

  @Test(
    "a name in 「」 that is a word of the language is no way around that",
    arguments: ["「ans」", "「unit」", "「单位」"])
  func quotedReservedNames(name: String) {
    expectProblem(.reservedName(name), in: "⟦\(name)⟧ = 5")
  }

  @Test("the words of conditions and of in are no units", arguments: ["in", "then", "否则"])
  func reservedUnits(word: String) {
    #expect(Parser.parse("unit \(word)").diagnostic != nil)
  }

  @Test("万 and 亿 are no units", arguments: ["万", "亿", "万亿"])
  func multipliersAreNoUnits(word: String) {
    #expect(Parser.parse("unit \(word)").diagnostic != nil)
  }

  @Test("a share in a range has no unit either")
  func shareWithUnitInRange() {
    #expect(Parser.parse("3%..5 元").diagnostic != nil)
    #expect(Parser.parse("3‰..5 人").diagnostic != nil)
  }

  @Test("bytes that are not UTF-8 are told where they stand")
  func notUTF8() {
    for stray: [UInt8] in [[0xFF], [0xC0, 0x80], [0xE6, 0x9D], [0xED, 0xA0, 0x80], [0x80]] {
      var parsed = Parsed()
      let bytes = ContiguousArray("1 + ".utf8) + stray + ContiguousArray(" 2".utf8)
      Parser.parse(bytes, units: .standard, into: &parsed)
      #expect(parsed.diagnostic?.problem == .notUTF8, "\(stray)")
      #expect(parsed.diagnostic?.range == SourceRange(4, 5), "\(stray)")
    }
  }

  @Test("two hundred levels are read, one more is not")
  func tooDeep() {
    let open = String(repeating: "(", count: Parser.deepest - 1)
    let close = String(repeating: ")", count: Parser.deepest - 1)
    #expect(Parser.parse(open + "1" + close).diagnostic == nil)
    expectProblem(.tooDeep(limit: Parser.deepest), in: "(" + open + "⟦1⟧" + close + ")")
  }

  @Test("every problem that the parser can give has a sample here")
  func complete() throws {
    let problems =
      ProblemSamples.all.map(\.problem) + BudgetProblemSamples.all.flatMap(\.problems)
    let sampled = Set(problems.map(ParserProblemTests.caseName))
    // These have tests of their own.
    let others = ["notUTF8", "tooDeep", "fileTooLarge", "tooManyColumns", "noMoreUnits"]
    #expect(sampled.union(others) == (try ParserProblemTests.casesInSources()))
  }

  private static func caseName(_ problem: Problem) -> String {
    String("\(problem)".prefix { $0.isLetter || $0.isNumber })
  }

  /// The cases of `Problem` that stand in the sources of this module.
  private static func casesInSources() throws -> Set<String> {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources")
    let problem = try String(
      contentsOf: sources.appending(path: "Diagnostics/Problem.swift"), encoding: .utf8)
    let cases = problem.matches(of: /\n  case (\w+)/).map { String($0.1) }
    let files = try FileManager.default.contentsOfDirectory(
      at: sources.appending(path: "Syntax"), includingPropertiesForKeys: nil)
    let text = try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let words = Set(text.matches(of: /\.(\w+)/).map { String($0.1) })
    return words.intersection(cases)
  }
}
