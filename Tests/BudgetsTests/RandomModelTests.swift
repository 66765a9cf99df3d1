import Diagnostics
import Evaluation
import Quantities
import Syntax
import TestSupport
import Testing

@testable import Budgets

/// A random budget after random edits, against the same budget written with the edits in it.
struct RandomModelTests {
  /// The formulas of a budget, as they stand in its file and after each edit.
  private struct Model {
    static let count = 40
    var formulas: [String] = []
    /// What is stated of a figure.
    var stated: [String?] = []

    init(_ random: inout SplitMix64) {
      for place in 0..<Model.count {
        let isUnknown = random.chance(1, of: 12)
        formulas.append(
          isUnknown
            ? "? " + Model.units[place % 3] : Model.formula(&random, below: place, of: place % 3))
        stated.append(
          random.chance(1, of: 6) ? "\(random.below(90)) \(Model.units[place % 3])" : nil)
      }
    }

    static let units = ["", "元", "村"]
    private static let groups = ["", "p", "q"]

    /// `p.f7`, which is of the project p.
    static func name(_ place: Int) -> String {
      let group = groups[place / 3 % 3]
      return (group.isEmpty ? "" : group + ".") + "f\(place)"
    }

    /// Mostly over earlier figures of the unit, so that it can be computed.
    static func formula(_ random: inout SplitMix64, below place: Int, of kind: Int) -> String {
      let terms = (0...random.below(3)).map { _ in term(&random, below: place, of: kind) }
      return terms.joined(separator: random.one(of: [" + ", " - "]))
    }

    private static func term(_ random: inout SplitMix64, below place: Int, of kind: Int) -> String {
      let unit = units[kind]
      let number = "\(random.below(50)).5 \(unit)"
      let others = (0..<place).filter { $0 % 3 == kind }
      guard !others.isEmpty, random.chance(3, of: 4) else { return number }
      let name = name(random.one(of: others))
      switch random.below(6) {
      case 0: return "max(\(name), \(number))"
      case 1: return "\(name) × 110%"
      case 2: return "(if \(name) > \(number) then \(name) else \(number))"
      case 3: return "\(name) ÷ (\(random.below(3)) + 1)"
      default: return name
      }
    }

    /// As a file, its projects in the order of their last figures.
    var file: String {
      var lines = ["budget x"]
      for group in [1, 0, 2] {
        lines.append(group == 0 ? "" : "project \(Model.groups[group])")
        for place in 0..<Model.count where place / 3 % 3 == group {
          let indent = group == 0 ? "" : "  "
          lines.append("\(indent)f\(place) = \(formulas[place])")
          if let stated = stated[place], !formulas[place].hasPrefix("?") {
            lines.append("\(indent)  stated \(stated) @1")
          }
        }
        // What stands at the margin belongs to the department, behind a project or not.
        if group == 1 { lines.append("margin = 1 元") }
      }
      return lines.joined(separator: "\n") + "\n"
    }
  }

  private static func picture(_ desk: inout Desk) -> [String] {
    (0..<Model.count).map { "\(Model.name($0)) \(desk.say(Model.name($0)))" }
  }

  @Test(arguments: Seed.all) func editsLeadToWhatAFileWithThemSays(seed: Seed) throws {
    var random = seed.generator
    var (changed, refused) = (0, 0)
    for _ in 0..<6 {
      var model = Model(&random)
      guard var desk = try? Desk(model.file) else { continue }
      for _ in 0..<40 {
        switch try edit(&desk, &model, &random) {
        case true?: changed += 1
        case false?: refused += 1
        case nil: return
        }
      }
    }
    #expect(changed > 60 && refused > 5, "\(changed) changed, \(refused) refused")
  }

  /// Whether the edit was made; nil where that was wrong.
  private func edit(
    _ desk: inout Desk, _ model: inout Model, _ random: inout SplitMix64
  ) throws -> Bool? {
    let place = random.below(Model.count)
    let top = random.chance(1, of: 5) ? Model.count : place
    let kind = random.chance(1, of: 10) ? random.below(3) : place % 3
    let formula = Model.formula(&random, below: top, of: kind)
    // Its own former value would be a number that the file does not have.
    guard !formula.contains(Model.name(place)) else { return false }
    let before = desk.picture
    let values = desk.sheet.values
    let missing = desk.sheet.entries.map(\.missing)
    do {
      let change = try desk.define("\(Model.name(place)) = \(formula)")
      model.formulas[place] = formula
      model.stated[place] = nil
      var fresh = try Desk(model.file)
      let (now, wanted) = (Self.picture(&desk), Self.picture(&fresh))
      guard now == wanted else {
        let different = zip(now, wanted).first { $0 != $1 }!
        Issue.record("\(Model.name(place)) = \(formula): \(different)\n\(model.file)")
        return nil
      }
      let different = desk.sheet.entries.indices.filter {
        let isKnown = desk.sheet.entries[$0].missing.isEmpty
        return $0 != change.defined[0].place && isKnown
          && (values[$0] != desk.sheet.values[$0] || !missing[$0].isEmpty)
      }
      guard Set(change.followers.map(\.place)) == Set(different) else {
        Issue.record("\(Model.name(place)) = \(formula): \(change.followers.map(\.name))")
        return nil
      }
      return true
    } catch {
      guard desk.picture == before else {
        Issue.record("\(Model.name(place)) = \(formula): \(error)")
        return nil
      }
      return false
    }
  }
}
