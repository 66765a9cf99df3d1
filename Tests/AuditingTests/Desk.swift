import Diagnostics
import Evaluation
import Quantities
import Syntax
import Testing

@testable import Auditing

/// The judgement of a line such as `180 村 × 5.78 万元/村 =? 1040 万元`.
func judgement(
  _ line: String, after before: [String] = [], at place: SourceLocation = #_sourceLocation
) throws -> Judgement {
  var sheet = Sheet()
  var evaluator = Evaluator()
  for earlier in before {
    let parsed = Parser.parse(earlier)
    guard case .definition(let name, _) = parsed.statement else { continue }
    _ = try sheet.define(
      name, as: parsed.tree, text: ContiguousArray(earlier.utf8), with: &evaluator)
  }
  let text = ContiguousArray(line.utf8)
  let parsed = Parser.parse(line)
  #expect(parsed.diagnostic == nil, "\(line)", sourceLocation: place)
  guard case .check(let printed) = parsed.statement,
    case .quantity(let quantity) = try sheet.value(of: parsed.tree, text: text, with: &evaluator).0
  else { preconditionFailure("\(line) is a check") }
  let context = Evaluator.Context(units: sheet.units, text: text, origin: 0)
  return Judgement(
    try quantity.converted(toFit: printed, of: parsed.tree, context), against: printed)
}

func expectVerdict(
  _ verdict: Verdict, _ line: String, after before: [String] = [],
  at place: SourceLocation = #_sourceLocation
) throws {
  let given = try judgement(line, after: before).verdict
  #expect(given == verdict, "\(line)", sourceLocation: place)
}

extension Literal {
  /// A figure as it is printed: `1040.40 万元`.
  init(printed text: String) {
    let isNegative = text.hasPrefix("-")
    let literal = Parser.parse(isNegative ? String(text.dropFirst()) : text).tree.literals[0]
    self.init(
      digits: isNegative ? -literal.digits : literal.digits, decimals: literal.decimals,
      exponent: literal.exponent, unit: literal.unit)
  }
}
