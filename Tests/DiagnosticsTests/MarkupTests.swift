import TestSupport
import Testing

@testable import Diagnostics

@Suite struct MarkupTests {
  /// The marked stretches as text.
  private static func marked(_ page: Markup) -> [String] {
    page.marks.map { mark in
      "\(mark.role) " + String(decoding: page.bytes[mark.start..<mark.end], as: UTF8.self)
    }
  }

  private static func page(_ random: inout SplitMix64) -> Markup {
    var page = Markup()
    for _ in 0..<random.below(12) {
      switch random.below(4) {
      case 0: page.newline()
      case 1: page.append(random.one(of: ["", "x", "村数 "]))
      default:
        page.append(random.one(of: ["1040.4", "万元", ""]), as: random.one(of: Markup.Role.allCases))
      }
    }
    return page
  }

  @Test("a page knows what each of its parts is")
  func roles() {
    var page = Markup()
    page.append("rounds", as: .agreement)
    page.append("  ")
    page.append(as: .figure) { $0 += "1040.4".utf8 }
    page.append("", as: .unit)
    page.newline()
    #expect(page.text == "rounds  1040.4\n")
    #expect(MarkupTests.marked(page) == ["agreement rounds", "figure 1040.4"])
    page.removeAll()
    #expect(page.isEmpty && page.marks.isEmpty)
  }

  @Test("a page that is put behind another keeps its marks", arguments: Seed.all)
  func joined(seed: Seed) {
    var random = seed.generator
    for _ in 0..<500 {
      let (first, second) = (MarkupTests.page(&random), MarkupTests.page(&random))
      var both = first
      both.append(second)
      #expect(both.text == first.text + second.text)
      #expect(MarkupTests.marked(both) == MarkupTests.marked(first) + MarkupTests.marked(second))
    }
  }

  @Test("marks are in order and do not overlap", arguments: Seed.all)
  func ordered(seed: Seed) {
    var random = seed.generator
    for _ in 0..<500 {
      let page = MarkupTests.page(&random)
      for (mark, next) in zip(page.marks, page.marks.dropFirst()) {
        #expect(mark.start < mark.end && mark.end <= next.start)
      }
      #expect(page.marks.allSatisfy { $0.role != .plain && $0.end <= page.bytes.count })
    }
  }

  @Test("indented, every line that is not empty moves, and the marks with it", arguments: Seed.all)
  func indented(seed: Seed) {
    var random = seed.generator
    for _ in 0..<1000 {
      let page = MarkupTests.page(&random)
      let columns = random.below(5)
      let indented = page.indented(by: columns)
      let expected = page.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : String(repeating: " ", count: columns) + $0 }
      guard indented.text == expected.joined(separator: "\n"),
        MarkupTests.marked(indented) == MarkupTests.marked(page)
      else {
        Issue.record("\(page.text.debugDescription): \(indented.text.debugDescription)")
        return
      }
    }
  }
}
