import Testing
import Workbench

/// A change that cannot be made changes nothing: neither the values nor what is shown of them.
struct RefusedChangeTests {
  private static let beginning = [
    "村数 = 180 村", "标准 = 5.78 万元/村", "经费 = 村数 × 标准", "人均 = 经费 / (村数 - 100 村)",
    "份额 = if 村数 > 150 村 then 40% in % else 1/3 in fraction",
  ]

  static let refused = [
    "村数 = 100 村", "村数 = 180 人", "村数 = 1/0", "村数 = 经费", "标准 = 人均", "村数 = 无此名 + 1",
    "村数 = 180村5", "村数 = ", "村数 = 180", "标准 = yes", "村数 = 12,34", "if = 3", "ans = 3",
    "村数 = 100 村 + 0 村", "unit 村数 = 0", "unit 元 = 3", "村数 = max()", "show 村数 = 3",
  ]

  @Test(arguments: refused) func aRefusedChangeChangesNothing(line: String) {
    var talk = Talk()
    for definition in Self.beginning { _ = talk.say(definition) }
    let looks = ["show", "村数", "经费", "人均", "份额", "ans"]
    let before = looks.map { talk.say($0) }
    let reply = talk.tell(line, from: .whole)
    #expect(reply.outcome == .failed)
    #expect(reply.answer.isEmpty)
    #expect(!reply.errors.isEmpty)
    #expect(looks.map { talk.say($0) } == before)
  }

  @Test func theDefinitionThatWouldBreakIsNamed() {
    var talk = Talk()
    for definition in Self.beginning { _ = talk.say(definition) }
    #expect(talk.say("村数 = 100 村").contains("人均"))
  }

  @Test func aFailedLineKeepsTheLastValue() {
    var talk = Talk()
    #expect(talk.say("12 × 200 元") == "2400 元")
    for line in ["1/0", "无此名", "1 村 + 1 人", "(2+3))", "help nosuch", "2400 元 =? 5 村"] {
      #expect(talk.tell(line, from: .whole).outcome == .failed, "\(line)")
    }
    #expect(talk.say("ans") == "2400 元")
  }

  @Test func aCycleIsWalkedButNotForPages() {
    var talk = Talk()
    #expect(talk.say("x0 = 1") == "x0 = 1  new")
    for place in 1...500 { _ = talk.say("x\(place) = x\(place - 1) + 1") }
    let reply = talk.tell("x0 = x500", from: .whole)
    #expect(reply.outcome == .failed)
    #expect(reply.errors.contains("x0 → x500 → x499"))
    #expect(reply.errors.contains("x1 → x0"))
    #expect(reply.errors.utf8.count < 1000)
  }
}
