import Diagnostics
import Testing

@testable import Workbench

/// What `standards` promises is what comes of typing what it says.
struct StandardsTests {
  private func talk(_ budgets: [String], _ language: Language = .english) -> Talk {
    var talk = Talk(language)
    for name in budgets { _ = talk.say("load \(name)") }
    return talk
  }

  /// What it says to type, with the amount of the whole that is promised for it.
  private func promises(_ answer: String) -> [(line: String, whole: String)] {
    var promises: [(String, String)] = []
    for line in answer.split(separator: "\n").map(\.trimming) {
      let parts = line.split(separator: "→").map(\.trimming)
      if line.hasPrefix("→"), let last = promises.popLast() {
        promises.append((last.0, parts[0]))
      } else if parts.count == 2 {
        promises.append((parts[0], parts[1]))
      } else {
        promises.append((line, ""))
      }
    }
    return promises.filter { !$0.1.isEmpty }
  }

  @Test(
    arguments: [["luquan"], ["weixian"], ["shifeng"], ["caofeidian"], ["luquan", "shifeng"]],
    Language.allCases)
  func whatIsPromisedComesOfTypingIt(budgets: [String], language: Language) {
    let talk = talk(budgets, language)
    var asked = talk
    let promises = promises(asked.say("standards"))
    if budgets[0] == "luquan" { #expect(promises.count > 3) }
    for (line, whole) in promises {
      var copy = talk
      _ = copy.say(line)
      let name = whole.prefix { !$0.isWhitespace }
      #expect(copy.say("show \(name)").contains(whole.dropFirst(name.count)), "\(line): \(whole)")
    }
  }

  /// So much a month here and so much a year there are brought to one.
  @Test(arguments: ["3600 元/人/年", "3600 元/人"], [["ours", "theirs"], ["theirs", "ours"]])
  func monthsAndYearsAreBroughtToOne(year: String, loaded: [String]) {
    func file(_ name: String, _ rate: String, _ times: String) -> String {
      """
      budget \(name)
        department \(name)
      people 人数 = 10 人 @1
      project stewards 楼长补贴 @1
        rate 楼长标准 = \(rate) @2
        total 合计 = 人数 × 楼长标准\(times)

      """
    }
    var talk = Talk(
      files: [
        "ours.budget": file("ours", "200 元/人/月", " × 12 月"),
        "theirs.budget": file("theirs", year, year.hasSuffix("年") ? " × 1 年" : ""),
      ])
    for name in loaded { _ = talk.say("load \(name).budget") }
    let answer = talk.say("standards 楼长")
    #expect(answer.contains("a year has 12 月"))
    #expect(answer.contains("2400 元/人") && answer.contains("3600 元/人"))
    #expect(answer.contains(loaded[0] == "ours" ? "1.2 万元 more" : "1.2 万元 less"), "\(answer)")
  }

  @Test func nothingIsLoadedOrChangedByAsking() {
    var talk = talk(["luquan"])
    let before = talk.say("service.total") + talk.say("overall.total")
    _ = talk.say("standards")
    _ = talk.say("standards 村")
    #expect(talk.say("service.total") + talk.say("overall.total") == before)
    #expect(talk.workbench.heading == "luquan")
    #expect(talk.say("weixian.mass_service.rate").contains("error"))
  }

  @Test func everyRateOfAUnitIsShown() {
    var talk = talk(["luquan", "shifeng"])
    let answer = talk.say("standards 村")
    for name in [
      "religion.rate", "small_rate", "service.rate", "party_rate", "village.service_rate",
    ] {
      #expect(answer.contains(name))
    }
    #expect(!answer.contains("元/人"))
  }

  @Test func whatWasChangedIsComparedAsItIs() {
    var talk = talk(["luquan"])
    _ = talk.say("service.rate = 3 万元/村")
    let answer = talk.say("standards 服务群众")
    #expect(answer.contains("540 万元"))
    #expect(!answer.contains("5.78"))
  }

  @Test func aRateThatFollowsAnotherBudgetKeepsItsOwnCount() {
    var talk = talk(["luquan", "weixian"])
    _ = talk.say("luquan.service.rate = weixian.mass_service.rate")
    let row = talk.say("standards 服务群众").split(separator: "\n").first {
      $0.contains("mass_service")
    }
    #expect(row?.contains("479 村") == true)
  }

  @Test func itsNameMayBeDefined() {
    var talk = Talk(.chinese)
    #expect(talk.say("标准 = 5 万元/村").hasPrefix("标准 = 5 万元/村"))
    #expect(talk.say("标准") == "5 万元/村")
    #expect(talk.say("标准 × 3 村") == "15 万元")
    #expect(talk.say("标准 服务群众").contains("曹妃甸"))
  }

  @Test func itIsOfferedAndExplained() {
    var talk = Talk()
    #expect(talk.workbench.completion(before: Array("stan".utf8)).candidates == ["standards"])
    #expect(talk.workbench.completion(before: Array("标".utf8)).candidates == ["标准"])
    #expect(talk.say("help standards").contains("standards [TEXT]"))
    #expect(talk.say("帮助 标准").contains("standards [TEXT]"))
  }

  @Test(arguments: [24, 40, 60, 80, 200]) func noLineOfATableIsTooWide(width: Int) {
    var talk = talk(["luquan"], .chinese)
    talk.workbench.width = width
    for line in talk.say("标准").split(separator: "\n")
    where line.contains("服务群众专项经费.") && !line.contains("=") {
      #expect(Visible.width(of: String(line)) <= max(width, 40))
    }
  }
}

extension Substring {
  fileprivate var trimming: String { String(self).trimming }
}

extension String {
  fileprivate var trimming: String {
    let front = drop { $0 == " " }
    return String(front.reversed().drop { $0 == " " }.reversed())
  }
}
