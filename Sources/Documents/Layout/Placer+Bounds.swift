extension Placer {
  /// What is spent of one fund is no more than what is spent of all.
  mutating func takeBounds() -> Bool {
    let funds = tables.indices.filter { tables[$0].isFundSpending }
    guard let all = tables.firstIndex(where: \.isAllSpending) else { return false }
    var changed = false
    for fund in funds {
      let pairs = sameRows(all, fund)
      let seats = tables[fund].columns.map { tables[all].columns.firstIndex(of: $0) }
      for (whole, part) in pairs {
        let (row, other) = (tables[all].rows[whole], tables[fund].rows[part])
        changed =
          tables[fund].rows[part].keep { way in
            row.isPlaced && Self.fits(other, way, under: row, row.ways[0], seats)
          } || changed
        changed =
          tables[all].rows[whole].keep { way in
            other.isPlaced && Self.fits(other, other.ways[0], under: row, way, seats)
          } || changed
      }
    }
    return changed
  }

  /// Rows of two tables that have the same code, where one of them is open.
  private func sameRows(_ all: Int, _ fund: Int) -> [(Int, Int)] {
    let parts = tables[fund].rows
    var places: [String: Int] = [:]
    for row in parts.indices where !parts[row].amounts.isEmpty { places[name(parts[row])] = row }
    return tables[all].rows.indices.compactMap { whole in
      let row = tables[all].rows[whole]
      guard !row.amounts.isEmpty, let part = places[name(row)] else { return nil }
      return row.ways.count > 1 || parts[part].ways.count > 1 ? (whole, part) : nil
    }
  }

  private func name(_ row: PlainRow) -> String { row.code.isEmpty ? "合计" : row.code }

  private static func fits(
    _ part: PlainRow, _ way: [Int], under whole: PlainRow, _ wholeWay: [Int], _ seats: [Int?]
  ) -> Bool {
    zip(part.amounts, way).allSatisfy { amount, column in
      guard let seat = seats[column], let value = AmountText.value(amount.token.bytes),
        let most = whole.value(in: seat, of: wholeWay)
      else { return true }
      return value <= most + AmountText.grain(amount.token.bytes)
    }
  }
}

extension PlainTable {
  fileprivate var isSpending: Bool {
    if case .coded = form.rows { return columns.contains("项目支出") && columns.count < 8 }
    return false
  }

  fileprivate var isFundSpending: Bool {
    guard isSpending, let title = title?.text else { return false }
    return ["财政拨款", "一般公共", "政府性基金", "国有资本"].contains { title.contains($0) }
  }

  fileprivate var isAllSpending: Bool { isSpending && !isFundSpending }
}
