internal import Diagnostics
internal import Quantities

/// Cuts a statement into tokens, one at a time, as the parser asks for them.
///
/// The parser is asked back one thing only: whether the place is inside a call, where a full-width
/// comma separates numbers and nowhere else does.
struct Lexer {
  private var cursor: Cursor
  /// The numeral last read.
  private(set) var numeral = Numeral.none

  init(_ bytes: ContiguousArray<UInt8>) {
    cursor = Cursor(bytes: bytes, place: 0)
  }

  /// Reads what stands from one place of a file up to another.
  init(_ bytes: ContiguousArray<UInt8>, _ range: SourceRange) {
    cursor = Cursor(bytes: bytes, place: range.start, end: range.end)
  }

  var bytes: ContiguousArray<UInt8> { cursor.bytes }

  /// Goes on with another stretch of the text.
  mutating func move(to range: SourceRange) {
    (cursor.place, cursor.end) = (range.start, range.end)
  }

  mutating func next(inCall: Bool) -> Token {
    skipBlanks()
    let byte = cursor.byte()
    if Letters.isDigit(byte) || (byte == UInt8(ascii: ".") && Letters.isDigit(cursor.byte(1))) {
      return readNumeral(inCall: inCall)
    }
    if Letters.isASCIILetter(byte) { return readWord() }
    if cursor.isAtEnd { return Token(kind: .end, start: cursor.place, end: cursor.place) }
    return byte < 0x80 ? readSign(byte) : readWide(inCall: inCall)
  }

  /// Whether a word may stand next: no digit and no parenthesis.
  var isBeforeWord: Bool {
    let byte = cursor.byte() == 0x20 ? cursor.byte(1) : cursor.byte()
    return Letters.isASCIILetter(byte) || byte >= 0x80 || byte <= 0x20
  }

  /// Whether a sign may stand next that a unit goes on with: all but ASCII's other signs.
  @inline(__always)
  var isBeforeUnitSign: Bool {
    let byte = cursor.byte() == 0x20 ? cursor.byte(1) : cursor.byte()
    return byte >= 0x80 || byte == UInt8(ascii: "/") || byte == 0x20 || byte == 0x09
  }

  /// Whether an ASCII operator or a parenthesis follows the numeral just read, or nothing.
  @inline(__always)
  var isNumeralAlone: Bool {
    let byte = cursor.byte() == 0x20 ? cursor.byte(1) : cursor.byte()
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "^"),
      UInt8(ascii: "("), UInt8(ascii: ")"):
      return true
    case 0: return cursor.isAtEnd
    default: return false
    }
  }

  /// Steps over `text` if it stands here, for words that only mean something at one place.
  mutating func skip(_ text: StaticString) -> Bool {
    skipBlanks()
    let matches = (0..<text.utf8CodeUnitCount).allSatisfy { cursor.byte($0) == text.utf8Start[$0] }
    if matches { cursor.place += text.utf8CodeUnitCount }
    return matches
  }

  /// The places that are still to be read.
  var rest: Range<Int> { cursor.place..<cursor.end }

  /// Puts a sign in the place of another that is as long.
  mutating func replace(at place: Int, by sign: String) {
    cursor.bytes.replaceSubrange(place..<place + sign.utf8.count, with: sign.utf8)
  }

  /// Takes `text` off the end, if the statement ends with it.
  mutating func dropEnd(_ text: StaticString) -> Bool {
    var end = cursor.end
    while end > cursor.place, bytes[end - 1] <= 0x20 { end -= 1 }
    let start = end - text.utf8CodeUnitCount
    let matches =
      start >= cursor.place
      && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[start + $0] == text.utf8Start[$0] }
    if matches { cursor.end = start }
    return matches
  }

  private mutating func token(_ kind: Token.Kind, width: Int) -> Token {
    let start = cursor.place
    cursor.place = min(start + width, cursor.end)
    return Token(kind: kind, start: start, end: cursor.place)
  }

  private mutating func skipBlanks() {
    while true {
      switch cursor.byte() {
      case 0x20, 0x09, 0x0A, 0x0D:
        cursor.place += 1
      case 0xC2 where cursor.byte(1) == 0xA0:
        cursor.place += 2
      case 0xE3 where cursor.byte(1) == 0x80 && cursor.byte(2) == 0x80:
        cursor.place += 3
      case UInt8(ascii: "#"):
        skipComment()
      default:
        return
      }
    }
  }

  private mutating func skipComment() {
    while !cursor.isAtEnd, cursor.byte() != 0x0A { cursor.place += 1 }
  }

  private mutating func readNumeral(inCall: Bool) -> Token {
    let start = cursor.place
    numeral = Numeral.scan(cursor.bytes, from: start, to: cursor.end, inCall: inCall)
    cursor.place = numeral.end
    return Token(kind: .numeral, start: start, end: cursor.place)
  }

  private mutating func readWord() -> Token {
    let start = cursor.place
    var quoted = false
    repeat {
      if isQuote {
        guard skipQuoted() else { return unclosedQuote(from: start) }
        quoted = true
      } else {
        skipNamePart()
      }
    } while skipDotBeforePart()
    return Token(kind: quoted ? .quoted : .word, start: start, end: cursor.place)
  }

  private mutating func skipNamePart() {
    while true {
      let byte = cursor.byte()
      if Letters.isASCIILetter(byte) || Letters.isDigit(byte) {
        cursor.place += 1
      } else if byte >= 0x80, let (value, width) = cursor.scalar(), Letters.continuesName(value) {
        cursor.place += width
      } else {
        return
      }
    }
  }

  /// A dot belongs to a name only where another part begins behind it.
  private mutating func skipDotBeforePart() -> Bool {
    guard cursor.byte() == UInt8(ascii: ".") else { return false }
    cursor.place += 1
    if let (value, _) = cursor.scalar(), Letters.beginsName(value) || isQuote { return true }
    cursor.place -= 1
    return false
  }

  /// 「 is E3 80 8C and 」 is E3 80 8D.
  private var isQuote: Bool {
    cursor.byte() == 0xE3 && cursor.byte(1) == 0x80 && cursor.byte(2) == 0x8C
  }

  private mutating func skipQuoted() -> Bool {
    cursor.place += 3
    while !cursor.isAtEnd {
      if cursor.byte() == 0xE3, cursor.byte(1) == 0x80, cursor.byte(2) == 0x8D {
        cursor.place += 3
        return true
      }
      guard let (value, width) = cursor.scalar(), let scalar = Unicode.Scalar(value),
        Visible.form(of: scalar) == nil
      else { return false }
      cursor.place += width
    }
    return false
  }

  private mutating func unclosedQuote(from start: Int) -> Token {
    Token(kind: .unclosedQuote, start: start, end: max(cursor.place, start + 1))
  }
}

