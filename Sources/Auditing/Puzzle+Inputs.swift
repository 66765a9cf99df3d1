internal import Quantities
internal import Syntax

/// Inputs: another value that the document prints for one of them, or a slip in one of them.
extension Puzzle {
  var inputClues: [Diagnosis] {
    guard inputs.count <= Puzzle.mostInputs else { return [] }
    return inputs.indices.flatMap { otherValues(of: $0) + slips(in: $0) }
  }

  private func otherValues(of place: Int) -> [Diagnosis] {
    let all = inputs.reduce(0) { $0 + $1.others.count }
    return inputs[place].others.compactMap { other in
      guard let number = recompute(place, other), isPrinted(number) else { return nil }
      return diagnosis(
        .otherValue, place, other, odds: Diagnosis.Kind.otherValue.share * chances / Number(all))
    }
  }

  /// The slips that lead from what the input must have been to what is printed for it.
  private func slips(in place: Int) -> [Diagnosis] {
    guard let literal = inputs[place].printed else { return [] }
    let share = Diagnosis.Kind.inputSlip.share * chances / Number(inputs.count)
    for wanted in wanted(at: place) {
      let search = SlipSearch(computed: wanted, printed: literal, chances: share)
      guard let slip = search.digitSlips.first else { continue }
      let diagnosis = diagnosis(
        .inputSlip, place, literal.ownValue(of: wanted), intended: slip.intended,
        digit: slip.digit, odds: slip.odds)
      return [diagnosis]
    }
    return []
  }

  private func diagnosis(
    _ kind: Diagnosis.Kind, _ place: Int, _ value: Number, intended: String? = nil,
    digit: Character? = nil, odds: Number
  ) -> Diagnosis {
    let input = inputs[place]
    let literal = input.printed
    return Diagnosis(
      kind, blames: .input, party: input.party,
      intended: intended ?? literal.map { $0.with(value).digitsText } ?? "",
      printed: literal?.digitsText ?? "", digit: digit, value: value, odds: odds)
  }

  /// What an input must have been for the figure to be printed so, in the unit it is printed in;
  /// only of formulas in which it counts once, as a factor or an addend.
  private func wanted(at place: Int) -> [Number] {
    guard let literal = inputs[place].printed, let reach = reach(of: place, literal) else {
      return []
    }
    let decimals = Set([literal.decimals - 1, literal.decimals, literal.decimals + 1])
    return decimals.filter { $0 >= 0 }.sorted().flatMap { numbers(in: reach, decimals: $0) }
  }

  /// The numbers with so many decimals, unless they are too many to mean anything.
  private func numbers(in reach: Reach, decimals: Int) -> [Number] {
    let step = Number.powerOfTen(-decimals)
    var number = reach.low.rounded(toDecimals: decimals, .up)
    var numbers: [Number] = []
    while number <= reach.high, numbers.count <= 12 {
      if reach.has(number) { numbers.append(number) }
      number = number + step
    }
    return numbers.count > 12 ? [] : numbers
  }

  private func reach(of place: Int, _ literal: Literal) -> Reach? {
    let step = literal.step
    let value = inputs[place].value
    guard let one = recompute(place, value + step), let two = recompute(place, value + step + step)
    else { return nil }
    let slope = one - computed
    guard two - one == slope, !slope.isZero else { return nil }
    let printed = Reach(printed: self.printed.digits, step: .powerOfTen(-self.printed.decimals))
    let turn = { (number: Number) in
      literal.digits + (number - computed) / slope * literal.digitStep
    }
    return slope.sign > 0
      ? Reach(
        turn(printed.low), turn(printed.high), hasLow: printed.hasLow, hasHigh: printed.hasHigh)
      : Reach(
        turn(printed.high), turn(printed.low), hasLow: printed.hasHigh, hasHigh: printed.hasLow)
  }
}

extension Literal {
  var digitsText: String { Literal(digits: digits, decimals: decimals).text }

  /// One unit of the last digit that is printed, in the unit it is printed in.
  fileprivate var digitStep: Number { .powerOfTen(-decimals) }

  fileprivate func ownValue(of digits: Number) -> Number {
    digits * unit.factor * .powerOfTen(exponent)
  }
}
