internal import Quantities

/// Reads the tables of a plain text, as far as their form is known.
struct TableReader {
  private let lines: [PlainLine]
  private let region: TableRegion
  private let isCellwise: Bool
  private let tokens: [[PlainToken]]

  /// Whether the title says that it is one of the tables that every department publishes.
  static func isStandard(_ region: TableRegion, in lines: [PlainLine]) -> Bool {
    region.title.map { !TableForm.all(of: lines[$0].content).isEmpty } ?? false
  }

  static func read(_ region: TableRegion, in lines: [PlainLine]) -> PlainTable? {
    TableReader(region, in: lines).table()
  }

  private init(_ region: TableRegion, in lines: [PlainLine]) {
    (self.region, self.lines) = (region, lines)
    let body = lines[region.body].filter { !$0.isBlank }
    let split = body.map(PlainToken.all)
    isCellwise = Self.isCellwise(split)
    tokens = isCellwise ? zip(body, split).flatMap(Self.cells) : split
  }

  /// Whether each cell stands on a line of its own.
  private static func isCellwise(_ lines: [[PlainToken]]) -> Bool {
    let numeric = lines.filter { $0.contains(where: \.isNumeric) }
    guard !numeric.isEmpty else { return lines.count { $0.count > 1 } * 5 <= lines.count }
    return numeric.count { $0.count > 1 } * 2 <= numeric.count
  }

  /// A line is a cell, but for numbers that stand on one line with others or with names.
  private static func cells(_ line: PlainLine, _ split: [PlainToken]) -> [[PlainToken]] {
    var result: [[PlainToken]] = []
    var name: ContiguousArray<UInt8> = []
    for token in split {
      if token.isNumeric {
        if !name.isEmpty { result.append([PlainToken(name[...], line.number)]) }
        name = []
        result.append([token])
      } else {
        name += token.bytes
      }
    }
    return name.isEmpty ? result : result + [[PlainToken(name[...], line.number)]]
  }

  private func table() -> PlainTable? {
    guard let title = region.title else { return nil }
    for form in TableForm.all(of: lines[title].content) {
      for start in starts() {
        if let table = table(form: form, start: start) { return table }
      }
    }
    return nil
  }

  /// Where the rows may begin.
  private func starts() -> [Int] {
    guard let start = HeadingEnd.place(in: tokens) else { return [] }
    return [start, start - 1, start - 2].filter { $0 > 0 }
  }

  private func table(form: TableForm, start: Int) -> PlainTable? {
    let words = tokens[..<start].enumerated().flatMap { number, line in
      line.filter { !$0.isNumeric }.map {
        PlainHeading.Word(text: $0.text, line: isCellwise ? 0 : number)
      }
    }
    guard let heading = PlainHeading(words, form: form) else { return nil }
    let counted = tokens[..<start].lazy.compactMap(HeadingEnd.count).first
    let body = BodyLines.cut(tokens, from: start, form: form, isCellwise: isCellwise)
    let table = PlainTable.make(
      form, heading, body, isCellwise: isCellwise, title: title, unit: unit,
      words: tokens[..<start].flatMap { $0 })
    guard let table, let counted else { return table }
    return (0...3).contains(counted - table.columns.count) ? table : nil
  }

  /// The title, with the quotation marks that fell out of it.
  private var title: Grid.Cell? {
    guard let title = region.title else { return nil }
    let text = NumeralHoles.filled(Array(lines[title..<underTitle]))[0].pieces.flatMap(\.bytes)
    return Grid.Cell(String(decoding: text, as: UTF8.self), line: lines[title].number)
  }

  /// The line behind the title and what fell out of it.
  private var underTitle: Int {
    guard let title = region.title else { return region.lines.lowerBound }
    let next = title + 1
    guard let unit = region.unit, next < unit else { return next }
    let both = NumeralHoles.filled(Array(lines[title...next]))
    return both.count == 1 ? next + 1 : next
  }

