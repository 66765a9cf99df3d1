internal import Syntax

/// The figures of a part: the numbers it names, each with the formula that its sentence says, where
/// that leads in no circle.
struct PartDraft {
  /// A figure of the part: a mention, and what one claim says of it.
  struct Figure {
    let mention: Int
    let claim: Int?
  }

  private let part: ImportPart
  /// Mentions and claims that turned out to be no figures.
  private let leftMentions: Set<Int>
  private let leftClaims: Set<Int>

  /// The mentions that are figures, each with the claim that is its formula.
  private(set) var main: [Figure] = []
  private var mainClaims: Set<Int> = []
  /// Further claims about a mention, each a figure of its own.
  private(set) var further: [Figure] = []

  init(_ part: ImportPart, leftMentions: Set<Int>, leftClaims: Set<Int>) {
    (self.part, self.leftMentions, self.leftClaims) = (part, leftMentions, leftClaims)
    sortClaims()
  }

  /// A mention's first claim is its formula, unless it would be its own part by that.
  private mutating func sortClaims() {
    var formulas: [Int: Int] = [:]
    for place in part.claims.indices where isKept(claim: place) {
      let claim = part.claims[place]
      let parts = claim.formula.mentions
      if formulas[claim.whole] == nil, !leads(from: parts, to: claim.whole, by: formulas) {
        formulas[claim.whole] = place
      } else {
        further.append(Figure(mention: claim.whole, claim: place))
      }
    }
    mainClaims = Set(formulas.values)
    main = part.mentions.indices.filter { !leftMentions.contains($0) }
      .map { Figure(mention: $0, claim: formulas[$0]) }
  }

  /// Whether a claim is the formula of the number it is about, and not a figure of its own.
  func isMain(_ claim: Int) -> Bool { mainClaims.contains(claim) }

  private func isKept(claim place: Int) -> Bool {
    let claim = part.claims[place]
    return !leftClaims.contains(place)
      && !leftMentions.contains(claim.whole)
      && claim.formula.mentions.allSatisfy { !leftMentions.contains($0) }
  }

  private func leads(from parts: [Int], to whole: Int, by formulas: [Int: Int]) -> Bool {
    var open = parts
    var seen: Set<Int> = []
    while let next = open.popLast() {
      if next == whole { return true }
      guard seen.insert(next).inserted, let claim = formulas[next] else { continue }
      open += part.claims[claim].formula.mentions
    }
    return false
  }
}

extension ProseClaim.Formula {
  /// The mentions that go in, each as often as it does.
  var mentions: [Int] {
    switch self {
    case .mention(let place): [place]
    case .number, .cell: []
    case .sum(let parts), .product(let parts): parts.flatMap(\.mentions)
    case .difference(let left, let right), .quotient(let left, let right):
      left.mentions + right.mentions
    }
  }

  /// The tables whose cells go in.
  var tables: [Int] {
    switch self {
    case .cell(let table, _, _): [table]
    case .number, .mention: []
    case .sum(let parts), .product(let parts): parts.flatMap(\.tables)
    case .difference(let left, let right), .quotient(let left, let right):
      left.tables + right.tables
    }
  }

  /// As it is typed; `names` says what each mention and each table is called.
  func text(_ names: FormulaNames) -> String {
    switch self {
    case .mention(let place): names.mention(place)
    case .cell(let table, let row, let column):
      "\(names.table(table)).r\(row + 1).\(ColumnLetters.text(column))"
    case .number(let number): number
    case .sum(let parts): parts.map { $0.text(names) }.joined(separator: " + ")
    case .product(let parts): parts.map { $0.factor(names) }.joined(separator: " × ")
    case .difference(let left, let right): left.text(names) + " - " + right.factor(names)
    case .quotient(let left, let right): left.factor(names) + " ÷ " + right.factor(names)
    }
  }

  /// In parentheses, unless it is one thing.
  private func factor(_ names: FormulaNames) -> String {
    switch self {
    case .mention, .cell, .number: text(names)
    default: "(" + text(names) + ")"
    }
  }
}

/// What the things are called that go into a formula.
struct FormulaNames {
  let mention: (Int) -> String
  let table: (Int) -> String
}
