internal import Quantities
internal import Syntax

/// Looks for the slips that lead from a computed figure to a printed one.
///
/// The odds of each weigh how often such a slip is made, at how many places it could have happened
/// and in how many ways, against how many figures could have been printed by chance.
struct SlipSearch {
  /// A figure digit by digit, with its sign and its point.
  private typealias Digits = ContiguousArray<UInt8>

  let computed: Number
  let printed: Literal
  /// How many figures chance could have printed instead.
  let chances: Number
  /// How many decimals figures like it are printed with, where that is known.
  let usual: Int?
  private let shown: Digits

  init(computed: Number, printed: Literal, chances: Number? = nil, usual: Int? = nil) {
    self.computed = computed
    self.printed = printed
    self.usual = usual
    self.chances = chances ?? Chances.count(of: computed, printed: printed)
    shown = SlipSearch.digits(of: printed.digits, decimals: printed.decimals)
  }

  var candidates: [Slip] {
    computed.isZero || printed.digits.isZero ? [] : editsAndShifts + multiples + roundings
  }

  /// Those that turn some digits of a figure into others.
  var digitSlips: [Slip] {
    if computed.isZero || printed.digits.isZero { return [] }
    return editsAndShifts.filter { Slip.ofDigits.contains($0.kind) }
  }

  /// A 0 at the end and the point moved are the same idea.
  private var editsAndShifts: [Slip] {
    let shifts = self.shifts
    return edits.filter { shifts.isEmpty || $0.digit != "0" } + shifts
  }

  private var decimals: Int { printed.decimals }

  private static func digits(of number: Number, decimals: Int) -> Digits {
    var digits: Digits = []
    digits.reserveCapacity(24)
    number.write(into: &digits, atLeast: max(0, decimals))
    return digits
  }

  /// The ways in which the computed figure could rightly have been printed, the likeliest first:
  /// 100.9 before 100.90 where nothing is known of others, so that one slip is not told in two ways.
  private var intended: [Digits] {
    let own = computed.decimals.flatMap { $0 <= decimals + 1 ? $0 : nil }
    let exact = [usual, own.flatMap { $0 >= decimals - 1 ? $0 : nil }, decimals - 1, decimals + 1]
      .compactMap { $0 }
      .filter { places in places >= 0 && own.map { $0 <= places } ?? false }
    var seen: Set<Int> = []
    return (exact + [decimals]).filter { seen.insert($0).inserted }.map(rounded)
  }

  /// Each kind once, by the likeliest way of printing that it leads from; others cost more.
  private var edits: [Slip] {
    var edits: [Slip] = []
    for intended in intended {
      let kinds = edits.map(\.kind)
      edits += self.edits(of: intended, ways: edits.isEmpty ? 1 : 16)
        .filter { !kinds.contains($0.kind) }
    }
    return edits
  }

  private func rounded(_ decimals: Int) -> Digits {
    SlipSearch.digits(of: computed.rounded(toDecimals: decimals, .halfUp), decimals: decimals)
  }

  private func slip(
    _ kind: Diagnosis.Kind, _ intended: Digits, digit: UInt8? = nil, ways: Int
  ) -> Slip {
    Slip(
      kind: kind, intended: String(decoding: intended, as: UTF8.self),
      printed: String(decoding: shown, as: UTF8.self),
      digit: digit.map { Character(Unicode.Scalar($0)) }, odds: kind.share * chances / Number(ways))
  }

  private func edits(of intended: Digits, ways forms: Int) -> [Slip] {
    switch shown.count - intended.count {
    case 0: return replacements(intended, ways: forms)
    case 1:
      return SlipSearch.extra(in: shown, over: intended).map { digit in
        let ways = forms * (intended.count + 1) * (digit == UInt8(ascii: "0") ? 1 : 10)
        return [slip(.digitInserted, intended, digit: digit, ways: ways)]
      } ?? []
    case -1:
      return SlipSearch.extra(in: intended, over: shown).map {
        [slip(.digitDropped, intended, digit: $0, ways: forms * intended.count)]
      } ?? []
    default: return []
    }
  }

  private func replacements(_ intended: Digits, ways forms: Int) -> [Slip] {
    let (from, to) = (intended, shown)
    let places = from.indices.filter { from[$0] != to[$0] }
    guard (1...2).contains(places.count),
      places.allSatisfy({ SlipSearch.isDigit(from[$0]) && SlipSearch.isDigit(to[$0]) })
    else { return [] }
    if places.count == 1 { return [slip(.digitChanged, intended, ways: forms * from.count * 9)] }
    guard SlipSearch.areNeighbours(places[0], places[1], in: from),
      from[places[0]] == to[places[1]], from[places[1]] == to[places[0]]
    else { return [] }
    return [slip(.digitsSwapped, intended, ways: forms * from.count)]
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Next to each other, or on both sides of the point.
  private static func areNeighbours(_ a: Int, _ b: Int, in digits: Digits) -> Bool {
    b == a + 1 || (b == a + 2 && digits[a + 1] == UInt8(ascii: "."))
  }

  /// The one digit that the longer has and the shorter has not.
  private static func extra(in long: Digits, over short: Digits) -> UInt8? {
    let place = short.indices.first { long[$0] != short[$0] } ?? short.count
    guard isDigit(long[place]), long[(place + 1)...].elementsEqual(short[place...]) else {
      return nil
    }
    return long[place]
  }

  /// The computed figure in as few digits as hold it, or in as many decimals as are printed.
  private var plain: Digits {
    let own = computed.decimals ?? decimals
    return rounded(own <= decimals + 4 ? own : decimals)
  }

  /// Slips that multiply the whole figure.
  private var multiples: [Slip] {
    SlipSearch.factors.compactMap { kind, factor, ways in
      isPrinted(computed * factor) ? slip(kind, plain, ways: ways) : nil
    }
  }

  /// Of two figures of about one size the points stand right.
  private var shifts: [Slip] {
    let (one, other) = (computed.magnitude, printed.digits.magnitude)
    if one < other * Number(5), other < one * Number(5) { return [] }
    return [-3, -2, -1, 1, 2, 3].filter { isPrinted(computed.scaled(byPowerOfTen: $0)) }.map(shift)
  }

  /// The point at another place. Where the digits are all the same it may just have been lost.
  private func shift(by places: Int) -> Slip {
    if abs(places) == 2, !printed.hasUnit { return slip(.percent, plain, ways: 1) }
    let isSame = plain.filter(SlipSearch.isDigit) == shown.filter(SlipSearch.isDigit)
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
    let rules: [(Diagnosis.Kind, RoundingRule)] = [(.truncated, .down), (.roundedUp, .up)]
    return rules.compactMap { kind, rule in
      let isPrinted = computed.rounded(toDecimals: decimals, rule) == printed.digits
      return isPrinted ? slip(kind, rounded(decimals), ways: 1) : nil
    }
  }
}
