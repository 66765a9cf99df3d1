internal import CLibEdit
internal import Glibc

/// Where a text ends on the screen, counted as libedit counts when it draws it.
struct Layout {
  let columns: Int
  private(set) var row = 0
  private var column = 0

  init(columns: Int) { self.columns = max(2, columns) }

  mutating func add(_ character: wchar_t) {
    let code = UInt32(bitPattern: character)
    switch character {
    case 0x09: repeat { put(1) } while column % 8 != 0
    case 0x0A: (row, column) = (row + 1, 0)
    case _ where code < 0x100 && iswcntrl(code) != 0: spell(2)
    case _ where iswprint(code) != 0: put(max(0, Int(wcwidth(character))))
    default: spell(code > 0xFFFF ? 8 : 7)
    }
  }

  private mutating func spell(_ count: Int) {
    for _ in 0..<count { put(1) }
  }

  /// A character of two columns does not begin in the last one.
  private mutating func put(_ width: Int) {
    if column + width > columns { (row, column) = (row + 1, 0) }
    column += width
    if column >= columns { (row, column) = (row + 1, 0) }
  }
}
