internal import Diagnostics
internal import Quantities

/// Tables: their columns, their rows, and those declared empty.
extension BudgetReader {
  mutating func readTable(_ rest: SourceRange, isIndented: Bool) throws(Halt) -> Int {
    if !isIndented { group = -1 }
    (figure, table) = (-1, Int32(text.tables.count))
    let (names, cites) = steps.split(rest)
    let (name, title) = (try? readNames(names)) ?? standIn(for: names)
    let citations = try? readCitations(cites)
    let (columns, rows) = (Int32(text.columns.count), Int32(text.rows.count))
    text.tables.append(
      .init(
        group: group, name: name, title: title, citations: citations ?? 0..<0,
        columns: columns..<columns, rows: rows..<rows, declaredEmpty: nil))
    guard name.start < name.end, citations != nil else { throw Halt() }
    return text.tables.count
  }

  private mutating func current(_ word: SourceRange) throws(Halt) -> Int {
    if table == BudgetReader.unreadable { throw Halt() }
    guard table >= 0 else {
      table = BudgetReader.unreadable
      throw complaint(.outsideTable(text.text(word)), at: word)
    }
    return Int(table)
  }

  mutating func readEmpty(_ word: SourceRange, _ rest: SourceRange) throws(Halt) -> Int {
    let table = try current(word)
    text.tables[table].declaredEmpty = try readCitations(rest)
    return table + 1
  }

  mutating func readColumns(_ word: SourceRange, _ rest: SourceRange) throws(Halt) -> Int {
    let table = try current(word)
    let first = text.tables[table].columns.lowerBound
    if !text.tables[table].columns.isEmpty {
      let former = text.columns[Int(first)].title.start
      throw complaint(.twice(text.text(word), line: bytes.line(of: former)), at: word)
    }
    self.table = BudgetReader.unreadable
    var place = rest.start
    repeat {
      let border = steps.firstPlace(of: UInt8(ascii: "|"), in: SourceRange(place, lineEnd))
      let end = border?.place ?? lineEnd
      text.columns.append(try readColumn(steps.trimmed(SourceRange(place, end))))
      place = end + (border?.width ?? 1)
    } while place <= lineEnd
    let count = text.columns.count - Int(first)
    guard count <= BudgetReader.mostColumns else {
      throw complaint(.tooManyColumns(limit: BudgetReader.mostColumns), at: word)
    }
    text.tables[table].columns = first..<Int32(text.columns.count)
    self.table = Int32(table)
    return table + 1
  }

  private mutating func readColumn(_ range: SourceRange) throws(Halt) -> BudgetText.Column {
    let roleEnd =
      range.start < range.end ? min(steps.endOfWord(from: range.start), range.end) : range.end
    let role = SourceRange(range.start, roleEnd)
    let title = steps.trimmed(SourceRange(roleEnd, range.end))
    guard title.start < title.end else { throw complaint(.columnExpected, at: range) }
    if let word = ColumnWord(text.text(role).lowercased()) {
      return .init(role: word.role, roleText: role, title: title)
    }
    let unit = try read(role) { parser, role throws(Diagnostic) in try parser.readUnit(role) }
    return .init(role: .amount(unit), roleText: role, title: title)
  }

