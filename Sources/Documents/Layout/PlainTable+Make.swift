extension PlainTable {
  /// A table of these columns and rows; nil where they do not fit each other.
  static func make(
    _ form: TableForm, _ heading: PlainHeading, _ body: [[PlainToken]], isCellwise: Bool,
    title: Grid.Cell?, unit: [Grid.Cell], words: [PlainToken]
  ) -> PlainTable? {
    guard let columns = PlainColumns(form, heading) else { return nil }
    var table = PlainTable(
      title: title, unit: unit, form: form, columns: columns.titles, orders: columns.orders,
      identities: columns.identities, rows: [])
    table.halves = heading.halves
    switch form.rows {
    case .coded:
      guard let rows = coded(body, heading, isCellwise, columns.titles.count) else { return nil }
      table.rows = rows
    case .bare:
      table.rows = bare(body, columns.titles.count)
    case .named:
      table.rows = named(body, heading, isCellwise, columns.titles.count)
    case .lanes:
      table.rows = LaneReader.rows(
        body, isNumbered: heading.isNumbered, isCellwise: isCellwise,
        columns: columns.titles.count)
    case .codedLanes:
      guard let rows = CodedLanes.rows(body, isNumbered: heading.isNumbered, isCellwise: isCellwise)
      else { return nil }
      table.rows = rows
    }
    let widest = table.rows.map(\.amounts.count).max() ?? 0
    guard widest <= columns.titles.count, !table.hasCodesForAmounts else { return nil }
    return isCellwise ? table : table.placed(under: words)
  }

  private static func coded(
    _ body: [[PlainToken]], _ heading: PlainHeading, _ isCellwise: Bool, _ count: Int
  ) -> [PlainRow]? {
    let rows =
      isCellwise
      ? EntryReader.read(
        body.joined(), hasCodes: true, isNumbered: heading.isNumbered, isCellwise: true
      ).map { [$0] } : CodedLines.rows(body, isNumbered: heading.isNumbered)
    guard !rows.joined().contains(where: \.isBroken) else { return nil }
    return mended(rows.map { row($0, count) })
  }

  /// A slip in the first cell of a code, told by the row above: `7 11 02` below `210 11`.
  private static func mended(_ rows: [PlainRow]) -> [PlainRow] {
    var (rows, above) = (rows, "")
    for row in rows.indices {
      if let rest = rows[row].heads[0]?.slipped, above.dropFirst(3).hasPrefix(rest.prefix(2)) {
        rows[row].heads[0]?.code = above.prefix(3) + rest
      }
      if rows[row].code.count >= 5 { above = rows[row].code }
    }
    return rows
  }

  private static func row(_ groups: [Entry], _ count: Int) -> PlainRow {
    var row = PlainRow(heads: [groups.first?.head])
    for (number, group) in groups.enumerated() {
      row.amounts += group.amounts.map {
        PlainRow.Amount(token: $0, group: number, columns: 0..<count)
      }
    }
    return row
  }

  private static func named(
    _ body: [[PlainToken]], _ heading: PlainHeading, _ isCellwise: Bool, _ count: Int
  ) -> [PlainRow] {
    EntryReader.read(
      body.joined(), hasCodes: false, isNumbered: heading.isNumbered, isCellwise: isCellwise
    ).map { row([$0], count) }
  }

  /// Rows of nothing but amounts.
  private static func bare(_ body: [[PlainToken]], _ count: Int) -> [PlainRow] {
    let amounts = body.joined().prefix(while: \.isNumeric)
    guard !amounts.isEmpty else { return [] }
    return [row([Entry(amounts: Array(amounts))], count)].map { row in
      var row = row
      row.heads = []
      return row
    }
  }
}

extension PlainTable {
  /// Whether codes were taken for amounts: every number without a point or a comma looks like one.
  fileprivate var hasCodesForAmounts: Bool {
    switch form.rows {
    case .coded, .codedLanes: break
    default: return false
    }
    let bare = rows.lazy.flatMap(\.amounts).map(\.token).filter {
      $0.kind == .digits && $0.bytes.contains { $0 != UInt8(ascii: "0") }
    }
    return !bare.isEmpty && bare.allSatisfy { CodeTokens.mayBeCode($0.bytes) }
  }
}

/// The columns of amounts, and what they say of each other.
struct PlainColumns {
  let titles: [String]
  let identities: [PlainTable.Identity]
  let orders: [[Int]]

  init?(_ form: TableForm, _ heading: PlainHeading) {
    let names = heading.columns.map(\.title)
    var titles = names
    switch form.rows {
    case .lanes:
      guard let single = heading.single else { return nil }
      titles = [single] + (names.isEmpty ? [single] : names)
    case .codedLanes:
      guard let single = heading.single else { return nil }
      titles = [single, single]
    case .bare:
      guard names.count > 1 else { return nil }
      titles = names.map { $0 == "小计" ? "公务用车购置及运行费" : $0 }
      if heading.plans > 1, heading.plans == heading.results {
        titles = titles.flatMap { ["\($0)预算数", "\($0)决算数"] }
      }
      if !heading.halves.isEmpty {
        titles = heading.halves.flatMap { half in titles.map { half + $0 } }
      }
    default: guard !names.isEmpty else { return nil }
    }
    self.titles = titles
    identities = Self.identities(form, heading, titles)
    orders = Self.orders(form, heading, titles)
  }

