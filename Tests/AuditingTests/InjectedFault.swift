import Budgets
import Quantities
import Syntax
import TestSupport

@testable import Auditing
@testable import Syntax

/// A fault of one kind in a figure of a budget that agrees with what it is reckoned from.
struct InjectedFault {
  /// A figure printed otherwise than it should be.
  struct Change {
    let subject: Budget.Subject
    var stated: Int?
    let literal: Literal

    func repair(in budget: Budget) -> Repair? {
      Repair(
        subject, stated: stated, to: literal.value, in: budget, PrintedLines(of: budget.text))
    }
  }

  let kind: Diagnosis.Kind
  /// The check that should find it.
  let check: Int
  let changes: [Change]
  /// The parties that it may rightly be told of; empty where there is none.
  var parties: Set<Diagnosis.Party> = []

  /// Whether it changes what the figure is reckoned from; the same digits may be read for both.
  var blamesInput: Bool { kind == .inputSlip }

  /// Whether a diagnosis says what was done; a 0 at the end and the point moved are one idea.
  func isNamed(by diagnosis: Diagnosis) -> Bool {
    let ofDigit: [Diagnosis.Kind] = [.digitDropped, .digitInserted]
    if ofDigit.contains(kind), diagnosis.kind == .pointMoved { return true }
    return diagnosis.kind == kind
      && (parties.isEmpty || diagnosis.party.map(parties.contains) ?? false)
  }
}

/// Makes faults of a budget.
struct FaultMaker {
  let budget: FaultyBudget

  /// Nil where the check that was drawn cannot have such a fault.
  func fault(_ kind: Diagnosis.Kind, _ random: inout SplitMix64) -> InjectedFault? {
    let place = random.one(of: budget.places)
    let puzzle = budget.puzzles[place]!
    switch kind {
    case .leftOut, .countedTwice: return ofSum(kind, place, puzzle, &random)
    case .sign where random.chance(1, of: 2): return ofSum(kind, place, puzzle, &random)
    case .otherValue: return otherValue(place, puzzle, &random)
    case .inputSlip: return inputSlip(place, puzzle, &random)
    case .copied: return copied(place, puzzle, &random)
    case .swapped: return swapped(place, &random)
    case .roundedFirst: return roundedFirst(place, puzzle, &random)
    case .base: return base(place, puzzle, &random)
    default: return slip(kind, place, puzzle, &random)
    }
  }

  private func change(_ place: Int, to literal: Literal) -> InjectedFault.Change {
    let check = budget.checks[place]
    return .init(subject: check.subject, stated: check.stated, literal: literal)
  }

  /// The figure printed otherwise, in its unit.
  private func fault(
    _ kind: Diagnosis.Kind, _ place: Int, _ number: Number, decimals: Int? = nil,
    parties: Set<Diagnosis.Party> = []
  ) -> InjectedFault? {
    let literal = budget.checks[place].printed.literal
    let decimals = decimals ?? literal.decimals
    let digits = number.rounded(toDecimals: decimals, .halfUp)
    guard digits != literal.digits, !digits.isZero else { return nil }
    return InjectedFault(
      kind: kind, check: place, changes: [change(place, to: literal.with(digits, decimals))],
      parties: parties)
  }

