import Diagnostics
import Quantities

@testable import Syntax

/// What a budget file declares, without where it stands, for telling whether two say the same.
struct BudgetShape: Equatable, CustomStringConvertible {
  let lines: [String]
  var description: String { lines.joined(separator: "\n") }

  init(_ text: BudgetText) {
    let writer = Writer(text: text)
    lines = [writer.header] + text.elements.map(writer.line)
  }

  private struct Writer {
    let text: BudgetText

    var header: String {
      "\(shown(text.name)) \(title(text.shortName)) \(shown(text.department)) \(shown(text.year))"
        + " \(shown(text.document)) \(text.layout) \(text.units.declared)"
    }

    func line(of element: BudgetText.Element) -> String {
      "\(element.word) " + piece(element.word, Int(element.place))
    }

    private func piece(_ word: BudgetWord, _ place: Int) -> String {
      switch word {
      case .budget, .department, .year, .document, .layout: ""
      case .unit: String(shown(text.unitLines[place]).drop { !$0.isWhitespace }.dropFirst())
      case .with: shown(text.uses[place])
      case .pages: "\(text.pages)"
      case .section: section(text.sections[place])
      case .unread: section(text.unread[place])
      case .project, .part: group(text.groups[place])
      case .code: shown(text.codes[place])
      case .figure: figure(text.figures[place])
      case .stated: "of \(text.stated[place].figure) " + stated(text.stated[place])
      case .table, .columns, .empty: table(text.tables[place])
      case .row: row(text.rows[place])
      case .note: shown(text.notes[place])
      }
    }

    private func section(_ section: BudgetText.Section) -> String {
      "\(section.line) \(shown(section.title))"
    }

    private func group(_ group: BudgetText.Group) -> String {
      "\(group.isProject) \(shown(group.name)) \(title(group.title)) \(shown(group.code)) "
        + cites(group.citations)
    }

    private func figure(_ figure: BudgetText.Figure) -> String {
      let origin =
        switch figure.origin {
        case .stated(let place): stated(text.stated[Int(place)])
        case .formula(let place): "\(TreeShape(text.trees[Int(place)]))"
        case .unpublished(let rendering): "? \(rendering.text)"
        case .unreadable: "unreadable"
        }
      return "\(figure.group) \(shown(figure.name)) \(title(figure.title)) \(origin)"
        + " \(figure.stated)"
    }

    private func stated(_ stated: BudgetText.Stated) -> String {
      let printed = stated.printed
      return "\(printed.relation) \(literal(printed.literal))"
        + " \(printed.upper.map(literal) ?? "") \(cites(stated.citations))"
    }

    private func literal(_ literal: Literal) -> String {
      "\(literal.digits) \(literal.decimals) \(literal.exponent) \(literal.unit.symbol)"
    }

    private func table(_ table: BudgetText.Table) -> String {
      let columns = table.columns.map { place in
        let column = text.columns[Int(place)]
        return "\(role(column.role)) \(shown(column.title))"
      }
      return "\(table.group) \(shown(table.name)) \(title(table.title)) \(cites(table.citations))"
        + " \(columns) \(table.rows) \(table.declaredEmpty.map(cites) ?? "")"
    }

    private func role(_ role: BudgetText.Column.Role) -> String {
      if case .amount(let rendering) = role { return "amount \(rendering.text)" }
      return "\(role)"
    }

    private func row(_ row: BudgetText.Row) -> String {
      let cells = row.cells.map { place in
        let cell = text.cells[Int(place)]
        return "\(shown(cell.text)) \(cell.isQuoted) \(cell.amount.map(literal) ?? "")"
          + " @\(text.line(ofCell: Int(place), in: row))"
      }
      return "\(row.line) \(cells)"
    }

    private func cites(_ places: Range<Int32>) -> String {
      places.map { place in
        let citation = text.citations[Int(place)]
        return "@\(citation.line) \(shown(citation.quote))"
      }.joined(separator: " ")
    }

    private func title(_ range: SourceRange?) -> String { NameForm.part(shown(range)) }

    private func shown(_ range: SourceRange?) -> String { range.map(text.text) ?? "" }
  }
}
