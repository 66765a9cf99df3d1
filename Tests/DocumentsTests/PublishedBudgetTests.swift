import Syntax
import Testing

@testable import Documents

/// The built-in budgets beside the documents they were taken from, where those are present.
@Suite(.enabled(if: !PublishedBudgets.pairs.isEmpty)) struct PublishedBudgetTests {
  typealias Pair = PublishedBudgets.Pair

  @Test("every cited line prints what is cited", arguments: PublishedBudgets.pairs)
  func citations(pair: Pair) {
    #expect(pair.budget.diagnostics.isEmpty)
    for fault in CitationCheck.faults(of: pair.budget, in: pair.document) {
      Issue.record("line \(fault.claim.line): \(fault.reason) for \(fault.claim.subject)")
    }
  }

  @Test("every figure that is stated, and every row, says where", arguments: PublishedBudgets.pairs)
  func nothingUncited(pair: Pair) {
    #expect(pair.budget.stated.allSatisfy { !$0.citations.isEmpty })
    #expect(pair.budget.rows.allSatisfy { $0.line > 0 })
  }

  @Test(
    "every numeral is cited, or is in no relation for a reason", arguments: PublishedBudgets.pairs)
  func coverage(pair: Pair) {
    for numeral in Coverage(of: pair.budget, in: pair.document).uncited
    where numeral.reason == .other {
      Issue.record("line \(numeral.line): \(numeral.before)⟦\(numeral.digits)⟧\(numeral.behind)")
    }
  }

  /// One digit higher at every place of every printed figure. What is not caught cannot be: the
  /// line prints the changed digits too, as those of another figure.
  @Test("a changed digit is caught", arguments: PublishedBudgets.pairs)
  func changedDigits(pair: Pair) {
    let claims = Claim.all(in: pair.budget).flatMap(\.withOneDigitChanged)
    expectCaught(claims.map { [$0] }, in: pair)
  }

  /// Every figure, and every row of a table, moved up and down by a line. It is no change where the
  /// neighbouring line reads just the same, as the cells of one amount in two columns do; of the
  /// rest, what is not caught cannot be: the neighbouring line prints the same digits among others.
  @Test("a citation of the neighbouring line is caught", arguments: PublishedBudgets.pairs)
  func movedCitations(pair: Pair) {
    let figures = Claim.all(in: pair.budget).filter(\.isOfFigure).map { [$0] }
    let rows = pair.budget.rows.map { Claim.claims(of: $0, in: pair.budget) }
    let moved = (figures + rows).flatMap { claims in
      [-1, 1].filter { lines in claims.contains { differs($0, by: lines, in: pair.document) } }
        .map { lines in claims.map { $0.moved(by: lines) } }
    }
    expectCaught(moved, in: pair)
  }

  /// Whether a line so far from the cited one reads otherwise.
  private func differs(_ claim: Claim, by lines: Int, in document: PublishedText) -> Bool {
    document[claim.line]?.content != document[claim.line + lines]?.content
  }

  /// At least 95 of 100 citations are faulty; a citation is, where one of its claims is.
  private func expectCaught(
    _ wrong: [[Claim]], in pair: Pair, at place: SourceLocation = #_sourceLocation
  ) {
    let missed = wrong.filter { claims in
      claims.allSatisfy { CitationCheck.reason(against: $0, in: pair.document) == nil }
    }
    #expect(
      missed.count * 20 <= wrong.count,
      "\(missed.count) of \(wrong.count) are not caught: \(missed.prefix(10).map { $0[0] })",
      sourceLocation: place)
    #expect(wrong.count > 100)
  }
}

extension Claim {
  fileprivate var isOfFigure: Bool {
    if case .stated = subject { true } else { false }
  }

  fileprivate func moved(by lines: Int) -> Claim {
    Claim(subject, line: line + lines, content: content)
  }

  fileprivate var withOneDigitChanged: [Claim] {
    switch content {
    case .digits(let digits):
      digits.changed.map { Claim(subject, line: line, content: .digits($0)) }
    case .quote(let quote, let digits):
      digits.changed.map { Claim(subject, line: line, content: .quote(quote, digits: $0)) }
    case .line, .text: []
    }
  }
}

extension [String] {
  /// These numerals with one digit of one of them higher by one, for each of their digits.
  fileprivate var changed: [[String]] {
    indices.flatMap { place in
      self[place].withOneDigitHigher.map { changed in
        var numerals = self
        numerals[place] = changed
        return numerals
      }
    }
  }
}

extension String {
  fileprivate var withOneDigitHigher: [String] {
    indices.compactMap { place in
      self[place].wholeNumberValue.map { digit in
        replacingCharacter(at: place, with: "\((digit + 1) % 10)")
      }
    }
  }

  private func replacingCharacter(at place: Index, with character: String) -> String {
    String(self[..<place]) + character + String(self[index(after: place)...])
  }
}
