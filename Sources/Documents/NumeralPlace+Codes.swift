/// Numbers by which something is filed or reached.
extension NumeralPlace {
  var isInBookmark: Bool {
    guard let start = before.lastPlace(of: PublishedLine.bookmark) else { return false }
    return !before[start...].holds("]") && behind.holds("]")
  }

  /// Letters and digits in one word of a dozen or more: `13043425P00000110076T`.
  var isInProjectCode: Bool {
    let word = run { Ascii.isDigit($0) || Ascii.isLetter($0) }
    return word.count >= 12 && word.contains(where: Ascii.isLetter)
      && word.contains(where: Ascii.isDigit)
  }

  /// `联系电话：22629616`, `0731-22629616`
  var isTelephone: Bool {
    guard let label = ["电话", "热线", "传真"].compactMap({ before.lastPlace(of: $0) }).max() else {
      return false
    }
    return before[label...].dropFirst("电话".utf8.count).allSatisfy {
      Ascii.isBlank($0) || Ascii.isDigit($0) || [UInt8](":-()".utf8).contains($0)
    }
  }

  /// `〔2018〕14号`: the year in brackets and the number behind it; `第3号`.
  var isDocumentNumber: Bool {
    if isYear, before.trimmedEnd.ends(withAnyOf: NumeralPlace.opening),
      let close = NumeralPlace.closing.first(where: { behind.trimmedStart.begins(with: $0) })
    {
      return behind.skipping([close]).skipping(NumeralPlace.betweenYearAndNumber).beginsWithNumber
    }
    guard numeral.number != nil, behind.trimmedStart.begins(with: "号") else { return false }
    let bracket = before.droppingLast(NumeralPlace.betweenYearAndNumber)
    let year = bracket.droppingLast(NumeralPlace.closing)
    return before.trimmedEnd.ends(with: "第")
      || year.count < bracket.count
        && NumeralPlace.isYear(String(decoding: year.trailingDigits, as: UTF8.self))
  }

  private static let opening = ["〔", "[", "【", "("]
  private static let closing = ["〕", "]", "】", ")"]
  private static let betweenYearAndNumber = ["第", "——", "—", "-", "字第"]
}

/// Numbers in the first cells of the rows of a table.
extension NumeralPlace {
  /// The serial number of a row, or that of a column in the row 栏次.
  var isTableNumber: Bool { isWholeCell && (isColumnNumber || isRowNumber) }

  private var isColumnNumber: Bool {
    let cells = Array(cellsBefore)
    return cells.last?.withoutBlanks.elementsEqual("栏次".utf8) ?? false
      && numeral.number == cells.count
  }

  /// Whether it counts on from the row above; where a table begins, from nothing.
  private var isRowNumber: Bool {
    guard isInFirstCell, nextCell != nil, let number = numeral.number else { return false }
    return number == 1 || numberAbove == number - 1
  }

  /// The number in the first cell of the nearest row above that begins with one.
  private var numberAbove: Int? {
    let farthest = max(1, line.number - NumeralPlace.longestRow)
    return (farthest..<line.number).reversed().lazy.compactMap { number -> Int? in
      let isFirst = !(document[number - 1]?.isCell ?? false)
      return document[number].flatMap { $0.isCell && isFirst ? $0.content.number : nil }
    }.first
  }

  /// How many lines the cells of a row take at most.
  private static let longestRow = 200

  var isClassificationCode: Bool { isCatalogueCode || isCodeOfRow }

  /// A letter and digits of the catalogue for procurement: `A05010599`.
  private var isCatalogueCode: Bool {
    line.isCell && endsLine && numeral.digits.utf8.count >= 6 && numeral.number != nil
      && before.trimmed.count == 1 && before.last.map(Ascii.isLetter) ?? false
  }

  /// A code of three, five or seven digits right before the name of what it stands for, with at most
  /// the row's serial number before it.
  private var isCodeOfRow: Bool {
    guard isWholeCell, [3, 5, 7].contains(numeral.digits.utf8.count), numeral.number != nil,
      nextCell?.beginsWithHan ?? false
    else { return false }
    let cells = Array(cellsBefore)
    return cells.isEmpty || cells.count == 1 && cells[0].isDigits
  }

  /// A code glued to the name of a department or unit, which stands at the head of a table beside the
  /// table's unit or year.
  var isOrganisationCode: Bool {
    beginsLine && [3, 6].contains(numeral.digits.utf8.count) && numeral.number != nil
      && behind.beginsWithHan
      && nextCell?.begins(withAnyOf: ["单位", "金额单位", "预算年度", "截止时间"]) ?? false
  }
}

extension Stretch {
  fileprivate func lastPlace(of word: String) -> Int? {
    let last = endIndex - word.utf8.count
    guard startIndex <= last else { return nil }
    return (startIndex...last).last { self[$0...].begins(with: word) }
  }

  /// Whether digits and 号 stand first.
  fileprivate var beginsWithNumber: Bool {
    let digits = leadingDigits
    return !digits.isEmpty && self[digits.endIndex...].trimmedStart.begins(with: "号")
  }
}
