extension PlainTable {
  /// The whole grid: title, unit, one row of headings, and rows with their blank cells.
  var grid: Grid {
    var result: [Grid.Row] = []
    if let title { result.append([title]) }
    if !unit.isEmpty { result.append(unit) }
    for titles in [halfTitles, heading] where !titles.isEmpty {
      result.append(titles.map { Grid.Cell($0, line: 0) })
    }
    for row in rows where !isEmpty(row) { result.append(cells(of: row)) }
    return Grid(rows: result)
  }

  /// Whether nothing is told of the row.
  private func isEmpty(_ row: PlainRow) -> Bool {
    guard row.heads.allSatisfy({ $0 == nil }) else { return false }
    return columns.indices.allSatisfy { column in
      if case .amount = row.cell(column) { return false }
      return true
    }
  }

  /// The amounts that no column was found for.
  var unplaced: [Passage] {
    rows.filter { !$0.isPlaced && !$0.amounts.isEmpty }.flatMap { row in
      let placed = columns.indices.compactMap { column -> ContiguousArray<UInt8>? in
        guard case .amount(let token) = row.cell(column) else { return nil }
        return ContiguousArray(token.bytes)
      }
      return leftOver(row.amounts.map(\.token), without: placed).map {
        Passage($0.bytes, line: $0.line)
      }
    }
  }

  private func leftOver(
    _ tokens: [PlainToken], without placed: [ContiguousArray<UInt8>]
  ) -> [PlainToken] {
    var placed = placed
    return tokens.filter { token in
      guard let place = placed.firstIndex(where: { $0.elementsEqual(token.bytes) }) else {
        return true
      }
      placed.remove(at: place)
      return false
    }
  }

  /// Each half over its first column.
  private var halfTitles: [String] {
    halves.isEmpty
      ? []
      : columns.indices.map { place in
        let (half, rest) = (place * halves.count).quotientAndRemainder(dividingBy: columns.count)
        return rest == 0 ? halves[half] : ""
      }
  }

  private var heading: [String] {
    switch form.rows {
    case .coded: ["科目编码", "科目名称"] + columns
    case .named: ["项目"] + columns
    case .bare:
      columns.indices.map { place in
        let half = halves.isEmpty ? "" : halves[place * halves.count / columns.count]
        return String(columns[place].dropFirst(half.count))
      }
    case .lanes: ["项目", columns[0], "项目"] + columns.dropFirst()
    case .codedLanes: ["科目编码", "科目名称", columns[0], "科目编码", "科目名称", columns[1]]
    }
  }

  private func cells(of row: PlainRow) -> Grid.Row {
    let amounts = columns.indices.map { column -> Grid.Cell in
      guard case .amount(let token) = row.cell(column) else { return .blank }
      return Grid.Cell(token.text, line: token.line)
    }
    switch form.rows {
    case .coded: return row.head(0, withCode: true) + amounts
    case .named: return row.head(0, withCode: false) + amounts
    case .bare: return amounts
    case .lanes:
      return row.head(0, withCode: false) + [amounts[0]] + row.head(1, withCode: false)
        + amounts.dropFirst()
    case .codedLanes:
      return row.head(0, withCode: true) + [amounts[0]] + row.head(1, withCode: true) + [amounts[1]]
    }
  }
}

extension PlainRow {
  fileprivate func head(_ lane: Int, withCode: Bool) -> Grid.Row {
    let head = heads[lane] ?? Head()
    let name = head.name.isEmpty ? Grid.Cell.blank : Grid.Cell(head.name, line: head.nameLine)
    guard withCode else { return [name] }
    return [head.code.isEmpty ? .blank : Grid.Cell(head.code, line: head.codeLine), name]
  }
}

extension Grid.Cell {
  static let blank = Grid.Cell("", line: 0)
}
