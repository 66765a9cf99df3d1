internal import Diagnostics
internal import Quantities

/// Writes a budget in its one canonical form; reading that gives the same budget again.
///
/// Keywords are of the language the file begins with, and the cells of a table stand below each
/// other.
public struct BudgetPrinter {
  private let text: BudgetText
  private let language: Language
  private var result = ""
  /// How wide the columns of the table being printed are.
  private var widths: [Int] = []
  private var isTableInGroup = false

  public static func text(of budget: BudgetText) -> String {
    var printer = BudgetPrinter(budget)
    for (place, element) in budget.elements.enumerated() {
      printer.printGap(before: place)
      printer.print(element)
    }
    return printer.result
  }

  private init(_ budget: BudgetText) {
    text = budget
    language = budget.elements.lazy.compactMap(\.language).first ?? .english
  }

  /// A blank line stands before what begins something new.
  private mutating func printGap(before place: Int) {
    guard place > 0 else { return }
    let (former, next) = (text.elements[place - 1], text.elements[place])
    let begins =
      switch next.word {
      case .project, .part, .table: true
      case .figure, .note: depth(of: former) > 0 && !next.isInside
      default: false
      }
    if begins, !(former.word == .note && former.isInside == next.isInside) { result += "\n" }
  }

  private mutating func print(_ element: BudgetText.Element) {
    let place = Int(element.place)
    let indent = depth(of: element)
    result += String(repeating: "  ", count: indent)
    switch element.word {
    case .budget: print(text.name, text.shortName, after: .budget)
    case .department: print(element.word, text.department)
    case .year:
      result +=
        word(.year) + " " + (text.year.map { Letters.text(text.bytes[$0.start..<$0.end]) } ?? "")
    case .document: print(element.word, text.document)
    case .layout: result += word(.layout) + " " + layoutWord
    case .unit: printUnit(text.unitLines[place])
    case .with: print(element.word, text.uses[place])
    case .pages: result += word(.pages) + text.pages.map { " \($0)" }.joined()
    case .section: print(text.sections[place], as: .section)
    case .unread: print(text.unread[place], as: .unread)
    case .project, .part:
      let group = text.groups[place]
      print(group.name, group.title, after: element.word)
      printCitations(group.citations)
    case .code: print(element.word, text.codes[place])
    case .figure: print(text.figures[place])
    case .stated: printStated(text.stated[place])
    case .table:
      let table = text.tables[place]
      print(table.name, table.title, after: .table)
      printCitations(table.citations)
      widths = columnWidths(of: table)
      isTableInGroup = table.group >= 0
    case .columns: printColumns(text.tables[place])
    case .empty:
      result += word(.empty)
      if let lines = text.tables[place].declaredEmpty { printCitations(lines) }
    case .row: printRow(text.rows[place])
    case .note: result += text.text(text.notes[place])
    }
    result += "\n"
  }

  /// How far a line stands to the right: what belongs to a figure or a table one step further.
  private func depth(of element: BudgetText.Element) -> Int {
    switch element.word {
    case .stated: group(ofStated: Int(element.place)) >= 0 ? 2 : 1
    case .columns, .empty: text.tables[Int(element.place)].group >= 0 ? 2 : 1
    case .row: isTableInGroup ? 2 : 1
    default: element.isInside ? 1 : 0
    }
  }

  private func group(ofStated place: Int) -> Int32 {
    text.figures[Int(text.stated[place].figure)].group
  }

  private func word(_ word: BudgetWord) -> String { word.text(in: language) }

  private mutating func print(_ word: BudgetWord, _ range: SourceRange?) {
    result += self.word(word)
    if let range { result += " " + text.text(range) }
  }

  private mutating func print(_ name: SourceRange, _ title: SourceRange?, after word: BudgetWord) {
    print(word, name)
    printTitle(title)
  }

  private mutating func printTitle(_ title: SourceRange?) {
    if let title { result += " " + NameForm.canonical(text.text(title)) }
  }

