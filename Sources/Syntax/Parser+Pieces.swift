internal import Diagnostics
public import Quantities

/// Reading what stands in the midst of a file, one piece after the other. The places in a tree are
/// those of the file.
extension Parser {
  /// Reads an expression into `tree`.
  mutating func readExpression(_ range: SourceRange) throws(Diagnostic) {
    try read(range) { parser throws(Halt) in
      try parser.advance()
      _ = try parser.parseExpression()
      try parser.expectEnd()
    }
  }

  /// A figure as a document prints it, with its relation before it.
  mutating func readPrinted(_ range: SourceRange) throws(Diagnostic) -> Printed {
    begin(range)
    if case .check(let printed)? = try? parseCheck(isWorded: false) { return printed }
    let printed = try readAgain(range) { parser throws(Halt) in
      guard case .check(let printed) = try parser.parseCheck() else { throw Halt() }
      return printed
    }
    return printed.moved(by: range.start)
  }

  /// What a cell prints, where that is one figure with its relation and nothing else: ≤5万元.
  public static func printed(_ text: String, units: UnitTable) -> Printed? {
    let bytes = ContiguousArray(text.utf8)
    var parser = Parser(Lexer(bytes), units: units)
    parser.proposes = false
    parser.begin(SourceRange(0, bytes.count))
    guard case .check(let printed)? = try? parser.parseCheck(isWorded: false) else { return nil }
    return printed
  }

  /// A unit by itself: 元/人, %.
  mutating func readUnit(_ range: SourceRange) throws(Diagnostic) -> Rendering {
    try read(range) { parser throws(Halt) in
      try parser.advance()
      let target = try parser.parseTarget()
      try parser.expectEnd()
      return target.rendering
    }
  }

  /// `盒 = 24 支` behind `unit`, with the expression in `tree`.
  mutating func readUnitDeclaration(_ range: SourceRange) throws(Diagnostic) -> Statement {
    try read(range) { parser throws(Halt) in
      try parser.advance()
      return try parser.parseDeclaredUnit()
    }
  }

  private mutating func read<Piece>(
    _ range: SourceRange, _ body: (inout Parser) throws(Halt) -> Piece
  ) throws(Diagnostic) -> Piece {
    begin(range)
    if let piece = try? body(&self) { return piece }
    return try readAgain(range, body)
  }

  private mutating func begin(_ range: SourceRange) {
    lexer.move(to: range)
    tree.removeAll()
    diagnostic = nil
    (depth, callDepth) = (0, 0)
    minusBefore = nil
  }

  /// Reads it once more as a text of its own, so that a repair is of this piece and not of the whole
  /// file.
  private func readAgain<Piece>(
    _ range: SourceRange, _ body: (inout Parser) throws(Halt) -> Piece
  ) throws(Diagnostic) -> Piece {
    let slice = ContiguousArray(lexer.bytes[range.start..<range.end])
    var parser = Parser(Lexer(slice), units: units)
    if let piece = try? body(&parser) { return piece }
    let diagnostic = parser.diagnostic ?? Diagnostic(.notUTF8, at: SourceRange(0, 0))
    throw diagnostic.moved(by: range.start)
  }
}

extension Printed {
  fileprivate func moved(by offset: Int) -> Printed {
    Printed(
      relation: relation, literal: literal, upper: upper,
      range: range.moved(by: offset))
  }
}