  private func slip(
    _ kind: Diagnosis.Kind, _ place: Int, _ puzzle: Puzzle, _ random: inout SplitMix64
  ) -> InjectedFault? {
    let (literal, computed) = (puzzle.printed, puzzle.computed)
    let text = literal.digitsText
    let edited: String?
    switch kind {
    case .digitInserted: edited = InjectedSlip.inserting(&random, text)
    case .digitDropped: edited = text.count == 1 ? nil : InjectedSlip.dropping(&random, text)
    case .digitChanged: edited = InjectedSlip.changing(&random, text)
    case .digitsSwapped: edited = text.count == 1 ? nil : InjectedSlip.swapping(&random, text)
    case .pointMoved:
      edited = literal.digits.scaled(byPowerOfTen: random.one(of: [-3, -2, -1, 1])).description
    case .wan: edited = literal.digits.scaled(byPowerOfTen: random.one(of: [-4, 4])).description
    case .percent:
      guard literal.unit.dimension == .none else { return nil }
      edited = literal.digits.scaled(byPowerOfTen: random.one(of: [-2, 2])).description
    case .sign: edited = "-" + text
    case .months, .doubled:
      let factor = Number(kind == .months ? 12 : 2)
      let up = random.chance(1, of: 2)
      let number = up ? computed * factor : computed / factor
      return fault(
        kind, place, number, decimals: up ? nil : literal.decimals + (number.isWhole ? 0 : 2))
    case .truncated, .roundedUp:
      let decimals = random.below(max(1, computed.decimals ?? 3))
      let rule = kind == .truncated ? RoundingRule.down : .up
      return fault(
        kind, place, computed.rounded(toDecimals: decimals, rule), decimals: decimals)
    default: return nil
    }
    guard let edited, edited != text else { return nil }
    let printed = Literal(printed: edited)
    return fault(kind, place, printed.digits, decimals: printed.decimals)
  }

  private func ofSum(
    _ kind: Diagnosis.Kind, _ place: Int, _ puzzle: Puzzle, _ random: inout SplitMix64
  ) -> InjectedFault? {
    guard puzzle.addends.count(where: { !$0.isZero }) > 1 else { return nil }
    let chosen = random.below(puzzle.addends.count)
    let addend = puzzle.addends[chosen]
    let change =
      switch kind {
      case .leftOut: -addend
      case .countedTwice: addend
      default: -addend - addend
      }
    let equal = puzzle.addends.indices.filter { puzzle.addends[$0] == addend }
    return fault(
      kind, place, puzzle.computed + change,
      parties: Set(equal.map { puzzle.inputs[$0].party }))
  }

  /// One of two statements about an input has another number, and the figure is reckoned from that.
  private func otherValue(
    _ place: Int, _ puzzle: Puzzle, _ random: inout SplitMix64
  ) -> InjectedFault? {
    let chosen = random.below(puzzle.inputs.count)
    let input = puzzle.inputs[chosen]
    guard case .subject(.figure(let figure)) = input.party, let literal = input.printed,
      let second = budget.budget.text.figures[figure].stated.dropFirst().first
    else { return nil }
    let other = (literal.digits * Number(50 + random.below(150)) / Number(100))
      .rounded(toDecimals: literal.decimals, .halfUp)
    let stated = literal.with(other, literal.decimals)
    guard other != literal.digits, !other.isZero,
      let number = puzzle.recompute(chosen, stated.value),
      let own = fault(.otherValue, place, number, parties: [input.party])
    else { return nil }
    let change = InjectedFault.Change(
      subject: .figure(figure), stated: Int(second), literal: stated)
    return InjectedFault(
      kind: .otherValue, check: place, changes: own.changes + [change], parties: own.parties)
  }

  private func inputSlip(
    _ place: Int, _ puzzle: Puzzle, _ random: inout SplitMix64
  ) -> InjectedFault? {
    let inputs = puzzle.inputs.filter { $0.printed.map { $0.digits.sign == 1 } ?? false }
    guard !inputs.isEmpty else { return nil }
    let input = random.one(of: inputs)
    guard let literal = input.printed, case .subject(let subject) = input.party else { return nil }
    let text = literal.digitsText
    let edited =
      switch random.below(10) {
      case 0: InjectedSlip.inserting(&random, text)
      case 1 where text.count > 1: InjectedSlip.dropping(&random, text)
      case 2 where text.count > 1: InjectedSlip.swapping(&random, text)
      default: InjectedSlip.changing(&random, text)
      }
    guard let edited, edited != text else { return nil }
    let printed = Literal(printed: edited)
    return InjectedFault(
      kind: .inputSlip, check: place,
      changes: [.init(subject: subject, literal: literal.with(printed.digits, printed.decimals))],
      parties: [input.party])
  }

