/// Puts amounts back into the columns that their blank neighbours left unsaid.
///
/// A row alone often leaves several ways: of `160.75 160.75` the second may be 基本支出 or 项目支出.
/// What decides is what else is printed: the row of the same code in another table, the row that it
/// is a part of, its own parts. A way is only chosen, never made: no amount is left out because its
/// sum does not hold.
struct Placer {
  var tables: [PlainTable]

  static func place(_ tables: [PlainTable]) -> [PlainTable] {
    var placer = Placer(tables: tables)
    placer.begin()
    for _ in 0..<6 where placer.step() {}
    return placer.tables
  }

  /// So many ways are looked through in a table.
  private static let effort = 3_000_000

  private mutating func begin() {
    for number in tables.indices {
      let placement = Placement(table: tables[number])
      var effort = Self.effort
      for row in tables[number].rows.indices where tables[number].rows[row].ways.isEmpty {
        tables[number].rows[row].ways = placement.ways(
          of: tables[number].rows[row], effort: &effort)
      }
    }
  }

  /// One round of all evidence; false where it left everything as it was.
  private mutating func step() -> Bool {
    guard tables.contains(where: { $0.rows.contains { $0.ways.count > 1 } }) else { return false }
    var changed = takeNamedAmounts()
    changed = takeSameRows() || changed
    changed = takeBounds() || changed
    for number in tables.indices {
      var effort = Self.effort
      changed = tables[number].useTree(effort: &effort) || changed
    }
    return changed
  }
}

// MARK: Rows of other tables

extension Placer {
  private struct Key: Hashable {
    let row: String
    let amounts: [String]
  }

  /// The same code with the same amounts stands in the same columns.
  private mutating func takeSameRows() -> Bool {
    let coded = tables.indices.filter { !tables[$0].isLanes }
    guard coded.count > 1 else { return false }
    let known = knownRows(of: coded)
    var changed = false
    for number in coded {
      let table = tables[number]
      let titles = Set(table.columns.indices.map { table.plainTitle($0) })
      for row in table.rows.indices where table.rows[row].ways.count > 1 {
        let told = Set(known[key(table.rows[row])] ?? []).filter { $0.isSubset(of: titles) }
        guard told.count == 1, let told = told.first else { continue }
        changed =
          tables[number].rows[row].keep { way in Set(way.map { table.plainTitle($0) }) == told }
          || changed
      }
    }
    return changed
  }

  /// Where the rows stand that have the code of an open one.
  private func knownRows(of coded: [Int]) -> [Key: [Set<String>]] {
    var open: Set<String> = []
    for number in coded {
      for row in tables[number].rows where row.ways.count > 1 { open.insert(row.code) }
    }
    var known: [Key: [Set<String>]] = [:]
    for table in coded.map({ tables[$0] }) {
      for row in table.rows where row.isPlaced && open.contains(row.code) && !row.amounts.isEmpty {
        known[key(row), default: []].append(Set(row.ways[0].map { table.plainTitle($0) }))
      }
    }
    return known
  }

  private func key(_ row: PlainRow) -> Key {
    Key(
      row: row.code.isEmpty ? "合计" : row.code, amounts: row.amounts.map(\.token.text).sorted())
  }
}

// MARK: Amounts that other tables name

extension Placer {
  /// A column of income has the total that the summary of income names.
  private mutating func takeNamedAmounts() -> Bool {
    let named = NamedAmounts(tables)
    var changed = false
    for number in tables.indices {
      let table = tables[number]
      let told = table.columns.indices.map { named.amount(of: $0, in: table) }
      guard told.contains(where: { $0 != nil }) else { continue }
      for row in table.rows.indices where table.isTotal(row) || !table.isCoded {
        changed =
          tables[number].rows[row].keep { way in
            told.indices.allSatisfy { column in
              guard let amount = told[column] else { return true }
              let here = table.rows[row].token(in: column, of: way)
              if amount == nil { return here.map { AmountText.value($0.bytes) == 0 } ?? true }
              return !table.isCoded || here.map { AmountText.value($0.bytes) } == amount
            }
          } || changed
      }
    }
    return changed
  }
}

extension PlainTable {
  var isLanes: Bool {
    switch form.rows {
    case .lanes, .codedLanes: true
    default: false
    }
  }

  var isCoded: Bool {
    if case .coded = form.rows { return true }
    return false
  }

  /// Its title in the words that all tables share.
  func plainTitle(_ column: Int) -> String {
    TableForm.total.contains(columns[column]) ? "合计" : columns[column]
  }

  func isTotal(_ row: Int) -> Bool {
    let name = rows[row].name.isEmpty ? rows[row].heads.last?.map(\.name) ?? "" : rows[row].name
    return rows[row].code.isEmpty && name.hasSuffix("计")
  }
}
