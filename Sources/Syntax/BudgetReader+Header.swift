internal import Diagnostics
internal import Quantities

/// The lines that say whose budget it is and where it was published.
extension BudgetReader {
  /// Reads the line and answers how many of its kind there are with it.
  mutating func readHeader(
    _ kind: BudgetWord, _ word: SourceRange, _ rest: SourceRange
  ) throws(Halt) -> Int {
    switch kind {
    case .budget: try readBudget(word, rest)
    case .department: text.department = try once(word, text.department, rest)
    case .year: text.year = try once(word, text.year, try year(rest))
    case .document: text.document = try once(word, text.document, rest)
    case .layout: try readLayout(word, rest)
    case .pages: try readPages(word, rest)
    case .unit: return try readUnit(word, rest)
    case .with:
      text.uses.append(try filled(word, rest))
      return text.uses.count
    case .unread:
      text.unread.append(try section(rest))
      return text.unread.count
    default:
      text.sections.append(try section(rest))
      return text.sections.count
    }
    return 1
  }

  private mutating func filled(
    _ word: SourceRange, _ rest: SourceRange
  ) throws(Halt) -> SourceRange {
    if rest.start == rest.end { throw complaint(.nothingBehind(text.text(word)), at: word) }
    return rest
  }

  private mutating func once(
    _ word: SourceRange, _ former: SourceRange?, _ rest: SourceRange
  ) throws(Halt) -> SourceRange {
    if let former {
      throw complaint(.twice(text.text(word), line: bytes.line(of: former.start)), at: word)
    }
    return try filled(word, rest)
  }

  private mutating func readBudget(_ word: SourceRange, _ rest: SourceRange) throws(Halt) {
    let former = text.name.end > 0 ? text.name : nil
    let filled = try once(word, former, rest)
    let name = SourceRange(filled.start, steps.endOfWord(from: filled.start))
    guard isBudgetName(name) else {
      throw complaint(.budgetNameExpected(text.text(name)), at: name)
    }
    text.name = name
    let short = SourceRange(steps.skipBlanks(name.end), lineEnd)
    if short.start < short.end {
      guard steps.isOnePart(short) else {
        throw complaint(.nameExpected(found: text.text(short)), at: short)
      }
      text.shortName = short
    }
  }

  /// Letters, then digits, `-` and `_` too: it is the name of a file.
  private func isBudgetName(_ range: SourceRange) -> Bool {
    Letters.isASCIILetter(bytes[range.start]) && range.end - range.start <= 100
      && bytes[range.start..<range.end].allSatisfy {
        Letters.isASCIILetter($0) || Letters.isDigit($0) || $0 == UInt8(ascii: "-")
      }
  }

  private mutating func year(_ rest: SourceRange) throws(Halt) -> SourceRange {
    let digits = Letters.text(bytes[rest.start..<rest.end]).utf8
    guard digits.count == 4, digits.allSatisfy(Letters.isDigit) else {
      throw complaint(.yearExpected, at: rest)
    }
    return rest
  }

  private mutating func readLayout(_ word: SourceRange, _ rest: SourceRange) throws(Halt) {
    let wanted = text.text(try once(word, layout, rest)).lowercased()
    for (layout, english, chinese) in BudgetText.Layout.words
    where wanted == english || wanted == chinese {
      text.layout = layout
      self.layout = rest
      return
    }
    throw complaint(.oneOf(BudgetText.Layout.words.flatMap { [$0.english, $0.chinese] }), at: rest)
  }

  /// `pages 1 41 88`
  private mutating func readPages(_ word: SourceRange, _ rest: SourceRange) throws(Halt) {
    pages = try once(word, pages, rest)
    var place = rest.start
    while place < lineEnd {
      let (line, end) = try wholeNumber(at: place)
      guard line >= text.pages.last ?? 1 else {
        throw complaint(.lineNumberExpected, at: SourceRange(place, end))
      }
      text.pages.append(line)
      place = steps.skipBlanks(end)
    }
  }

  private mutating func readUnit(_ word: SourceRange, _ rest: SourceRange) throws(Halt) -> Int {
    let line = SourceRange(word.start, lineEnd)
    if rest.start < rest.end, isKnownCount(text.text(rest)) {
      // Another budget has declared the same thing to count.
      try noteUnit(text.text(rest), at: rest)
      text.unitLines.append(line)
      return text.unitLines.count
    }
    let statement = try read(rest) { parser, rest throws(Diagnostic) in
      try parser.readUnitDeclaration(rest)
    }
    guard case .unit(let name, let range, let hasValue) = statement else { throw Halt() }
    try noteUnit(name, at: range)
    if units.measure(named: name) != nil {
      guard hasValue, !units.isStandard(name) else {
        throw complaint(.alreadyUnit(name), at: range)
      }
      units.forget(name)
    }
    if !hasValue {
      guard units.declare(name) != nil else { throw complaint(.noMoreUnits, at: range) }
    } else {
      guard parser.tree.nodes.count == 1, let literal = parser.tree.literals.first else {
        throw complaint(.unitNeedsNumber, at: SourceRange(range.end, lineEnd))
      }
      units.declare(name, factor: literal.value, dimension: literal.unit.dimension)
    }
    text.unitLines.append(line)
    return text.unitLines.count
  }

  /// A file declares a unit once, whatever other budgets have declared.
  private mutating func noteUnit(_ name: String, at range: SourceRange) throws(Halt) {
    if let former = ownUnits.updateValue(range.start, forKey: name) {
      throw complaint(.twice(name, line: bytes.line(of: former)), at: range)
    }
  }

  private func isKnownCount(_ name: String) -> Bool {
    guard units.declared.contains(name), let measure = units.measure(named: name) else {
      return false
    }
    return units.plainUnit(of: measure.dimension).symbol == name
  }

  private mutating func section(_ rest: SourceRange) throws(Halt) -> BudgetText.Section {
    let (line, end) = try wholeNumber(at: rest.start)
    let title = steps.trimmed(SourceRange(end, lineEnd))
    if title.start == title.end {
      throw complaint(.nothingBehind(text.text(SourceRange(rest.start, end))), at: rest)
    }
    return .init(line: line, title: title)
  }
}

extension ContiguousArray<UInt8> {
  /// The number of the line a place is on, from one.
  func line(of place: Int) -> Int { self[..<place].count { $0 == 0x0A } + 1 }
}
