internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// What the word before the cursor may become.
extension Workbench {
  public struct Completion: Sendable, Hashable {
    public let candidates: [String]
    /// How many bytes before the cursor a candidate takes the place of.
    public let replacing: Int
  }

  public func completion(before cursor: [UInt8]) -> Completion {
    let text = String(decoding: cursor, as: UTF8.self)
    let word = WordAtEnd(of: text)
    let candidates = Set(words(for: word).filter { $0.hasPrefix(word.text) })
    return Completion(
      candidates: candidates == [word.text] ? [] : candidates.sorted(),
      replacing: word.text.utf8.count)
  }

  private func words(for word: WordAtEnd) -> [String] {
    switch word.place {
    case .start:
      return Command.allCases.flatMap(\.names) + ["unit", "单位"] + operands
    case .topic:
      return HelpTopic.all.flatMap(\.names)
    case .budget:
      return BuiltInBudget.names + BuiltInBudget.names.flatMap(chineseNames)
    case .scenario:
      return scenarios.map(\.name) + Workbench.plainStates
    case .unit:
      return unitWords(for: word) + Keyword.allCases.flatMap(\.words)
    case .denominator:
      return unitWords(for: word) + operands
    case .operand:
      return operands + Keyword.allCases.flatMap(\.words)
    }
  }

  /// Where nothing is typed yet, each unit by the one symbol it is shown with.
  private func unitWords(for word: WordAtEnd) -> [String] {
    word.text.isEmpty ? sheet.units.shownSymbols : Array(sheet.units.words)
  }

  private func chineseNames(of budget: String) -> [String] {
    BuiltInBudget.bytes(of: budget).map { BudgetReader.read($0).prefixes(in: .chinese) } ?? []
  }

  private var operands: [String] {
    sheet.entries.indices.filter { shelf.subject(at: $0) == nil }.map { sheet.entries[$0].name }
      + shelf.names + Function.allCases.flatMap(\.names) + ["ans"]
  }
}

/// The word that ends where the cursor stands, and what may stand there.
struct WordAtEnd {
  enum Place { case start, topic, budget, scenario, unit, denominator, operand }

  let text: String
  let place: Place

  init(of line: String) {
    if let quoted = WordAtEnd.openQuote(in: line) {
      (text, place) = (String(quoted), .operand)
      return
    }
    if let name = WordAtEnd.budgetName(in: line) {
      (text, place) = (name, .budget)
      return
    }
    let tail = line.reversed().prefix { $0.isLetter || $0.isDigit || "_.".contains($0) }
    var word = String(tail.reversed())
    // In 180村 the digits are a numeral of their own.
    let digits = word.prefix { $0.isDigit || $0 == "." }
    word.removeFirst(digits.count)
    let before = String(line.dropLast(word.count).reversed().drop { $0.isWhitespace }.reversed())
    text = word
    place = WordAtEnd.place(after: before)
  }

  /// What stands behind `load`: the name of a budget has signs of its own.
  private static func budgetName(in line: String) -> String? {
    let words = line.split(omittingEmptySubsequences: true) { $0.isWhitespace }
    guard let first = words.first, let command = Command(named: String(first)),
      command == .load || command == .projects, words.count <= 2
    else {
      return nil
    }
    if line.last?.isWhitespace == true { return words.count == 1 ? "" : nil }
    return words.count == 2 ? String(words[1]) : nil
  }

  /// What stands behind a 「 that is not closed, with it.
  private static func openQuote(in line: String) -> Substring? {
    guard let open = line.lastIndex(of: "「"), !line[open...].contains("」") else { return nil }
    return line[open...]
  }

  private static func place(after before: String) -> Place {
    guard let last = before.last else { return .start }
    let words = before.split(whereSeparator: \.isWhitespace).map { String($0) }
    if words.count == 1, Command(named: words[0]) == .help { return .topic }
    if let first = words.first, [.scenario, .compare].contains(Command(named: first)) {
      return .scenario
    }
    if last.isDigit { return .unit }
    if last == "/" || last == "／" || last == "·" { return .denominator }
    return ["in", "折合"].contains(words[words.count - 1]) ? .unit : .operand
  }
}

extension Character {
  /// A digit in either width; 万 is none, though it is a number to Unicode.
  fileprivate var isDigit: Bool {
    ("0"..."9").contains(self) || ("０"..."９").contains(self)
  }
}
