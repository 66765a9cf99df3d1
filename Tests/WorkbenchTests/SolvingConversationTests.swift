import Diagnostics
import TestSupport
import Testing

@testable import Workbench

/// Asking backwards at the prompt.
struct SolvingConversationTests {
  /// What to type to take an answer up.
  private static func proposals(_ answer: String) -> [String] {
    answer.split(separator: "\n").compactMap { line in
      line.firstRange(of: "to take it up: ").map { String(line[$0.upperBound...]) }
    }
  }

  private static let formulas = [
    "x × 3", "x × 7 + 2", "100 - x", "7 / x", "(x + 1) / (x + 2)", "x^2", "min(x, 2) + x",
    "if x > 2 then x × 5 else x - 1", "sum(x, x, 3) / 9", "x × 40%", "abs(x - 3)",
  ]

  @Test(arguments: formulas, ["1", "6", "1/3", "0.07", "12345.678", "-4"])
  func whatIsProposedGivesTheTargetExactly(formula: String, target: String) {
    var talk = Talk()
    for line in ["x = 1", "y = \(formula)"] { _ = talk.say(line) }
    for proposal in Self.proposals(talk.say("solve x for y = \(target)")) {
      var copy = talk
      #expect(copy.tell(proposal).outcome == .answered)
      #expect(copy.say("y = \(target)") != "", "\(proposal)")
      copy = talk
      _ = copy.say(proposal)
      let holds = copy.say("(y) = \(target)")
      #expect(holds.hasPrefix("yes"), "\(formula) = \(target): \(proposal), \(holds)")
    }
  }

  /// What is stated of a figure is met by what is proposed, in every budget.
  @Test(arguments: [
    ("luquan", "ab_rent.b_rate", "ab_rent.own"), ("luquan", "retired.served", "retired.total"),
    ("luquan", "office.award_rate", "office.award"), ("luquan", "villages", "service.total"),
    ("shifeng", "village.service_rate", "village.service"),
    ("weixian", "party_activities.rate", "party_activities.total"),
    ("caofeidian", "village_services.rate", "village_services.total"),
  ])
  func whatIsProposedForWhatIsStatedIsPrintedSo(budget: String, unknown: String, goal: String) {
    var talk = Talk()
    _ = talk.say("load \(budget)")
    let answer = talk.say("solve \(unknown) for \(goal)")
    #expect(answer.hasPrefix("stated "), "\(answer)")
    for proposal in Self.proposals(answer) {
      var copy = talk
      #expect(copy.tell(proposal).outcome == .answered)
      let why = copy.say("show \(goal)")
      #expect(why.contains("  exact") || why.contains("  rounds"), "\(proposal): \(why)")
    }
  }

  private static let questions = [
    "solve villages for service.total = 1200 万元", "solve villages for service.total",
    "solve office.awarded for office.total = 110 万元", "solve villages for nothing = 3",
    "solve villages for service.total + office.total = 1200 万元",
    "solve villages for service.total = 1200", "solve villages for 三公经费表.r1.A = 3",
  ]

  @Test(arguments: questions) func askingChangesNothing(question: String) {
    var talk = Talk()
    for line in ["load luquan", "own = 3 村", "12 × 200 元"] { _ = talk.say(line) }
    let looks = [
      "changes", "show luquan", "check luquan", "why office.total 9", "show", "ans",
      "uses villages",
    ]
    var untouched = talk
    let before = looks.map { untouched.say($0) }
    _ = talk.say(question)
    #expect(talk.workbench.heading == untouched.workbench.heading)
    #expect(looks.map { talk.say($0) } == before)
  }

  @Test(arguments: Language.allCases) func itStopsWhenItIsToldTo(language: Language) {
    var workbench = Workbench(language: language, isInterrupted: { true })
    var (page, errors) = (Markup(), Markup())
    for line in ["x = 1", "solve x for x × 2 = 3"] {
      _ = workbench.answer(
        ContiguousArray(line.utf8), from: .whole, into: &page, errors: &errors)
    }
    #expect(errors.text.contains(language == .english ? "stopped" : "已停止"))
  }