  /// The unit, and what stands between it and the title.
  private var unit: [Grid.Cell] {
    guard let unit = region.unit else { return [] }
    let start = region.title == nil ? unit : underTitle
    return lines[start...unit].flatMap(PlainToken.all).map { Grid.Cell($0.text, line: $0.line) }
  }
}

/// Where the heading of a table ends.
enum HeadingEnd {
  /// The first line of `lines` that is no heading; lines hold one cell or several.
  static func place(in lines: [[PlainToken]]) -> Int? {
    let near = lines.prefix(120)
    if let counted = near.firstIndex(where: { count(in: $0) != nil }) { return counted + 1 }
    if let counted = near.firstIndex(where: { $0.first?.text == "栏次" }) {
      return near[(counted + 1)...].firstIndex { line in
        !line.allSatisfy { $0.kind == .digits && $0.bytes.count <= 2 }
      }.map { behindCount($0, counted, near) } ?? near.endIndex
    }
    let numeric = near.firstIndex { isRow($0) } ?? near.endIndex
    if let levels = near[..<numeric].lastIndex(where: { ["类", "款", "项"].contains($0.last?.text) }) {
      return levels + 1
    }
    guard numeric < near.endIndex else { return total(in: near) }
    return beforeTotal(numeric, near)
  }

  /// How many columns the line counts: `栏次 1 2 3`, whose first cell may be broken.
  static func count(in line: [PlainToken]) -> Int? {
    let numbers = line.drop { !$0.isNumeric }
    guard numbers.count >= 2, numbers.startIndex <= 1 else { return nil }
    let counts = zip(numbers, 1...).allSatisfy { $0.kind == .digits && $0.bytes.number == $1 }
    return counts ? numbers.count : nil
  }

  /// Serial numbers right behind the numbers of the columns belong to the rows.
  private static func behindCount(
    _ place: Int, _ counted: Int, _ lines: ArraySlice<[PlainToken]>
  ) -> Int {
    guard place > counted + 2, lines[place - 1].count == 1, lines[place - 1][0].text == "1" else {
      return place
    }
    return place - 1
  }

  private static func isRow(_ line: [PlainToken]) -> Bool {
    line.contains { $0.isNumeric || CellText.isNumbered($0.bytes) }
  }

  private static func total(in lines: ArraySlice<[PlainToken]>) -> Int? {
    lines.lastIndex { $0.count == 1 && CellText.isTotal($0[0].bytes) }
  }

  private static func beforeTotal(_ place: Int, _ lines: ArraySlice<[PlainToken]>) -> Int {
    guard place > 1, lines[place - 1].count == 1, lines[place - 1][0].text == "合计",
      lines[..<(place - 1)].contains(where: { $0.contains { $0.text == "合计" } })
    else { return place }
    return place - 1
  }
}

/// The lines of a table's rows.
enum BodyLines {
  /// Without headings that pages repeat, to where the table ends.
  static func cut(
    _ lines: [[PlainToken]], from start: Int, form: TableForm, isCellwise: Bool
  ) -> [[PlainToken]] {
    let heading = Set(lines[..<start].map(words))
    var (result, run): ([[PlainToken]], [[PlainToken]]) = ([], [])
    for line in lines[start...] where !isLevels(line) {
      if !(line.first?.isNumeric ?? true), heading.contains(words(line)) {
        run.append(line)
        continue
      }
      if run.count < 3 { result += run }
      run = []
      result.append(line)
    }
    return run.count < 3 ? result + run : result
  }

  /// `类 款 项`: the end of a heading that amounts were printed above.
  private static func isLevels(_ line: [PlainToken]) -> Bool {
    line.count > 1 && line.allSatisfy { ["类", "款", "项"].contains($0.text) }
  }

  private static func words(_ line: [PlainToken]) -> Spelling {
    Spelling(line.count > 12 ? "" : line.map(\.text).joined(separator: " "))
  }
}
