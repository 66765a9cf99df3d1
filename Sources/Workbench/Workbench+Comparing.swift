internal import Auditing
internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// Comparing scenarios: each is tried on a copy.
extension Workbench {
  mutating func compare(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    let words = invocation.names
    guard !words.isEmpty else { throw invocation.misused(language) }
    let published = try published()
    var columns: [Comparison.Column] = []
    for word in words where !Workbench.isPublished(word) {
      columns.append(.init(name: word, state: try state(word, from: published, invocation)))
    }
    if columns.isEmpty { throw invocation.misused(language) }
    Comparison(published, columns, language).write(
      width: tableWidth ?? width, into: &page)
  }

  private func state(
    _ name: String, from published: Workbench, _ invocation: Invocation
  ) throws(Complaint) -> Workbench {
    if Workbench.isPresent(name) { return self }
    var state = published
    try state.apply(try scenario(named: name, invocation))
    return state
  }
}

extension Invocation {
  /// The names of the argument, of which 「some have blanks」.
  fileprivate var names: [String] {
    var isQuoted = false
    let words = argument.split { character in
      if "「」".contains(character) { isQuoted = character == "「" }
      return character.isWhitespace && !isQuoted
    }
    return words.map { String($0) }
  }
}

/// One table: what was changed, what that leads to, and which verdicts are others.
struct Comparison {
  struct Column {
    let name: String
    let state: Workbench
  }

  private let published: Workbench
  private let columns: [Column]
  private let language: Language

  init(_ published: Workbench, _ columns: [Column], _ language: Language) {
    self.published = published
    self.columns = columns
    self.language = language
  }

  /// More results than this are counted, not listed.
  private static let mostResults = 20

  func write(width: Int, into page: inout Markup) {
    let inputs = columns.reduce(into: Set<Int>()) { $0.formUnion($1.state.changed) }.sorted()
    let results = self.results(apartFrom: Set(inputs))
    if inputs.isEmpty {
      page.append(Words.nothingChanged.text(in: language))
      return page.newline()
    }
    writeInputs(inputs, width, into: &page)
    let shown = Array(results.prefix(Comparison.mostResults))
    if !shown.isEmpty { writeResults(shown, width, into: &page) }
    if results.count > shown.count {
      page.append("  " + Words.andMore(results.count - shown.count).text(in: language), as: .faint)
      page.newline()
    }
    writeVerdicts(around: inputs, width, into: &page)
  }

  /// What comes out otherwise somewhere; whole projects before their figures, money by its amount.
  private func results(apartFrom inputs: Set<Int>) -> [Int] {
    let places = published.sheet.entries.indices.filter { place in
      !inputs.contains(place) && columns.contains { $0.state.value(at: place) != value(place) }
    }
    return places.map { (place: $0, weight: weight(of: $0)) }
      .sorted { ($0.weight.rank, $0.weight.amount) > ($1.weight.rank, $1.weight.amount) }
      .map(\.place)
  }

  private func value(_ place: Int) -> Value? { published.value(at: place) }

  private func weight(of place: Int) -> (rank: Int, amount: Number) {
    let moves = columns.compactMap { difference($0, place)?.magnitude.low.magnitude }
    return (published.isTotal(place) ? 1 : 0, moves.max() ?? .zero)
  }

  private func difference(_ column: Column, _ place: Int) -> Quantity? {
    guard let former = value(place) else { return nil }
    return column.state.value(at: place)?.difference(from: former)
  }

  /// What was changed: as it is published, and in each scenario.
  private func writeInputs(_ places: [Int], _ width: Int, into page: inout Markup) {
    var grid = Grid(
      [
        .init(Words.columnChanged.text(in: language)),
        .init(Words.columnPublished.text(in: language), isNumber: true),
      ] + columns.map { .init($0.name, isNumber: true) })
    for place in places {
      let states = [published] + columns.map(\.state)
      grid.add(
        [.init(published.name(at: place), as: .name)]
          + states.map { .init($0.valueText(at: place), as: .figure) })
    }
    grid.write(width: width, into: &page)
  }

