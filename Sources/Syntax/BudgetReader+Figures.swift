internal import Diagnostics
internal import Quantities

/// Projects and parts, their figures, and what the document states of them.
extension BudgetReader {
  mutating func readGroup(_ rest: SourceRange, isProject: Bool) throws(Halt) -> Int {
    (group, figure, table) = (Int32(text.groups.count), -1, -1)
    let (names, cites) = steps.split(rest)
    let (name, title) = (try? readNames(names)) ?? standIn(for: names)
    let citations = try? readCitations(cites)
    text.groups.append(
      .init(isProject: isProject, name: name, title: title, citations: citations ?? 0..<0))
    guard name.start < name.end, citations != nil else { throw Halt() }
    return text.groups.count
  }

  mutating func readCode(_ word: SourceRange, _ rest: SourceRange) throws(Halt) -> Int {
    guard group >= 0 else { throw complaint(.outsideProject(text.text(word)), at: word) }
    let (code, cites) = steps.split(rest)
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
    let (line, cites) = steps.split(SourceRange(start, lineEnd))
    guard let (sign, relation) = try? findSign(line) else {
      if !isIndented { beginUnreadableGroup(at: start) }
      throw Halt()
    }
    let names = steps.trimmed(SourceRange(start, sign.start))
    let (name, title) = (try? readNames(names)) ?? standIn(for: names)
    if BudgetWord.named(bytes[name.start..<name.end]) != nil {
      complain(.reservedName(text.text(name)), at: name)
    }
    table = -1
    let value = steps.trimmed(SourceRange(sign.end, line.end))
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
      if token.kind == .check { return (withoutQuestion(token.range), .equal) }
      if token.kind == .end {
        let range = strange ?? SourceRange(line.end, line.end)
        if let strange { try refuseColon(insteadOfSign: strange, in: line) }
        throw complaint(.figureExpected(found: text.text(range)), at: range)
      }
      words += 1
      let isName = token.kind == .word || token.kind == .quoted
      if strange == nil, !isName || words > 2 {
        strange = isName ? SourceRange(token.start, line.end) : token.range
      }
    }
  }

  /// `=?` is an `=`, and behind it what is not published.
  private func withoutQuestion(_ sign: SourceRange) -> SourceRange {
    SourceRange(sign.start, sign.start + steps.sign(at: sign.start).width)
  }

  private mutating func readOrigin(
    _ value: SourceRange, _ relation: Printed.Relation, _ sign: SourceRange, _ cites: SourceRange,
    of figure: Int32
  ) throws(Halt) -> BudgetText.Figure.Origin {
    if value.start < value.end, steps.sign(at: value.start).byte == UInt8(ascii: "?") {
      return .unpublished(try readUnpublished(value, cites))
    }
    if relation != .equal {
      return try readPrinted(SourceRange(sign.start, value.end), cites, of: figure)
    }
    try read(value) { parser, value throws(Diagnostic) in try parser.readExpression(value) }
    if let printed = parser.tree.printed, printed.range == value {
      return try addStated(printed, cites, of: figure)
    }
    if parser.tree.isOneQuantity { return try readPrinted(value, cites, of: figure) }
    guard cites.start == cites.end else {
      if let unit = parser.tree.possibleUnit {
        let near = Nearness.nearest(to: text.text(unit), among: units.words)
        throw complaint(.unknownUnit(text.text(unit), near: near), at: unit)
      }
      throw complaint(.formulaCited, at: cites)
    }
    text.trees.append(parser.tree.compact)
    return .formula(Int32(text.trees.count) - 1)
  }

  /// `? 年`, which no line of the document has.
  private mutating func readUnpublished(
    _ value: SourceRange, _ cites: SourceRange
  ) throws(Halt) -> Rendering {
    let unit = steps.trimmed(
      SourceRange(value.start + steps.sign(at: value.start).width, value.end))
    if cites.start < cites.end { complain(.unpublishedCited, at: cites) }
    if unit.start == unit.end { return .expected }
    return try read(unit) { parser, unit throws(Diagnostic) in try parser.readUnit(unit) }
  }

  private mutating func readPrinted(
    _ value: SourceRange, _ cites: SourceRange, of figure: Int32
  ) throws(Halt) -> BudgetText.Figure.Origin {
    let printed = try read(value) { parser, value throws(Diagnostic) in
      try parser.readPrinted(value)
    }
    return try addStated(printed, cites, of: figure)
  }

  private mutating func addStated(
    _ printed: Printed, _ cites: SourceRange, of figure: Int32
  ) throws(Halt) -> BudgetText.Figure.Origin {
    let citations = try readCitations(cites)
    text.stated.append(.init(figure: figure, printed: printed, citations: citations))
    return .stated(Int32(text.stated.count) - 1)
  }

  mutating func readStated(_ word: SourceRange, _ rest: SourceRange) throws(Halt) -> Int {
    if figure == BudgetReader.unreadable { throw Halt() }
    guard figure >= 0 else { throw complaint(.outsideFigure(text.text(word)), at: word) }
    let (value, cites) = steps.split(rest)
    if value.start == value.end { throw complaint(.nothingBehind(text.text(word)), at: word) }
    try refuseRemark(in: value)
    _ = try readPrinted(value, cites, of: figure)
    let former = text.figures[Int(figure)].stated
    text.figures[Int(figure)].stated = former.lowerBound..<Int32(text.stated.count)
    return text.stated.count
  }

  /// A remark stands on a line of its own; behind a value it would be lost.
  private mutating func refuseRemark(in value: SourceRange) throws(Halt) {
    let start = steps.unquotedPlace(of: UInt8(ascii: "#"), in: value)
    let remark = SourceRange(start, value.end)
    if start < value.end { throw complaint(.figureExpected(found: text.text(remark)), at: remark) }
  }

  // MARK: Names and citations

  /// An ASCII name, and a title behind it.
  mutating func readNames(
    _ range: SourceRange
  ) throws(Halt) -> (name: SourceRange, title: SourceRange?) {
    let name = SourceRange(range.start, min(steps.endOfWord(from: range.start), range.end))
    guard name.start < name.end, steps.isASCIIName(name) else {
      throw complaint(.asciiNameExpected(found: text.text(name)), at: name)
    }
    if ShortWord(bytes[name.start..<name.end]).flatMap({ Keyword($0) }) != nil {
      throw complaint(.reservedName(text.text(name)), at: name)
    }
    let title = steps.trimmed(SourceRange(name.end, range.end))
    if title.start == title.end { return (name, nil) }
    guard steps.isOnePart(title) else {
      throw complaint(.nameExpected(found: text.text(title)), at: title)
    }
    return (name, title)
  }

  /// No name, and the title where that can be read, so that what uses it finds it.
  func standIn(for names: SourceRange) -> (name: SourceRange, title: SourceRange?) {
    let isTitle = names.start < names.end && steps.isOnePart(names)
    return (SourceRange(names.start, names.start), isTitle ? names : nil)
  }

  /// `@1774 @403 「五个」`
  mutating func readCitations(_ range: SourceRange) throws(Halt) -> Range<Int32> {
    let first = Int32(text.citations.count)
    var place = steps.skipBlanks(range.start)
    while place < range.end {
      let (byte, width) = steps.sign(at: place)
      guard byte == UInt8(ascii: "@") else {
        throw complaint(.citationExpected, at: SourceRange(place, range.end))
      }
      let (line, end) = try wholeNumber(at: place + width)
      place = steps.skipBlanks(end)
      let quote = place < range.end ? steps.quote(at: place) : nil
      if let quote { place = steps.skipBlanks(quote.end) }
      text.citations.append(.init(line: line, quote: quote.map(\.inside)))
    }
    return first..<Int32(text.citations.count)
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

  /// The quantity or range that it is, and no more than a sign besides.
  fileprivate var printed: Printed? {
    guard isOneQuantity else { return nil }
    let node = nodes[root]
    let isRange = node.kind == .range
    let literal = node.kind == .negate ? literals[0].negated : literals[0]
    return Printed(
      relation: isRange ? .within : .equal, literal: literal,
      upper: isRange ? literals[1] : nil, range: node.range)
  }

  /// Whether it is one quantity or one range as it may be printed, and no computation.
  fileprivate var isOneQuantity: Bool {
    let last = nodes[root].kind
    let first = nodes[0].kind
    return nodes.count == 1 && (first == .number || first == .range)
      || nodes.count == 2 && first == .number && last == .negate
  }
}
