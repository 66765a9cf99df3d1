internal import Budgets
internal import Evaluation
internal import Quantities
internal import Syntax

/// Looks for what explains the findings of an audit, and asks all other checks about it.
struct Diagnosing {
  private let budget: Budget
  private let figures: AsPrinted
  private let checks: [Check]
  private let findings: [Int]
  private let retrial: Retrial

  private let lines: PrintedLines
  /// How many more checks are run again. A document that is wrong everywhere may have more than
  /// anybody waits for.
  private var patience = 100_000

  /// How many explanations of a finding the other checks are asked about.
  private static let mostTried = 12
  /// What the word of one other check counts at most.
  private static let mostWeight = Number(1024)

  /// Nil where there is nothing to explain.
  init?(_ checks: [Check], of budget: Budget, in sheet: Sheet) {
    findings = checks.indices.filter { checks[$0].verdict.isFinding }
    if findings.isEmpty { return nil }
    self.budget = budget
    figures = AsPrinted(budget, in: sheet)
    self.checks = checks
    lines = PrintedLines(of: budget.text)
    retrial = Retrial(checks, of: budget, figures)
  }

  /// The checks with the diagnoses of each finding.
  mutating func explained() -> [Check] {
    let puzzles = Puzzles(budget, figures, retrial)
    var known: [Int: Puzzle] = [:]
    for place in findings { known[place] = puzzles.puzzle(of: checks[place]) }
    let swaps = Swaps(among: known)
    var result = checks
    for place in findings {
      guard let puzzle = known[place] else { continue }
      let clues = self.swaps(of: place, puzzle, swaps) + puzzle.clues
      result[place].diagnoses =
        clues.prefix(Diagnosing.mostTried)
        .map { corroborated($0, of: place) }.convincing
    }
    for place in findings where checks[place].verdict == .conflict {
      let supposition = supposition(of: place)
      result[place].supposition = supposition
      if result[place].diagnoses.isEmpty {
        result[place].diagnoses = [supposition].compactMap { $0 }.convincing
      }
    }
    return result
  }

  /// Two figures that are each printed where the other belongs.
  private func swaps(of place: Int, _ puzzle: Puzzle, _ swaps: Swaps) -> [Diagnosis] {
    let others = swaps.partners(of: place).filter { other in
      isApart(place, puzzle, from: other.place) && isApart(other.place, other.puzzle, from: place)
    }
    let near = others.map(\.place).filter { checks[$0].isBeside(checks[place]) }
      .sorted { abs($0 - place) < abs($1 - place) }
    return near.prefix(1).map { other in
      puzzle.reckoning(
        .swapped, .subject(checks[other].subject), blames: .stated, ways: near.count)
    }
  }

  /// Whether a figure comes from nothing that is printed by the digits of the other.
  private func isApart(_ place: Int, _ puzzle: Puzzle, from other: Int) -> Bool {
    let check = checks[other]
    let value = check.printed.literal.value
    guard let ink = Repair(check.subject, stated: check.stated, to: value, in: budget, lines) else {
      return false
    }
    let own = [checks[place].subject] + checks[place].others + checks[place].parts.map(\.subject)
    return ink.subjects.isDisjoint(with: own)
      && puzzle.inputs.allSatisfy { input in !ink.subjects.contains { input.party == .subject($0) }
      }
  }

  /// The document prints another value of the same thing: what if that were the right one?
  private mutating func supposition(of place: Int) -> Diagnosis? {
    let check = checks[place]
    guard check.kind == .restated, let computed = check.judgement?.low else { return nil }
    let literal = check.printed.literal
    let other = Diagnosis(
      .otherValue, blames: .input, party: .subject(check.subject), intended: literal.digitsText,
      printed: literal.showing(computed), value: literal.value, odds: .one)
    return corroborated(other, of: place)
  }

  /// Each finding that it resolves speaks for an explanation, each that it makes against it.
  private mutating func corroborated(_ clue: Diagnosis, of place: Int) -> Diagnosis {
    guard patience > 0, let repair = repair(by: clue, of: checks[place]) else { return clue }
    let places = retrial.checks(about: repair)
    patience -= places.count + lines.statementCount(on: checks[place].line)
    let (resolves, breaks) = retrial.outcome(of: repair, for: places)
    var clue = clue
    clue.resolves = resolves.filter { $0 != place }
    clue.breaks = breaks.filter { $0 != place }
    for other in clue.resolves where !checks[other].isSame(as: checks[place]) {
      clue.odds = clue.odds * weight(of: other)
    }
    // Who reckoned once with another value need not have done so elsewhere; but of two values that
    // contradict each other, one is wrong everywhere.
    let isUsedOnce = clue.kind == .otherValue && checks[place].verdict != .conflict
    for other in clue.breaks where !isUsedOnce {
      clue.odds = clue.odds / weight(of: other)
    }
    return clue
  }

  private func repair(by clue: Diagnosis, of check: Check) -> Repair? {
    if clue.blames != .input {
      var repair = Repair(check.subject, stated: check.stated, to: clue.value, in: budget, lines)
      if clue.kind == .swapped, case .subject(let other)? = clue.party {
        repair?.take(other, to: check.printed.literal.value)
      }
      return repair
    }
    guard case .subject(let subject)? = clue.party else { return nil }
    return Repair(subject, to: clue.value, in: budget, lines)
  }

  /// How unlikely it is that a check agrees by chance.
  private func weight(of place: Int) -> Number {
    guard let judgement = checks[place].judgement, checks[place].printed.isPlain else {
      return Number(2)
    }
    let chances = Chances.count(of: judgement.low, printed: checks[place].printed.literal)
    return max(.one, min(chances, Diagnosing.mostWeight))
  }
}

extension Check {
  /// Whether two figures could have changed places: two rows in one column of a table, or two that
  /// are printed in prose.
  fileprivate func isBeside(_ other: Check) -> Bool {
    switch (subject, other.subject) {
    case (.cell(let one), .cell(let two)):
      one.table == two.table && one.column == two.column && one.row != two.row
    case (.figure, .figure): subject != other.subject
    default: false
    }
  }

  /// Whether both hold the same digits of the document against the same figure.
  func isSame(as other: Check) -> Bool {
    guard let judgement, let theirs = other.judgement,
      judgement.low == theirs.low, judgement.high == theirs.high,
      printed.literal.unit == other.printed.literal.unit,
      printed.literal.digits == other.printed.literal.digits,
      printed.literal.exponent == other.printed.literal.exponent
    else { return false }
    return subject == other.subject || line > 0 && line == other.line
  }
}