  mutating func readRow(from start: Int, isIndented: Bool) throws(Halt) {
    var place = start + steps.sign(at: start).width
    let table = try current(SourceRange(start, place))
    let columns = text.tables[table].columns
    if columns.isEmpty {
      self.table = BudgetReader.unreadable
      throw complaint(.columnsMissing, at: SourceRange(start, lineEnd))
    }
    let first = Int32(text.cells.count)
    var isReadable = true
    while let (end, width) = steps.endOfCell(from: place) {
      let column = Int(columns.lowerBound) + text.cells.count - Int(first)
      if column < Int(columns.upperBound) {
        // Each cell that cannot be read is told, not only the first of its row.
        if let cell = try? readCell(place, end, text.columns[column].role) {
          text.cells.append(cell)
        } else {
          text.cells.append(
            .init(text: SourceRange(place, end), ownLine: 0, amount: nil, isQuoted: false))
          isReadable = false
        }
      } else {
        throw complaint(
          .tooManyCells(wanted: columns.count), at: steps.trimmed(SourceRange(place, end)))
      }
      place = end + width
    }
    let given = text.cells.count - Int(first)
    guard given == columns.count else {
      throw complaint(
        .tooFewCells(wanted: columns.count, given: given), at: SourceRange(start, place))
    }
    let line = try readRowCitation(SourceRange(steps.skipBlanks(place), lineEnd))
    guard isReadable else { throw Halt() }
    text.rows.append(.init(cells: first..<Int32(text.cells.count), line: line))
    text.tables[table].rows = text.tables[table].rows.lowerBound..<Int32(text.rows.count)
    add(.row, text.rows.count, isInside: isIndented)
  }

  /// The line of the row's first cell; 0 where none is told.
  private mutating func readRowCitation(_ range: SourceRange) throws(Halt) -> Int32 {
    let cites = try readCitations(range)
    guard let first = cites.first.map({ text.citations[Int($0)] }) else { return 0 }
    if cites.count > 1 || first.quote != nil { throw complaint(.rowCitation, at: range) }
    return first.line
  }

  private mutating func readCell(
    _ start: Int, _ end: Int, _ role: BudgetText.Column.Role
  ) throws(Halt) -> BudgetText.Cell {
    var range = steps.trimmed(SourceRange(start, end))
    var ownLine: Int32 = 0
    if let own = steps.ownCitation(range) {
      ownLine = try wholeNumber(at: own.digits).number
      range = steps.trimmed(SourceRange(range.start, own.start))
    }
    if let quote = steps.quote(at: range.start), quote.end == range.end {
      return .init(text: quote.inside, ownLine: ownLine, amount: nil, isQuoted: true)
    }
    guard case .amount(let unit) = role, range.start < range.end, !isUnknown(range) else {
      return .init(text: range, ownLine: ownLine, amount: nil, isQuoted: false)
    }
    let amount = try amount(range, in: unit)
    return .init(text: range, ownLine: ownLine, amount: amount, isQuoted: false)
  }

  /// `?`: an amount may be printed there, but which is not known.
  private func isUnknown(_ range: SourceRange) -> Bool {
    let (byte, width) = steps.sign(at: range.start)
    return byte == UInt8(ascii: "?") && range.start + width == range.end
  }

  /// A numeral in the unit of its column, which may stand behind it once more.
  private mutating func amount(
    _ range: SourceRange, in unit: Rendering
  ) throws(Halt) -> Literal {
    let (first, width) = steps.sign(at: range.start)
    let isNegative = first == UInt8(ascii: "-")
    let start = range.start + (isNegative ? width : 0)
    let begins = start < range.end && (Letters.isDigit(bytes[start]) || bytes[start] == 0xEF)
    let numeral = begins ? Numeral.scan(bytes, from: start, to: range.end, inCall: false) : .none
    guard begins, numeral.end > start, numeral.fault == nil, isUnit(numeral.end, range.end, unit)
    else { throw complaint(.cellNotNumber(text.text(range)), at: range) }
    return Literal(
      digits: isNegative ? -numeral.number : numeral.number, decimals: numeral.decimals,
      exponent: unit.exponent, unit: unit.unit ?? .none)
  }

  private func isUnit(_ start: Int, _ end: Int, _ unit: Rendering) -> Bool {
    let rest = steps.trimmed(SourceRange(start, end))
    return rest.start == rest.end || Letters.text(bytes[rest.start..<rest.end]) == unit.text
  }
}

extension Rendering {
  fileprivate var exponent: Int {
    if case .power(let exponent) = style { return exponent }
    return 0
  }
}
