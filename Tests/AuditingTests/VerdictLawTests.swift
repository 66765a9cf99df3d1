import Budgets
import Evaluation
import Syntax
import TestSupport
import Testing

@testable import Auditing

/// What does not matter to a verdict: the unit of everything, the order of what is added, the width
/// of the writing, and the sign of everything.
@Suite struct VerdictLawTests {
  private static let rounds = 100

  @Test("the order of figures and addends does not matter", arguments: Seed.all)
  func order(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<Self.rounds {
      let model = PrintedModel(&random)
      try expectSame(model, model.ordered(by: &random))
    }
  }

  /// 1.24 万元 and 2 万元 as 1.24 元 and 2 元: the same digits stand for the same share of all.
  @Test("another unit for all figures does not matter", arguments: Seed.all)
  func unit(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<Self.rounds {
      let model = PrintedModel(&random)
      for unit in ["元", "亿元", "人"] where unit != "人" || !model.isProduct {
        try expectSame(model, model.inUnit(unit))
      }
    }
  }

  /// Factors and whole amounts are exact, so 5 万元 may be 50000 元. 1.24 万元 may not be 12400 元:
  /// it stands for other values.
  @Test("another unit for what is exact does not matter", arguments: Seed.all)
  func exactUnit(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<Self.rounds {
      var model = PrintedModel(&random, decimals: [0])
      model.statedUnit = model.unit
      var other = model
      other.unit = "元"
      for place in model.figures.indices where !model.isProduct || place == 0 {
        other.figures[place].value = model.figures[place].value + "0000"
      }
      try expectSame(model, other)
    }
  }

  @Test("full-width digits and signs do not matter", arguments: Seed.all)
  func width(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<Self.rounds {
      let model = PrintedModel(&random)
      try expectSame(model.description, model.description.fullWidth)
    }
  }

  @Test("turning all signs does not matter, of the figures or in the formula", arguments: Seed.all)
  func sign(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<Self.rounds {
      let model = PrintedModel(&random)
      try expectSame(model, model.negated)
      if !model.isProduct { try expectSame(model, model.signsTurned) }
    }
  }

  /// 1.24 + 1.24 + 1.24 is the same with a name for the first two, which no page prints.
  @Test("a name for a part that is not printed does not matter", arguments: Seed.all)
  func names(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<Self.rounds {
      let model = PrintedModel(&random)
      if model.isProduct || model.addends.count < 3 { continue }
      let text = model.description
      let formula = text.split(separator: "\n").first { $0.hasPrefix("total") }!
      let first = model.addends[0].sign == "-" ? "-" : ""
      let parts =
        [first + model.addends[0].name]
        + model.addends[1...1].map { "\($0.sign) \($0.name)" }
      let rest = model.addends.dropFirst(2).map { " \($0.sign) \($0.name)" }.joined()
      let named = "sub = \(parts.joined(separator: " "))\ntotal = sub\(rest)"
      try expectSame(text, text.replacing(formula, with: named))
    }
  }

  private func expectSame(
    _ model: PrintedModel, _ other: PrintedModel, at place: SourceLocation = #_sourceLocation
  ) throws {
    try expectSame(model.description, other.description, at: place)
  }

  private func expectSame(
    _ file: String, _ other: String, at place: SourceLocation = #_sourceLocation
  ) throws {
    let (left, right) = (try TableDesk(file), try TableDesk(other))
    #expect(
      left.checks.map(\.sense) == right.checks.map(\.sense),
      "\(file)\n— as —\n\(other)", sourceLocation: place)
  }
}

extension Check {
  /// The verdict, with how much of the slack it needed.
  fileprivate var sense: String { "\(verdict) \(slack?.needed ?? 0)" }
}
