internal import Diagnostics
public import Syntax

/// What a budget says is printed on a line of its document.
public struct Claim: Sendable {
  /// The piece of the budget that says it, by its place among those of its kind.
  public enum Subject: Sendable, Hashable {
    case group(Int)
    case table(Int)
    case stated(Int)
    case cell(Int)
  }

  /// What is to be found on the line.
  public enum Content: Sendable, Hashable {
    /// Nothing in particular: the line of a heading.
    case line
    /// Each of these, as a whole numeral.
    case digits([String])
    /// The quote, which denotes each of the digits.
    case quote(ContiguousArray<UInt8>, digits: [String])
    /// A text, blanks aside; it is all there is where each cell has a line of its own.
    case text(ContiguousArray<UInt8>, isAll: Bool)
  }

  public let subject: Subject
  public let line: Int
  public let content: Content

  public init(_ subject: Subject, line: Int, content: Content) {
    (self.subject, self.line, self.content) = (subject, line, content)
  }
}

extension Claim {
  /// Everything a budget says of its document's lines, in the order of the file's pieces.
  public static func all(in budget: BudgetText) -> [Claim] {
    headings(in: budget)
      + budget.stated.indices.flatMap { claims(ofStated: $0, in: budget) }
      + budget.rows.flatMap { claims(of: $0, in: budget) }
  }

  private static func headings(in budget: BudgetText) -> [Claim] {
    let groups = budget.groups.enumerated().flatMap { place, group in
      lines(group.citations, in: budget).map { Claim(.group(place), line: $0, content: .line) }
    }
    let tables = budget.tables.enumerated().flatMap { place, table in
      (lines(table.citations, in: budget) + lines(table.declaredEmpty ?? 0..<0, in: budget))
        .map { Claim(.table(place), line: $0, content: .line) }
    }
    return groups + tables
  }

  private static func lines(_ places: Range<Int32>, in budget: BudgetText) -> [Int] {
    places.map { Int(budget.citations[Int($0)].line) }
  }

  private static func claims(ofStated place: Int, in budget: BudgetText) -> [Claim] {
    let stated = budget.stated[place]
    let digits = digits(in: budget, stated.printed.range)
    return stated.citations.map { citation in
      let citation = budget.citations[Int(citation)]
      let quote = citation.quote.map { FullWidth.folding(ContiguousArray(budget.bytes[$0.bounds])) }
      return Claim(
        .stated(place), line: Int(citation.line),
        content: quote.map { .quote($0, digits: digits) } ?? .digits(digits))
    }
  }

  /// A row whose line is not told claims nothing.
  static func claims(of row: BudgetText.Row, in budget: BudgetText) -> [Claim] {
    row.cells.lazy.map(Int.init).compactMap { place in
      let line = budget.line(ofCell: place, in: row)
      guard line > 0 else { return nil }
      return Claim(.cell(place), line: line, content: content(ofCell: place, in: budget))
    }
  }

  private static func content(ofCell place: Int, in budget: BudgetText) -> Content {
    let cell = budget.cells[place]
    if cell.amount != nil { return .digits(digits(in: budget, cell.text)) }
    let text = FullWidth.folding(ContiguousArray(budget.bytes[cell.text.bounds]))
    return .text(text[...].withoutBlanks, isAll: budget.layout == .cells)
  }

  private static func digits(in budget: BudgetText, _ range: SourceRange) -> [String] {
    let text = FullWidth.folding(ContiguousArray(budget.bytes[range.bounds]))
    return PrintedNumeral.all(in: text[...]).map(\.digits)
  }
}

extension SourceRange {
  fileprivate var bounds: Range<Int> { start..<end }
}
