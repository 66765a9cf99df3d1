import Diagnostics
import Quantities
import Syntax
import Testing

@testable import Evaluation

/// What the language promises of names.
@Suite struct NamePromiseTests {
  @Test("a formula follows what it uses")
  func live() throws {
    var desk = Desk()
    try desk.type("村数 = 180 村")
    try desk.type("服务经费 = 村数 × 5.78 万元/村")
    let change = try desk.define("村数 = 208 村")
    #expect(desk.value(of: "服务经费")?.seen == "12022400 元")
    #expect(change.defined[0].former?.seen == "180 村")
    #expect(change.followers.map(\.name) == ["服务经费"])
    #expect(change.followers.first?.former?.seen == "10404000 元")
    #expect(change.near.isEmpty)
  }

  @Test("followers are told in the order in which they follow, and only those that changed")
  func followers() throws {
    var desk = Desk()
    for line in ["a = 1", "b = a + 1", "d = b × 0", "c = b + a", "e = c + d"] {
      try desk.type(line)
    }
    let change = try desk.define("a = 2")
    #expect(change.followers.map(\.name) == ["b", "c", "e"])
    #expect(change.followers.map { $0.value.seen } == ["3", "5", "5"])
    #expect(change.followers.map { $0.former?.seen } == ["2", "3", "3"])
  }

  @Test("a name not known before is new, with the near ones it could have meant")
  func new() throws {
    var desk = Desk()
    try desk.type("office.total = 5")
    #expect(try desk.define("other = 6").near == [])
    let change = try desk.define("ofice.total = 6")
    #expect(change.near == ["office.total"])
    #expect(change.defined[0].former == nil)
    #expect(change.followers.isEmpty)
  }

  @Test("on the right side of its own definition a name is its former value")
  func former() throws {
    var desk = Desk()
    try desk.type("x = 100 元")
    try desk.type("y = x × 2")
    try desk.type("x = x × 110%")
    #expect(desk.value(of: "x")?.seen == "110 元")
    #expect(desk.value(of: "y")?.seen == "220 元")
    try desk.type("x = x + x")
    #expect(desk.value(of: "x")?.seen == "220 元")
    try desk.type("x = x / 3")
    try desk.type("x = x × 3")
    #expect(desk.value(of: "x")?.seen == "220 元")
  }

  @Test("a former value does not follow what it was computed from")
  func formerIsFrozen() throws {
    var desk = Desk()
    for line in ["a = 10", "x = a + 1", "x = x + 1", "a = 100"] { try desk.type(line) }
    #expect(desk.value(of: "x")?.seen == "12")
  }

  @Test("ans is the last value, and a definition keeps the one it saw")
  func lastValue() throws {
    var desk = Desk()
    try desk.type("5 村")
    #expect(try desk.type("ans × 2").seen == "10 村")
    #expect(try desk.type("ans × 2").seen == "20 村")
    try desk.type("x = ans + 1 村")
    try desk.type("7 元")
    #expect(desk.value(of: "x")?.seen == "21 村")
    try desk.type("y = 3")
    #expect(try desk.type("ans").seen == "3")
    try desk.type("1 > 2")
    #expect(try desk.type("if ans then 1 else 2").seen == "2")
  }

  @Test("村 may be a name and a unit")
  func nameAndUnit() throws {
    var desk = Desk()
    try desk.type("村 = 180 村")
    #expect(try desk.type("村 × 2 + 5 村").seen == "365 村")
    #expect(try desk.type("100 元 ÷ 村 in 元/村").seen == "5/9 元/村")
  }

  @Test(
    "names in every form",
    arguments: [
      "村数", "x1", "_a", "office.total", "luquan.office.total", "「like this, 2023」", "「经费」.「a b」",
      "ｘ",
      "max", "「2023 年」",
    ])
  func forms(name: String) throws {
    var desk = Desk()
    try desk.type("\(name) = 5")
    #expect(try desk.type("\(name) × 2").seen == "10")
  }

  @Test("a condition may have a name")
  func truth() throws {
    var desk = Desk()
    try desk.type("村数 = 180")
    try desk.type("many = 村数 > 100")
    #expect(try desk.type("if many then 1 else 2").seen == "1")
    try desk.type("村数 = 80")
    #expect(try desk.type("if many then 1 else 2").seen == "2")
    try expectProblem(.numberExpected, in: "⟦many⟧ + 1", after: ["many = 1 > 2"])
  }

  @Test("a formula that leads back to itself is refused, with the way")
  func cycle() throws {
    let before = ["a = 1", "b = a + 1", "c = b + a"]
    try expectProblem(.cycle(["a", "c", "a"]), in: "a = ⟦c⟧ + 1", after: before)
    try expectProblem(.cycle(["a", "b", "a"]), in: "a = 5 + ⟦b⟧", after: before)
    try expectProblem(
      .cycle(["a", "d", "b", "a"]), in: "a = ⟦d⟧", after: ["a = 1", "b = a + 1", "d = b"])
    var desk = Desk()
    for line in before { try desk.type(line) }
    #expect(desk.failure("a = c") != nil)
    #expect(desk.sheet.values.map(\.seen) == ["1", "2", "3"])
    try desk.type("a = 2")
    #expect(desk.sheet.values.map(\.seen) == ["2", "3", "5"])
  }

  @Test(
    "a change that would break a follower changes nothing, and says which",
    arguments: ["x = 0", "x = 5 村", "x = 1 > 2"])
  func breaksFollower(change: String) throws {
    var desk = Desk()
    for line in ["x = 5", "q = 1 / x", "s = x + 1", "t = s × 2"] { try desk.type(line) }
    let failure = desk.failure(change)
    let text = String(decoding: failure?.text ?? [], as: UTF8.self)
    let broken = failure?.broken.map { desk.sheet.entries[$0].name }
    #expect([("q", "q = 1 / x"), ("s", "s = x + 1")].contains { $0 == broken && $1 == text })
    #expect(desk.sheet.values.map(\.seen) == ["5", "0.2", "6", "12"])
    try desk.type("x = 10")
    #expect(desk.sheet.values.map(\.seen) == ["10", "0.1", "11", "22"])
  }

  @Test("a failing change leaves how followers are shown as it was")
  func failingChangeKeepsRendering() throws {
    var desk = Desk()
    for line in ["x = 5", "y = if x > 5 then 1 元 in 角 else 2 元", "z = 1 / (x - 6)"] {
      try desk.type(line)
    }
    #expect(desk.failure("x = 6") != nil)
    #expect(desk.sheet.entries.map(\.rendering) == [.expected, .expected, .expected])
  }

  @Test(
    "a new name that cannot be computed is not there afterwards",
    arguments: [
      "y = x / 0", "y = x + 5 元", "y = x + unknown", "y = y + 1", "y = 2 ^ x",
    ])
  func newNameFails(line: String) throws {
    var desk = Desk()
    try desk.type("x = 0.5")
    #expect(desk.failure(line) != nil)
    #expect(desk.sheet.place(of: "y") == nil)
    #expect(desk.sheet.entries.count == 1 && desk.sheet.values.count == 1)
    try desk.type("y = x")
    try desk.type("x = 2")
    #expect(desk.value(of: "y")?.seen == "2")
  }

  @Test("two thousand names that follow one another follow")
  func longChain() throws {
    var desk = Desk()
    try desk.type("n0 = 1")
    for place in 1...2000 { try desk.type("n\(place) = n\(place - 1) + 1") }
    try desk.type("n0 = 10")
    #expect(desk.value(of: "n2000")?.seen == "2010")
    #expect(desk.failure("n0 = n2000") != nil)
  }
}
