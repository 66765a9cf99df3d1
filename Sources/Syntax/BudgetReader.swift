internal import Diagnostics
public import Quantities

/// Reads a budget file, line by line; what is wrong with one line keeps no other from being read.
///
///     line     = header | group | figure | stated | table | columns | row | empty | note
///     header   = "budget" name [ title ] | "department" text | "year" digits | "document" text
///              | "layout" ( "cells" | "rows" ) | "unit" … | "with" name | "section" digits text
///              | "unread" digits text
///     group    = ( "project" | "part" ) name [ title ] cites
///     figure   = name [ title ] ( "=" expression | relation quantity | "=" "?" unit ) cites
///     stated   = "stated" [ relation ] quantity cites
///     table    = "table" name [ title ] cites
///     columns  = "columns" role title { "|" role title }
///     row      = "|" cell { "|" cell } "|" [ cite ]
///     cell     = [ numeral | "?" | text | "「" text "」" ] [ "@" digits ]
///     cite     = "@" digits [ "「" text "」" ]
///
/// An indented line belongs to the group above it. Signs and digits may be full-width ones.
public struct BudgetReader {
  /// The largest file that is read.
  public static let largest = 64 << 20
  static let mostColumns = 200

  var text: BudgetText
  var steps: LineSteps
  /// Reads the pieces of all lines, and knows the units declared so far.
  var parser: Parser
  var group: Int32 = -1
  /// The figure that a `stated` belongs to, and the table that a row does; -1 where there is none.
  var figure: Int32 = -1
  var table: Int32 = -1
  /// Stands for a figure or a table whose own line has been complained of: what belongs to it is
  /// not wrong for that.
  static let unreadable: Int32 = -2
  /// Where each unit of this file is declared.
  var ownUnits: [String: Int] = [:]
  /// Where the layout was told.
  var layout: SourceRange?
  var pages: SourceRange?
  @inline(__always)
  var bytes: ContiguousArray<UInt8> { steps.bytes }
  /// Where the line being read ends.
  @inline(__always)
  var lineEnd: Int { steps.end }

  private init(_ bytes: ContiguousArray<UInt8>, units: UnitTable) {
    text = BudgetText(bytes: bytes, units: units)
    steps = LineSteps(bytes: bytes)
    parser = Parser(Lexer(bytes), units: units)
  }

  /// Reads a file in which these units are known.
  public static func read(
    _ bytes: ContiguousArray<UInt8>, units: UnitTable = .standard
  ) -> BudgetText {
    var reader = BudgetReader(bytes, units: units)
    reader.readAll()
    reader.text.units = reader.parser.units
    return reader.text
  }

  /// Thrown when the line has been complained of.
  struct Halt: Error {}

  private mutating func readAll() {
    guard bytes.count <= BudgetReader.largest else {
      return complain(
        .fileTooLarge(size: bytes.count, limit: BudgetReader.largest), at: SourceRange(0, 0))
    }
    if let place = bytes.firstPlaceNotUTF8 {
      return complain(.notUTF8, at: SourceRange(place, place + 1))
    }
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      readLine(from: place, to: end)
      place = end + 1
    }
    if text.name.start == text.name.end, text.diagnostics.isEmpty {
      complain(.budgetNameMissing, at: SourceRange(0, 0))
    }
  }

  private mutating func readLine(from start: Int, to end: Int) {
    steps.end = end
    steps.end = steps.endWithoutBlanks(start, end)
    let first = steps.skipBlanks(start)
    guard first < lineEnd else { return }
    let isIndented = first > start
    // What is wrong has been noted, and the next line is read.
    try? readLine(from: first, isIndented: isIndented)
  }

  private mutating func readLine(from start: Int, isIndented: Bool) throws(Halt) {
    switch steps.sign(at: start).byte {
    case UInt8(ascii: "|"): try readRow(from: start, isIndented: isIndented)
    case UInt8(ascii: "#"):
      text.notes.append(SourceRange(start, lineEnd))
      add(.note, text.notes.count, isInside: isIndented)
    default:
      guard let (kind, language, word) = keyword(at: start) else {
        return try readFigure(from: start, isIndented: isIndented)
      }
      let rest = refuseColon(behind: word)
      if rest.start < rest.end, isSign(at: rest.start), kind != .stated {
        throw complaint(.reservedName(text.text(word)), at: word)
      }
      try read(kind, word, rest, language, isIndented: isIndented)
    }
  }

  private mutating func read(
    _ kind: BudgetWord, _ word: SourceRange, _ rest: SourceRange, _ language: Language,
    isIndented: Bool
  ) throws(Halt) {
    let place =
      switch kind {
      case .project, .part: try readGroup(rest, isProject: kind == .project)
      case .code: try readCode(word, rest)
      case .stated: try readStated(word, rest)
      case .table: try readTable(rest, isIndented: isIndented)
      case .columns: try readColumns(word, rest)
      case .empty: try readEmpty(word, rest)
      default: try readHeader(kind, word, rest)
      }
    add(kind, place, isInside: isIndented, in: language)
  }

  /// Notes a line; `count` is how many pieces of its kind there are with it.
  mutating func add(
    _ word: BudgetWord, _ count: Int, isInside: Bool, in language: Language? = nil
  ) {
    text.elements.append(
      .init(word: word, place: Int32(count) - 1, isInside: isInside, language: language))
  }

  mutating func complain(_ problem: Problem, at range: SourceRange) {
    text.diagnostics.append(Diagnostic(problem, at: range))
  }

  mutating func complaint(_ problem: Problem, at range: SourceRange) -> Halt {
    complain(problem, at: range)
    return Halt()
  }

  /// A piece of the line, unless something is wrong with it.
  mutating func read<Piece>(
    _ range: SourceRange, as piece: (inout Parser, SourceRange) throws(Diagnostic) -> Piece
  ) throws(Halt) -> Piece {
    do {
      return try piece(&parser, range)
    } catch {
      text.diagnostics.append(error)
      throw Halt()
    }
  }

  var units: UnitTable {
    get { parser.units }
    _modify { yield &parser.units }
  }
}

/// Stepping through a line.
extension BudgetReader {
  /// Whether a sign of relation stands here, so that what stands before it is a name.
  func isSign(at place: Int) -> Bool {
    var lexer = Lexer(bytes, SourceRange(place, lineEnd))
    return BudgetReader.relation(lexer.next(inCall: false).kind) != nil
  }

  static func relation(_ sign: Token.Kind) -> Printed.Relation? {
    sign == .equal ? nil : Parser.relation(sign)
  }

  /// The digits that begin here, as a number.
  mutating func wholeNumber(at start: Int) throws(Halt) -> (number: Int32, end: Int) {
    var (place, number) = (start, 0)
    while place < lineEnd, number < 100_000_000 {
      let (digit, width) = steps.sign(at: place)
      guard Letters.isDigit(digit) else { break }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
      place += width
    }
    let isWhole = place == lineEnd || !Letters.isDigit(steps.sign(at: place).byte)
    guard place > start, number > 0, isWhole else {
      throw complaint(
        .lineNumberExpected, at: SourceRange(start, max(steps.endOfWord(from: start), start)))
    }
    return (Int32(number), place)
  }
}

extension ContiguousArray<UInt8> {
  /// The first byte that does not belong to UTF-8; nil if all do.
  fileprivate var firstPlaceNotUTF8: Int? {
    if (try? UTF8Span(validating: span)) != nil { return nil }
    var cursor = Cursor(bytes: self, place: 0)
    while let (_, width) = cursor.scalar(), !cursor.isAtEnd { cursor.place += width }
    return cursor.place
  }
}
