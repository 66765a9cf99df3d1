internal import Diagnostics
internal import Quantities

/// Projects and parts, their figures, and what the document states of them.
extension BudgetReader {
  mutating func readGroup(_ rest: SourceRange, isProject: Bool) throws(Halt) -> Int {
    (group, figure, table) = (Int32(text.groups.count), -1, -1)
    let (names, cites) = split(rest)
    let (name, title) = (try? readNames(names)) ?? standIn(for: names)
    let citations = try? readCitations(cites)
    text.groups.append(
      .init(isProject: isProject, name: name, title: title, citations: citations ?? 0..<0))
    guard name.start < name.end, citations != nil else { throw Halt() }
    return text.groups.count
  }

  mutating func readCode(_ word: SourceRange, _ rest: SourceRange) throws(Halt) -> Int {
    guard group >= 0 else { throw complaint(.outsideProject(text.text(word)), at: word) }
    let (code, cites) = split(rest)
    _ = try readCitations(cites)
    if code.start == code.end { throw complaint(.nothingBehind(text.text(word)), at: word) }
    if let former = text.groups[Int(group)].code {
      throw complaint(.twice(text.text(word), line: bytes.line(of: former.start)), at: word)
    }
    text.groups[Int(group)].code = code
    text.codes.append(rest)
    return text.codes.count
  }

  mutating func readFigure(from start: Int, isIndented: Bool) throws(Halt) {
    if !isIndented { group = -1 }
    (figure, table) = (BudgetReader.unreadable, BudgetReader.unreadable)
    let (line, cites) = split(SourceRange(start, lineEnd))
    guard let (sign, relation) = try? findSign(line) else {
      if !isIndented { beginUnreadableGroup(at: start) }
      throw Halt()
    }
    let names = trimmed(SourceRange(start, sign.start))
    let (name, title) = (try? readNames(names)) ?? standIn(for: names)
    if BudgetWord.named(bytes[name.start..<name.end]) != nil {
      complain(.reservedName(text.text(name)), at: name)
    }
    table = -1
    let value = trimmed(SourceRange(sign.end, line.end))
    let place = Int32(text.figures.count)
    let count = Int32(text.stated.count)
    // What uses a figure that cannot be read is not wrong for that.
    try? refuseRemark(in: value)
    let origin = (try? readOrigin(value, relation, sign, cites, of: place)) ?? .unreadable
    figure = place
    text.figures.append(
      .init(
        group: group, name: name, title: title, origin: origin, value: value,
        stated: count..<Int32(text.stated.count)))
    add(.figure, text.figures.count, isInside: isIndented)
  }

  /// What stands below a line that may have been meant for a project.
  private mutating func beginUnreadableGroup(at place: Int) {
    group = Int32(text.groups.count)
    let name = SourceRange(place, place)
    text.groups.append(.init(isProject: true, name: name, title: nil, citations: 0..<0))
  }

  /// The sign between the names and the value.
  private mutating func findSign(
    _ line: SourceRange
  ) throws(Halt) -> (SourceRange, Printed.Relation) {
    var lexer = Lexer(bytes, line)
    var words = 0
    // What cannot be a name is told as such, if a sign follows it.
    var strange: SourceRange?
    while true {
      let token = lexer.next(inCall: false)
      if let relation = BudgetReader.relation(token.kind) { return (token.range, relation) }
      if token.kind == .end {
        let range = strange ?? SourceRange(line.end, line.end)
        throw complaint(.figureExpected(found: text.text(range)), at: range)
      }
      words += 1
      let isName = token.kind == .word || token.kind == .quoted
      if strange == nil, !isName || words > 2 {
        strange = isName ? SourceRange(token.start, line.end) : token.range
      }
    }
  }

  private mutating func readOrigin(
    _ value: SourceRange, _ relation: Printed.Relation, _ sign: SourceRange, _ cites: SourceRange,
    of figure: Int32
  ) throws(Halt) -> BudgetText.Figure.Origin {
    if value.start < value.end, bytes[value.start] == UInt8(ascii: "?") {
      let unit = trimmed(SourceRange(value.start + 1, value.end))
      _ = try readCitations(cites)
      if unit.start == unit.end { return .unpublished(.expected) }
      return .unpublished(try accept(Parser.unit(bytes, unit, units: text.units)))
    }
    if relation != .equal {
      return try readPrinted(SourceRange(sign.start, value.end), cites, of: figure)
    }
    let tree = try accept(Parser.expression(bytes, value, units: text.units))
    if tree.isOneQuantity { return try readPrinted(value, cites, of: figure) }
    guard cites.start == cites.end else {
      if let unit = tree.possibleUnit {
        let near = Nearness.nearest(to: text.text(unit), among: text.units.words)
        throw complaint(.unknownUnit(text.text(unit), near: near), at: unit)
      }
      throw complaint(.formulaCited, at: cites)
    }
    text.trees.append(tree)
    return .formula(Int32(text.trees.count) - 1)
  }

  private mutating func readPrinted(
    _ value: SourceRange, _ cites: SourceRange, of figure: Int32
  ) throws(Halt) -> BudgetText.Figure.Origin {
    try addStated(value, cites, of: figure)
    return .stated(Int32(text.stated.count) - 1)
  }

  private mutating func addStated(
    _ value: SourceRange, _ cites: SourceRange, of figure: Int32
  ) throws(Halt) {
    let printed = try accept(Parser.printed(bytes, value, units: text.units))
    let citations = try readCitations(cites)
    text.stated.append(.init(figure: figure, printed: printed, citations: citations))
  }

