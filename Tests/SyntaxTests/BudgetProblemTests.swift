import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Syntax

/// Everything that can be wrong in a budget file, all of it and exactly where it stands.
@Suite struct BudgetProblemTests {
  private func expectProblems(
    of sample: BudgetProblemSample, at place: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(sample.marked)
    let found = BudgetReader.read(marked.text).diagnostics
    #expect(found.map(\.problem) == sample.problems, sourceLocation: place)
    #expect(found.map(\.range) == marked.ranges, sourceLocation: place)
  }

  @Test("headers", arguments: BudgetProblemSamples.headers)
  func headers(sample: BudgetProblemSample) { expectProblems(of: sample) }

  @Test("figures", arguments: BudgetProblemSamples.figures)
  func figures(sample: BudgetProblemSample) { expectProblems(of: sample) }

  @Test("projects and parts", arguments: BudgetProblemSamples.groups)
  func groups(sample: BudgetProblemSample) { expectProblems(of: sample) }

  @Test("tables", arguments: BudgetProblemSamples.tables)
  func tables(sample: BudgetProblemSample) { expectProblems(of: sample) }

  @Test("what is wrong in a formula is wrong in a file")
  func statements() {
    for sample in ProblemSamples.expressions + ProblemSamples.calls + ProblemSamples.numerals
    where sample.marked.contains("⟧") && !sample.marked.contains("\n") {
      let marked = MarkedText("budget x\n\na 甲 = " + sample.marked + "\n\nb = 1\n")
      let found = BudgetReader.read(marked.text).diagnostics
      #expect(found.map(\.problem) == [sample.problem], "\(sample.marked)")
      #expect(found.map(\.range) == marked.ranges, "\(sample.marked)")
    }
  }

  @Test("a range in a file is told by the words of a range", arguments: ProblemSamples.ranges)
  func ranges(sample: ProblemSample) {
    guard !sample.marked.contains("=?") else { return }
    expectProblems(of: BudgetProblemSample("budget x\na = " + sample.marked, sample.problem))
  }

  @Test("a repair is of the piece that is wrong, not of the file")
  func repair() {
    let found = BudgetReader.read("budget x\na = 5 元 x 3\nb = 2").diagnostics
    #expect(found.map(\.repair) == ["5 元 × 3"])
  }

  @Test("bytes that are not UTF-8 are told where they stand, and nothing else is")
  func notUTF8() {
    for stray: [UInt8] in [[0xFF], [0xC0, 0x80], [0xE6, 0x9D], [0xED, 0xA0, 0x80], [0x80]] {
      let bytes = ContiguousArray("budget x\na = ".utf8) + stray + ContiguousArray("\nb".utf8)
      let text = BudgetReader.read(bytes)
      #expect(text.diagnostics == [Diagnostic(.notUTF8, at: SourceRange(13, 14))], "\(stray)")
      #expect(text.elements.isEmpty)
    }
  }

  @Test("a file too large is told, not read")
  func tooLarge() {
    let bytes = ContiguousArray(repeating: UInt8(0x0A), count: BudgetReader.largest + 1)
    #expect(
      BudgetReader.read(bytes).diagnostics.map(\.problem) == [
        .fileTooLarge(size: bytes.count, limit: BudgetReader.largest)
      ])
  }

  @Test("two hundred columns are read, one more is not")
  func tooManyColumns() {
    func problems(_ count: Int) -> [Problem] {
      let columns = (0..<count).map { "元 c\($0)" }.joined(separator: " | ")
      let row = String(repeating: "| 1 ", count: count) + "|\n"
      let text = BudgetReader.read("budget x\ntable t\ncolumns \(columns)\n" + row + row)
      return text.diagnostics.map(\.problem)
    }
    #expect(problems(BudgetReader.mostColumns) == [])
    #expect(
      problems(BudgetReader.mostColumns + 1) == [.tooManyColumns(limit: BudgetReader.mostColumns)])
    #expect(problems(1000) == [.tooManyColumns(limit: BudgetReader.mostColumns)])
  }

  @Test("there are only so many units")
  func noMoreUnits() {
    let lines = (0..<2000).map { "unit 物\(spelled($0))" }.joined(separator: "\n")
    let problems = BudgetReader.read("budget x\n" + lines).diagnostics.map(\.problem)
    #expect(!problems.isEmpty && problems.allSatisfy { $0 == .noMoreUnits })
  }

  private func spelled(_ number: Int) -> String {
    "\(number)".map { ["零", "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬"][$0.wholeNumberValue!] }
      .joined()
  }

  @Test("two hundred levels are read, one more is not")
  func tooDeep() {
    func problems(_ depth: Int) -> [Problem] {
      let open = String(repeating: "(", count: depth)
      let close = String(repeating: ")", count: depth)
      return BudgetReader.read("budget x\na = \(open)b + 1\(close)").diagnostics.map(\.problem)
    }
    #expect(problems(Parser.deepest - 1) == [])
    #expect(problems(Parser.deepest) == [.tooDeep(limit: Parser.deepest)])
    #expect(problems(100_000) == [.tooDeep(limit: Parser.deepest)])
  }
}