extension Lexer {
  private mutating func readSign(_ byte: UInt8) -> Token {
    let next = cursor.byte(1)
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "!"):
      return readComparison(byte)
    case UInt8(ascii: ".") where next == byte:
      return token(.rangeSign, width: 2)
    default:
      return token(Lexer.sign(byte), width: 1)
    }
  }

  private static func sign(_ byte: UInt8) -> Token.Kind {
    switch byte {
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "*"): .times
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "^"): .power
    case UInt8(ascii: "("): .leftParenthesis
    case UInt8(ascii: ")"): .rightParenthesis
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: ","), UInt8(ascii: ";"): .separator
    case UInt8(ascii: "~"): .rangeSign
    default: .unknown
    }
  }

  /// `<`, `<=`, `=`, `==`, `=?` and the like; the second sign may be full-width too.
  private mutating func readComparison(_ first: UInt8) -> Token {
    let start = cursor.place
    cursor.place += cursor.scalar()?.width ?? 1
    let second = cursor.scalar().map { Letters.folded($0.value) } ?? 0
    let (kind, isPair) = Lexer.comparison(UInt32(first), second)
    if isPair { cursor.place += cursor.scalar()?.width ?? 0 }
    return Token(kind: kind, start: start, end: cursor.place)
  }

  private static func comparison(_ first: UInt32, _ second: UInt32) -> (Token.Kind, isPair: Bool) {
    switch (Unicode.Scalar(first), Unicode.Scalar(second)) {
    case ("<", "="): (.lessOrEqual, true)
    case (">", "="): (.greaterOrEqual, true)
    case ("!", "="): (.unequal, true)
    case ("=", "="): (.equal, true)
    case ("=", "?"): (.check, true)
    case ("<", _): (.less, false)
    case (">", _): (.greater, false)
    case ("=", _): (.assign, false)
    default: (.unknown, false)
    }
  }

  /// What is not ASCII: a name, a full-width form of an ASCII sign, or a sign of its own.
  private mutating func readWide(inCall: Bool) -> Token {
    guard let (value, width) = cursor.scalar() else { return token(.unknown, width: 1) }
    if Letters.beginsName(value) || isQuote { return readWord() }
    let folded = Letters.folded(value)
    if folded < 0x80 { return readFolded(UInt8(folded), width: width, inCall: inCall) }
    if value == 0x2014, cursor.byte(3) == 0xE2, cursor.byte(4) == 0x80, cursor.byte(5) == 0x94 {
      return token(.rangeSign, width: 6)
    }
    return token(Lexer.wideSign(value), width: width)
  }

  private mutating func readFolded(_ byte: UInt8, width: Int, inCall: Bool) -> Token {
    switch byte {
    case _ where Letters.isDigit(byte): readNumeral(inCall: inCall)
    case UInt8(ascii: "."): readWidePoint(inCall: inCall)
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "!"):
      readComparison(byte)
    default: token(Lexer.sign(byte), width: width)
    }
  }

  /// ．． is a range as .. is, and ．５ a numeral as .5 is.
  private mutating func readWidePoint(inCall: Bool) -> Token {
    let next = Cursor(bytes: bytes, place: cursor.place + 3, end: cursor.end).scalar()
    guard let (value, width) = next.map({ (Letters.folded($0.value), $0.width) }) else {
      return token(.unknown, width: 3)
    }
    if value == 0x2E { return token(.rangeSign, width: 3 + width) }
    return (0x30...0x39).contains(value) ? readNumeral(inCall: inCall) : token(.unknown, width: 3)
  }

  private static func wideSign(_ value: UInt32) -> Token.Kind {
    switch Unicode.Scalar(value) {
    case "×", "✕", "✖", "∗": .times
    case "·", "⋅", "・", "•": .dot
    case "÷", "∕", "➗": .divide
    case "−", "‐", "‑", "﹣": .minus
    case "﹢", "➕": .plus
    case "‰": .permille
    case "¥", "￥": .currency
    case "、": .separator
    case "—", "–", "―", "…", "〜": .rangeSign
    case "≤", "⩽", "≦": .lessOrEqual
    case "≥", "⩾", "≧": .greaterOrEqual
    case "≠": .unequal
    case "≈": .about
    default: .unknown
    }
  }
}
