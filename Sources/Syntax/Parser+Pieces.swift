internal import Diagnostics
internal import Quantities

/// Reading what stands in the midst of a file. The places in a tree are those of the file.
extension Parser {
  static func expression(
    _ bytes: ContiguousArray<UInt8>, _ range: SourceRange, units: UnitTable
  ) -> Result<Tree, Diagnostic> {
    reading(bytes, range, units) { parser throws(Halt) in
      try parser.advance()
      _ = try parser.parseExpression()
      try parser.expectEnd()
      return parser.tree
    }
  }

  /// A figure as a document prints it, with its relation before it.
  static func printed(
    _ bytes: ContiguousArray<UInt8>, _ range: SourceRange, units: UnitTable
  ) -> Result<Printed, Diagnostic> {
    reading(bytes, range, units) { parser throws(Halt) in
      guard case .check(let printed) = try parser.parseCheck(isWorded: false) else {
        throw Halt()
      }
      return printed
    }.flatMapError { _ in
      reading(ContiguousArray(bytes[range.start..<range.end]), units, movedBy: range.start) {
        parser throws(Halt) in
        guard case .check(let printed) = try parser.parseCheck() else { throw Halt() }
        return printed.moved(by: range.start)
      }
    }
  }

  /// A unit by itself: 元/人, %.
  static func unit(
    _ bytes: ContiguousArray<UInt8>, _ range: SourceRange, units: UnitTable
  ) -> Result<Rendering, Diagnostic> {
    reading(bytes, range, units) { parser throws(Halt) in
      try parser.advance()
      let target = try parser.parseTarget()
      try parser.expectEnd()
      return target.rendering
    }
  }

  /// `unit 盒 = 24 支`, with the expression as the tree.
  static func unitDeclaration(
    _ bytes: ContiguousArray<UInt8>, _ range: SourceRange, units: UnitTable
  ) -> Result<(Statement, Tree), Diagnostic> {
    reading(bytes, range, units) { parser throws(Halt) in
      try parser.advance()
      guard let statement = try parser.parseUnitDeclaration() else { throw Halt() }
      return (statement, parser.tree)
    }
  }

  private static func reading<Piece>(
    _ bytes: ContiguousArray<UInt8>, _ range: SourceRange, _ units: UnitTable,
    _ body: (inout Parser) throws(Halt) -> Piece
  ) -> Result<Piece, Diagnostic> {
    var parser = Parser(Lexer(bytes, range), units: units)
    if let piece = try? body(&parser) { return .success(piece) }
    // Once more as a text of its own, so that a repair is of this piece and not of the whole file.
    let slice = ContiguousArray(bytes[range.start..<range.end])
    return reading(slice, units, movedBy: range.start, body)
  }

  private static func reading<Piece>(
    _ slice: ContiguousArray<UInt8>, _ units: UnitTable, movedBy offset: Int,
    _ body: (inout Parser) throws(Halt) -> Piece
  ) -> Result<Piece, Diagnostic> {
    var parser = Parser(Lexer(slice), units: units)
    if let piece = try? body(&parser) { return .success(piece) }
    let diagnostic = parser.diagnostic ?? Diagnostic(.notUTF8, at: SourceRange(0, 0))
    return .failure(diagnostic.moved(by: offset))
  }
}

extension Printed {
  fileprivate func moved(by offset: Int) -> Printed {
    Printed(
      relation: relation, literal: literal, upper: upper,
      range: range.moved(by: offset))
  }
}
