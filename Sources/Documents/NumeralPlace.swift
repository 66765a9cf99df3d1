/// A numeral where it stands: in its line, in a row of a table, in the document.
struct NumeralPlace {
  let numeral: PrintedNumeral
  let line: PublishedLine
  let document: PublishedText

  init(_ numeral: PrintedNumeral, _ line: PublishedLine, _ document: PublishedText) {
    (self.numeral, self.line, self.document) = (numeral, line, document)
  }

  var before: Stretch { numeral.before }
  var behind: Stretch { numeral.behind }

  /// Whether nothing but blanks and bookmarks stands before it in its line.
  var beginsLine: Bool { line.content.startIndex == numeral.place.lowerBound }

  /// Whether nothing stands behind it.
  var endsLine: Bool { line.content.endIndex == numeral.place.upperBound }

  /// What is read before it in its line.
  var contentBefore: Stretch {
    before[min(max(line.content.startIndex, before.startIndex), before.endIndex)...]
  }

  /// The bytes of a kind that stand around it without a gap.
  func run(of belongs: (UInt8) -> Bool) -> Stretch {
    let start = before.lastIndex { !belongs($0) }.map { $0 + 1 } ?? before.startIndex
    let end = behind.firstIndex { !belongs($0) } ?? behind.endIndex
    return line.bytes[start..<end]
  }

  /// Whether it is all there is in a cell of a table.
  var isWholeCell: Bool { line.isCell && beginsLine && endsLine }

  var isYear: Bool { NumeralPlace.isYear(numeral.digits) }

  static func isYear(_ digits: some StringProtocol) -> Bool {
    digits.utf8.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
      && digits.utf8.allSatisfy(Ascii.isDigit)
  }

  var isMonth: Bool { numeral.number.map { (1...12).contains($0) } ?? false }

  var isDayOfMonth: Bool { numeral.number.map { (1...31).contains($0) } ?? false }
}

/// The row of a table that it stands in, a cell a line.
extension NumeralPlace {
  /// The cells before it, the nearest first.
  var cellsBefore: some Sequence<Stretch> {
    sequence(first: line.number - 1) { $0 - 1 }.lazy
      .map { document[$0] }
      .prefix { $0?.isCell ?? false }
      .prefix(NumeralPlace.mostCells).map { $0!.content }
  }

  /// How many cells of a row are looked at.
  private static let mostCells = 200

  /// Whether it stands in the first cell of its row.
  var isInFirstCell: Bool { line.isCell && !(document[line.number - 1]?.isCell ?? false) }

  /// What is read in the cell behind it; nil at the end of the row.
  var nextCell: Stretch? {
    document[line.number + 1].flatMap { $0.isCell ? $0.content : nil }
  }
}
