/// The titles of a table's columns, from the rows above them: 本年收入 over 小计, 财政拨款收入, ….
///
/// Cells that stand over several columns are printed once, so a row above has fewer cells than
/// there are columns; how many columns each covers follows from the blank cells below those that
/// stand over one alone, and from titles that begin anew.
struct ColumnTitles {
  /// For each column the cells above it, from the top; blank ones are left out.
  private(set) var paths: [[String]]

  /// Nil where it cannot be told which of the lowest cells stands over which columns.
  init?(_ rows: ArraySlice<SheetRow>, over contents: ColumnContents) {
    let width = contents.width
    let texts = rows.map(ColumnTitles.texts)
    guard let last = texts.last,
      let bottom = ColumnTitles.spread(last, contents)
    else { return nil }
    paths = bottom.map { $0.isEmpty ? [] : [$0] }
    var slots = ColumnTitles.slots(of: bottom)
    for place in texts.indices.dropLast().reversed() {
      let begins = ColumnTitles.begins(texts[..<place], width)
      // What cannot be told apart is left out; the rows below it say enough, or the table is none.
      guard let spans = ColumnTitles.spans(texts[place], over: slots, begins: begins) else { break }
      for (title, columns) in spans where !title.isEmpty {
        for column in columns where paths[column].first != title {
          paths[column].insert(title, at: 0)
        }
      }
      slots = spans.map { Slot(title: $0.0, columns: $0.1) }
    }
    nameUntitled(contents)
  }

  /// What a row says; the numbers of columns are no titles.
  private static func texts(of row: SheetRow) -> [String] {
    guard row.isOfColumnNumbers else { return row.cells.map(\.text.plain) }
    return row.cells.map { ["类", "款", "项"].contains($0.text.plain) ? $0.text.plain : "" }
  }

  /// A cell of a row, and the columns it stands over.
  struct Slot {
    let title: String
    let columns: Range<Int>
  }

  private static func slots(of titles: [String]) -> [Slot] {
    titles.indices.map { Slot(title: titles[$0], columns: $0..<$0 + 1) }
  }

  /// The lowest row over its columns; with fewer cells, the first covers the columns before the
  /// amounts.
  private static func spread(_ titles: [String], _ contents: ColumnContents) -> [String]? {
    let width = contents.width
    if titles.count == width { return titles }
    guard titles.count > 1, titles.count < width else { return nil }
    let names = (0..<width).prefix { !contents.isAmount($0) }.count
    if names == width - titles.count + 1, !titles[0].isEmpty {
      let own = contents.isCode(0) && names == 2 ? ["科目编码", "科目名称"] : nil
      return (own ?? Array(repeating: titles[0], count: names)) + titles.dropFirst()
    }
    return lanes(titles, contents)
  }

  /// 按收入性质分 and 按支出性质分, each over names with an amount behind them.
  private static func lanes(_ titles: [String], _ contents: ColumnContents) -> [String]? {
    let side = titles[0].isEmpty ? 1 : 0
    let lanes = titles.count - side
    guard lanes > 1, contents.width == side + 2 * lanes,
      (0..<contents.width).allSatisfy({
        contents.isAmount($0) == ($0 >= side && ($0 - side) % 2 == 1)
      })
    else { return nil }
    return Array(titles[..<side]) + titles[side...].flatMap { [$0, $0 + "金额"] }
  }

  /// Which columns each cell of a row covers.
  private static func spans(
    _ upper: [String], over slots: [Slot], begins: [Bool]
  ) -> [(String, Range<Int>)]? {
    if upper.count == begins.count { return inPlace(upper, begins) }
    if upper.count == slots.count { return zip(upper, slots).map { ($0, $1.columns) } }
    guard let counts = HeadingSpans.counts(upper, over: slots.map(\.title)) else { return nil }
    var result: [(String, Range<Int>)] = []
    var start = 0
    for (title, count) in zip(upper, counts) {
      let columns = slots[start].columns.lowerBound..<slots[start + count - 1].columns.upperBound
      result.append((title, columns))
      start += count
    }
    return result
  }

  /// In which columns cells of higher rows begin: no cell below stands on both sides of that.
  private static func begins(_ above: ArraySlice<[String]>, _ width: Int) -> [Bool] {
    (0..<width).map { column in
      above.contains { $0.count == width && !$0[column].isEmpty }
    }
  }

  /// A name behind its code may share a title with it.
  private mutating func nameUntitled(_ contents: ColumnContents) {
    for column in paths.indices.dropFirst() where paths[column].isEmpty {
      guard !contents.isAmount(column), !paths[column - 1].isEmpty else { continue }
      if contents.isCode(column - 1) {
        (paths[column - 1], paths[column]) = (["科目编码"], ["科目名称"])
      }
    }
  }

  /// A row with a cell for each column: a blank one belongs to the cell before it.
  private static func inPlace(_ upper: [String], _ begins: [Bool]) -> [(String, Range<Int>)] {
    var result: [(String, Range<Int>)] = []
    for (column, title) in upper.enumerated() {
      if let last = result.last, title.isEmpty && !begins[column] || title == last.0 {
        result[result.count - 1].1 = last.1.lowerBound..<column + 1
      } else {
        result.append((title, column..<column + 1))
      }
    }
    return result
  }
}

extension ColumnTitles {
  /// A title for each column, of as few words as tell it from the others.
  var titles: [String] {
    let own = paths.map { $0.last ?? "" }
    var counts: [String: Int] = [:]
    for title in own { counts[title, default: 0] += 1 }
    var result = paths.indices.map { column in
      let path = paths[column]
      guard path.count > 1, counts[own[column]]! > 1 || ColumnTitles.isWeak(own[column]) else {
        return own[column]
      }
      return ColumnTitles.joined(path[path.count - 2], own[column])
    }
    counts = [:]
    for title in result { counts[title, default: 0] += 1 }
    for column in paths.indices where counts[result[column]]! > 1 && paths[column].count > 2 {
      result[column] = paths[column].reduce("", ColumnTitles.joined)
    }
    return result
  }

  /// Says too little alone.
  private static func isWeak(_ title: String) -> Bool { weak.contains(title) }

  private static let weak: WordSet = [
    "小计", "项目", "名称", "金额", "编码", "代码", "其中", "类", "款", "项", "科目", "按功能分类", "按经济分类",
  ]

  private static func joined(_ upper: String, _ lower: String) -> String {
    if upper.isEmpty || lower.begins(with: upper) { return lower }
    let upper = upper.withoutRemarks
    let shared = [2, 4].first { lower.begins(with: upper.suffix($0)) && upper.count > $0 }
    return upper.dropLast(shared ?? 0) + lower
  }
}

/// What stands in the columns, before their titles are known.
struct ColumnContents {
  let width: Int
  private var numerals: [Int]
  private var codes: [Int]

  init(_ rows: [SheetRow], width: Int) {
    self.width = width
    numerals = Array(repeating: 0, count: width)
    codes = numerals
    for row in rows where row.count == width && row.numerals > 0 {
      for column in 0..<width where row.forms[column].isNumeral {
        numerals[column] += 1
        if row.isOfSubject(column) { codes[column] += 1 }
      }
    }
  }

  /// Whether nothing but codes of income and spending stand in a column.
  func isCode(_ column: Int) -> Bool {
    numerals[column] > 0 && codes[column] == numerals[column]
  }

  func isAmount(_ column: Int) -> Bool {
    numerals[column] > 0 && !(column < 2 && isCode(column))
  }
}