  private mutating func print(_ section: BudgetText.Section, as word: BudgetWord) {
    result += "\(self.word(word)) \(section.line) \(text.text(section.title))"
  }

  private var layoutWord: String {
    let words = BudgetText.Layout.words.first { $0.layout == text.layout }!
    return language == .chinese ? words.chinese : words.english
  }

  private mutating func printUnit(_ line: SourceRange) {
    let words = text.text(line).split(maxSplits: 1) { $0.isWhitespace }
    result += word(.unit) + " " + words.dropFirst().joined()
  }
}

/// Figures, and what is stated of them.
extension BudgetPrinter {
  private mutating func print(_ figure: BudgetText.Figure) {
    result += text.text(figure.name)
    printTitle(figure.title)
    switch figure.origin {
    case .stated(let place):
      let stated = text.stated[Int(place)]
      let relation = stated.printed.relation
      result += relation == .equal || relation == .within ? " = " : " "
      printStated(stated.printed)
      printCitations(stated.citations)
    case .formula(let tree):
      result += " = " + Printer.text(of: text.trees[Int(tree)])
    case .unpublished(let unit):
      result += " = ?" + (unit.text.isEmpty ? "" : " " + unit.text)
    case .unreadable:
      result += " = " + text.text(figure.value)
    }
  }

  private mutating func printStated(_ stated: BudgetText.Stated) {
    result += word(.stated) + " "
    printStated(stated.printed)
    printCitations(stated.citations)
  }

  /// The relation, and the digits exactly as they are printed.
  private mutating func printStated(_ printed: Printed) {
    switch printed.relation {
    case .equal, .within: break
    default: result += printed.relation.rawValue + " "
    }
    result += digits(text.text(printed.range))
  }

  /// Without the sign of relation, which stands before it.
  private func digits(_ typed: String) -> String {
    let signs = "≈≤≥<>=＝＜＞⩽≦⩾≧ \t\u{A0}\u{3000}".unicodeScalars
    return String(String.UnicodeScalarView(typed.unicodeScalars.drop { signs.contains($0) }))
  }

  private mutating func printCitations(_ places: Range<Int32>) {
    for place in places {
      let citation = text.citations[Int(place)]
      result += " @\(citation.line)"
      if let quote = citation.quote { result += " 「\(text.text(quote))」" }
    }
  }
}

/// Tables, whose cells stand below each other.
extension BudgetPrinter {
  private mutating func printColumns(_ table: BudgetText.Table) {
    let columns = table.columns.map { place in
      let column = text.columns[Int(place)]
      return roleText(column) + " " + text.text(column.title)
    }
    result += word(.columns) + " " + columns.joined(separator: " | ")
  }

  private func roleText(_ column: BudgetText.Column) -> String {
    let typed = text.text(column.roleText)
    guard let role = ColumnWord(typed.lowercased()) else { return typed }
    return role.words[language == .chinese ? 1 : 0]
  }

  private func columnWidths(of table: BudgetText.Table) -> [Int] {
    var widths = Array(repeating: 0, count: table.columns.count)
    for row in text.rows[Int(table.rows.lowerBound)..<Int(table.rows.upperBound)] {
      for (column, cell) in row.cells.enumerated() {
        widths[column] = max(widths[column], Visible.width(of: cellText(Int(cell))))
      }
    }
    return widths
  }

  private mutating func printRow(_ row: BudgetText.Row) {
    for (column, cell) in row.cells.enumerated() {
      let shown = cellText(Int(cell))
      let gap = String(repeating: " ", count: widths[column] - Visible.width(of: shown))
      let isAmount = text.cells[Int(cell)].amount != nil
      result += "| " + (isAmount ? gap + shown : shown + gap) + " "
    }
    result += "|" + (row.line > 0 ? " @\(row.line)" : "")
  }

  private func cellText(_ place: Int) -> String {
    let cell = text.cells[place]
    var shown = text.text(cell.text)
    if cell.isQuoted { shown = "「\(shown)」" }
    return cell.ownLine > 0 ? "\(shown) @\(cell.ownLine)" : shown
  }
}
