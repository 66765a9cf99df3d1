/// A row of a grid, with what its cells look like.
struct SheetRow {
  let cells: Grid.Row
  let forms: [CellForm]
  /// How many cells are not blank.
  let filled: Int
  let numerals: Int

  /// More cells than this are no row that a person could read; those behind are left out.
  private static let mostCells = 256

  init(_ cells: Grid.Row) {
    let cells = cells.count > SheetRow.mostCells ? Array(cells[..<SheetRow.mostCells]) : cells
    self.cells = cells
    forms = cells.map { CellForm($0.text) }
    filled = forms.count { $0 != .blank }
    numerals = forms.count(where: \.isNumeral)
  }

  var count: Int { cells.count }

  /// The line of its first cell that has one.
  var line: Int { (cells.first { !$0.text.isEmpty } ?? cells.first)?.line ?? 0 }

  var filledCells: [Grid.Cell] { cells.filter { !$0.text.isEmpty } }

  /// Its text where it has no more than one cell that is not blank.
  var only: Grid.Cell? { filled == 1 ? cells.first { !$0.text.isEmpty } : nil }

  func hasSameText(as other: SheetRow) -> Bool {
    count == other.count && zip(cells, other.cells).allSatisfy { $0.text == $1.text }
  }

  /// The numbers of the columns, 1 2 3…, with 栏次 before them or not.
  var isOfColumnNumbers: Bool {
    var next: Int?
    var numbers = 0
    var isNamed = false
    for (cell, form) in zip(cells, forms) where form != .blank {
      if form.isWhole, let number = Int(cell.text) {
        guard number == next ?? number, number <= 2 || next != nil else { return false }
        next = number + 1
        numbers += 1
      } else if SheetRow.numberWords.contains(cell.text.plain) {
        isNamed = true
      } else if !cell.text.isNumberFormula {
        return false
      } else {
        next = next.map { $0 + 1 }
        numbers += 1
      }
    }
    return numbers > 1 || isNamed && numbers > 0
  }

  private static let numberWords: WordSet = [
    "栏次", "行次", "栏目", "次", "甲", "乙", "丙", "丁", "**", "类", "款", "项",
  ]
}

extension String {
  /// `3=1+2`, `1=2+3+4`: how a column is computed from others.
  fileprivate var isNumberFormula: Bool {
    utf8.contains(UInt8(ascii: "="))
      && utf8.allSatisfy { Ascii.isDigit($0) || $0 == 0x3D || $0 == 0x2B || $0 == 0x2D }
  }
}
