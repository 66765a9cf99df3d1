internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// How a figure comes about, down to the printed numbers it rests on:
///
///     office.total = base + award
///                  = 86.5 万元 + 14.4 万元
///                  = 100.9 万元
///       base = small + medium + large
struct WhyText {
  private let workbench: Workbench
  private let depth: Int
  private var told: Set<Int> = []
  /// Whether something was left out because it lies deeper.
  private(set) var isCut = false

  /// Deeper than this nobody can read.
  static let deepest = 20
  static let usualDepth = 4

  init(_ workbench: Workbench, depth: Int) {
    self.workbench = workbench
    self.depth = depth
  }

  mutating func write(_ place: Int, level: Int = 0, into page: inout Markup) {
    let entry = workbench.sheet.entries[place]
    let name = workbench.name(at: place)
    let indent = String(repeating: " ", count: 2 * level)
    page.append(indent)
    page.append(name, as: .name)
    guard told.insert(place).inserted else {
      page.append(" = " + workbench.valueText(at: place) + "  ")
      return finish(Words.seeAbove.text(in: workbench.language), as: .faint, into: &page)
    }
    if entry.uses.isEmpty { return writeInput(place, indent, into: &page) }
    writeWorking(place, indent + String(repeating: " ", count: Visible.width(of: name)), &page)
    for used in entry.uses.withoutRepeats where used >= 0 {
      if level + 1 < depth {
        write(used, level: level + 1, into: &page)
      } else if !workbench.sheet.entries[used].uses.isEmpty {
        isCut = true
      }
    }
  }

  /// The formula, the same with the numbers put in, and what it comes to.
  private func writeWorking(_ place: Int, _ margin: String, _ page: inout Markup) {
    let value = workbench.valueText(at: place)
    let lines = [workbench.formula(at: place), workbench.numbersPutIn(at: place), value]
    for (line, text) in lines.withoutRepeats.enumerated() {
      if line > 0 { page.append(margin) }
      page.append(" = ")
      write(text, as: text == value ? .figure : .plain, behind: margin + "   ", &page)
    }
    writeStatements(at: place, behind: margin + "   ", &page)
  }

  /// What is stated, and where; a place that does not fit stands below.
  private func writeStatements(at place: Int, behind margin: String, _ page: inout Markup) {
    for (statement, source) in workbench.statementLines(at: place) {
      page.append(margin)
      page.append(statement)
      let column = Visible.width(of: margin) + Visible.width(of: statement.text)
      write(source: source, at: column, behind: margin + "  ", &page)
    }
  }

  private func write(
    source: String, at column: Int, behind margin: String, _ page: inout Markup
  ) {
    if source.isEmpty { return page.newline() }
    if column + 2 + Visible.width(of: source) <= room {
      return finish("  " + source, as: .faint, into: &page)
    }
    page.newline()
    page.append(margin)
    write(source, as: .faint, behind: margin, &page)
  }

  private var room: Int { workbench.tableWidth ?? workbench.width }

  /// A formula over as many lines as it takes.
  private func write(
    _ text: String, as role: Markup.Role, behind margin: String, _ page: inout Markup
  ) {
    let room = max(room - Visible.width(of: margin), 20)
    for (line, piece) in Grid.lines(of: text, width: room).enumerated() {
      if line > 0 { page.append(margin) }
      page.append(piece, as: role)
      page.newline()
    }
  }

  private func writeInput(_ place: Int, _ indent: String, into page: inout Markup) {
    page.append(" = ")
    page.append(workbench.valueText(at: place), as: .figure)
    let column = Visible.width(of: indent + workbench.name(at: place) + " = ")
    let width = column + Visible.width(of: workbench.valueText(at: place))
    let source = workbench.isChanged(place) ? "" : workbench.sourceText(at: place)
    write(source: source, at: width, behind: indent + "  ", &page)
    writeStatements(at: place, behind: indent + "  ", &page)
  }