  /// Both languages ask the same question.
  @Test(arguments: [
    "求解 村数 使 经费 = 110 万元", "求解 村数 令 经费＝110万元", "求解 村数 使经费=110万元", "求解 村数 使 经费 为 110 万元",
    "求解 村数 使 经费 等于 110 万元", "solve 村数 for 经费 = 110 万元", "solve 村数 使 经费 == 1100000 元",
    "求解　村数　使　经费　＝　１１０万元 # 全角", "solve 村数 for 经费 be 110 万元",
  ])
  func theQuestionIsReadHoweverItIsTyped(line: String) {
    var talk = Talk(.chinese)
    for line in ["村数 = 100 村", "经费 = 86.5 万元 + 村数 × 0.2 万元/村"] { _ = talk.say(line) }
    #expect(talk.say(line).hasPrefix("村数 = 117.5 村"), "\(talk.say(line))")
  }

  @Test func aQuotedNameMayHoldTheWordsOfTheCommand() {
    var talk = Talk()
    for line in ["「a for b = c」 = 3", "y = 「a for b = c」 × 2"] { _ = talk.say(line) }
    let answer = talk.say("solve 「a for b = c」 for y = 8")
    #expect(answer.hasPrefix("「a for b = c」 = 4"), "\(answer)")
  }

  @Test func aStatementThatBeginsWithTheWordIsNone() {
    var talk = Talk()
    #expect(talk.tell("solve = 3").outcome == .failed)
    #expect(talk.tell("solve").errors.contains("solve NAME for NAME"))
    #expect(talk.tell("solve x for").errors.contains("solve NAME for NAME"))
    #expect(talk.tell("solve for y = 3").errors.contains("solve NAME for NAME"))
  }

  /// The caret stands under the right column, where Chinese letters are two wide.
  @Test func theCaretStandsUnderWhatIsMeant() {
    var talk = Talk(.chinese)
    for line in ["村数 = 100 村", "经费 = 村数 × 0.2 万元/村"] { _ = talk.say(line) }
    let lines = talk.say("求解 村数 使 经费 = 无此名 × 2").split(separator: "\n")
    let columns = [lines[1].firstRange(of: "无此名")!, lines[2].firstRange(of: "^^^^^^")!].map {
      place in
      place.lowerBound
    }
    #expect(
      Visible.width(of: String(lines[1][..<columns[0]]))
        == Visible.width(of: String(lines[2][..<columns[1]])))
  }

  @Test(arguments: Language.allCases) func noAnswerIsWiderThanItMustBe(language: Language) {
    var talk = Talk(language)
    for line in ["load luquan", "office.award_rate = 2000 元/村"] { _ = talk.say(line) }
    for line in [
      "solve villages for office.total", "solve office.awarded for office.total = 99 万元",
    ] {
      for text in talk.say(line).split(separator: "\n") where !text.contains("1774") {
        #expect(Visible.width(of: String(text)) <= 120, "\(text)")
      }
    }
  }

  private static let pieces = [
    "solve", "求解", " ", " ", "x", "y", "for", "使", "=", "=?", "≤", "≈", "约", "110", "万元", "(", ")",
    "「", "」",
    "#", "..", "stated", "公布", "不超过", "为", "村", "-", "×", "\u{3000}", "＝", "if", "\n", "\u{301}",
    ",",
  ]

  /// For the parser an accent behind `#` leaves it the beginning of a comment.
  @Test func theQuestionEndsAtTheComment() {
    var talk = Talk()
    for line in ["x = 3 村", "y = x × 2 万元/村"] { _ = talk.say(line) }
    #expect(talk.say("solve x for y = 8 万元 #\u{301} x..x「村") == talk.say("solve x for y = 8 万元"))
    #expect(talk.tell("solve x for y#\u{301} x..x「村").errors.contains("solve x for y = 6 万元"))
  }

  /// Whatever is typed is answered or refused, in its language.
  @Test(arguments: Seed.all) func nonsenseIsRefused(seed: Seed) {
    var random = seed.generator
    var talk = Talk()
    for line in ["x = 3 村", "y = x × 2 万元/村"] { _ = talk.say(line) }
    for _ in 0..<2000 {
      let count = Int.random(in: 1...9, using: &random)
      let tail = (0..<count).map { _ in Self.pieces.randomElement(using: &random)! }.joined()
      let line = (Bool.random(using: &random) ? "solve x for y" : "求解 ") + tail
      var copy = talk
      let reply = copy.tell(line, from: .whole)
      #expect(reply.outcome != .failed || reply.errors.contains("error: "), "\(line)")
      #expect(copy.say("y") == "6 万元" || line.contains("="), "\(line)")
    }
  }
}
