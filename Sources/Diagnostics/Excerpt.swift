/// The line that is wrong, with carets under the place.
///
///     180 × 5.78 万元/村 + 100 万元
///     ^^^^^^^^^^^^^^^^^^   ^^^^^^^^
///     元/村                元
public struct Excerpt {
  /// A scalar as it is shown: its text, where it began, and the columns it takes.
  private struct Cell {
    let text: String
    let offset: Int
    let column: Int
    let width: Int
  }

  private let cells: [Cell]
  private let lineEnd: Int
  /// The number of the line in the text and of the place in the line, both from one.
  public let line: Int
  public let column: Int
  private let marks: [(range: SourceRange, label: Phrase?)]
  private let first: Int
  /// How many columns of the line are shown.
  private let room: Int

  /// An excerpt for a page so many columns wide.
  public init(_ diagnostic: Diagnostic, in text: ContiguousArray<UInt8>, width: Int = 80) {
    room = max(16, width - 4)
    let place = min(
      max(diagnostic.labels.first?.range.start ?? diagnostic.range.start, 0), text.count)
    let start = text[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    lineEnd = text[place...].firstIndex(of: 0x0A) ?? text.count
    cells = Excerpt.cells(of: text[start..<lineEnd])
    line = text[..<start].count { $0 == 0x0A } + 1
    column = (cells.firstIndex { $0.offset >= place } ?? cells.count) + 1
    marks =
      diagnostic.labels.isEmpty
      ? [(diagnostic.range, nil)] : diagnostic.labels.map { ($0.range, $0.text) }
    first = Excerpt.firstShown(cells, place, room)
  }

  private static func cells(of line: ArraySlice<UInt8>) -> [Cell] {
    var cells: [Cell] = []
    var (offset, column) = (line.startIndex, 0)
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = line.makeIterator()
    while true {
      let scalar: Unicode.Scalar
      let length: Int
      switch parser.parseScalar(from: &bytes) {
      case .valid(let encoded): (scalar, length) = (Unicode.UTF8.decode(encoded), encoded.count)
      case .error(let count): (scalar, length) = ("\u{FFFD}", count)
      case .emptyInput: return cells
      }
      let text = Visible.form(of: scalar) ?? String(scalar)
      let width = Visible.width(ofForm: scalar)
      cells.append(Cell(text: text, offset: offset, column: column, width: width))
      offset += length
      column += width
    }
  }

  /// A long line is shown from a little before the place.
  private static func firstShown(_ cells: [Cell], _ place: Int, _ room: Int) -> Int {
    guard let last = cells.last, last.column + last.width > room else { return 0 }
    let marked = cells.firstIndex { $0.offset >= place } ?? cells.count - 1
    let wanted = max(0, cells[marked].column - room / 2)
    return cells.firstIndex { $0.column >= wanted } ?? 0
  }

  /// Writes the line, the carets and the labels, each behind `indent`.
  public func write(indent: String, language: Language, into page: inout Markup) {
    let start = first == 0 ? 0 : cells[first].column - 1
    let shown = cells[first...].prefix { $0.column + $0.width - start <= room }
    page.append(indent + (first == 0 ? "" : "…"))
    page.append(shown.map(\.text).joined() + (shown.endIndex < cells.count ? "…" : ""))
    page.newline()
    let spans = marks.compactMap { mark in
      span(of: mark.range, from: start, among: shown).map { (columns: $0, label: mark.label) }
    }
    writeCarets(spans.map(\.columns), indent, into: &page)
    writeLabels(
      spans.compactMap { span in span.label.map { (span.columns.lowerBound, $0) } },
      indent, language, into: &page)
  }

  /// The columns, within what is shown, that a stretch of the text takes.
  private func span(
    of range: SourceRange, from start: Int, among shown: ArraySlice<Cell>
  ) -> Range<Int>? {
    let end = shown.last.map { $0.column + $0.width - start } ?? 0
    if range.start >= lineEnd { return end..<end + 1 }
    let inside = shown.filter {
      $0.offset >= range.start && $0.offset < max(range.end, range.start + 1)
    }
    guard let first = inside.first, let last = inside.last else { return nil }
    let left = first.column - start
    return left..<max(left + 1, last.column + last.width - start)
  }

  private func writeCarets(_ spans: [Range<Int>], _ indent: String, into page: inout Markup) {
    guard !spans.isEmpty else { return }
    page.append(indent)
    var column = 0
    for span in spans where span.lowerBound >= column {
      page.append(String(repeating: " ", count: span.lowerBound - column))
      page.append(String(repeating: "^", count: span.count), as: .caret)
      column = span.upperBound
    }
    page.newline()
  }

  /// Labels that would touch the one before move to the right.
  private func writeLabels(
    _ labels: [(column: Int, text: Phrase)], _ indent: String, _ language: Language,
    into page: inout Markup
  ) {
    guard !labels.isEmpty else { return }
    page.append(indent)
    var column = 0
    for (wanted, phrase) in labels {
      let text = phrase.text(in: language)
      let gap = max(wanted - column, column > 0 ? 1 : 0)
      page.append(String(repeating: " ", count: gap))
      page.append(text, as: .unit)
      column += gap + Visible.width(of: text)
    }
    page.newline()
  }
}