  mutating func readStated(_ word: SourceRange, _ rest: SourceRange) throws(Halt) -> Int {
    if figure == BudgetReader.unreadable { throw Halt() }
    guard figure >= 0 else { throw complaint(.outsideFigure(text.text(word)), at: word) }
    let (value, cites) = split(rest)
    if value.start == value.end { throw complaint(.nothingBehind(text.text(word)), at: word) }
    try refuseRemark(in: value)
    try addStated(value, cites, of: figure)
    let former = text.figures[Int(figure)].stated
    text.figures[Int(figure)].stated = former.lowerBound..<Int32(text.stated.count)
    return text.stated.count
  }

  /// A remark stands on a line of its own; behind a value it would be lost.
  private mutating func refuseRemark(in value: SourceRange) throws(Halt) {
    let start = firstPlace(of: UInt8(ascii: "#"), in: value)
    let remark = SourceRange(start, value.end)
    if start < value.end { throw complaint(.figureExpected(found: text.text(remark)), at: remark) }
  }

  // MARK: Names and citations

  /// An ASCII name, and a title behind it.
  mutating func readNames(
    _ range: SourceRange
  ) throws(Halt) -> (name: SourceRange, title: SourceRange?) {
    let name = SourceRange(range.start, min(endOfWord(from: range.start), range.end))
    guard name.start < name.end, isASCIIName(name) else {
      throw complaint(.asciiNameExpected(found: text.text(name)), at: name)
    }
    if Keyword(text.text(name)) != nil {
      throw complaint(.reservedName(text.text(name)), at: name)
    }
    let title = trimmed(SourceRange(name.end, range.end))
    if title.start == title.end { return (name, nil) }
    guard NameForm.isOnePart(text.text(title)) else {
      throw complaint(.nameExpected(found: text.text(title)), at: title)
    }
    return (name, title)
  }

  /// No name, and the title where that can be read, so that what uses it finds it.
  func standIn(for names: SourceRange) -> (name: SourceRange, title: SourceRange?) {
    let isTitle = names.start < names.end && NameForm.isOnePart(text.text(names))
    return (SourceRange(names.start, names.start), isTitle ? names : nil)
  }

  private func isASCIIName(_ range: SourceRange) -> Bool {
    Letters.isASCIILetter(bytes[range.start])
      && bytes[range.start..<range.end].allSatisfy {
        Letters.isASCIILetter($0) || Letters.isDigit($0)
      }
  }

  /// What stands before the first `@` outside 「」, and what stands from there on.
  func split(_ range: SourceRange) -> (SourceRange, cites: SourceRange) {
    let place = firstPlace(of: UInt8(ascii: "@"), in: range)
    return (trimmed(SourceRange(range.start, place)), SourceRange(place, range.end))
  }

  /// Where a sign stands outside 「」; the end of the range if it does not.
  private func firstPlace(of sign: UInt8, in range: SourceRange) -> Int {
    var place = range.start
    var isQuoted = false
    while place < range.end {
      let byte = bytes[place]
      if byte == 0xE3, place + 2 < range.end, bytes[place + 1] == 0x80 {
        if bytes[place + 2] == 0x8C { isQuoted = true }
        if bytes[place + 2] == 0x8D { isQuoted = false }
      } else if byte == sign, !isQuoted {
        break
      }
      place += 1
    }
    return place
  }

  /// `@1774 @403 「五个」`
  mutating func readCitations(_ range: SourceRange) throws(Halt) -> Range<Int32> {
    let first = Int32(text.citations.count)
    var place = skipBlanks(range.start)
    while place < range.end {
      guard bytes[place] == UInt8(ascii: "@") else {
        throw complaint(.citationExpected, at: SourceRange(place, range.end))
      }
      let (line, end) = try wholeNumber(at: place + 1)
      place = skipBlanks(end)
      let quote = place < range.end ? quote(at: place) : nil
      if let quote { place = skipBlanks(quote.end) }
      text.citations.append(.init(line: line, quote: quote.map(\.inside)))
    }
    return first..<Int32(text.citations.count)
  }

  /// `「五个」`, and what stands inside.
  func quote(at start: Int) -> (inside: SourceRange, end: Int)? {
    guard start + 6 <= lineEnd, bytes[start..<start + 3].elementsEqual([0xE3, 0x80, 0x8C]) else {
      return nil
    }
    var place = start + 3
    while place + 3 <= lineEnd {
      if bytes[place..<place + 3].elementsEqual([0xE3, 0x80, 0x8D]) {
        return (SourceRange(start + 3, place), place + 3)
      }
      place += 1
    }
    return nil
  }
}

extension Tree {
  /// The last word of `200 元/工日`, which would be a name.
  fileprivate var possibleUnit: SourceRange? {
    guard nodes.count == 3, nodes[0].kind == .number, nodes[1].kind == .name,
      nodes[2].kind == .divide, literals[0].hasUnit
    else { return nil }
    return nodes[1].range
  }

  /// Whether it is one quantity or one range as it may be printed, and no computation.
  fileprivate var isOneQuantity: Bool {
    let last = nodes[root].kind
    let first = nodes[0].kind
    return nodes.count == 1 && (first == .number || first == .range)
      || nodes.count == 2 && first == .number && last == .negate
  }
}
