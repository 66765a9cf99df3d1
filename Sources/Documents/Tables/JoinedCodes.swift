/// Codes in three columns, 类, 款 and 项, as one; and codes that stand before their names.
extension ReadTable {
  /// 201 | 03 | 01 is 2010301. A row without an upper piece belongs to the row above it.
  func joiningCodes() -> ReadTable {
    guard let first = columns.indices.dropLast().first(where: { columns[$0].isPiece("类") }) else {
      return self
    }
    let rest = columns[(first + 1)...].prefix { $0.isPiece("款") || $0.isPiece("项") }
    guard !rest.isEmpty else { return self }
    let pieces = first..<first + 1 + rest.count
    var joiner = CodeJoiner()
    var unread = unread
    let joined = rows.map { row in
      var row = row
      let cell = joiner.join(row[pieces])
      if cell == nil { unread += row[pieces].filter { !$0.text.isEmpty }.map(\.line) }
      row.replaceSubrange(pieces, with: [cell ?? Cell("", line: 0)])
      return row
    }
    var titled = columns
    titled.replaceSubrange(pieces, with: [Column(.code, "科目编码")])
    return ReadTable(
      kind, title: title, line: line, project: project, columns: titled, rows: joined,
      declaredEmpty: declaredEmpty, unread: unread)
  }

  /// `201 一般公共服务支出` in a column of names becomes a code and a name.
  func splittingCodes() -> ReadTable {
    guard !columns.contains(where: { $0.role == .code }),
      let column = columns.firstIndex(where: { $0.role == .name }),
      isWithCodes(column)
    else { return self }
    var titled = columns
    titled.insert(Column(.code, "科目编码"), at: column)
    let split = rows.map { row in
      var row = row
      let (code, name) = row[column].text.splitCode
      let line = row[column].line
      row.replaceSubrange(
        column...column, with: [Cell(code, line: code.isEmpty ? 0 : line), Cell(name, line: line)])
      return row
    }
    return ReadTable(
      kind, title: title, line: line, project: project, columns: titled, rows: split,
      declaredEmpty: declaredEmpty, unread: unread)
  }

  /// Whether nearly every name begins with a code.
  private func isWithCodes(_ column: Int) -> Bool {
    let names = rows.map { $0[column].text }.filter { !$0.isEmpty && !TableTitle.isTotal($0) }
    let coded = names.count { !$0.splitCode.code.isEmpty }
    return coded > 1 && coded * 5 >= names.count * 4
  }
}

extension ReadTable.Column {
  fileprivate func isPiece(_ word: String) -> Bool { role == .code && title.ends(with: word) }
}

/// Puts the pieces of codes together, and remembers the pieces above.
private struct CodeJoiner {
  private var above: [String] = []

  mutating func join(_ pieces: ArraySlice<ReadTable.Cell>) -> ReadTable.Cell? {
    let texts = pieces.map { $0.text.plain }
    guard let last = texts.lastIndex(where: { !$0.isEmpty }) else {
      return ReadTable.Cell("", line: 0)
    }
    let line = pieces[pieces.startIndex + last].line
    guard texts.allSatisfy({ $0.utf8.allSatisfy(Ascii.isDigit) }) else {
      // 合计 printed over the codes is no code.
      return nil
    }
    if last > 0, texts[last].utf8.count == 3 + 2 * last {
      return ReadTable.Cell(texts[last], line: line)
    }
    var whole: [String] = []
    for place in 0...last {
      let piece =
        texts[place].isEmpty ? above.indices.contains(place) ? above[place] : "" : texts[place]
      guard piece.utf8.count == (place == 0 ? 3 : 2) else { return nil }
      whole.append(piece)
    }
    above = whole
    return ReadTable.Cell(whole.joined(), line: line)
  }
}

extension String {
  /// The code that it begins with, of 3, 5 or 7 digits or in brackets, and the rest.
  fileprivate var splitCode: (code: String, name: String) {
    let bytes = ContiguousArray(utf8)[...].trimmed
    let isOpen = bytes.first == UInt8(ascii: "[") || bytes.first == UInt8(ascii: "(")
    let inner = isOpen ? bytes.dropFirst() : bytes
    let digits = inner.leadingDigits
    guard [3, 5, 7].contains(digits.count), let first = digits.first,
      first == UInt8(ascii: "2") || first == UInt8(ascii: "3") || first == UInt8(ascii: "5")
    else { return ("", self) }
    var rest = inner[digits.endIndex...].trimmedStart
    if isOpen {
      guard rest.first == UInt8(ascii: "]") || rest.first == UInt8(ascii: ")") else {
        return ("", self)
      }
      rest = rest.dropFirst().trimmedStart
    }
    if let mark = rest.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "|") {
      rest = rest.dropFirst().trimmedStart
    }
    guard rest.beginsWithHan else { return ("", self) }
    return (String(decoding: digits, as: UTF8.self), String(decoding: rest, as: UTF8.self))
  }
}
