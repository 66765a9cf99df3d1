public import Syntax

/// Which numerals of a document a budget cites, and why the others are in no relation.
///
///     Coverage(of: budget, in: document).reasons[.date]
public struct Coverage: Sendable {
  /// A numeral that is in no relation, why, and how its line reads there.
  public struct Uncited: Sendable {
    public let reason: NumeralReason
    public let line: Int
    public let digits: String
    public let before: String
    public let behind: String
  }

  /// How many numerals the document has.
  public private(set) var numerals = 0
  public private(set) var cited = 0
  public private(set) var uncited: [Uncited] = []

  public init(of budget: BudgetText, in document: PublishedText) {
    let claims = Dictionary(grouping: Claim.all(in: budget), by: \.line)
    for number in 1..<(document.lineCount + 1) {
      let line = document[number]!
      let contents = (claims[number] ?? []).map(\.content)
      for numeral in line.numerals {
        let isCited = contents.contains { $0.cites(numeral, in: line) }
        note(numeral, isCited: isCited, in: line, document)
      }
    }
  }

  private mutating func note(
    _ numeral: PrintedNumeral, isCited: Bool, in line: PublishedLine, _ document: PublishedText
  ) {
    numerals += 1
    if isCited {
      cited += 1
    } else {
      let reason = NumeralReason(of: numeral, in: line, of: document)
      uncited.append(Uncited(numeral, in: line, reason))
    }
  }

  /// How many numerals are in no relation for which reason.
  public var reasons: [NumeralReason: Int] {
    uncited.reduce(into: [:]) { $0[$1.reason, default: 0] += 1 }
  }
}

extension Coverage.Uncited {
  fileprivate init(_ numeral: PrintedNumeral, in line: PublishedLine, _ reason: NumeralReason) {
    self.init(
      reason: reason, line: line.number, digits: numeral.digits,
      before: String(String(decoding: numeral.before.trimmedStart, as: UTF8.self).suffix(20)),
      behind: String(String(decoding: numeral.behind, as: UTF8.self).prefix(20)))
  }
}

extension Claim.Content {
  /// Whether it is this numeral that is cited. Texts of a table are names and codes, and those are
  /// in no relation.
  fileprivate func cites(_ numeral: PrintedNumeral, in line: PublishedLine) -> Bool {
    switch self {
    case .line, .text: false
    case .digits(let digits): digits.contains(numeral.digits)
    case .quote(let quote, let digits):
      digits.contains { Quotation.hasGlued(numeral.digits, $0) }
        && Quotation.places(of: quote[...], in: line.bytes).contains {
          $0.lowerBound <= numeral.place.lowerBound && numeral.place.upperBound <= $0.upperBound
        }
    }
  }
}
