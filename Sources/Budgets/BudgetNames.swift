internal import Diagnostics
internal import Quantities
internal import Syntax

/// The names of a budget, in either script, and what they mean in each project.
struct BudgetNames: Sendable {
  enum Meaning: Sendable, Hashable {
    case figure(Int)
    case group(Int)
    case table(Int)
  }

  private struct Key: Hashable {
    let group: Int32
    let name: Spelling
  }

  private var meanings: [Key: Meaning] = [:]

  /// The names of a file, and what is wrong where two things have the same.
  init(of text: BudgetText, problems: inout [Diagnostic]) {
    var lines = LineNumbers(of: text)
    meanings.reserveCapacity(2 * (text.figures.count + text.groups.count + text.tables.count))
    for (place, group) in text.groups.enumerated() {
      add(.group(place), group.name, group.title, in: -1, text, &lines, &problems)
    }
    for (place, table) in text.tables.enumerated() {
      add(.table(place), table.name, table.title, in: table.group, text, &lines, &problems)
    }
    for (place, figure) in text.figures.enumerated() {
      add(.figure(place), figure.name, figure.title, in: figure.group, text, &lines, &problems)
    }
  }

  private mutating func add(
    _ meaning: Meaning, _ name: SourceRange, _ title: SourceRange?, in group: Int32,
    _ text: BudgetText, _ lines: inout LineNumbers, _ problems: inout [Diagnostic]
  ) {
    for range in [name, title] {
      // A name that could not be read has been complained of.
      guard let range, range.start < range.end else { continue }
      let typed = NameForm.part(text.text(range))
      guard
        let former = meanings.updateValue(
          meaning, forKey: Key(group: group, name: Spelling(typed))),
        former != meaning
      else { continue }
      let line = lines.line(of: text.place(of: former))
      problems.append(Diagnostic(.twice(typed, line: line), at: range))
    }
  }

  func meaning(of name: String, in group: Int32) -> Meaning? {
    meanings[Key(group: group, name: Spelling(name))]
  }

  /// Every name, with the names of its group before it.
  func all(in text: BudgetText) -> [String] { names(in: text) { _ in true } }

  /// Every name of a figure.
  func figures(in text: BudgetText) -> [String] {
    names(in: text) { meaning in
      if case .figure = meaning { return true }
      return false
    }
  }

  private func names(in text: BudgetText, where isWanted: (Meaning) -> Bool) -> [String] {
    meanings.filter { isWanted($0.value) }.map { key, _ in
      let name = NameForm.quoted(key.name.text)
      guard key.group >= 0 else { return name }
      let group = text.groups[Int(key.group)]
      let isChinese = key.name.text.utf8.contains { $0 >= 0x80 }
      return text.text(isChinese ? group.title ?? group.name : group.name) + "." + name
    }
  }
}

extension BudgetText {
  fileprivate func place(of meaning: BudgetNames.Meaning) -> Int {
    switch meaning {
    case .figure(let place): figures[place].name.start
    case .group(let place): groups[place].name.start
    case .table(let place): tables[place].name.start
    }
  }
}

/// The numbers of lines, for a file that may have very many names twice.
private struct LineNumbers {
  private let text: BudgetText
  /// Where each line ends; empty until the first is asked for.
  private var ends: [Int] = []

  init(of text: BudgetText) { self.text = text }

  mutating func line(of place: Int) -> Int {
    if ends.isEmpty { ends = text.bytes.indices.filter { text.bytes[$0] == 0x0A } }
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }
}
