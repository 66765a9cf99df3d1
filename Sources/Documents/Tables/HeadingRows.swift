/// The rows of headings that begin at a place, found by their words and by the rows below.
struct HeadingRows {
  let range: Range<Int>
  /// Where the rows below them begin; the numbers of the columns stand between.
  let end: Int
  /// How many columns the table has.
  let width: Int

  /// Nil where no headings stand.
  init?(_ rows: [SheetRow], at start: Int) {
    guard HeadingRows.mayBegin(rows[start]) else { return nil }
    let numbers = HeadingRows.numbers(rows, behind: start)
    let last = numbers ?? HeadingRows.lastLike(rows, start)
    let most = HeadingRows.width(rows, start, (numbers ?? last - 1) + 1)
    let width = numbers.map { max(rows[$0].count, rows[$0 - 1].count, most) } ?? most
    let bottom = numbers ?? HeadingRows.complete(rows, start, last, width)
    guard bottom > start, width <= HeadingRows.mostColumns,
      rows[start..<bottom].contains(where: { row in
        row.filledCells.contains { HeadingWord.isStrong($0.text) }
      })
    else { return nil }
    end = numbers.map { $0 + 1 } ?? bottom
    self.width = width
    range = start..<(numbers.map { HeadingRows.hasTitles(rows[$0]) } == true ? end : bottom)
  }

  /// Whether 类, 款 and 项 stand between the numbers of the columns.
  private static func hasTitles(_ row: SheetRow) -> Bool {
    row.cells.contains { ["类", "款", "项"].contains($0.text.plain) }
  }

  /// As many as a budget file may have.
  private static let mostColumns = 200

  private static func mayBegin(_ row: SheetRow) -> Bool {
    row.filled > 1 && row.numerals == 0 && isLike(row)
  }

  /// Whether most of a row's cells are words that stand above columns.
  private static func isLike(_ row: SheetRow) -> Bool {
    guard row.numerals == 0 else { return false }
    let cells = row.filledCells
    let words = cells.count { HeadingWord.isOne($0.text) }
    return words > 0 && words * 4 >= cells.count * 3
      && !cells.contains { HeadingWord.isListed($0.text.plain) || $0.text.utf8.count > 150 }
  }

  /// The row of column numbers, where one stands behind nothing but words.
  private static func numbers(_ rows: [SheetRow], behind start: Int) -> Int? {
    for place in start + 1..<min(start + mostRows + 1, rows.count) {
      if rows[place].isOfColumnNumbers { return place }
      let isOpen = rows[place].numerals == 0 && rows[place].filled > 0
      if !isOpen || rows[place].cells.contains(where: { HeadingWord.isListed($0.text.plain) }) {
        return nil
      }
    }
    return nil
  }

  private static let mostRows = 6

  /// Behind the last row that reads like headings.
  private static func lastLike(_ rows: [SheetRow], _ start: Int) -> Int {
    var end = start + 1
    while end < min(start + mostRows, rows.count), rows[end].filled > 0, isLike(rows[end]) {
      end += 1
    }
    return end
  }

  /// How many cells most rows with amounts have.
  private static func width(_ rows: [SheetRow], _ start: Int, _ behind: Int) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows[behind..<min(behind + rowsSeen, rows.count)] {
      if row.numerals > 0 { counts[row.count, default: 0] += 1 }
      if let only = row.only, row.count == 1, TableTitle.isTitle(only.text) { break }
    }
    let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    if let most { return most.key }
    return rows[start..<min(behind + 1, rows.count)].map(\.count).max() ?? 0
  }

  private static let rowsSeen = 60

  /// Behind the row that gives the last column its title; the names of rows may read like
  /// headings too.
  private static func complete(
    _ rows: [SheetRow], _ start: Int, _ behind: Int, _ width: Int
  ) -> Int {
    var titled = [Bool](repeating: false, count: width)
    for place in start..<behind {
      if rows[place].count == width {
        for (column, form) in rows[place].forms.enumerated() where form != .blank {
          titled[column] = true
        }
      }
      let isWhole = rows[place].count == width && !titled.contains(false)
      if isWhole || isSpread(rows, place, behind, width) {
        return place + 1 + more(rows, place + 1, behind)
      }
    }
    return closing(rows, start, behind)
  }

  /// Whether the last row of headings has fewer cells than there are columns, and rows with amounts
  /// follow at once.
  private static func isSpread(
    _ rows: [SheetRow], _ place: Int, _ behind: Int, _ width: Int
  ) -> Bool {
    place + 1 == behind && rows[place].count < width
  }

  /// Behind the last row with titles, where a column has none: one title may be of two columns.
  private static func closing(_ rows: [SheetRow], _ start: Int, _ behind: Int) -> Int {
    (start..<behind).last { rows[$0].filled > 1 }.map { $0 + 1 } ?? behind
  }

  /// Rows of titles below ones that are printed in each column they cover.
  private static func more(_ rows: [SheetRow], _ start: Int, _ behind: Int) -> Int {
    rows[start..<max(start, behind)].prefix { row in
      row.filled > 1
        && row.filledCells.allSatisfy { exactBelow.contains($0.text.withoutRemarks) }
    }.count
  }

  private static let exactBelow: WordSet = [
    "类", "款", "项", "小计", "合计", "金额", "科目编码", "科目名称", "基本支出", "项目支出", "人员经费", "公用经费", "预算数", "决算数",
    "编码", "名称", "财政拨款", "其他资金", "单位资金",
  ]
}
