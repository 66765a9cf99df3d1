import TestSupport
import Testing

@testable import Diagnostics

@Suite struct NearnessTests {
  private static let words = [
    "village", "villages", "people", "months", "max", "min", "sum", "average", "office.total",
    "村数", "服务经费", "服务期限", "人数", "户数", "社区", "站点",
  ]

  @Test(
    "a slip of the hand is near",
    arguments: [
      ("vilage", "village"), ("poeple", "people"), ("mnoths", "months"), ("averge", "average"),
      ("office.totl", "office.total"), ("Villages", "villages"), ("服务经废", "服务经费"), ("mxa", "max"),
    ])
  func slips(word: String, meant: String) {
    #expect(Nearness.nearest(to: word, among: NearnessTests.words).first == meant)
    #expect(Nearness.nearest(to: word, among: NearnessTests.words, onlySlips: true).first == meant)
  }

  @Test(
    "the beginning or the end of a word is near, unless only slips count",
    arguments: [
      ("office", "office.total"), ("total", "office.total"), ("服务", "服务期限"), ("经费", "服务经费"),
    ])
  func parts(word: String, meant: String) {
    #expect(Nearness.nearest(to: word, among: NearnessTests.words).contains(meant))
    #expect(
      !Nearness.nearest(to: word, among: NearnessTests.words, onlySlips: true).contains(meant))
  }

  @Test("what is far is not near", arguments: ["zebra", "x", "q1", "卷烟", "预算", ""])
  func far(word: String) {
    #expect(Nearness.nearest(to: word, among: NearnessTests.words) == [])
  }

  @Test("of two letters one may differ in names only")
  func shortNames() {
    #expect(Nearness.nearest(to: "村书", among: ["村数", "社区"], names: true) == ["村数"])
    #expect(Nearness.nearest(to: "村书", among: ["村数", "社区"]) == [])
  }

  @Test("words that differ in their digits alone are a series")
  func series() {
    #expect(
      Nearness.nearest(to: "item12", among: ["item1", "item13", "item2"], onlySlips: true) == [])
    #expect(Nearness.nearest(to: "itm1", among: ["item1"], onlySlips: true) == ["item1"])
  }

  @Test("at most three, the nearest first, whatever the order they come in", arguments: Seed.all)
  func nearestFirst(seed: Seed) {
    var random = seed.generator
    for _ in 0..<100 {
      var letters = Array(random.one(of: ["office.total", "villages", "服务经费合计"]))
      letters.remove(at: random.below(letters.count))
      let word = String(letters)
      let near = Nearness.nearest(to: word, among: NearnessTests.words)
      #expect(near.count <= 3)
      let shuffled = NearnessTests.words.shuffled(using: &random)
      #expect(Nearness.nearest(to: word, among: shuffled) == near)
    }
    let near = Nearness.nearest(to: "abcdefghi", among: ["abcdefgxx", "abcdefghx", "abcdefghi_"])
    #expect(
      near.prefix(2) == ["abcdefghi_", "abcdefghx"]
        || near.prefix(2) == ["abcdefghx", "abcdefghi_"])
    #expect(near.last == "abcdefgxx")
  }

  @Test("words of any length take no long time")
  func longWords() {
    let long = String(repeating: "村", count: 100_000)
    #expect(Nearness.nearest(to: long, among: [long + "x", "x"]).count <= 1)
  }
}
