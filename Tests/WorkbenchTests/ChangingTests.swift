import Diagnostics
import Evaluation
import TestSupport
import Testing

@testable import Workbench

/// Changing figures of a budget, taking it back, and naming it.
struct ChangingTests {
  /// All that a sheet holds, as it is shown and as it is kept.
  private struct Holding: Equatable {
    let names: [String]
    let values: [Value]
    let formulas: [String]
    let changed: Set<Int>

    init(_ workbench: Workbench) {
      let places = workbench.sheet.entries.indices
      names = places.map { workbench.name(at: $0) }
      values = places.map { workbench.sheet.values[$0] }
      formulas = places.map { workbench.formula(at: $0) }
      changed = workbench.changed
    }

    /// From where to where each value goes. A range that is typed again is another range, though it
    /// goes as far.
    var reaches: [String] {
      values.map { value in
        guard case .quantity(let quantity) = value else { return "\(value)" }
        return "\(quantity.magnitude.low)..\(quantity.magnitude.high) \(quantity.dimension)"
      }
    }
  }

  private static let budget = "shifeng-2023"

  /// Lines that change something, be it several figures at once; some are refused.
  private static func line(_ random: inout SplitMix64, _ workbench: Workbench) -> String {
    let sheet = workbench.sheet
    let place = random.below(sheet.entries.count)
    let name = workbench.name(at: place)
    let other = workbench.name(at: random.below(sheet.entries.count))
    switch random.below(8) {
    case 0: return "own\(random.below(5)) = \(name) × \(1 + random.below(9))"
    case 1: return "\(name) = \(other) + \(name)"
    case 2: return "reset"
    case 3: return "reset \(name)"
    case 4: return "unit 件\(random.below(9))"
    case 5: return "scenario s\(random.below(9))"
    default: return "\(name) = \(name) × \(1 + random.below(30))%"
    }
  }

  @Test("undo restores every value bit for bit, and redo too", arguments: Seed.all)
  func undoing(seed: Seed) {
    var random = seed.generator
    var talk = Talk(.english)
    _ = talk.say("load \(Self.budget)")
    var states = [Holding(talk.workbench)]
    for _ in 0..<60 {
      let done = talk.workbench.ledger.done.count
      _ = talk.say(Self.line(&random, talk.workbench))
      if talk.workbench.ledger.done.count > done { states.append(Holding(talk.workbench)) }
    }
    #expect(states.count > 15)
    for state in states.dropLast().reversed() {
      _ = talk.say("undo")
      #expect(Holding(talk.workbench) == state)
    }
    for state in states.dropFirst() {
      _ = talk.say("redo")
      #expect(Holding(talk.workbench) == state)
    }
    #expect(talk.say("redo").contains("nothing to redo"))
  }

  @Test("a scenario taken up is the same as its changes typed", arguments: Seed.all)
  func scenarios(seed: Seed) {
    var random = seed.generator
    var talk = Talk(.english)
    _ = talk.say("load \(Self.budget)")
    for _ in 0..<20 { _ = talk.say(Self.line(&random, talk.workbench)) }
    if talk.workbench.changed.isEmpty { _ = talk.say("veterans.orgs = 6 组织") }
    let state = Holding(talk.workbench)
    _ = talk.say("scenario all")
    _ = talk.say("reset")
    #expect(talk.workbench.changed.isEmpty)
    _ = talk.say("scenario all")
    #expect(Holding(talk.workbench).reaches == state.reaches)
    #expect(talk.workbench.changed == state.changed)
    _ = talk.say("undo")
    #expect(talk.workbench.changed.isEmpty)
  }

  @Test func aRefusedChangeChangesNothing() {
    var talk = Talk(.english)
    _ = talk.say("load \(Self.budget)")
    let state = Holding(talk.workbench)
    for line in [
      "veterans.orgs = 5 村", "veterans.orgs = veterans.total", "veterans.orgs = nothing",
    ] {
      _ = talk.say(line)
      #expect(Holding(talk.workbench) == state)
      #expect(talk.say("undo").contains("undone: load"))
      _ = talk.say("redo")
    }
  }

  @Test func comparingTouchesNothing() {
    var talk = Talk(.english)
    for line in ["load \(Self.budget)", "veterans.orgs = 6 组织", "scenario six"] {
      _ = talk.say(line)
    }
    let (state, done) = (Holding(talk.workbench), talk.workbench.ledger.done.count)
    #expect(talk.say("compare published six now").contains("veterans.org_cost"))
    #expect(Holding(talk.workbench) == state)
    #expect(talk.workbench.ledger.done.count == done)
  }

  @Test func aNameKeepsItsChanges() {
    var talk = Talk(.english)
    for line in ["load \(Self.budget)", "veterans.orgs = 6 组织", "scenario six"] {
      _ = talk.say(line)
    }
    _ = talk.say("veterans.orgs = 7 组织")
    #expect(talk.say("scenario six").contains("holds other changes"))
    #expect(talk.say("scenario").contains("veterans.orgs = 6 组织"))
  }

  @Test(arguments: ["scenario a =", "scenario a = ", "scenario a = b +", "scenario a = + b"])
  func aScenarioIsMadeOfSomething(line: String) {
    var talk = Talk()
    _ = talk.say("load luquan-2023")
    _ = talk.say("villages = 208 村")
    for name in ["a", "b"] { _ = talk.say("scenario \(name)") }
    #expect(
      talk.say(line).hasPrefix("error: the command is written: scenario"), "\(talk.say(line))")
  }
}
