import Testing

@testable import Documents

@Suite struct CoverageTests {
  private let text = document(
    "1、2023年，全区180个村，每村180元；另有30个社区、五个组织和1156个站点\n\t180\n")

  @Test("equal numerals of a line are cited together, and no other line's")
  func equal() {
    let coverage = Coverage(of: budget("a = 180 村 @1"), in: text)
    #expect(coverage.numerals == 7)
    #expect(coverage.cited == 2)
    #expect(coverage.reasons == [.listNumber: 1, .date: 1, .other: 3])
  }

  @Test("a quote cites what it encloses")
  func quote() {
    let coverage = Coverage(
      of: budget("a = 156 站点 @1 「1156个」\nb = 5 组 @1 「五个」"), in: text)
    #expect(coverage.cited == 1)
    #expect(!coverage.uncited.contains { $0.digits == "1156" })
  }

  @Test("the line of a heading cites nothing")
  func heading() {
    let coverage = Coverage(of: budget("project a @1\n  b = 1 + 1"), in: text)
    #expect(coverage.cited == 0)
  }

  @Test("cells with a number are cited, names are not")
  func cells() {
    let table = "layout cells\ntable t @1\n  columns name 项 | 村 数\n  | 180 @2 | 180 @1 | @1\n"
    #expect(Coverage(of: budget(table), in: text).cited == 2)
  }

  @Test("what is in no relation is shown where it stands")
  func other() throws {
    let coverage = Coverage(of: budget("a = 180 村 @1 @2"), in: text)
    let first = try #require(coverage.uncited.first { $0.reason == .other })
    #expect(first.line == 1)
    #expect(first.digits == "30")
    #expect(first.before.hasSuffix("另有"))
    #expect(first.behind.hasPrefix("个社区"))
  }

  @Test("an empty document has none")
  func empty() { #expect(Coverage(of: budget(""), in: document("")).numerals == 0) }
}
