/// What stands one below the other in a .docx file: the body, a cell, a text box.
struct WordFlow {
  let isBody: Bool
  /// Its lines without those of its tables; in a cell and in a box none is blank.
  private(set) var lines: ContiguousArray<UInt8> = []
  /// Its tables alone.
  private(set) var tables: ContiguousArray<UInt8> = []
  /// Both in their order. Where there is no table, the lines are all.
  private var mixed: ContiguousArray<UInt8> = []
  private(set) var hasTable = false

  init(isBody: Bool) { self.isBody = isBody }

  var text: ContiguousArray<UInt8> { isBody || !hasTable ? lines : mixed }

  mutating func append(_ paragraph: ContiguousArray<UInt8>) {
    if isBody { return append(line: paragraph[...]) }
    for line in paragraph.split(separator: Ascii.lineFeed) where !line.allSatisfy(Ascii.isBlank) {
      append(line: line)
    }
  }

  private mutating func append(line: Stretch) {
    lines += line
    lines.append(Ascii.lineFeed)
    if hasTable, !isBody {
      mixed += line
      mixed.append(Ascii.lineFeed)
    }
  }

  mutating func append(table: ContiguousArray<UInt8>) {
    if isBody {
      lines += table
    } else {
      if !hasTable { mixed = lines }
      mixed += table
      tables += table
    }
    hasTable = true
  }

  mutating func append(_ box: WordFlow) {
    if isBody {
      lines += box.text
    } else {
      append(box.lines)
      if box.hasTable { append(table: box.tables) }
    }
  }
}
