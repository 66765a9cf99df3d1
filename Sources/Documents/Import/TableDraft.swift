/// A table as a budget file writes it.
struct TableDraft {
  private let table: ReadTable
  /// Whether each cell has a line of its own, so that the lines of a row's cells follow each other.
  private let isByCells: Bool

  /// The rows in which an amount was not read, or did not find its column: each cell that is blank there may be its.
  private let openRows: Set<Int>

  init(_ table: ReadTable, isByCells: Bool, unplaced: [Int] = []) {
    (self.table, self.isByCells) = (table, isByCells)
    openRows = table.rows(on: unplaced + table.unread)
  }

  /// The lines below the one that names it.
  func write(into draft: inout DraftedBudget, _ source: DraftedBudget.Source, indent: String) {
    if let line = table.declaredEmpty, table.rows.isEmpty {
      return draft.add("\(indent)空表 @\(line)", source)
    }
    draft.add("\(indent)列 \(columns)", source)
    for row in table.rows.indices {
      draft.add(source) { line in
        line += indent.utf8
        write(row: row, into: &line)
      }
    }
  }

  private var columns: String {
    var names = DraftNames()
    return table.columns.map { column in
      role(column.role) + " " + names.name(title(column))
    }.joined(separator: " | ")
  }

  private func title(_ column: ReadTable.Column) -> String {
    let plain = DraftNames.plain(column.title)
    if !plain.isEmpty { return plain }
    switch column.role {
    case .number: return "序号"
    case .code: return "编码"
    case .name: return "名称"
    case .text: return "内容"
    case .amount: return "金额"
    }
  }

  private func role(_ role: ReadTable.Role) -> String {
    switch role {
    case .number: "号"
    case .code: "码"
    case .name: "名"
    case .text: "文"
    case .amount(let unit): unit ?? "数"
    }
  }

  private func write(row place: Int, into line: inout ContiguousArray<UInt8>) {
    let cells = table.rows[place]
    let isOpen = openRows.contains(place)
    let first = cells.firstIndex { $0.line > 0 }.map { cells[$0].line - (isByCells ? $0 : 0) } ?? 0
    line += "|".utf8
    for (place, cell) in cells.enumerated() {
      line += " ".utf8
      write(cell, in: table.columns[place].role, isOpen: isOpen, into: &line)
      let follows = first + (isByCells ? place : 0)
      if cell.line > 0, cell.line != follows { line += " @\(cell.line)".utf8 }
      line += " |".utf8
    }
    if first > 0 { line += " @\(first)".utf8 }
  }

  /// What a cell says; in 「」 where that would be read as something else.
  private func write(
    _ cell: ReadTable.Cell, in role: ReadTable.Role, isOpen: Bool,
    into line: inout ContiguousArray<UInt8>
  ) {
    let text = PlainBytes.withoutQuotes(cell.text)
    if text.isEmpty {
      if isOpen, role.isAmount { line += ReadTable.unknown.utf8 }
    } else if role.isAmount ? isNumeral(text, in: role) : !PlainBytes.holdsSign(text) {
      line += text.utf8
    } else {
      line += "「\(text)」".utf8
    }
  }

  /// A number, or what stands for one; a column of rates may print its unit in every cell.
  private func isNumeral(_ text: String, in role: ReadTable.Role) -> Bool {
    let isRate = role == .amount(unit: "%") && text.utf8.last == UInt8(ascii: "%")
    return text == ReadTable.unknown || Amount.isNumeral(isRate ? String(text.dropLast()) : text)
  }
}

extension ReadTable {
  /// The lines of cells and rows that were not understood, under its title.
  var unreadLines: [ReadProse.Unread] { unread.map { .init(line: $0, text: title) } }

  /// The rows that these lines of the document belong to: each the last that begins on it or before.
  fileprivate func rows(on lines: [Int]) -> Set<Int> {
    guard let last = rows.last?.lazy.map(\.line).max() else { return [] }
    let own = lines.filter { line <= $0 && $0 <= last + 2 }
    if own.isEmpty { return [] }
    let firsts = rows.map { row in row.lazy.map(\.line).filter { $0 > 0 }.min() ?? 0 }
    return Set(own.compactMap { line in firsts.lastIndex { $0 > 0 && $0 <= line } })
  }
}

/// An amount as a table prints it.
enum Amount {
  /// Whether it is a number and nothing else: `1,234.50`, `-9.41`.
  static func isNumeral(_ text: String) -> Bool {
    var rest = ContiguousArray(text.utf8)[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    guard let first = rest.first, Ascii.isDigit(first) else { return false }
    return PrintedNumeral.end(of: rest, from: rest.startIndex) == rest.endIndex
  }
}
