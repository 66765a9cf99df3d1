/// The rows of a table with codes whose rows are lines: a code, a name and amounts, where the name
/// may go on above and below and amounts may stand on the line above.
///
///     机关事业单位基本养老保险
///     208 05 05 缴费支出 160.75 160.75
struct CodedLines {
  private struct Line {
    var code: ArraySlice<PlainToken> = []
    var words: [PlainToken] = []
    var amounts: [PlainToken] = []
    var isTotal = false

    var isAnchor: Bool { !code.isEmpty || isTotal }
  }

  private var lines: [Line]
  private let namesStandAbove: Bool

  static func rows(_ lines: [[PlainToken]], isNumbered: Bool) -> [[Entry]] {
    var serial = 1
    let read = lines.map { line(of: $0, isNumbered: isNumbered, serial: &serial) }
    return CodedLines(lines: read).rows()
  }

  private init(lines: [Line]) {
    self.lines = lines
    let anchors = lines.filter { !$0.code.isEmpty }
    namesStandAbove =
      anchors.contains { $0.words.isEmpty }
      && anchors.count { $0.words.isEmpty } * 2 >= anchors.count
  }

  private static func line(
    of tokens: [PlainToken], isNumbered: Bool, serial: inout Int
  ) -> Line {
    var (rest, line) = (tokens[...], Line())
    if isNumbered, let first = rest.first, first.kind == .digits, first.bytes.number == serial,
      rest.count > 1
    {
      rest = rest.dropFirst()
      serial += 1
    }
    line.code = CodeTokens.prefix(of: rest)
    rest = rest[line.code.endIndex...]
    line.words = rest.filter { !$0.isNumeric }
    line.amounts = rest.filter(\.isNumeric)
    let name = ContiguousArray(line.words.map(\.bytes).joined())
    line.isTotal = line.code.isEmpty && CellText.isTotal(name[...])
    return line
  }

  /// For each row its entry, with the amounts of each line in an entry of their own.
  private func rows() -> [[Entry]] {
    let anchors = lines.indices.filter { lines[$0].isAnchor }
    var parts = [[Int]](repeating: [], count: anchors.count)
    for (order, anchor) in anchors.enumerated() { parts[order].append(anchor) }
    var before = 0
    for (order, anchor) in anchors.enumerated() {
      let (previous, taken) = order > 0 ? (anchors[order - 1], parts[order - 1]) : (nil, [])
      share(before..<anchor, previous: previous, with: taken, next: anchor) { line, toNext in
        if toNext { parts[order].append(line) } else { parts[order - 1].append(line) }
      }
      before = anchor + 1
    }
    if let last = anchors.indices.last {
      for line in lines[before...].indices.prefix(2) where lines[line].words.count <= 1 {
        parts[last].append(line)
      }
    }
    return zip(anchors, parts).map { row(anchor: $0, lines: $1.sorted()) }
  }

  /// Gives each line between two anchors to one of them.
  private func share(
    _ between: Range<Int>, previous: Int?, with taken: [Int], next: Int,
    give: (_ line: Int, _ toNext: Bool) -> Void
  ) {
    guard let previous else {
      for line in between.suffix(2) { give(line, true) }
      return
    }
    let words = between.filter { !lines[$0].words.isEmpty }
    for line in between {
      if lines[line].words.isEmpty {
        let standsAbove = completes(line, [next]) && !completes(line, taken)
        give(
          line,
          lines[line].amounts.isEmpty || standsAbove
            || !(lines[previous].isTotal || !namesStandAbove))
      } else {
        give(line, belongsToNext(line, of: words, previous: previous, next: next))
      }
    }
  }

  /// Whether its amounts and those of a row are a whole and its parts, as the row's alone are not.
  private func completes(_ line: Int, _ row: [Int]) -> Bool {
    let (more, own) = (lines[line].amounts, row.flatMap { lines[$0].amounts })
    return !more.isEmpty && !own.isEmpty && !Sums.hasWhole(own) && Sums.hasWhole(more + own)
  }

  private func belongsToNext(_ line: Int, of words: [Int], previous: Int, next: Int) -> Bool {
    if namesStandAbove || lines[previous].isTotal || !lines[line].amounts.isEmpty { return true }
    if lines[next].isTotal { return false }
    if lines[next].words.isEmpty { return line == words.last }
    if lines[previous].words.isEmpty { return false }
    return lines[previous].words.reduce(0) { $0 + $1.bytes.count } < 24
  }

  private func row(anchor: Int, lines places: [Int]) -> [Entry] {
    var head = PlainRow.Head()
    head.take(lines[anchor].code)
    let words = places.flatMap { lines[$0].words }
    head.name = words.map(\.text).joined()
    head.nameLine = words.first?.line ?? 0
    let groups = places.map { lines[$0].amounts }.filter { !$0.isEmpty }
    guard let first = groups.first else { return [Entry(head: head)] }
    return [Entry(head: head, amounts: first)] + groups.dropFirst().map { Entry(amounts: $0) }
  }
}

extension CodeTokens {
  /// The code that a line begins with.
  static func prefix(of line: ArraySlice<PlainToken>) -> ArraySlice<PlainToken> {
    let none = line[..<line.startIndex]
    guard let first = line.first, first.kind == .digits else { return none }
    if [5, 7].contains(first.bytes.count) { return line.prefix(1) }
    let rest = line.dropFirst().prefix(2).prefix { $0.kind == .digits && $0.bytes.count <= 2 }
    let code = line[..<rest.endIndex]
    guard first.bytes.count == 3 else {
      return first.bytes.count <= 2 && suffix(of: code).count == code.count ? code : none
    }
    return code
  }
}
