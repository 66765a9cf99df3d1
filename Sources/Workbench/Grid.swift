internal import Diagnostics

/// A table that lines up, whatever its characters' width, and fits the page.
///
/// Text that is too long goes on below in its own column. Where even that does not fit, the columns
/// are shown in several tables, each with the column of names before it.
struct Grid {
  struct Column {
    let title: String
    /// Numbers stand to the right and are never broken.
    let isNumber: Bool
    /// Bars are never broken, either.
    let isBar: Bool

    init(_ title: String, isNumber: Bool = false, isBar: Bool = false) {
      self.title = title
      self.isNumber = isNumber
      self.isBar = isBar
    }
  }

  struct Cell {
    let text: String
    let role: Markup.Role

    init(_ text: String, as role: Markup.Role = .plain) {
      // What a file holds must not move the cursor.
      self.text = Visible.text(text)
      self.role = role
    }

    static let blank = Cell("")
  }

  let columns: [Column]
  private(set) var rows: [[Cell]] = []
  /// The column that is repeated in each part of a table that is divided.
  private let key: Int

  init(_ columns: [Column], key: Int = 0) {
    self.columns = columns
    self.key = key
  }

  private static let gap = 2
  /// Rows stand a little to the right of the titles, as further lines of an answer do.
  private static let indent = 2
  /// The narrowest that a column of text is made.
  private static let narrowest = 12

  mutating func add(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row has a cell for each column")
    rows.append(row)
  }

  func write(width: Int, into page: inout Markup) {
    let blocks = blocks(width: width)
    for (place, block) in blocks.enumerated() {
      if place > 0 { page.newline() }
      write(block, width: width, into: &page)
    }
  }

  /// The columns of each table: all in one, or as many as fit beside the first.
  private func blocks(width: Int) -> [[Int]] {
    var blocks: [[Int]] = [[]]
    var taken = Grid.indent
    for column in columns.indices {
      let needed = least(column) + Grid.gap
      if taken + needed - Grid.gap > width, blocks[blocks.count - 1].count > 1 {
        blocks.append([key])
        taken = Grid.indent + least(key) + Grid.gap
      }
      blocks[blocks.count - 1].append(column)
      taken += needed
    }
    return blocks
  }

  /// How wide it is where nothing is broken.
  var naturalWidth: Int {
    columns.indices.reduce(Grid.indent - Grid.gap) { $0 + natural($1) + Grid.gap }
  }

  private func natural(_ column: Int) -> Int {
    rows.reduce(Visible.width(of: columns[column].title)) {
      max($0, Visible.width(of: $1[column].text))
    }
  }

  private func least(_ column: Int) -> Int {
    let natural = natural(column)
    if columns[column].isBar { return natural }
    if !columns[column].isNumber { return min(natural, Grid.narrowest) }
    return rows.reduce(min(natural, Grid.narrowest)) {
      max($0, Visible.width(of: $1[column].text))
    }
  }

  /// The widths that fit: the widest text gives way first.
  private func widths(of block: [Int], in width: Int) -> [Int] {
    var widths = block.map(natural)
    let least = block.map(self.least)
    var excess = Grid.indent + widths.reduce(0, +) + Grid.gap * (block.count - 1) - width
    while excess > 0 {
      guard
        let widest = widths.indices.filter({ widths[$0] > least[$0] })
          .max(by: { widths[$0] < widths[$1] })
      else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func write(_ block: [Int], width: Int, into page: inout Markup) {
    let widths = widths(of: block, in: width)
    if columns.contains(where: { !$0.title.isEmpty }) {
      let titles = block.map { Cell(columns[$0].title, as: .faint) }
      write(titles, block, widths, indent: 0, into: &page)
    }
    for row in rows {
      write(block.map { row[$0] }, block, widths, indent: Grid.indent, into: &page)
    }
  }

  /// One row, over as many lines as its longest cell takes; `indent` moves its first cell.
  private func write(
    _ cells: [Cell], _ block: [Int], _ widths: [Int], indent: Int, into page: inout Markup
  ) {
    let lines = zip(cells, widths).map { Grid.lines(of: $0.text, width: $1) }
    for line in 0..<(lines.map(\.count).max() ?? 0) {
      var column = 0
      for (place, cell) in cells.enumerated() where line < lines[place].count {
        let text = lines[place][line]
        let margin = place == 0 && line == 0 ? indent : Grid.indent
        let start = widths[..<place].reduce(margin) { $0 + $1 + Grid.gap }
        let shift = columns[block[place]].isNumber ? widths[place] - Visible.width(of: text) : 0
        guard !text.isEmpty else { continue }
        page.append(String(repeating: " ", count: max(0, start + shift - column)))
        // What only lines up numbers at their points is not written at the end of a row.
        let shown = text.trimmingBlanks
        page.append(shown, as: cell.role)
        column = start + shift + Visible.width(of: shown)
      }
      page.newline()
    }
  }

  /// The text in pieces that are no wider than its column, broken behind a blank or a comma where
  /// one stands, else within a name: behind one of its parts, or before a parenthesis.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var rest = text[...]
    while case let hard = end(of: rest, width: width), hard < rest.endIndex {
      let isBetweenWords = rest[hard] == " "
      let soft = rest[..<hard].lastIndex { " ，、；".contains($0) }.map { rest.index(after: $0) }
      let end = isBetweenWords ? hard : soft ?? seam(of: rest, before: hard) ?? hard
      lines.append(String(rest[..<end]).trimmingBlanks)
      rest = rest[end...].drop { $0 == " " }
    }
    return rest.isEmpty && !lines.isEmpty ? lines : lines + [String(rest)]
  }

  /// Where a name falls into parts: `stewards.` and `block_` and `rate`, `村数` and `（村）`.
  private static func seam(of text: Substring, before end: String.Index) -> String.Index? {
    let begun = text[..<end]
    if let place = begun.lastIndex(of: "（"), place > begun.startIndex { return place }
    let place = begun.lastIndex(of: ".") ?? begun.lastIndex(of: "_")
    return place.map { text.index(after: $0) }
  }

  /// Behind as many characters as fit, but at least one.
  private static func end(of text: Substring, width: Int) -> String.Index {
    var taken = 0
    for place in text.indices {
      taken += Visible.width(of: String(text[place]))
      if taken > width, place > text.startIndex { return place }
    }
    return text.endIndex
  }
}

extension String {
  /// The same without blanks at its end.
  fileprivate var trimmingBlanks: String {
    String(lastIndex { $0 != " " }.map { self[...$0] } ?? "")
  }
}
