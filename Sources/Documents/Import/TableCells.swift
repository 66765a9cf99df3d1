internal import Quantities

/// The amounts of money in the tables of a document, by what they are called.
///
///     cells.named("财政拨款收入")  // the cell beside 一、财政拨款收入, the cell below 财政拨款收入 in the row 合计
struct TableCells {
  struct Cell: Hashable {
    let table: Int
    let row: Int
    let column: Int
    let amount: PrintedAmount
  }

  private var byName: [Spelling: [Cell]] = [:]

  init(_ tables: [ReadTable]) {
    for place in tables.indices where tables[place].project == nil { add(tables[place], place) }
  }

  /// The cells that are called so.
  func named(_ label: String) -> [Cell] { byName[Spelling(TableCells.plain(label))] ?? [] }

  private mutating func add(_ table: ReadTable, _ place: Int) {
    let titles = table.columns.map { Title($0.title) }
    for (row, cells) in table.rows.enumerated() {
      var name: Spelling?
      var isFirst = true
      for (column, cell) in cells.enumerated() {
        switch table.columns[column].role {
        case .name: (name, isFirst) = (Spelling(TableCells.plain(cell.text)), true)
        case .amount(let unit):
          guard let unit, let amount = PrintedAmount(cell.text, in: unit) else { continue }
          let found = Cell(table: place, row: row, column: column, amount: amount)
          if let name, !name.text.isEmpty, isFirst || titles[column].isWhole {
            byName[name, default: []].append(found)
          }
          if table.rows.count == 1 || name.map(TableCells.isTotal) ?? false {
            byName[titles[column].plain, default: []].append(found)
          }
          isFirst = false
        default: continue
        }
      }
    }
  }

  /// What is asked of the title of a column.
  private struct Title {
    let plain: Spelling
    let isWhole: Bool

    init(_ title: String) {
      plain = Spelling(TableCells.plain(title))
      isWhole = title.contains(anyOf: ["合计", "小计", "预算数", "决算数", "总计"])
    }
  }

  /// Whether a row is the sum of all: nothing is left of 合计 and 总计.
  private static func isTotal(_ name: Spelling) -> Bool { name.text.isEmpty }

  /// What a label says, without the words that say how it is counted.
  static func plain(_ label: String) -> String {
    let text = withoutSigns(withoutEnumerator(ContiguousArray(label.utf8)[...]))[...]
    var plain: ContiguousArray<UInt8> = []
    plain.reserveCapacity(text.count)
    var place = text.startIndex
    while place < text.endIndex {
      if let (word, instead) = word(in: text, at: place) {
        plain += instead
        place += word.count
      } else {
        plain.append(text[place])
        place += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func word(
    in text: Stretch, at place: Int
  ) -> (word: [UInt8], instead: [UInt8])? {
    guard beginnings.mayHold(text, at: place) else { return nil }
    return words.first { text.holds($0.word, at: place) }
  }

  /// `财政拨款收入` of `一、财政拨款收入`, `(一)财政拨款收入` and `1.财政拨款收入`.
  private static func withoutEnumerator(_ label: Stretch) -> Stretch {
    var rest = label.trimmedStart
    var isEnded = false
    while let sign = numberSigns.first(where: { rest.holds($0.sign, at: rest.startIndex) }) {
      rest = rest.dropFirst(sign.sign.count).trimmedStart
      isEnded = sign.ends
    }
    return isEnded ? rest : label
  }

  private static func withoutSigns(_ label: Stretch) -> ContiguousArray<UInt8> {
    var result: ContiguousArray<UInt8> = []
    var place = label.startIndex
    while place < label.endIndex {
      let width = width(ofSignIn: label, at: place)
      if width == 0, !Ascii.isBlank(label[place]) { result.append(label[place]) }
      place += max(width, 1)
    }
    return result
  }

  /// How many bytes the sign has that stands here: none where it is part of a word.
  private static func width(ofSignIn label: Stretch, at place: Int) -> Int {
    switch label[place] {
    case 0x80..<0xE0, 0xE4...0xE9: 0
    default: signs.first { label.holds($0, at: place) }?.count ?? 0
    }
  }

  /// What a number before a name is written with, and whether a name may follow it.
  private static let numberSigns: [(sign: [UInt8], ends: Bool)] =
    "、.．)）".map { (Array(String($0).utf8), true) }
    + "(（一二三四五六七八九十0123456789".map { (Array(String($0).utf8), false) }

  private static let signs = "“”\"'()（）:：、，,。《》".map { Array(String($0).utf8) }

  private static let words: [(word: [UInt8], instead: [UInt8])] = [
    ("其中", ""), ("运行维护", "运行"), ("运维", "运行"), ("费用", "费"), ("预算", ""), ("决算", ""),
    ("总计", ""), ("合计", ""), ("总额", ""), ("本年", ""), ("安排", ""), ("部门", ""), ("数", ""),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static let beginnings = WordBeginnings(words.map(\.word))
}
