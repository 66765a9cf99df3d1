public import Diagnostics
internal import Quantities

/// One line of the language.
public enum Statement: Sendable {
  /// Blanks or a comment.
  case nothing
  /// `180 村 × 5.78 万元/村`
  case expression
  /// `村数 = 180 村`
  case definition(name: String, range: SourceRange)
  /// `… =? 1040 万元`
  case check(Printed)
  /// `unit 盒`, or `unit 盒 = 24 支` with an expression
  case unit(name: String, range: SourceRange, hasValue: Bool)
}

/// A figure as a document prints it: `1040 万元`, `约490 万元`, `≥500 人`, `500—5000 元/人/月`.
public struct Printed: Sendable, Hashable {
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    case equal = "="
    case about = "≈"
    case atMost = "≤"
    case atLeast = "≥"
    case below = "<"
    case above = ">"
    case within = "in"
  }

  public let relation: Relation
  public let literal: Literal
  /// The upper end, where a range is printed.
  public let upper: Literal?
  public let range: SourceRange

  public init(relation: Relation, literal: Literal, upper: Literal?, range: SourceRange) {
    self.relation = relation
    self.literal = literal
    self.upper = upper
    self.range = range
  }
}

/// What reading a statement gave.
public struct Parsed: Sendable {
  public var statement: Statement = .nothing
  /// The expression, where the statement has one.
  public var tree = Tree()
  public var diagnostic: Diagnostic?
  /// Whether the text may become right by going on: `(2 +`.
  public var isUnfinished = false

  public init() {}
}
