internal import Diagnostics
public import Quantities

/// Reads one statement.
///
///     statement  = [ definition | unit | check | expression ]
///     definition = name "=" expression
///     unit       = "unit" word [ "=" expression ]
///     check      = expression "=?" printed
///     printed    = [ "≈" | "约" | "≤" | "≥" | "<" | ">" ] quantity | range
///     expression = "if" expression "then" expression "else" expression | comparison
///     comparison = conversion [ ( "<" | "≤" | "=" | "≠" | "≥" | ">" ) conversion ]
///     conversion = sum { "in" target }
///     sum        = product { ( "+" | "-" ) product }
///     product    = signed { ( "×" | "·" | "÷" | "/" ) signed }
///     signed     = "-" signed | power
///     power      = operand [ "^" signed ]
///     operand    = range | quantity | name | function "(" list ")" | "(" expression ")"
///     range      = quantity ".." quantity
///     quantity   = [ "¥" ] numeral [ "%" | "‰" | "万" … ] [ compound ]
///     compound   = word { "·" word } { "/" word { "·" word } }
public struct Parser {
  /// The deepest that parentheses, signs and conditions may stand in each other.
  public static let deepest = 200

  var lexer: Lexer
  /// The units that are known.
  var units: UnitTable
  var current = Token(kind: .end, start: 0, end: 0)
  var tree = Tree()
  var diagnostic: Diagnostic?
  var depth = 0
  var callDepth = 0
  /// From where to where the operand read last stands, its parentheses included.
  var extent: (start: Int32, end: Int32) = (0, 0)
  /// Whether somebody will read what is wrong, so that it pays to look for what was meant.
  var proposes = true
  /// The minus that stands right before the numeral to be read.
  var minusBefore: Token?
  /// The end of the literal read last.
  var literalEnd = 0
  /// The start of the numeral read last.
  var numeralStart = 0
  /// The end of the parenthesis closed last.
  var closingEnd: Int32 = 0

  /// Thrown when a diagnostic has been noted and reading on makes no sense.
  struct Halt: Error {}

  private init(_ bytes: ContiguousArray<UInt8>, units: UnitTable) {
    self.init(Lexer(bytes), units: units)
  }

  init(_ lexer: Lexer, units: UnitTable) {
    self.lexer = lexer
    self.units = units
  }

  /// Reads a statement into `parsed`, whose memory is used again.
  public static func parse(
    _ bytes: ContiguousArray<UInt8>, units: UnitTable, into parsed: inout Parsed
  ) {
    parsed.tree.removeAll()
    var parser = Parser(bytes, units: units)
    swap(&parser.tree, &parsed.tree)
    parsed.statement = (try? parser.parseStatement()) ?? .nothing
    swap(&parser.tree, &parsed.tree)
    parsed.diagnostic = parser.diagnostic
    parsed.isUnfinished = parser.current.kind == .end && parser.diagnostic?.mayGoOn == true
  }

  public static func parse(_ text: String, units: UnitTable = .standard) -> Parsed {
    var parsed = Parsed()
    parse(ContiguousArray(text.utf8), units: units, into: &parsed)
    return parsed
  }

  mutating func parseStatement() throws(Halt) -> Statement {
    try advance()
    if current.kind == .end { return .nothing }
    if let statement = try parseUnitDeclaration() { return statement }
    if let statement = try parseDefinition() { return statement }
    _ = try parseExpression()
    if current.kind == .check { return try parseCheck() }
    try expectEnd()
    return .expression
  }

  private mutating func parseDefinition() throws(Halt) -> Statement? {
    guard current.kind == .word || current.kind == .quoted else { return nil }
    let saved = (lexer, current)
    let name = current
    try advance()
    guard current.kind == .assign else {
      (lexer, current) = saved
      return nil
    }
    if Parser.isReserved(self.name(name)) { throw fail(.reservedName(text(name)), at: name.range) }
    try advance()
    _ = try parseExpression()
    try expectEnd()
    return .definition(name: self.name(name), range: name.range)
  }

  /// Whether a name means something else already. A function does only before a parenthesis.
  private static func isReserved(_ name: String) -> Bool {
    Keyword(name) != nil || ["ans", "「」", "「unit」", "「单位」"].contains(name)
      || declaresUnit(name)
  }