  /// What that leads to: a line for each scenario, with by how much, and how much of what is
  /// published.
  private func writeResults(_ places: [Int], _ width: Int, into page: inout Markup) {
    var grid = Grid([
      .init(Words.columnResult.text(in: language)), .init(""), .init("", isNumber: true),
      .init(Words.columnDifference.text(in: language)),
    ])
    for place in places {
      grid.add([
        .init(published.name(at: place), as: .name),
        .init(Words.columnPublished.text(in: language), as: .faint),
        .init(published.valueText(at: place), as: .figure), .blank,
      ])
      for column in columns {
        grid.add([
          .blank, .init(column.name), .init(column.state.valueText(at: place), as: .figure),
          .init(differenceText(column, place), as: .figure),
        ])
      }
    }
    grid.write(width: width, into: &page)
  }

  /// `+161.84 万元, ≈ +15.56%`
  private func differenceText(_ column: Column, _ place: Int) -> String {
    guard let difference = difference(column, place), !difference.magnitude.low.isZero else {
      return ""
    }
    let text = published.signedText(difference)
    guard case .quantity(let old)? = value(place), let from = old.magnitude.number, from.sign > 0
    else { return text }
    return text + ", " + Comparison.percentage(difference.magnitude.low / from)
  }

  /// `+15.56%`, with a ≈ where that is not all of it.
  private static func percentage(_ share: Number) -> String {
    let percent = share * Number(100)
    let shown = percent.rounded(toDecimals: 2, .halfUp)
    return (shown == percent ? "" : "≈ ") + (shown.sign > 0 ? "+" : "") + "\(shown)%"
  }

  private func writeVerdicts(around places: [Int], _ width: Int, into page: inout Markup) {
    let before = published.verdicts(around: places)
    let after = columns.map { $0.state.verdicts(around: places).byStatement }
    var grid = Grid(
      [
        .init(Words.verdictsChange.text(in: language)),
        .init(Words.columnStated.text(in: language), isNumber: true),
        .init(Words.columnPublished.text(in: language)),
      ] + columns.map { .init($0.name) })
    for verdict in before {
      let others = after.map { $0[verdict.statement] }
      if others.allSatisfy({ $0 == verdict.now }) { continue }
      grid.add(
        [
          .init(published.name(at: verdict.place), as: .name),
          .init(JudgementText.text(of: verdict.printed, language), as: .figure),
        ] + ([verdict.now] + others).map(cell))
    }
    if !grid.rows.isEmpty { grid.write(width: width, into: &page) }
  }

  private func cell(_ verdict: Verdict?) -> Grid.Cell {
    guard let verdict else { return .blank }
    let word = Words.verdicts[verdict.rawValue] ?? Words.unit("?")
    return .init(word.text(in: language), as: JudgementText.role(of: verdict))
  }
}

extension Workbench {
  /// What an entry comes to; nil where that is not known.
  func value(at place: Int) -> Value? {
    guard place < sheet.entries.count, sheet.entries[place].missing.isEmpty else { return nil }
    return sheet.values[place]
  }

  /// `+161.84 万元`
  func signedText(_ difference: Quantity) -> String {
    var page = Markup()
    ValueText(.quantity(difference), .expected, sheet.units).write(language, into: &page)
    return difference.magnitude.low.sign > 0 ? "+" + page.text : page.text
  }

  /// Whether a place is the whole amount of a project.
  fileprivate func isTotal(_ place: Int) -> Bool {
    guard let (budget, subject) = shelf.subject(at: place), case .figure(let figure) = subject
    else { return false }
    let group = Int(budget.text.figures[figure].group)
    return group >= 0 && budget.total(ofGroup: group) == figure
  }
}
