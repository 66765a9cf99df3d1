/// Which cell of a row stands in which column, also where one stands over several.
struct RowPlaces {
  let roles: [ReadTable.Role]
  private let firstAmount: Int

  /// Whether numbers stand in a column, whatever it is.
  private let hasNumerals: [Bool]

  init(_ roles: [ReadTable.Role], hasNumerals: [Bool]) {
    (self.roles, self.hasNumerals) = (roles, hasNumerals)
    firstAmount = roles.firstIndex(where: \.isAmount) ?? roles.count
  }

  /// Nil where it cannot be told.
  func places(of row: SheetRow) -> [Int?]? {
    if row.count == roles.count { return Array(0..<row.count) }
    guard row.count < roles.count else {
      let rest = row.forms[roles.count...]
      return rest.allSatisfy { $0 == .blank } ? Array(0..<roles.count) : nil
    }
    return row.numerals == 0 ? nameOnly(row) : rightAligned(row)
  }

  /// A name that stands over the first columns, as 合计 does, or a code over 类, 款 and 项: the
  /// amounts stand at the right end.
  private func rightAligned(_ row: SheetRow) -> [Int?]? {
    let shift = roles.count - row.count
    guard firstAmount >= shift, firstAmount - shift > 0, !fitsFromLeft(row) else { return nil }
    var places = [Int?](repeating: nil, count: roles.count)
    for place in row.cells.indices where place + shift >= firstAmount {
      if row.forms[place] == .words, roles[place + shift].isAmount { return nil }
      places[place + shift] = place
    }
    let head = row.cells.indices.prefix(firstAmount - shift).filter { row.forms[$0] != .blank }
    guard let own = columns(of: head.map { row.forms[$0] }) else { return nil }
    for (place, column) in zip(head, own) { places[column] = place }
    return places
  }

  /// Whether the row could just as well have lost its last cells.
  private func fitsFromLeft(_ row: SheetRow) -> Bool {
    zip(row.forms, roles.indices).allSatisfy { form, column in
      switch roles[column] {
      case .amount: form != .words
      case .number, .code: form.isWhole || form.isNothing
      case .name, .text: !form.isNumeral || hasNumerals[column]
      }
    }
  }

  /// The columns of what stands before the amounts: a name, or a code and a name.
  private func columns(of forms: [CellForm]) -> [Int]? {
    guard let name = roles[..<firstAmount].lastIndex(of: .name) else { return nil }
    if forms == [.words] { return [name] }
    guard forms.count == 2, forms[0].isWhole, forms[1] == .words,
      let code = roles[..<firstAmount].lastIndex(of: .code), code < name
    else { return nil }
    return [code, name]
  }

  /// A row that only says a name.
  private func nameOnly(_ row: SheetRow) -> [Int?]? {
    guard row.filled == 1, let only = row.forms.firstIndex(where: { $0 != .blank }),
      let name = roles.firstIndex(of: .name), row.cells[only].text.utf8.count < 100
    else { return nil }
    var places = [Int?](repeating: nil, count: roles.count)
    places[name] = only
    return places
  }
}

/// The same columns several times side by side, each with codes: 301 in the first, 302 in the next.
struct CodeLanes {
  let count: Int
  let width: Int
  /// The lowest title of each column.
  let leaves: [String]
  private let roles: [ReadTable.Role]

  init?(_ roles: [ReadTable.Role], leaves: [String]) {
    let shapes = roles.indices.map { roles[$0].isAmount ? "amount" : leaves[$0] }
    guard let first = roles.firstIndex(of: .code), first == 0,
      let width = shapes.indices.dropFirst().first(where: { shapes[$0] == shapes[0] }),
      roles[..<width].contains(.name), roles[width - 1].isAmount, roles.count % width == 0,
      shapes.indices.allSatisfy({ shapes[$0] == shapes[$0 % width] }),
      roles[..<width].count(where: \.isAmount) == 1
    else { return nil }
    (count, self.width, self.leaves, self.roles) = (roles.count / width, width, leaves, roles)
  }

  func columns(of lane: Int) -> Range<Int> { lane * width..<(lane + 1) * width }

  /// 人员经费合计 with its amount and 公用经费合计 with its own, in one row below all lanes.
  func totals(in row: SheetRow) -> (first: [ReadTable.Cell], last: [ReadTable.Cell])? {
    let cells = row.cells.indices.filter { row.forms[$0] != .blank }
    let isPair = { (place: Int) in
      row.forms[cells[place]] == .words && row.forms[cells[place + 1]].isNumeral
    }
    guard cells.count == 4, isPair(0), isPair(2) else { return nil }
    return (
      total(row.cells[cells[0]], row.cells[cells[1]]),
      total(row.cells[cells[2]], row.cells[cells[3]])
    )
  }

  private func total(_ name: Grid.Cell, _ amount: Grid.Cell) -> [ReadTable.Cell] {
    roles[..<width].map { role in
      switch role {
      case .name: ReadTable.Cell(name.text, line: name.line)
      case .amount: ReadTable.Cell(amount.text, line: amount.line)
      default: ReadTable.Cell("", line: 0)
      }
    }
  }
}