  private func finish(_ text: String, as role: Markup.Role, into page: inout Markup) {
    page.append(text, as: role)
    page.newline()
  }
}

extension Workbench {
  mutating func explain(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    let words = invocation.argument.split { $0.isWhitespace }.map { String($0) }
    let depth = words.count == 2 ? Int(words[1]) : nil
    guard let name = words.first, words.count == 1 || depth != nil else {
      throw invocation.misused(language)
    }
    let place = try place(named: name, invocation)
    let wanted = min(max(depth ?? WhyText.usualDepth, 1), WhyText.deepest)
    var text = WhyText(self, depth: wanted)
    text.write(place, into: &page)
    if text.isCut { say(Words.goesDeeper(name, wanted + 4), into: &page) }
  }

  /// A formula with the numbers put in for its names: the computed ones, or those given.
  func numbersPutIn(at place: Int, _ given: [Int: Value] = [:]) -> String {
    let entry = sheet.entries[place]
    let tree = entry.tree.replacingNames { name in
      let used = entry.uses[name]
      guard used >= 0, given[used] != nil || sheet.entries[used].missing.isEmpty else { return nil }
      return sheet.constant(for: given[used] ?? sheet.values[used]).map { (used, $0) }
    }
    let names = tree.names.map { name in
      let place = entry.tree.names.firstIndex(of: name).map { entry.uses[$0] } ?? -1
      return place >= 0 ? self.name(at: place) : name
    }
    return Printer.text(of: tree.renamed(ContiguousArray(names)))
  }

  /// Where an input stands in its document.
  func sourceText(at place: Int) -> String {
    guard let (budget, subject) = shelf.subject(at: place) else { return "" }
    switch subject {
    case .cell(let cell): return budget.source(ofLine: budget.text.line(of: cell), language)
    case .figure(let figure):
      guard case .stated(let stated) = budget.text.figures[figure].origin else { return "" }
      return budget.source(of: budget.text.stated[Int(stated)], language)
    }
  }

  /// What the document states of a figure, each with its verdict, and where it stands.
  func statementLines(at place: Int) -> [(statement: Markup, source: String)] {
    guard let (budget, subject) = shelf.subject(at: place), case .figure(let figure) = subject
    else { return [] }
    return FigureText(figure, of: budget, in: self).statements.map { statement in
      var line = Markup(Words.columnStated.text(in: language) + " ", as: .faint)
      line.append(statement.printed, as: .figure)
      line.append("  ")
      line.append(statement.verdictText, as: statement.role)
      if let computed = statement.asPrinted {
        line.append("  " + Words.asPrinted(computed).text(in: language), as: .faint)
      }
      return (line, budget.source(of: statement.stated, language))
    }
  }
}

extension Budget {
  /// The lines on which a figure stands, with the section of the first.
  func source(of stated: BudgetText.Stated, _ language: Language) -> String {
    let lines = stated.citations.map { Int(text.citations[Int($0)].line) }.withoutRepeats
    guard let first = lines.first else { return "" }
    let others = lines.dropFirst().map { "\($0)" }.joined(separator: ", ")
    return source(ofLine: first, language) + (others.isEmpty ? "" : "; " + others)
  }

  func lines(of stated: Int) -> [Int] {
    text.stated[stated].citations.map { Int(text.citations[Int($0)].line) }
  }

  func source(ofLine line: Int, _ language: Language) -> String {
    guard line > 0 else { return "" }
    let section = text.sections.last { Int($0.line) <= line }
    let title = section.map { text.text($0.title) } ?? ""
    return Visible.text(
      Words.line(line, onPage: page(ofLine: line), title).text(in: language))
  }

  /// Nil where the document has no pages.
  func page(ofLine line: Int) -> Int? {
    text.pages.isEmpty ? nil : text.pages.count { Int($0) <= line }
  }
}

extension Array where Element: Hashable {
  /// The same without what stands before already.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
