internal import Diagnostics

/// A piece of a statement: a numeral, a word, or a sign.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case end
    case numeral, word, quoted, currency
    case plus, minus, times, dot, slash, divide, power
    case percent, permille
    case leftParenthesis, rightParenthesis, separator, rangeSign
    case less, lessOrEqual, greater, greaterOrEqual, equal, unequal, about
    case assign, check
    case unclosedQuote, unknown
  }

  let kind: Kind
  let start: Int
  let end: Int

  var range: SourceRange { SourceRange(start, end) }
}
