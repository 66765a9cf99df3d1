import Foundation
import Testing

@testable import Diagnostics

/// Everything that can be wrong is said in both languages.
@Suite struct WordingTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Diagnostics")

  private static func source(_ name: String) throws -> String {
    try String(contentsOf: sources.appending(path: name), encoding: .utf8)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value)
  }

  /// Examples in English sentences are in the words of a Chinese budget.
  private static let examples = [
    "村数", "万元", "元", "村", "人", "月", "盒", "支", "约", "甲", "年", "套", "万", "亿", "左右", "以上", "不低于",
    "五个", "办公经费", "科目编码", "科目名称", "合计",
  ]

  private static func withoutExamples(_ english: String) -> String {
    examples.reduce(english) { $0.replacing($1, with: "") }
  }

  @Test("every case of Problem has a sample here")
  func complete() throws {
    let cases = try WordingTests.source("Problem.swift").matches(of: /\n  case (\w+)/)
      .map { String($0.1) }
    let sampled = ProblemSamples.all.map { String("\($0)".prefix { $0.isLetter || $0.isNumber }) }
    #expect(Set(sampled) == Set(cases))
  }

  @Test("every problem has wording of its own", arguments: ProblemSamples.all)
  func ownWording(problem: Problem) throws {
    let fallback = try WordingTests.source("Words+Problems.swift")
      .firstMatch(of: /\?\? Wording\(Phrase\(en: "([^"]*)"/).map { String($0.1) }
    let headline = problem.wording.headline
    #expect(headline.english != (try #require(fallback)))
    #expect(!headline.english.isEmpty && !headline.chinese.isEmpty)
  }

  @Test("Chinese wording is Chinese, English wording is not", arguments: ProblemSamples.all)
  func languages(problem: Problem) {
    let wording = problem.wording
    for phrase in [wording.headline, wording.advice].compactMap(\.self) {
      #expect(phrase.chinese.unicodeScalars.contains(where: WordingTests.isHan))
      let english = WordingTests.withoutExamples(phrase.english)
      #expect(!english.unicodeScalars.contains(where: WordingTests.isHan), "\(english)")
      #expect(english.unicodeScalars.contains { ("a"..."z").contains($0) })
    }
  }

  @Test("a headline is one sentence without its full stop", arguments: ProblemSamples.all)
  func style(problem: Problem) {
    let headline = problem.wording.headline
    #expect(!headline.english.hasSuffix(".") && !headline.chinese.hasSuffix("。"))
    #expect(!headline.english.contains("\n") && !headline.chinese.contains("\n"))
    let first = headline.english.unicodeScalars.first
    #expect(first.map { !$0.properties.isUppercase } ?? false)
  }

  @Test("different problems are said differently")
  func different() {
    let headlines = ProblemSamples.all.map(\.wording.headline)
    let kinds = Dictionary(grouping: ProblemSamples.all) { $0.wording.headline }
      .filter { Set($0.value.map { "\($0)".prefix { $0.isLetter } }).count > 1 }
    #expect(!headlines.isEmpty)
    #expect(kinds.isEmpty, "\(kinds.keys.map(\.english))")
  }

  @Test(
    "every phrase in the catalogue is in the language it says",
    arguments: [
      "Words.swift", "Words+Answers.swift", "Words+Budgets.swift", "Words+Calls.swift",
      "Words+Help.swift",
      "Words+Problems.swift", "Words+BudgetProblems.swift", "Words+Verdicts.swift",
      "Diagnostic+Report.swift",
    ])
  func catalogue(file: String) throws {
    let text = try WordingTests.source(file)
    let literal =
      #/
      (en|zh):\s+(?:
        """(?<long>(?s:.*?))""" |
        "(?<short>(?:\\\((?:[^()]|\([^()]*\))*\) | [^"\\\n] | \\.)*)"
      )
      /#
    var found = 0
    for match in text.matches(of: literal) {
      let words = String(match.output.long ?? match.output.short ?? "")
        .replacing(#/\\\([^()]*(\([^()]*\))?[^()]*\)/#, with: "")
      found += 1
      if match.output.1 == "zh" {
        let isSilent = !words.unicodeScalars.contains { $0.properties.isAlphabetic }
        #expect(
          isSilent || words.unicodeScalars.contains(where: WordingTests.isHan), "\(words)")
      } else {
        let rest = WordingTests.withoutExamples(words)
        #expect(!rest.unicodeScalars.contains(where: WordingTests.isHan), "\(words)")
      }
    }
    #expect(found > 0)
  }

  @Test("a phrase speaks the language it is asked for")
  func phrase() {
    let phrase = Phrase(en: "stopped", zh: "已停止")
    #expect(Language.allCases.map { phrase.text(in: $0) } == ["stopped", "已停止"])
    #expect(("5 元" as Phrase).text(in: .chinese) == "5 元")
  }
}
