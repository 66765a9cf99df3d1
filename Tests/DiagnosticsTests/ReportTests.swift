import TestSupport
import Testing

@testable import Diagnostics

/// A diagnostic as a person reads it.
@Suite struct ReportTests {
  private static func report(
    _ diagnostic: Diagnostic, _ text: String, _ language: Language = .english, place: String? = nil
  ) -> [String] {
    var page = Markup()
    diagnostic.write(in: ContiguousArray(text.utf8), place: place, language: language, into: &page)
    return page.text.split(separator: "\n").map { String($0) }
  }

  @Test("what, the line with carets, and what to type instead")
  func layout() {
    let marked = MarkedText("12⟦,⟧34.5")
    let diagnostic = Diagnostic(
      .badGrouping(plain: "1234.5", grouped: "1,234.5"), at: marked.ranges[0])
    #expect(
      ReportTests.report(diagnostic, marked.text) == [
        "error: a comma in a number stands between groups of three digits", "  12,34.5", "    ^",
        "  write 1234.5 or 1,234.5",
      ])
    #expect(
      ReportTests.report(diagnostic, marked.text, .chinese) == [
        "错误：数字中的逗号应每三位一个", "  12,34.5", "    ^", "  写作 1234.5 或 1,234.5",
      ])
  }

  @Test("a repair stands instead of the advice")
  func repair() {
    let diagnostic = Diagnostic(.rangeEnds, at: SourceRange(0, 1), repair: "5..7 元")
    #expect(ReportTests.report(diagnostic, "5..x").last == "  try: 5..7 元")
    #expect(ReportTests.report(diagnostic, "5..x", .chinese).last == "  可改为：5..7 元")
    #expect(
      ReportTests.report(diagnostic.repaired(nil), "5..x").last?.hasPrefix("  such as") == true)
  }

  @Test("the place is told first, where there is one")
  func place() {
    let diagnostic = Diagnostic(.divisionByZero, at: SourceRange(4, 5))
    #expect(
      ReportTests.report(diagnostic, "1 ÷ 0", place: "a.budget:3")[0]
        == "a.budget:3: error: this is zero, and nothing can be divided by it")
  }

  @Test("every problem makes a report in both languages", arguments: ProblemSamples.all)
  func everyProblem(problem: Problem) {
    for language in Language.allCases {
      let report = ReportTests.report(
        Diagnostic(problem, at: SourceRange(0, 1)), "x", language)
      // Of a file that is not read no line is shown.
      if case .fileTooLarge = problem { continue }
      if case .sessionTooLarge = problem { continue }
      #expect(report.count >= 3)
      #expect(report[2] == "  ^")
    }
  }
}
