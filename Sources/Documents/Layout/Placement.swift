/// The ways in which the amounts of a row can stand in its columns.
struct Placement {
  let table: PlainTable

  /// More ways than these are not looked through.
  private static let most = 3000

  /// The ways that the identities of the table allow; all of them where none is.
  ///
  /// None are looked through where the effort is spent: a table may have a million cells.
  func ways(of row: PlainRow, effort: inout Int) -> [[Int]] {
    guard effort > 0 || isFull(row), let all = all(of: row) else { return [] }
    effort -= all.count
    guard all.count > 1 else { return all }
    for slack in [false, true] {
      let holding = all.filter { holds($0, row, slack: slack) }
      if !holding.isEmpty { return holding }
    }
    return led(all, by: row)
  }

  /// Whether the row adds up in some way.
  func mayHold(_ row: PlainRow) -> Bool {
    !table.identities.isEmpty
      && (all(of: row)?.contains { holds($0, row, slack: true) } ?? false)
  }

  /// Where no sum holds, the first amount still is the whole.
  private func led(_ ways: [[Int]], by row: PlainRow) -> [[Int]] {
    guard let whole = table.identities.last?.whole,
      row.amounts.allSatisfy({ $0.group == row.amounts[0].group }), whole == 0
    else { return ways }
    let led = ways.filter { $0.first == whole }
    return led.isEmpty ? ways : led
  }

  private func all(of row: PlainRow) -> [[Int]]? {
    if isFull(row), table.orders.count == 1 { return [Array(table.columns.indices)] }
    var result: [[Int]] = []
    for order in table.orders {
      var way: [Int] = []
      guard extend(&way, row, order, &result) else { return nil }
    }
    return result
  }

  /// One order of columns gives each way once.
  private var mayRepeat: Bool { table.orders.count > 1 }

  private func isFull(_ row: PlainRow) -> Bool {
    row.amounts.count == table.columns.count
      && row.amounts.allSatisfy { $0.group == row.amounts[0].group }
  }

  /// Adds every way that begins so; false where there are too many.
  private func extend(
    _ way: inout [Int], _ row: PlainRow, _ order: [Int], _ result: inout [[Int]]
  ) -> Bool {
    guard way.count < row.amounts.count else {
      if !mayRepeat || !result.contains(way) { result.append(way) }
      return result.count <= Self.most
    }
    let amount = row.amounts[way.count]
    let before = way.indices.last { row.amounts[$0].group == amount.group }
    let from = before.flatMap { order.firstIndex(of: way[$0]) }.map { $0 + 1 } ?? 0
    let left = row.amounts[(way.count + 1)...].count { $0.group == amount.group }
    for column in order[from...].dropLast(left)
    where amount.columns.contains(column) && !way.contains(column) {
      way.append(column)
      defer { way.removeLast() }
      guard extend(&way, row, order, &result) else { return false }
    }
    return true
  }

  private func holds(_ way: [Int], _ row: PlainRow, slack: Bool) -> Bool {
    var cells: [Int: PlainToken] = [:]
    for (amount, column) in zip(row.amounts, way) { cells[column] = amount.token }
    return table.identities.allSatisfy { $0.holds(in: cells, slack: slack) }
  }
}

extension PlainTable.Identity {
  /// Blank cells count as nothing, but nothing is the sum of something only where it is printed.
  func holds(in cells: [Int: PlainToken], slack: Bool) -> Bool {
    let printed = parts.compactMap { cells[$0] }
    guard let whole = cells[whole] else { return printed.isEmpty }
    guard let sum = Sums.total(printed), let value = AmountText.value(whole.bytes) else {
      return false
    }
    let room = slack ? AmountText.grain(whole.bytes) * Int128(max(printed.count, 1)) / 2 : 0
    return abs(sum - value) <= room
  }
}

enum Sums {
  /// Whether one of the amounts is the sum of all others.
  static func hasWhole(_ tokens: [PlainToken]) -> Bool {
    guard tokens.count > 1, let sum = total(tokens), sum > 0 else { return false }
    return tokens.contains { AmountText.value($0.bytes).map { $0 * 2 == sum } ?? false }
  }

  /// Their sum; nil where one of them is too long.
  static func total(_ tokens: some Sequence<PlainToken>) -> Int128? {
    var sum: Int128 = 0
    for token in tokens {
      guard let value = AmountText.value(token.bytes) else { return nil }
      sum += value
    }
    return sum
  }
}
