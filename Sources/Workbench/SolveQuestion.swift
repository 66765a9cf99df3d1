internal import Diagnostics
internal import Syntax

/// A question backwards as it was typed: `solve X for Y = V`.
///
///     求解 优秀村数 使 合计 ≤ 110 万元
struct SolveQuestion {
  /// What stands between the goal and what it is to come to.
  enum Sign {
    /// `=`: a computation behind it.
    case equals
    /// `=?`, `≤`, 不超过: a figure as it is printed.
    case printed
  }

  let line: ContiguousArray<UInt8>
  /// The name that is looked for.
  let unknown: SourceRange
  let goal: SourceRange
  let sign: Sign
  /// Nil where nothing is said: what is stated of the goal.
  let wanted: SourceRange?

  private static let separators = ["for", "使", "令", "使得"]
  private static let equalities = ["为", "是", "等于", "达到", "be"]
  private static let equals: [Unicode.Scalar] = ["=", "＝"]
  private static let signs = equals + ["<", "＜", ">", "＞", "≤", "≥", "≦", "≧", "≈"]

  /// A piece of the line, sign by sign as the parser reads it: an accent behind `#` leaves it a `#`.
  private typealias Part = Substring.UnicodeScalarView

  /// Nil where it is no question that can be read.
  init?(_ line: ContiguousArray<UInt8>) {
    let text = String(decoding: line, as: UTF8.self)
    guard text.utf8.count == line.count else { return nil }
    let words = SolveQuestion.words(of: text)
    guard words.count > 2, let place = SolveQuestion.separator(in: words),
      place.word > 1
    else { return nil }
    self.line = line
    unknown = SolveQuestion.range(of: words[1].startIndex..<words[place.word - 1].endIndex, text)
    let rest = text.unicodeScalars[place.end..<(words.last?.endIndex ?? text.endIndex)]
      .drop(while: \.isBlank)
    guard !rest.isEmpty else { return nil }
    let cut = SolveQuestion.cut(rest)
    goal = SolveQuestion.range(of: cut.goal.startIndex..<cut.goal.endIndex, text)
    sign = cut.sign
    wanted = cut.wanted.map { SolveQuestion.range(of: $0.startIndex..<$0.endIndex, text) }
  }

  /// The words up to a comment; what stands in 「」 is never divided.
  private static func words(of text: String) -> [Part] {
    var isQuoted = false
    let end = text.unicodeScalars.firstIndex { sign in
      isQuoted = sign == "「" || isQuoted && sign != "」"
      return sign == "#" && !isQuoted
    }
    isQuoted = false
    return text.unicodeScalars[..<(end ?? text.endIndex)].split { sign in
      isQuoted = sign == "「" || isQuoted && sign != "」"
      return sign.isBlank && !isQuoted
    }
  }

  /// The word that stands before the goal, and where it ends: 使, or 使合计 as one word.
  private static func separator(in words: [Part]) -> (word: Int, end: String.Index)? {
    if let place = words.indices.dropFirst().first(where: { separators.contains(String(words[$0])) }
    ) {
      return (place, words[place].endIndex)
    }
    guard words.count > 2, let first = words[2].first, first == "使" || first == "令" else {
      return nil
    }
    return (2, words[2].index(after: words[2].startIndex))
  }

  private static func cut(_ rest: Part) -> (goal: Part, sign: Sign, wanted: Part?) {
    guard let place = place(ofSignIn: rest) else { return cutAtWord(rest) }
    let goal = rest[..<place].trimmed
    guard equals.contains(rest[place]) else { return (goal, .printed, rest[place...]) }
    var behind = rest[place...].dropFirst()
    let isCheck = behind.first == "?" || behind.first == "？"
    if isCheck || behind.first.map(equals.contains) == true { behind = behind.dropFirst() }
    return (goal, isCheck ? .printed : .equals, behind.drop(while: \.isBlank))
  }

  /// The first sign behind what can be read as a computation: in `if x > 2 then x else 3 = 15` that
  /// is the last.
  private static func place(ofSignIn rest: Part) -> String.Index? {
    var isQuoted = false
    let places = rest.indices.filter { place in
      isQuoted = rest[place] == "「" || isQuoted && rest[place] != "」"
      return !isQuoted && signs.contains(rest[place])
    }
    let readable = places.first { Parser.parse(String(rest[..<$0])).diagnostic == nil }
    return readable ?? places.first
  }

  /// `合计 不超过 110 万元`, `合计 为 110 万元`, or a goal alone.
  private static func cutAtWord(_ rest: Part) -> (goal: Part, sign: Sign, wanted: Part?) {
    if Parser.parse(String(rest)).diagnostic == nil { return (rest, .equals, nil) }
    let goal = rest.prefix { !$0.isBlank }
    let behind = rest[goal.endIndex...].drop(while: \.isBlank)
    for word in equalities where behind.starts(with: word.unicodeScalars) {
      return (
        goal, .equals, behind.dropFirst(word.unicodeScalars.count).drop(while: \.isBlank)
      )
    }
    let isPrinted = Parser.parse("0 =? " + String(behind)).diagnostic == nil
    return isPrinted ? (goal, .printed, behind) : (rest, .equals, nil)
  }

  private static func range(of part: Range<String.Index>, _ text: String) -> SourceRange {
    SourceRange(
      text.utf8.distance(from: text.startIndex, to: part.lowerBound),
      text.utf8.distance(from: text.startIndex, to: part.upperBound))
  }
}

/// Its parts, each read where it stands, so that what is wrong is marked in the line as it is.
extension SolveQuestion {
  func text(_ range: SourceRange) -> String {
    String(decoding: line[range.start..<range.end], as: UTF8.self)
  }

  /// A part as a line of its own, with blanks for all that stands before it.
  func alone(_ range: SourceRange) -> ContiguousArray<UInt8> {
    ContiguousArray(repeating: 0x20, count: range.start) + line[range.start..<range.end]
  }

  /// A part as the printed figure of a check.
  func checked(_ range: SourceRange) -> ContiguousArray<UInt8> {
    var text = alone(range)
    text.replaceSubrange(0..<3, with: "0=?".utf8)
    return text
  }

  /// The whole line with another text for a part.
  func replacing(_ range: SourceRange, by text: String) -> String {
    String(decoding: line[..<range.start], as: UTF8.self) + text
      + String(decoding: line[range.end...], as: UTF8.self)
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { properties.isWhitespace }
}

extension Substring.UnicodeScalarView {
  fileprivate var trimmed: Self {
    var text = self
    while text.last?.isBlank == true { text.removeLast() }
    return text
  }
}