  private static func identities(
    _ form: TableForm, _ heading: PlainHeading, _ titles: [String]
  ) -> [PlainTable.Identity] {
    func place(_ number: Int) -> Int? { heading.columns.firstIndex { $0.place == number } }
    switch form.rows {
    case .codedLanes: return []
    case .lanes:
      guard heading.columns.count > 1 else { return [] }
      return [.init(whole: 1, parts: Array(2..<titles.count))]
    case .bare:
      if !heading.halves.isEmpty { return halves(of: costs(heading), heading) }
      let both = titles.count == heading.columns.count * 2
      return (both ? [0, 1] : [0]).flatMap { side in
        [(0, [1, 2, 5]), (2, [3, 4])].compactMap { whole, parts -> PlainTable.Identity? in
          let found = parts.compactMap(place)
          guard let whole = place(whole), found.count > 1 else { return nil }
          func seat(_ place: Int) -> Int { both ? place * 2 + side : place }
          return .init(whole: seat(whole), parts: found.map(seat))
        }
      }
    default: return sums(form, titles)
    }
  }

  /// What the costs are to each other, in the columns of one half.
  private static func costs(_ heading: PlainHeading) -> [PlainTable.Identity] {
    func place(_ number: Int) -> Int? { heading.columns.firstIndex { $0.place == number } }
    return [(0, [1, 2, 5]), (2, [3, 4])].compactMap { whole, parts in
      let found = parts.compactMap(place)
      guard let whole = place(whole), found.count > 1 else { return nil }
      return .init(whole: whole, parts: found)
    }
  }

  /// The same in both halves.
  private static func halves(
    of sums: [PlainTable.Identity], _ heading: PlainHeading
  ) -> [PlainTable.Identity] {
    [0, heading.columns.count].flatMap { first in
      sums.map { .init(whole: $0.whole + first, parts: $0.parts.map { $0 + first }) }
    }
  }

  /// 合计 of all others; 小计 of those behind it; 基本支出 of 人员经费 and 公用经费.
  private static func sums(_ form: TableForm, _ titles: [String]) -> [PlainTable.Identity] {
    var result: [PlainTable.Identity] = []
    var parts = Set(titles.indices)
    func takeOut(_ whole: Int, _ inner: [Int]) {
      result.append(.init(whole: whole, parts: inner))
      parts.subtract(inner)
    }
    let people = titles.indices.filter { ["人员经费", "公用经费"].contains(titles[$0]) }
    if let basic = titles.firstIndex(of: "基本支出"), people.count == 2 { takeOut(basic, people) }
    if let inner = titles.firstIndex(of: "小计") {
      if titles.contains("年初结转和结余") {
        takeOut(inner, titles.indices.filter { ["基本支出", "项目支出"].contains(titles[$0]) })
        return result
      }
      takeOut(inner, titles.indices.filter { $0 > inner && !titles[$0].hasPrefix("上年") })
    }
    guard let whole = titles.firstIndex(where: { TableForm.total.contains($0) }), titles.count > 1
    else { return result }
    return result + [.init(whole: whole, parts: parts.subtracting([whole]).sorted())]
  }

  /// The reception money stands before the cars in some forms, behind them in others.
  private static func orders(
    _ form: TableForm, _ heading: PlainHeading, _ titles: [String]
  ) -> [[Int]] {
    let standard = Array(titles.indices)
    guard case .bare = form.rows,
      let guests = heading.columns.firstIndex(where: { $0.place == 5 }),
      let cars = heading.columns.firstIndex(where: { $0.place == 2 }), cars < guests
    else { return [standard] }
    if !heading.halves.isEmpty { return halvedOrders(heading, guests: guests, cars: cars) }
    let width = titles.count / heading.columns.count
    let moved = standard[(guests * width)..<(guests * width + width)]
    var other = standard.filter { !moved.contains($0) }
    other.insert(contentsOf: moved, at: cars * width)
    return [standard, other]
  }

  /// Both halves stand in the one order or in the other.
  private static func halvedOrders(
    _ heading: PlainHeading, guests: Int, cars: Int
  ) -> [[Int]] {
    let count = heading.columns.count
    let standard = Array(0..<count)
    var other = standard.filter { $0 != guests }
    other.insert(guests, at: cars)
    let orders = heading.hasCarsFirst.map { [$0 ? standard : other] } ?? [standard, other]
    return orders.map { order in order + order.map { $0 + count } }
  }
}
