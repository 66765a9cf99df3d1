import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Syntax

/// What is printed is read again as the same tree.
@Suite struct RoundTripTests {
  /// As a definition, which is where a formula is printed.
  private func parsed(_ expression: String) -> Parsed { Parser.parse("结果 = " + expression) }

  private func expectRoundTrip(
    _ text: String, at place: SourceLocation = #_sourceLocation
  ) -> Bool {
    let first = parsed(text)
    guard first.diagnostic == nil else {
      Issue.record("\(text.debugDescription): \(first.diagnostic!)", sourceLocation: place)
      return false
    }
    let printed = Printer.text(of: first.tree)
    let second = parsed(printed)
    guard second.diagnostic == nil, TreeShape(first.tree) == TreeShape(second.tree),
      Printer.text(of: second.tree) == printed
    else {
      Issue.record(
        "\(text.debugDescription) is printed as \(printed): \(TreeShape(first.tree)), \(TreeShape(second.tree))",
        sourceLocation: place)
      return false
    }
    return true
  }

  @Test("random expressions over the whole grammar", arguments: Seed.all)
  func random(seed: Seed) {
    var writer = RandomStatement(seed.generator)
    for _ in 0..<3000 {
      guard expectRoundTrip(writer.expression(depth: 3)) else { return }
    }
  }

  @Test("random deep expressions", arguments: Seed.all)
  func deep(seed: Seed) {
    var writer = RandomStatement(seed.generator)
    for _ in 0..<150 {
      guard expectRoundTrip(writer.expression(depth: 7)) else { return }
    }
  }

  @Test(
    "a range under a minus",
    arguments: [
      "-(5..8)", "-(-5..8)", "-(3..5 元)^2", "-(3..5)^2^2", "-(3..5)^2 × 2", "2 - (3..5)",
      "-(1%..2%)", "--5..8", "- (5..8 人)",
    ])
  func negatedRange(text: String) { #expect(expectRoundTrip(text)) }

  @Test(
    "¥ before 万, and 万 apart from its unit",
    arguments: ["¥3万", "2 万 元", "¥200", "3万 人", "¥1.5亿/村", "3 亿 元", "3万..50000元", "125%..631%/角"])
  func moneyInTenThousands(text: String) { #expect(expectRoundTrip(text)) }

  @Test(
    "names in 「」 that are words elsewhere",
    arguments: ["「in」", "「如果」", "「村」", "「a.b」", "「a」.「b」", "「=?」", "「ans」", "「」"])
  func quotedNames(text: String) { #expect(expectRoundTrip(text)) }

  @Test(
    "what a name stood for before is printed so that it can be read again",
    arguments: [
      ("x × 110%", "1144.44 万元"), ("2 - x", "-5 元"), ("x ^ 2", "-5"), ("-x", "-5"), ("x ^ 2", "5"),
      ("x / 2", "1..5 元"), ("1 - x", "-5..5"), ("-x", "1..5"), ("x ^ 2", "1..5 元"),
    ])
  func constants(formula: String, former: String) throws {
    let typed = parsed(former).tree
    let sign = Number(typed.nodes.last?.kind == .negate ? -1 : 1)
    let (low, high) = (try #require(typed.literals.first), try #require(typed.literals.last))
    let constant = Tree.Constant(low: low.number * sign, high: high.number * sign, unit: low.unit)
    let printed = Printer.text(of: parsed(formula).tree.replacingNames { _ in (0, constant) })
    let expected = parsed(formula.replacing("x", with: "(\(former))")).tree
    #expect(TreeShape(parsed(printed).tree) == TreeShape(expected), "\(printed)")
  }

  @Test(
    "a constant whose digits do not end is printed as a division",
    arguments: ["x", "x × 2", "2 ÷ x", "x ^ 2", "-x", "1 - x"])
  func endlessConstant(formula: String) {
    let third = Tree.Constant(
      low: Number.one / Number(3), high: Number.one / Number(3), unit: .none)
    let printed = Printer.text(of: parsed(formula).tree.replacingNames { _ in (0, third) })
    let expected = parsed(formula.replacing("x", with: "(1 ÷ 3)")).tree
    #expect(printed == Printer.text(of: expected))
  }

  @Test(
    "a former range whose ends do not end can be read again too",
    arguments: ["x", "x × 2", "2 ÷ x", "x ^ 2", "-x", "1 - x"])
  func endlessRange(formula: String) {
    let thirds = Tree.Constant(
      low: Number.one / Number(3), high: Number(2) / Number(3), unit: .none)
    let printed = Printer.text(of: parsed(formula).tree.replacingNames { _ in (0, thirds) })
    let again = parsed(printed)
    #expect(again.diagnostic == nil, "\(printed)")
    #expect(Printer.text(of: again.tree) == printed)
  }
}
