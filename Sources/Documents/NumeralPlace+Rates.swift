/// Numbers that say what another number is for.
extension NumeralPlace {
  /// The 1 before a thing and its amount, or the 1 of a ratio.
  var isOne: Bool { numeral.digits == "1" && (isOfRate || isOfRatio) }

  /// `1个村5万元`
  private var isOfRate: Bool {
    guard let unit = behind.unit else { return false }
    let thing = behind.dropFirst(unit.utf8.count).prefix { !Ascii.isDigit($0) }
    let amount = PrintedNumeral.all(in: behind).first { $0.place.lowerBound == thing.endIndex }
    return thing.count <= NumeralPlace.longestThing
      && ["元", "万元"].contains(amount?.behind.unit)
  }

  /// How many bytes the name of a counted thing has at most.
  private static let longestThing = 12

  private var isOfRatio: Bool {
    behind.first == UInt8(ascii: ":") && !behind.dropFirst().leadingDigits.isEmpty
  }

  /// The 100% that makes a share a percentage.
  var isPercentage: Bool {
    numeral.digits == "100" && behind.first == Ascii.percent
      && before.trimmedEnd.ends(withAnyOf: ["*", "×", "x", "X", "·"])
  }
}
