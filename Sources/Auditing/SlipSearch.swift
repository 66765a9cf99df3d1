internal import Quantities
internal import Syntax

/// Looks for the slips that lead from a computed figure to a printed one.
///
/// The odds of each weigh how often such a slip is made, at how many places it could have happened
/// and in how many ways, against how many figures could have been printed by chance.
struct SlipSearch {
  let computed: Number
  let printed: Literal
  /// How many figures chance could have printed instead.
  let chances: Number

  init(computed: Number, printed: Literal, chances: Number? = nil) {
    self.computed = computed
    self.printed = printed
    self.chances = chances ?? Chances.count(of: computed, printed: printed)
  }

  /// How often a wrong figure is wrong by this slip, in thousandths; from studies of typing.
  private static let share: [Diagnosis.Kind: Int] = [
    .digitChanged: 350, .digitsSwapped: 120, .digitDropped: 80, .digitInserted: 40,
    .pointMoved: 60, .percent: 50, .wan: 50, .months: 50, .doubled: 30, .sign: 20,
    .truncated: 100, .roundedUp: 50,
  ]

  var candidates: [Slip] {
    if computed.isZero || printed.digits.isZero { return [] }
    let edits = intended.lazy.map { self.edits(of: $0) }.first { !$0.isEmpty } ?? []
    let factors = self.factors
    // A 0 at the end and the point moved are the same idea.
    let isShifted = factors.contains { $0.kind == .pointMoved || $0.kind == .percent }
    return edits.filter { !(isShifted && $0.digit == "0") } + factors + roundings
  }

  private var decimals: Int { printed.decimals }

  private var shown: String { text(printed.digits, decimals: decimals) }

  private func text(_ number: Number, decimals: Int) -> String {
    var bytes: ContiguousArray<UInt8> = []
    number.write(into: &bytes, atLeast: max(0, decimals))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The ways in which the computed figure could rightly have been printed, the shortest first:
  /// 100.9 before 100.90, so that one slip is not told in two ways.
  private var intended: [String] {
    let own = computed.decimals.flatMap { abs($0 - decimals) <= 1 ? $0 : nil }
    return Set([own, decimals].compactMap { $0 }).sorted().map { places in
      text(computed.rounded(toDecimals: places, .halfUp), decimals: places)
    }
  }

  private func slip(
    _ kind: Diagnosis.Kind, _ intended: String, digit: Character? = nil, ways: Int
  ) -> Slip {
    let share = Number(SlipSearch.share[kind] ?? 1) / Number(1000)
    return Slip(
      kind: kind, intended: intended, printed: shown, digit: digit,
      odds: share * chances / Number(ways))
  }

  private func edits(of intended: String) -> [Slip] {
    let (from, to) = (Array(intended), Array(shown))
    var slips: [Slip] = []
    if to.count == from.count + 1, let digit = SlipSearch.extra(in: to, over: from) {
      let ways = (from.count + 1) * (digit == "0" ? 1 : 10)
      slips.append(slip(.digitInserted, intended, digit: digit, ways: ways))
    }
    if from.count == to.count + 1, let digit = SlipSearch.extra(in: from, over: to) {
      slips.append(slip(.digitDropped, intended, digit: digit, ways: from.count))
    }
    if from.count == to.count { slips += replacements(intended, from, to) }
    return slips
  }

  private func replacements(
    _ intended: String, _ from: [Character], _ to: [Character]
  ) -> [Slip] {
    let places = from.indices.filter { from[$0] != to[$0] }
    if places.count == 1, from[places[0]].isNumber, to[places[0]].isNumber {
      return [slip(.digitChanged, intended, ways: from.count * 9)]
    }
    guard places.count == 2, SlipSearch.areNeighbours(places[0], places[1], in: from),
      from[places[0]] == to[places[1]], from[places[1]] == to[places[0]],
      from[places[0]].isNumber, from[places[1]].isNumber
    else { return [] }
    return [slip(.digitsSwapped, intended, ways: from.count)]
  }

  /// Next to each other, or on both sides of the point.
  private static func areNeighbours(_ a: Int, _ b: Int, in digits: [Character]) -> Bool {
    b == a + 1 || (b == a + 2 && digits[a + 1] == ".")
  }

  /// The one digit that the longer has and the shorter has not.
  private static func extra(in long: [Character], over short: [Character]) -> Character? {
    let place = zip(long, short).prefix { $0 == $1 }.count
    guard long[place].isNumber, long[(place + 1)...].elementsEqual(short[place...]) else {
      return nil
    }
    return long[place]
  }

  /// The computed figure in as few digits as hold it, or in as many decimals as are printed.
  private var plain: String {
    let own = computed.decimals ?? decimals
    let places = own <= decimals + 4 ? own : decimals
    return text(computed.rounded(toDecimals: places, .halfUp), decimals: places)
  }

  /// Slips that multiply the whole figure.
  private var factors: [Slip] {
    let shifts = (-3...3).filter { $0 != 0 && isPrinted(computed * .powerOfTen($0)) }
    return shifts.map(shift)
      + SlipSearch.factors.compactMap { kind, factor, ways in
        isPrinted(computed * factor) ? slip(kind, plain, ways: ways) : nil
      }
  }

  /// The point at another place. Where the digits are all the same it may just have been lost.
  private func shift(by places: Int) -> Slip {
    if abs(places) == 2, !printed.hasUnit { return slip(.percent, plain, ways: 1) }
    let isSame = plain.filter(\.isNumber) == shown.filter(\.isNumber)
    return slip(.pointMoved, plain, ways: isSame ? 1 : 6)
  }

  private static let factors: [(Diagnosis.Kind, Number, ways: Int)] =
    [-8, -4, 4, 8].map { (.wan, .powerOfTen($0), 4) } + [
      (.months, Number(12), 2), (.months, .one / Number(12), 2),
      (.doubled, Number(2), 2), (.doubled, .one / Number(2), 2),
      (.sign, Number(-1), 1),
    ]

  private func isPrinted(_ number: Number) -> Bool {
    number.rounded(toDecimals: decimals, .halfUp) == printed.digits
  }

  private var roundings: [Slip] {
    let intended = text(computed.rounded(toDecimals: decimals, .halfUp), decimals: decimals)
    let rules: [(Diagnosis.Kind, RoundingRule)] = [(.truncated, .down), (.roundedUp, .up)]
    return rules.compactMap { kind, rule in
      computed.rounded(toDecimals: decimals, rule) == printed.digits
        ? slip(kind, intended, ways: 1) : nil
    }
  }
}
