public import Quantities

/// A quantity as it is written: `5.78 万元/村`, `3.5万`, `40%`.
public struct Literal: Sendable, Hashable {
  /// The digits as a number, before 万 or % is applied.
  public let digits: Number
  /// How many digits stand behind the point; a zero at the end counts.
  public let decimals: Int
  /// The power of ten that 万, 亿, % or ‰ stands for.
  public let exponent: Int
  /// Nil for none, which is most of them.
  private let compound: CompoundUnit?

  public var unit: CompoundUnit { compound ?? .none }
  public var hasUnit: Bool { compound != nil }

  /// A numeral alone.
  @inline(__always)
  init(_ numeral: Numeral) {
    digits = numeral.number
    decimals = numeral.decimals
    exponent = 0
    compound = nil
  }

  public init(
    digits: Number, decimals: Int, exponent: Int = 0, unit: CompoundUnit = .none
  ) {
    self.digits = digits
    self.decimals = decimals
    self.exponent = exponent
    compound = unit.isNone ? nil : unit
  }

  /// The number in its unit: 35000 for 3.5万, 0.4 for 40%.
  public var number: Number { exponent == 0 ? digits : digits.scaled(byPowerOfTen: exponent) }

  /// The quantity in the own units of its dimension: 57800 for 5.78 万元/村.
  public var value: Number {
    compound.map { number * $0.factor } ?? number
  }
}

/// The signs that stand for a power of ten: 万, 亿, %.
enum PowerSign {
  static let percent = -2
  static let permille = -3

  private static let multipliers: [(exponent: Int, sign: String)] = [
    (12, "万亿"), (11, "千亿"), (10, "百亿"), (8, "亿"),
    (7, "千万"), (6, "百万"), (4, "万"), (3, "千"), (2, "百"),
  ]

  /// The multiplier that a word begins with: (4, "元") for 万元.
  static func multiplier(beginning word: String) -> (exponent: Int, rest: String)? {
    for (exponent, sign) in multipliers where word.hasPrefix(sign) {
      return (exponent, String(word.dropFirst(sign.count)))
    }
    return nil
  }

  static func sign(of exponent: Int) -> String {
    switch exponent {
    case percent: "%"
    case permille: "‰"
    default: multipliers.first { $0.exponent == exponent }?.sign ?? ""
    }
  }
}
