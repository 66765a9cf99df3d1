/// What stands between two blanks of a line, and where it stands in it.
///
///     201 06 01 行政运行    1,511.89
///     digits, digits, digits, a word, an amount
struct PlainToken: Sendable {
  enum Kind: Sendable { case digits, amount, word }

  let bytes: Stretch
  let line: Int
  let page: Int
  let kind: Kind
  /// From where to where it stands, in characters and in columns of a terminal, where Chinese
  /// characters are two wide: programs print columns in the one measure or the other.
  let letters: Range<Int>
  let columns: Range<Int>

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var isNumeric: Bool { kind != .word }

  /// The pieces of a line.
  static func all(in line: PlainLine) -> [PlainToken] {
    var result: [PlainToken] = []
    var ruler = Ruler()
    var wide = line.wide
    let text = line.bytes
    var place = text.startIndex
    while place < text.endIndex {
      let start = place
      let before = ruler
      guard !Ascii.isBlank(text[place]) else {
        ruler.pass(text[place], isWide: wide.takes(place))
        place += 1
        continue
      }
      while place < text.endIndex, !Ascii.isBlank(text[place]) {
        ruler.pass(text[place], isWide: wide.takes(place))
        place += 1
      }
      append(text[start..<place], of: line, from: before, to: ruler, onto: &result)
    }
    return result
  }

  /// A number and the name glued behind it are two: `91,016,775.35一、一般公共服务支出`.
  private static func append(
    _ bytes: Stretch, of line: PlainLine, from: Ruler, to: Ruler, onto result: inout [PlainToken]
  ) {
    let glued = AmountText.leading(in: bytes)
    guard !glued.isEmpty, glued.endIndex < bytes.endIndex, glued.contains(Ascii.point),
      bytes[glued.endIndex] >= 0xE4
    else { return result.append(PlainToken(bytes, line, from, to)) }
    var middle = from
    for byte in glued { middle.pass(byte) }
    result.append(PlainToken(glued, line, from, middle))
    result.append(PlainToken(bytes[glued.endIndex...], line, middle, to))
  }

  private init(_ bytes: Stretch, _ line: PlainLine, _ from: Ruler, _ to: Ruler) {
    self.init(
      bytes, line.number, page: line.page, letters: from.letters..<to.letters,
      columns: from.columns..<to.columns)
  }

  init(
    _ bytes: Stretch, _ line: Int, page: Int = 0, letters: Range<Int> = 0..<0,
    columns: Range<Int> = 0..<0
  ) {
    (self.bytes, self.line, self.page) = (bytes, line, page)
    (self.letters, self.columns) = (letters, columns)
    kind = bytes.isDigits ? .digits : AmountText.isAmount(bytes) ? .amount : .word
  }
}

/// How far a line has been read, in both measures.
private struct Ruler {
  var letters = 0
  var columns = 0

  mutating func pass(_ byte: UInt8, isWide: Bool = false) {
    guard byte & 0xC0 != 0x80 else { return }
    letters += 1
    columns += isWide || byte >= 0xE2 ? 2 : 1
  }
}

extension ArraySlice<Int32> {
  /// Takes this place out, where it is the next.
  fileprivate mutating func takes(_ place: Int) -> Bool {
    guard first.map(Int.init) == place else { return false }
    removeFirst()
    return true
  }
}
