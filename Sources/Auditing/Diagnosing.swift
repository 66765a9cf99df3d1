internal import Budgets
internal import Evaluation
internal import Quantities
internal import Syntax

/// Looks for what explains the findings of an audit, and asks all other checks about it.
struct Diagnosing {
  private let budget: Budget
  private let sheet: Sheet
  private let checks: [Check]
  private let findings: [Int]
  private let retrial: Retrial

  /// How many explanations of a finding the other checks are asked about.
  private static let mostTried = 12
  /// What the word of one other check counts at most.
  private static let mostWeight = Number(1024)

  /// Nil where there is nothing to explain.
  init?(_ checks: [Check], of budget: Budget, in sheet: Sheet) {
    findings = checks.indices.filter { checks[$0].verdict.isFinding }
    if findings.isEmpty { return nil }
    self.budget = budget
    self.sheet = sheet
    self.checks = checks
    retrial = Retrial(checks, of: budget, in: sheet)
  }

  /// The checks with the diagnoses of each finding.
  func explained() -> [Check] {
    let puzzles = Puzzles(budget, sheet)
    var known: [Int: Puzzle] = [:]
    for place in findings {
      let related = retrial.related(to: checks[place].subject)
      known[place] = puzzles.puzzle(of: checks[place], apartFrom: related)
    }
    var result = checks
    for (place, puzzle) in known {
      let clues = puzzle.clues + swaps(of: place, puzzle, known)
      result[place].diagnoses =
        clues.prefix(Diagnosing.mostTried)
        .map { corroborated($0, of: place) }.convincing
    }
    for place in findings where checks[place].verdict == .conflict {
      result[place].supposition = supposition(of: place)
      if result[place].diagnoses.isEmpty {
        result[place].diagnoses = [result[place].supposition].compactMap { $0 }.convincing
      }
    }
    return result
  }

  /// Two figures that are each printed where the other belongs.
  private func swaps(of place: Int, _ puzzle: Puzzle, _ all: [Int: Puzzle]) -> [Diagnosis] {
    let others = findings.filter { other in
      guard other != place, let theirs = all[other],
        theirs.printed.unit == puzzle.printed.unit
      else { return false }
      return puzzle.isPrinted(theirs.computed) && theirs.isPrinted(puzzle.computed)
    }
    return others.prefix(1).map { other in
      var swap = puzzle.reckoning(
        .swapped, .subject(checks[other].subject), blames: .stated, ways: findings.count)
      swap.odds = swap.odds * all[other]!.chances
      return swap
    }
  }

  /// The document prints another value of the same thing: what if that were the right one?
  private func supposition(of place: Int) -> Diagnosis? {
    let check = checks[place]
    guard check.kind == .restated, let computed = check.judgement?.low else { return nil }
    let literal = check.printed.literal
    let other = Diagnosis(
      .otherValue, blames: .input, party: .subject(check.subject), intended: literal.digitsText,
      printed: literal.showing(computed), value: literal.value, odds: .one)
    return corroborated(other, of: place)
  }

  /// Each finding that it resolves speaks for an explanation, each that it makes against it.
  private func corroborated(_ clue: Diagnosis, of place: Int) -> Diagnosis {
    guard let repair = repair(by: clue, of: checks[place]) else { return clue }
    let (resolves, breaks) = retrial.outcome(of: repair)
    var clue = clue
    clue.resolves = resolves.filter { $0 != place }
    clue.breaks = breaks.filter { $0 != place }
    for other in clue.resolves where !checks[other].isSame(as: checks[place]) {
      clue.odds = clue.odds * weight(of: other)
    }
    for other in clue.breaks { clue.odds = clue.odds / weight(of: other) }
    return clue
  }

  private func repair(by clue: Diagnosis, of check: Check) -> Repair? {
    if clue.blames != .input {
      return Repair(check.subject, stated: check.stated, to: clue.value, in: budget)
    }
    guard case .subject(let subject)? = clue.party else { return nil }
    return Repair(subject, to: clue.value, in: budget)
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
