internal import Quantities
internal import Syntax

/// A figure that is not as it is computed, and all that could explain it.
///
/// Numbers without a unit of their own are in the unit of the printed figure.
struct Puzzle {
  /// A figure that goes in.
  struct Input {
    let party: Diagnosis.Party
    /// How it is printed; nil where it is computed.
    let printed: Literal?
    /// In the own units of its dimension.
    let value: Number
    /// What else the document prints for it, in the same units.
    var others: [Number] = []
  }

  /// A figure near by that could have been taken for it.
  struct Neighbour {
    let party: Diagnosis.Party
    let printed: Literal
  }

  let computed: Number
  let printed: Literal
  let inputs: [Input]
  /// For a sum what each input adds to it, otherwise nothing.
  let addends: [Number]
  var neighbours: [Neighbour] = []
  /// Figures that a percentage could have been taken of, with what it then comes to.
  var bases: [(party: Diagnosis.Party, computed: Number)] = []
  /// What it comes to if an input is another, in the own units of its dimension.
  let recompute: (_ input: Int, _ value: Number) -> Number?

  /// One in how many figures of the document is printed so, where it is printed elsewhere too.
  var rarity: Number?
  /// The same, counting what is reckoned from the same figures too.
  var copyRarity: Number?

  /// Of formulas with more inputs than this the inputs are not suspected.
  static let mostInputs = 64

  /// One wrong figure in twenty is taken from elsewhere in the document.
  static let strayOnes = Number(20)

  /// An input that is unlikelier at fault is not suspected.
  private static let leastOdds = Number.one / Number(256)

  /// How many decimals the figures have that go in, or else stand near by.
  private var usualDecimals: Int? {
    let added = addends.isEmpty ? [] : inputs.prefix(addends.count).compactMap(\.printed)
    let near = neighbours.map(\.printed)
    return [added, near].lazy.compactMap { literals in
      literals.filter {
        $0.unit == printed.unit && $0.exponent == printed.exponent && !$0.digits.isZero
      }.map(\.decimals).max()
    }.first
  }

  /// How many figures chance could have printed instead.
  var chances: Number {
    let count = Chances.count(of: computed, printed: printed)
    return rarity.map { min(count, Puzzle.strayOnes * $0) } ?? count
  }

  /// Whether a figure would be printed so.
  func isPrinted(_ number: Number) -> Bool {
    number.rounded(toDecimals: printed.decimals, .halfUp) == printed.digits
  }

  /// All explanations that are better than none, the best first. Which input is at fault other
  /// checks may tell; how a figure slipped they do not.
  var clues: [Diagnosis] {
    candidates.filter { $0.odds > ($0.blames == .input ? Puzzle.leastOdds : .one) }
      .sorted { $0.odds > $1.odds }
  }

  /// All that could explain it, however unlikely.
  var candidates: [Diagnosis] {
    if computed.isZero || printed.digits.isZero { return [] }
    return slips + sumClues + inputClues + roundingClues + neighbourClues + baseClues
  }

  private var slips: [Diagnosis] {
    SlipSearch(
      computed: computed, printed: printed, chances: chances, usual: usualDecimals
    ).candidates.map { slip in
      Diagnosis(
        slip.kind, blames: [.months, .doubled].contains(slip.kind) ? .formula : .stated,
        intended: slip.intended, printed: slip.printed, digit: slip.digit, value: own(computed),
        odds: slip.odds)
    }
  }

  /// A number in the unit of the printed figure, in the own units of its dimension.
  func own(_ number: Number) -> Number {
    number * printed.unit.factor * .powerOfTen(printed.exponent)
  }

  /// What explains it by how it was reckoned: the printed figure should be the computed one.
  func reckoning(
    _ kind: Diagnosis.Kind, _ party: Diagnosis.Party? = nil, blames: Diagnosis.Blame = .formula,
    ways: Int
  ) -> Diagnosis {
    Diagnosis(
      kind, blames: blames, party: party, intended: printed.showing(computed),
      printed: printed.showing(printed.digits), value: own(computed),
      odds: kind.share * chances / Number(max(ways, 1)))
  }
}

extension Literal {
  /// Another number, printed with as many decimals.
  func showing(_ number: Number) -> String {
    var bytes: ContiguousArray<UInt8> = []
    number.rounded(toDecimals: decimals, .halfUp).write(into: &bytes, atLeast: decimals)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Another number in the own units of its dimension, printed in the same unit.
  func with(_ value: Number) -> Literal {
    let digits = value / (unit.factor * .powerOfTen(exponent))
    return Literal(
      digits: digits, decimals: max(decimals, digits.decimals ?? 0), exponent: exponent, unit: unit)
  }
}