  private func copied(
    _ place: Int, _ puzzle: Puzzle, _ random: inout SplitMix64
  ) -> InjectedFault? {
    let above = budget.above(budget.checks[place].subject)
    let near = puzzle.neighbours.filter {
      guard case .subject(let subject) = $0.party, !above.contains(subject) else { return false }
      if puzzle.addends.count == 2, puzzle.addends.contains($0.printed.digits) { return false }
      return $0.printed.unit == puzzle.printed.unit
        && $0.printed.exponent == puzzle.printed.exponent
        && $0.printed.digits.sign == 1 && $0.printed.digits != puzzle.printed.digits
    }
    guard !near.isEmpty else { return nil }
    let chosen = random.one(of: near).printed
    let parties = near.filter { $0.printed == chosen }.map(\.party)
    return InjectedFault(
      kind: .copied, check: place, changes: [change(place, to: chosen)], parties: Set(parties))
  }

  /// Two rows of a table change places in one column, or two figures that stand one after the other.
  private func swapped(_ place: Int, _ random: inout SplitMix64) -> InjectedFault? {
    let check = budget.checks[place]
    let others = budget.places.filter { other in
      let theirs = budget.checks[other]
      return theirs.isBeside(check) && !budget.above(check.subject).contains(theirs.subject)
        && !budget.above(theirs.subject).contains(check.subject)
        && theirs.printed.literal.unit == check.printed.literal.unit
        && theirs.printed.literal.digits != check.printed.literal.digits
    }
    guard !others.isEmpty else { return nil }
    let other = random.one(of: others)
    let theirs = budget.checks[other]
    return InjectedFault(
      kind: .swapped, check: place,
      changes: [
        change(place, to: theirs.printed.literal), change(other, to: check.printed.literal),
      ],
      parties: [.subject(theirs.subject)])
  }

  private func roundedFirst(
    _ place: Int, _ puzzle: Puzzle, _ random: inout SplitMix64
  ) -> InjectedFault? {
    let ways = puzzle.inputs.indices.filter { puzzle.inputs[$0].printed == nil }
    if ways.isEmpty || random.chance(1, of: 2) {
      let decimals = random.below(2)
      let rounded = puzzle.addends.map { $0.rounded(toDecimals: decimals, .halfUp) }
      guard puzzle.addends.count > 1 else { return nil }
      return fault(.roundedFirst, place, rounded.reduce(.zero, +), decimals: decimals)
    }
    let chosen = random.one(of: ways)
    let value = puzzle.inputs[chosen].value.rounded(toDecimals: random.below(3), .halfUp)
    guard let number = puzzle.recompute(chosen, value) else { return nil }
    return fault(.roundedFirst, place, number)
  }

  private func base(
    _ place: Int, _ puzzle: Puzzle, _ random: inout SplitMix64
  ) -> InjectedFault? {
    guard !puzzle.bases.isEmpty else { return nil }
    let chosen = random.one(of: puzzle.bases).computed
    let parties = puzzle.bases.filter { $0.computed == chosen }.map(\.party)
    return fault(.base, place, chosen, parties: Set(parties))
  }
}

extension Literal {
  fileprivate func with(_ digits: Number, _ decimals: Int) -> Literal {
    Literal(digits: digits, decimals: decimals, exponent: exponent, unit: unit)
  }
}

extension Check {
  /// Whether both are in one column of a table, or stated one after the other.
  fileprivate func isBeside(_ other: Check) -> Bool {
    switch (subject, other.subject) {
    case (.cell(let one), .cell(let two)):
      one.table == two.table && one.column == two.column && one.row != two.row
    case (.figure, .figure):
      stated.map { one in other.stated.map { abs(one - $0) == 1 } ?? false } ?? false
        && subject != other.subject
    default: false
    }
  }
}