  func declaresUnit(_ token: Token) -> Bool { spelling(token).map(Parser.declaresUnit) ?? false }

  func keyword(_ token: Token) -> Keyword? { spelling(token).flatMap { Keyword($0) } }

  /// The token, if it may be a word that the language keeps for itself; that may be full-width.
  private func spelling(_ token: Token) -> ShortWord? {
    guard token.end - token.start <= 12 else { return nil }
    let bytes = lexer.bytes[token.start..<token.end]
    return bytes.contains(0xEF) ? ShortWord(word(token).utf8) : ShortWord(bytes)
  }

  static func declaresUnit(_ word: String) -> Bool {
    ShortWord(word.utf8).map(declaresUnit) ?? false
  }

  static func declaresUnit(_ word: ShortWord) -> Bool {
    word == declaringWords.english || word == declaringWords.chinese
  }

  private static let declaringWords = (
    english: ShortWord("unit".utf8), chinese: ShortWord("单位".utf8)
  )

  mutating func parseUnitDeclaration() throws(Halt) -> Statement? {
    guard current.kind == .word, declaresUnit(current) else { return nil }
    let keyword = current
    try advance()
    if current.kind == .assign { throw fail(.reservedName(text(keyword)), at: keyword.range) }
    return try parseDeclaredUnit()
  }

  /// What stands behind `unit`.
  mutating func parseDeclaredUnit() throws(Halt) -> Statement {
    guard current.kind == .word else { throw fail(.unitNameExpected(found: found)) }
    let name = current
    if word(name).contains(".") { throw fail(.unitNameExpected(found: text(name))) }
    if units.isStandard(word(name)) { throw fail(.alreadyUnit(text(name))) }
    if isReservedUnit(word(name)) { throw fail(.reservedName(text(name))) }
    try advance()
    let hasValue = current.kind == .assign
    if hasValue {
      try advance()
      _ = try parseExpression()
      try expectEnd()
    } else if current.kind != .end {
      throw fail(.unitNameExpected(found: text(current)))
    }
    return .unit(name: word(name), range: name.range, hasValue: hasValue)
  }

  /// Whether a word behind a numeral means something else already.
  private func isReservedUnit(_ word: String) -> Bool {
    if Parser.isReserved(word) || ["fraction", "分数"].contains(word) { return true }
    guard let (_, rest) = PowerSign.multiplier(beginning: word) else { return false }
    return rest.isEmpty || units.measure(named: rest) != nil
  }

  mutating func expectEnd() throws(Halt) {
    switch current.kind {
    case .end: return
    case .rightParenthesis: throw fail(.unexpectedClosing)
    case .rangeSign: throw fail(.rangeEnds)
    default: throw fail(.operatorExpected(found: text(current)))
    }
  }
}

extension Parser {
  @inline(__always)
  mutating func advance() throws(Halt) {
    current = lexer.next(inCall: callDepth > 0)
    if current.kind == .numeral {
      numeralStart = current.start
      if lexer.numeral.fault != nil { throw failNumeral() }
    }
    if current.kind.rawValue >= Token.Kind.unclosedQuote.rawValue { throw failSign() }
  }

  /// Notes what is wrong at the current token, or at `range`.
  mutating func fail(
    _ problem: Problem, at range: SourceRange? = nil, repair: String? = nil
  ) -> Halt {
    diagnostic = diagnostic ?? Diagnostic(problem, at: range ?? current.range, repair: repair)
    return Halt()
  }

  func text(_ token: Token) -> String {
    String(decoding: lexer.bytes[token.start..<token.end], as: UTF8.self)
  }

  /// A word as it is looked up: full-width letters are ASCII.
  func word(_ token: Token) -> String { Letters.text(lexer.bytes[token.start..<token.end]) }

  /// The text of the current token, nil at the end, for telling what stands there.
  var found: String? { current.kind == .end ? nil : text(current) }
}

extension Diagnostic {
  /// Whether what is wrong is only that the text ends.
  fileprivate var mayGoOn: Bool {
    switch problem {
    case .operandExpected(nil), .unclosedParenthesis, .keywordExpected(_, nil),
      .printedExpected(nil), .unitExpected(nil):
      true
    default: false
    }
  }
}
