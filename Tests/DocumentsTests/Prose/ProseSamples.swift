@testable import Documents

/// What these paragraphs are read as, one a line.
func prose(_ text: String) -> [ReadProse] {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let passages = lines.enumerated().map { place, line in
    Passage(FullWidth.folding(ContiguousArray(line.utf8)), line: place + 1)
  }
  return ReadProse.all(in: passages)
}

/// The claims, as formulas over what is printed: `sum 5万元 = 2万元 + 3万元`.
func claims(_ text: String) -> [String] { prose(text).flatMap(\.written) }

/// Those of one kind.
func claims(_ kind: ProseClaim.Kind, _ text: String) -> [String] {
  claims(text).filter { $0.hasPrefix(kind.rawValue + " ") }
    .map { String($0.dropFirst(kind.rawValue.count + 1)) }
}

/// What was left unread, and on which line.
func unread(_ text: String) -> [Int] { prose(text).flatMap { $0.unread.map(\.line) } }

extension ReadProse {
  var written: [String] {
    claims.map { "\($0.kind) \(mentions[$0.whole].printed) = \(written($0.formula))" }
  }

  func written(_ formula: ProseClaim.Formula) -> String {
    switch formula {
    case .mention(let place): mentions[place].printed
    case .cell(let table, let row, let column): "\(table).\(row).\(column)"
    case .number(let text): text
    case .sum(let parts): parts.map { inner($0) }.joined(separator: " + ")
    case .difference(let one, let other): inner(one) + " - " + inner(other)
    case .product(let parts): parts.map { inner($0) }.joined(separator: " × ")
    case .quotient(let one, let other): inner(one) + " ÷ " + inner(other)
    }
  }

  private func inner(_ formula: ProseClaim.Formula) -> String {
    switch formula {
    case .mention, .number: written(formula)
    case .product: written(formula)
    default: "(" + written(formula) + ")"
    }
  }
}
