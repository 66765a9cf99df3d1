/// Paragraphs from lines that were broken at the width of the page.
struct ParagraphJoiner {
  /// How wide a full line is.
  private let width: Int
  private var result: [Passage] = []
  private var bytes: ContiguousArray<UInt8> = []
  private var marks: [Passage.Mark] = []
  private var last: FilledLine?

  static func passages(_ lines: some Sequence<PlainLine>, width: Int) -> [Passage] {
    var joiner = ParagraphJoiner(width: width)
    for line in NumeralHoles.filled(Array(lines)) { joiner.take(line) }
    joiner.close()
    return joiner.result
  }

  private init(width: Int) { self.width = width }

  /// The width that lines of running text have in these lines.
  static func width(of lines: some Sequence<PlainLine>) -> Int {
    let widths = lines.lazy.filter { $0.content.count >= 60 && !isInColumns($0.content) }
      .map { min($0.width + $0.indent, 400) }.sorted()
    return widths.isEmpty ? 80 : widths[(widths.count * 17 / 20)]
  }

  /// Whether a line is a row of a table, which may be wider than any text: `201   教育支出   3.00`.
  private static func isInColumns(_ text: Stretch) -> Bool {
    text.holds("   ") && !text.holds(anyOf: ["，", "。", "；"])
  }

  private mutating func take(_ line: FilledLine) {
    guard !line.line.isBlank else { return }
    if let last, !continues(last, line) { close() }
    append(line)
    last = line
  }

  private mutating func append(_ line: FilledLine) {
    if needsBlank(before: line.line.content) { bytes.append(Ascii.blank) }
    let start = bytes.count
    for piece in line.pieces {
      marks.append(.init(offset: bytes.count, line: piece.line))
      bytes += piece.bytes
    }
    if marks.isEmpty || start == bytes.count {
      marks.append(.init(offset: start, line: line.line.number))
    }
  }

  /// Two words in letters of the alphabet are not glued together.
  private func needsBlank(before text: Stretch) -> Bool {
    guard let left = bytes.last, let right = text.first else { return false }
    return Ascii.isLetter(left) && Ascii.isLetter(right)
  }

  private mutating func close() {
    if !bytes.isEmpty { result.append(Passage(bytes, marks: marks)) }
    (bytes, marks, last) = ([], [], nil)
  }

  private func continues(_ last: FilledLine, _ next: FilledLine) -> Bool {
    if cannotBegin(next.start) { return true }
    guard !isFresh(next.start), last.width >= width - room(behind: last.line.content),
      !Self.isInColumns(last.line.content), !Self.isInColumns(next.line.content)
    else { return false }
    if next.line.indent >= last.line.indent + 2, next.line.indent >= 2 { return false }
    return !last.line.content.ends(withAnyOf: ["。", "。”", "！", "？", "…", "...", "··"])
  }

  /// How much of the width a line may leave free and still go on: words are not broken everywhere.
  private func room(behind text: Stretch) -> Int {
    if isOpen(text) { return width / 3 }
    return text.ends(withAnyOf: ["；", ";", "：", ":"]) ? 6 : width / 4
  }

  /// A line that cannot be the end of its sentence.
  private func isOpen(_ text: Stretch) -> Bool {
    text.ends(withAnyOf: ["为", "占", "万", "比", "与", "和", "的", "，", "、", "及", "或", "由", "("])
  }

  /// `，`, `。`, `%` and units stand behind something.
  private func cannotBegin(_ text: Stretch) -> Bool {
    text.begins(withAnyOf: [
      "，", "。", "；", ";", "、", "(项)", "(款)", "(类)", ")", "”", "》", "%", ",", "万元", "：",
    ])
  }

  /// What begins a paragraph of its own.
  private func isFresh(_ text: Stretch) -> Bool {
    if text.begins(with: "第"), text.prefix(18).holds("部分") { return true }
    return CellText.isNumbered(text) || text.begins(withAnyOf: ["注:", "注："])
  }
}

/// A line as it reads after what fell out of it was put back: its pieces and their own lines.
struct FilledLine: Sendable {
  struct Piece: Sendable {
    let bytes: ContiguousArray<UInt8>
    let line: Int
  }

  let line: PlainLine
  let pieces: [Piece]

  /// What it begins with.
  var start: Stretch {
    ContiguousArray(pieces.prefix(2).map { $0.bytes.prefix(40) }.joined())[...]
  }

  /// How wide it was printed.
  var width: Int {
    pieces.reduce(line.indent) { sum, piece in
      sum + piece.bytes.reduce(0) { $0 + PlainLine.columns(of: $1) }
    }
  }

  init(_ line: PlainLine) {
    self.init(line, pieces: [Piece(bytes: ContiguousArray(line.content), line: line.number)])
  }

  init(_ line: PlainLine, pieces: [Piece]) { (self.line, self.pieces) = (line, pieces) }
}
