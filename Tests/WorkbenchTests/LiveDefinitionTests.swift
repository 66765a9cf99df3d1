import TestSupport
import Testing
import Workbench

/// What a name means follows whenever what it uses is changed.
struct LiveDefinitionTests {
  /// Names that are computed from one another, in a random order of changes, against the same
  /// formulas computed from scratch.
  @Test(arguments: Seed.all) func anyOrderOfChangesLeadsToTheSameValues(seed: Seed) {
    var random = seed.generator
    var talk = Talk()
    var formulas: [(name: String, text: String)] = []
    for step in 0..<60 {
      let name = "数\(Int.random(in: 0..<12, using: &random))"
      let formula = Self.formula(using: formulas.map(\.name).filter { $0 != name }, &random)
      guard talk.tell("\(name) = \(formula)", from: .whole).outcome == .answered else { continue }
      formulas.removeAll { $0.name == name }
      formulas.append((name, formula))
      guard step % 6 == 5 else { continue }
      expectSameAsFromScratch(&talk, formulas)
    }
  }

  private func expectSameAsFromScratch(
    _ talk: inout Talk, _ formulas: [(name: String, text: String)]
  ) {
    var fresh = Talk()
    var waiting = formulas
    while !waiting.isEmpty {
      let rest = waiting.filter {
        fresh.tell("\($0.name) = \($0.text)", from: .whole).outcome != .answered
      }
      guard rest.count < waiting.count else { break }
      waiting = rest
    }
    #expect(waiting.isEmpty)
    for formula in formulas {
      #expect(talk.say(formula.name) == fresh.say(formula.name), "\(formulas)")
    }
  }

  /// Never its own former value, which a computation from scratch could not know.
  private static func formula(using names: [String], _ random: inout SplitMix64) -> String {
    let operand = { (random: inout SplitMix64) in
      names.isEmpty || Bool.random(using: &random)
        ? "\(Int.random(in: 1..<50, using: &random))" : names.randomElement(using: &random) ?? "1"
    }
    let (a, b) = (operand(&random), operand(&random))
    return switch Int.random(in: 0..<5, using: &random) {
    case 0: "\(a) + \(b)"
    case 1: "\(a) - \(b)"
    case 2: "(\(a) + \(b)) / 4"
    case 3: "if \(a) > \(b) then \(b) else \(a)"
    default: "max(\(a), \(b))"
    }
  }

  @Test func theFormerValueIsUsedOnTheRightSide() {
    var talk = Talk()
    _ = talk.say("x = 100 元")
    _ = talk.say("y = x × 2")
    #expect(talk.say("x = x × 110%") == "x = 110 元  was 100 元\n  y  220 元  +20 元")
    #expect(talk.say("x = x × 110%") == "x = 121 元  was 110 元\n  y  242 元  +22 元")
  }

  @Test func theFormerValueOfARangeIsTheSameRange() {
    var talk = Talk()
    _ = talk.say("x = 1..5")
    _ = talk.say("y = x + 0")
    #expect(talk.say("y - x") == "0")
    #expect(talk.say("x = x - x").hasPrefix("x = 0"))
  }

  @Test func aNameCanBeDefinedByOnesThatAreUnitsToo() {
    var talk = Talk()
    _ = talk.say("村 = 180 村")
    #expect(talk.say("村 × 5.78 万元/村") == "1040.4 万元")
    #expect(talk.say("村 = 208 村") == "村 = 208 村  was 180 村")
  }

  @Test func manyFollowersAreCountedNotListed() {
    var talk = Talk()
    _ = talk.say("x = 1")
    for place in 0..<40 { _ = talk.say("甲\(place) = x + \(place)") }
    let lines = talk.say("x = 2").split(separator: "\n")
    #expect(lines.count < 20)
    #expect(lines.last?.contains("and 28 more") == true)
  }
}
