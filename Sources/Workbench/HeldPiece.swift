internal import Budgets
internal import Diagnostics
internal import Sessions
internal import Syntax

/// A piece of a budget that answers follow from: a figure with what is stated of it, or a row.
struct HeldPiece: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case figure(Int)
    case row(Int, ofTable: Int)
  }

  let budget: String
  let kind: Kind

  /// A formula that would fill a line is told by its fingerprint.
  fileprivate static func short(_ formula: String) -> String {
    formula.count <= 60 ? formula : fingerprint(formula)
  }

  /// A cell with its number; the sentences of a document only by their fingerprint, where there are
  /// numbers in them.
  fileprivate static func held(_ cell: String) -> String {
    guard cell.contains(where: \.isNumber) else { return "" }
    return cell.count <= 24 ? cell : fingerprint(cell)
  }

  private static func fingerprint(_ text: String) -> String {
    "#" + Fingerprint.of(ContiguousArray(text.utf8))
  }
}

extension Budget {
  /// All that answers can follow from, in its order.
  var heldPieces: [HeldPiece] { heldFigures + text.tables.indices.flatMap(heldRows) }

  var heldFigures: [HeldPiece] { text.figures.indices.map(heldFigure) }

  func heldFigure(_ figure: Int) -> HeldPiece { HeldPiece(budget: name, kind: .figure(figure)) }

  func heldRows(ofTable table: Int) -> [HeldPiece] {
    text.tables[table].rows.indices.map {
      HeldPiece(
        budget: name, kind: .row(Int($0 - text.tables[table].rows.lowerBound), ofTable: table))
    }
  }

  func heldPiece(of subject: Subject) -> HeldPiece {
    switch subject {
    case .figure(let figure): heldFigure(figure)
    case .cell(let cell):
      HeldPiece(budget: name, kind: .row(cell.row, ofTable: cell.table))
    }
  }

  /// `office.total`, or `office.targets.r5`.
  func name(of piece: HeldPiece, in language: Language) -> String {
    switch piece.kind {
    case .figure(let figure):
      return Visible.text(path(of: .figure(figure), in: language).joined(separator: "."))
    case .row(let row, let table):
      let cell = CellPlace(table: table, row: row, column: 0)
      let path = path(of: .cell(cell), in: language)
      return Visible.text((path.dropLast(2) + ["r\(row + 1)"]).joined(separator: "."))
    }
  }

  /// What it holds: a formula and the figures that are stated, or the cells of a row.
  func parts(of piece: HeldPiece) -> [String] {
    switch piece.kind {
    case .figure(let place):
      let figure = text.figures[place]
      let stated = figure.stated.map { text.statedText(text.stated[Int($0)].printed) }
      if case .stated = figure.origin { return stated }
      return [HeldPiece.short(text.text(figure.value))] + stated
    case .row(let row, let table):
      return text.tables[table].columns.indices.map { column in
        let place = Int(column - text.tables[table].columns.lowerBound)
        let cell = text.text(text.cell(CellPlace(table: table, row: row, column: place)).text)
        return HeldPiece.held(cell)
      }
    }
  }

  /// What stands between the parts.
  func joint(of piece: HeldPiece) -> Character {
    if case .row = piece.kind { return "|" }
    return ";"
  }

  /// All of it in one line, by which it is told whether it has changed.
  func value(of piece: HeldPiece) -> String {
    let value = parts(of: piece).joined(separator: " \(joint(of: piece)) ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return value.isEmpty ? "|" : Visible.text(value)
  }
}

extension BudgetText {
  fileprivate func statedText(_ printed: Printed) -> String {
    let digits = text(printed.range)
    switch printed.relation {
    case .equal, .within: return digits
    default:
      let sign = printed.relation.rawValue
      return digits.hasPrefix(sign) ? digits : sign + digits
    }
  }
}
