/// An exact number of any size: `1040.4`, `1/3`, `1.05^30`.
///
/// What budgets hold fits `Compact`, which costs a few machine instructions; what exceeds it goes
/// to GMP. Each value has one form only, so that equal numbers are equal storage.
public struct Number: Sendable, Hashable {
  enum Storage: Sendable, Hashable {
    case compact(Compact)
    /// Only for what does not fit `Compact`.
    case big(BigFraction)
  }

  let storage: Storage

  init(_ compact: Compact) { storage = .compact(compact) }
  init(storage: Storage) { self.storage = storage }

  public init(_ integer: Int) {
    self.init(Compact(mantissa: Int128(integer), denominator: 1, scale: 0))
  }

  public static let zero = Number(0)
  public static let one = Number(1)

  /// `mantissa` / 10^`scale`: `Number(mantissa: 578, scale: 2)` is 5.78.
  public init(mantissa: Int128, scale: Int) {
    if mantissa == .min {
      // The one mantissa that does not count as compact.
      let nearest = Number(mantissa: -.max, scale: 0) - .one
      self = nearest.scaled(byPowerOfTen: -scale)
    } else if scale <= Compact.largestScale {
      self.init(Compact.decimal(mantissa, scale))
    } else {
      self = Number(mantissa: mantissa, scale: 0) * Number.powerOfTen(-scale)
    }
  }

  /// 10^`exponent`.
  public static func powerOfTen(_ exponent: Int) -> Number {
    if exponent >= 0, exponent <= Compact.largestScale {
      return Number(Compact(mantissa: Compact.powersOfTen[exponent], denominator: 1, scale: 0))
    }
    if exponent < 0, -exponent <= Compact.largestScale {
      return Number(Compact(mantissa: 1, denominator: 1, scale: UInt8(-exponent)))
    }
    return BigFraction.powerOfTen(exponent).number
  }

  /// The same number as a GMP fraction.
  var big: BigFraction {
    switch storage {
    case .compact(let compact): BigFraction(compact)
    case .big(let big): big
    }
  }

  public var isZero: Bool {
    if case .compact(let compact) = storage { return compact.mantissa == 0 }
    return false
  }

  /// -1, 0 or 1.
  public var sign: Int {
    switch storage {
    case .compact(let compact): compact.mantissa.signum() == 0 ? 0 : compact.mantissa < 0 ? -1 : 1
    case .big(let big): big.sign
    }
  }

  /// Whether its decimal digits end, as those of 1/8 do and those of 1/3 do not.
  public var terminates: Bool {
    switch storage {
    case .compact(let compact): compact.denominator == 1
    case .big(let big): big.decimalScale != nil
    }
  }

  public var isWhole: Bool {
    switch storage {
    case .compact(let compact): compact.denominator == 1 && compact.scale == 0
    case .big(let big): big.isWhole
    }
  }

  /// What the number must be multiplied by for its digits to end: 3 for 1/6.
  public var endlessPart: Number {
    switch storage {
    case .compact(let compact): Number(mantissa: Int128(compact.denominator), scale: 0)
    case .big(let big): big.endlessPart.number
    }
  }

  /// What stands below the line when it is written as a fraction in lowest terms: 4 for 0.75.
  public var denominator: Number { isWhole ? .one : big.below.number }

  /// The number as an `Int`, if it is one.
  public var int: Int? {
    guard case .compact(let compact) = storage, isWhole else { return nil }
    return Int(exactly: compact.mantissa)
  }

  /// What is left of a whole number when it is divided by `divisor`, from 0 up.
  public func residue(by divisor: UInt64) -> UInt64 {
    precondition(isWhole, "only a whole number leaves a whole rest")
    return big.residue(by: divisor)
  }

  /// The number as an `Int128`, if it is one.
  public var int128: Int128? {
    guard case .compact(let compact) = storage, isWhole else { return nil }
    return compact.mantissa
  }

  @inline(__always)
  var isCompact: Bool {
    if case .compact = storage { return true }
    return false
  }

  /// About how many bits it takes to hold, for keeping numbers within reason.
  public var bits: Int {
    switch storage {
    case .compact: 192
    case .big(let big): big.bits
    }
  }
}
