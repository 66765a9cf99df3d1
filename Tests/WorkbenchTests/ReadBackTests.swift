import Testing

/// An answer is written in the language it answers: typed again it means the same.
struct ReadBackTests {
  static let exact = [
    "180 村 × 5.78 万元/村", "200元/人·月 × 20 人", "3.5万 × 1 元", "12 × 200 元", "-5 角", "1.2 亿元",
    "500..5000 元/人/月 × 10 人", "-5..3 × 2 元", "1.05^30", "2^200", "2 人 × 3 村", "1040.4 万元 ÷ 180 村",
    "1 元 ÷ 4 村", "7 天 ÷ 2", "3 季度 × 100 元/月", "0 元/人/月", "0.000001 / 1000000", "５０％ × ￥２００",
    "round(1040.4 万元, 1 万元)", "(2 村)^2", "1 ÷ 4 人", "10 次 × 3 元/人次",
  ]

  @Test(arguments: exact) func anExactAnswerTypedAgainIsTheSameAnswer(statement: String) {
    var talk = Talk()
    let answer = talk.say(statement)
    #expect(!answer.hasPrefix("≈") && !answer.hasPrefix("error"))
    #expect(talk.say(answer) == answer)
  }

  static let converted = [
    "1040.4 万元 in 元", "9999 元 in 万元", "7/8 in %", "3/1000 in ‰", "35000 in 万", "1/3 in fraction",
    "22/7 in fraction", "-1/3 in fraction", "1 年 in 月", "10 张 / 3 in fraction",
    "100 元 / 7 村 in fraction", "1.5 元 in 角",
  ]

  @Test(arguments: converted) func aConvertedAnswerTypedAgainHasTheSameValue(statement: String) {
    var talk = Talk()
    let answer = talk.say(statement)
    _ = talk.say("x = \(statement)")
    #expect(talk.say("(\(answer)) = x").hasPrefix("yes"), "\(answer)")
  }

  /// What `show` tells of a definition defines the same again.
  @Test func whatIsShownOfADefinitionDefinesItAgain() {
    let definitions = [
      "村数 = 180 村", "标准 = 500..5000 元/人/月", "经费 = 村数 × 5.78 万元/村 + 20 万元",
      "y = -(5..8) + (3 - 2) × 4 / (1 + 1)", "z = if 村数 > 100 村 then 40% else 3‰",
      "「运转经费，2023」 = max(经费, 45 万元) in 元", "w = 2^-(1 + 1)", "v = (2^3)^2 - (1 - 2)",
      "office.total = 经费 / 3 in fraction", "u = 1 < 2", "t = sum(1, 2；3) × 3.5万",
    ]
    var talk = Talk()
    for definition in definitions {
      #expect(!talk.say(definition).hasPrefix("error"), "\(definition)")
    }
    var again = Talk()
    for line in talk.say("show").split(separator: "\n") {
      let text = line.drop { $0 == " " }
      // The formula stands between the name and the last value.
      let parts = text.split(separator: " = ", omittingEmptySubsequences: false)
      let formula = parts.count > 2 ? parts.dropLast().joined(separator: " = ") : String(text)
      #expect(!again.say(formula).hasPrefix("error"), "\(formula)")
    }
    #expect(again.say("show") == talk.say("show"))
  }
}
