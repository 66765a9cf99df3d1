internal import Diagnostics
internal import Evaluation
internal import Syntax

/// Changes under a name, as lines that can be typed.
struct Scenario: Sendable, Hashable {
  let name: String
  let lines: [String]

  /// The lines of several, one after the other; where two define the same name, the later holds.
  static func stacked(_ scenarios: [Scenario], as name: String) -> Scenario {
    var lines: [String] = []
    for line in scenarios.flatMap(\.lines) {
      lines.removeAll { Scenario.subject(of: $0) == Scenario.subject(of: line) }
      lines.append(line)
    }
    return Scenario(name: name, lines: lines)
  }

  /// What a line defines.
  static func subject(of line: String) -> Substring {
    line.range(of: " = ").map { line[..<$0.lowerBound] } ?? line[...]
  }
}

extension String {
  /// Where a text stands first.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}

extension Workbench {
  /// The present changes, each behind what it uses of what was defined here.
  var presentLines: [String] {
    var order: [Int] = []
    var seen: Set<Int> = []
    for place in changed.sorted() { gather(place, into: &order, &seen) }
    return order.map { "\(name(at: $0)) = \(wholeFormula(at: $0))" }
  }

  private func gather(_ place: Int, into order: inout [Int], _ seen: inout Set<Int>) {
    var open = [(place: place, next: 0)]
    while let (current, next) = open.last {
      let uses = sheet.entries[current].uses.filter { $0 >= 0 && isOwn($0) }
      guard next < uses.count, !seen.contains(current) else {
        if seen.insert(current).inserted { order.append(current) }
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      if !seen.contains(uses[next]) { open.append((uses[next], 0)) }
    }
  }

  /// Types the lines of a scenario.
  mutating func apply(_ scenario: Scenario) throws(Complaint) {
    for text in scenario.lines {
      let line = ContiguousArray(text.utf8)
      Parser.parse(line, units: sheet.units, into: &parsed)
      guard case .definition(let name, _) = parsed.statement else { continue }
      if let diagnostic = parsed.diagnostic {
        throw Complaint(Sheet.Failure(diagnostic, line), checkedBy: self)
      }
      try bind(line)
      try refuseOtherUnit(of: name, line)
      _ = try define(name, line)
    }
  }

  /// The same with everything as it is published.
  func published() throws(Complaint) -> Workbench {
    var copy = self
    do {
      _ = try copy.sheet.bringBack(
        ledger.published.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
        with: &copy.evaluator)
    } catch {
      throw Complaint(error, checkedBy: self)
    }
    copy.ledger = Ledger()
    return copy
  }
}
