public import Syntax

/// Opens a document at every line a budget cites, and finds what is not printed there.
///
///     CitationCheck.faults(of: budget, in: document)
public enum CitationCheck {
  /// A claim that does not hold.
  public struct Fault: Sendable {
    public let claim: Claim
    public let reason: Reason
  }

  /// Why it does not.
  public enum Reason: Sendable, Hashable {
    case noSuchLine
    /// No numeral of the line has these digits.
    case missing(digits: String)
    case quoteMissing
    /// The quote is there, but means another number.
    case quoteDenotesOther(digits: String)
    case otherText
  }

  public static func faults(of budget: BudgetText, in document: PublishedText) -> [Fault] {
    Claim.all(in: budget).compactMap { claim in
      reason(against: claim, in: document).map { Fault(claim: claim, reason: $0) }
    }
  }

  /// Why a claim does not hold; nil if it does.
  public static func reason(against claim: Claim, in document: PublishedText) -> Reason? {
    guard let line = document[claim.line] else { return .noSuchLine }
    switch claim.content {
    case .line: return nil
    case .digits(let digits): return missing(digits, in: line)
    case .quote(let quote, let digits): return fault(ofQuote: quote[...], of: digits, in: line)
    case .text(let text, let isAll):
      return stands(text, in: line.content.withoutBlanks, isAll: isAll) ? nil : .otherText
    }
  }

  private static func stands(
    _ text: ContiguousArray<UInt8>, in printed: ContiguousArray<UInt8>, isAll: Bool
  ) -> Bool {
    isAll ? printed == text : printed[...].holds(String(decoding: text, as: UTF8.self))
  }

  private static func missing(_ digits: [String], in line: PublishedLine) -> Reason? {
    let printed = line.numerals
    return digits.first { digits in !printed.contains { $0.digits == digits } }
      .map { .missing(digits: $0) }
  }

  private static func fault(
    ofQuote quote: Stretch, of digits: [String], in line: PublishedLine
  ) -> Reason? {
    if Quotation.places(of: quote, in: line.bytes).isEmpty { return .quoteMissing }
    return digits.first { !Quotation.denotes($0, in: quote) }
      .map { .quoteDenotesOther(digits: $0) }
  }
}
