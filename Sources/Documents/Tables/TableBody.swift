/// Takes the rows of a band to cells below the columns of a table.
struct TableBody {
  private(set) var columns: [ReadTable.Column]
  private(set) var rows: [[ReadTable.Cell]] = []
  private(set) var unread: [Int] = []
  /// What the blank column at its left side is called, where it has one.
  let sideLabel: String?
  private let places: RowPlaces
  /// The printed columns that are taken over, in their order.
  private let taken: [Int]
  /// Those without a title, of which nobody can say what they hold.
  private let untitled: [Int]

  init?(_ titles: ColumnTitles, _ body: [SheetRow], unit: String?) {
    let names = titles.titles
    let found = ColumnRoles(titles: names, paths: titles.paths, rows: body, unit: unit)
    let roles = found.roles
    guard roles.contains(where: \.isAmount) else { return nil }
    let hasRows = body.contains { $0.filled > 0 }
    taken = names.indices.filter { column in
      !names[column].isEmpty
        && !(hasRows && found.isBlank(column) && TableBody.isIdle(roles[column], names[column]))
    }
    untitled = names.indices.filter { names[$0].isEmpty && roles[$0].isAmount }
    places = RowPlaces(roles, hasNumerals: names.indices.map(found.hasNumerals))
    sideLabel = taken.first == 0 ? nil : names.first
    columns = taken.map { ReadTable.Column(roles[$0], names[$0]) }
    guard columns.contains(where: \.role.isAmount) else { return nil }
    numberSameTitles()
    if let lanes = CodeLanes(roles, leaves: titles.paths.map { $0.last ?? "" }) {
      readLanes(lanes, body)
    } else {
      for row in body { read(row) }
    }
  }

  /// Two columns behind the same names must not be taken for one: 合计 and 合计(2).
  private mutating func numberSameTitles() {
    var seen: [String: Int] = [:]
    for place in columns.indices {
      let column = columns[place]
      if column.role == .name { seen = [:] }
      guard column.role.isAmount else { continue }
      let count = seen[column.title, default: 0] + 1
      seen[column.title] = count
      if count > 1 { columns[place] = .init(column.role, "\(column.title)(\(count))") }
    }
  }

  /// Whether a column without anything in it is only there to label the table's side.
  private static func isIdle(_ role: ReadTable.Role, _ title: String) -> Bool {
    (role == .name || role == .text) && !title.ends(withAnyOf: ["名称", "项目", "科目"])
  }

  private mutating func read(_ row: SheetRow) {
    guard row.filled > 0 else { return }
    guard let places = places.places(of: row) else {
      unread.append(row.line)
      if let unknown = unknown(row) { rows.append(unknown) }
      return
    }
    var cells = taken.map { cell(row, places[$0], self.places.roles[$0]) }
    moveTotal(&cells)
    rows.append(cells)
    unread += untitled.compactMap { places[$0] }.filter { row.forms[$0].isNumeral }
      .map { row.cells[$0].line }
  }

  /// A row of amounts that fits no columns, by its code and its name: what it adds to a sum is not
  /// known.
  private func unknown(_ row: SheetRow) -> [ReadTable.Cell]? {
    guard let name = row.forms.firstIndex(of: .words), hasAmount(row, behind: name) else {
      return nil
    }
    let code = row.forms[..<name].lastIndex(where: \.isWhole)
    return columns.map { column in
      switch column.role {
      case .code: ReadTable.Cell(row, code)
      case .name: ReadTable.Cell(row, name)
      case .amount: ReadTable.Cell(ReadTable.unknown, line: 0)
      case .number, .text: ReadTable.Cell(row, nil)
      }
    }
  }

  /// The numbers of columns are short and whole.
  private func hasAmount(_ row: SheetRow, behind name: Int) -> Bool {
    row.forms.indices.dropFirst(name + 1).contains { place in
      let form = row.forms[place]
      return form.isNumeral && (!form.isWhole || row.cells[place].text.utf8.count > 3)
    }
  }

  /// 合计 printed over codes or remarks is a name.
  private func moveTotal(_ cells: inout [ReadTable.Cell]) {
    guard let name = columns.firstIndex(where: { $0.role == .name }), cells[name].text.isEmpty,
      let total = cells.indices.first(where: { isTotal(cells[$0], columns[$0].role) })
    else { return }
    cells.swapAt(total, name)
  }

  /// 公用经费合计 below several lanes has its amount at the end of the last.
  private func joinTotal(_ lanes: inout [[ReadTable.Cell]]) {
    guard let last = lanes.indices.last,
      let total = lanes[..<last].lastIndex(where: { $0.contains { !$0.text.isEmpty } }),
      let named = onlyFilled(lanes[total]), let printed = onlyFilled(lanes[last]),
      TableTitle.isTotal(lanes[total][named].text)
        || lanes[total][named].text.ends(withAnyOf: ["合计"]), places.roles[printed].isAmount,
      !places.roles[named].isAmount
    else { return }
    lanes[last][named] = lanes[total][named]
    lanes[total] = lanes[total].map { ReadTable.Cell("", line: $0.line) }
  }

  private func onlyFilled(_ cells: [ReadTable.Cell]) -> Int? {
    let filled = cells.indices.filter { !cells[$0].text.isEmpty }
    return filled.count == 1 ? filled[0] : nil
  }

  private func isTotal(_ cell: ReadTable.Cell, _ role: ReadTable.Role) -> Bool {
    if role == .code { return cell.text.ends(withAnyOf: ["合计", "小计", "总计"]) }
    return !role.isAmount && TableTitle.isTotal(cell.text)
  }

  private mutating func cell(
    _ row: SheetRow, _ place: Int?, _ role: ReadTable.Role
  ) -> ReadTable.Cell {
    guard let place else { return ReadTable.Cell("", line: 0) }
    let (cell, form) = (row.cells[place], row.forms[place])
    guard case .amount(let unit) = role else { return ReadTable.Cell(cell.text, line: cell.line) }
    let isOther = form == .words || form.hasUnit && cell.text.unitBehind != unit
    if isOther { unread.append(cell.line) }
    if isOther || !form.isNumeral { return ReadTable.Cell("", line: cell.line) }
    return ReadTable.Cell(cell.text, line: cell.line)
  }

  /// Lanes of codes side by side go below each other: 301 and what is part of it, then 302.
  private mutating func readLanes(_ lanes: CodeLanes, _ body: [SheetRow]) {
    var read = [[[ReadTable.Cell]]](repeating: [], count: lanes.count)
    for row in body where row.filled > 0 {
      if row.count == lanes.width * lanes.count {
        var parts = (0..<lanes.count).map { lane in
          var cells = lanes.columns(of: lane).map { cell(row, $0, places.roles[$0]) }
          moveTotal(&cells)
          return cells
        }
        joinTotal(&parts)
        for lane in 0..<lanes.count where parts[lane].contains(where: { !$0.text.isEmpty }) {
          read[lane].append(parts[lane])
        }
      } else if let totals = lanes.totals(in: row) {
        read[0].append(totals.first)
        read[lanes.count - 1].append(totals.last)
      } else {
        unread.append(row.line)
      }
    }
    rows = Array(read.joined())
    columns = lanes.columns(of: 0).map { ReadTable.Column(places.roles[$0], lanes.leaves[$0]) }
  }
}

extension ReadTable.Cell {
  /// As it stands in a row; blank where it is none.
  fileprivate init(_ row: SheetRow, _ place: Int?) {
    let cell = place.map { row.cells[$0] }
    self.init(cell?.text ?? "", line: cell?.line ?? 0)
  }
}
