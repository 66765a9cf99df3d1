extension Number {
  @inline(__always)
  public static func + (left: Number, right: Number) -> Number {
    if case .compact(let a) = left.storage, case .compact(let b) = right.storage,
      let sum = a.adding(b)
    {
      return Number(sum)
    }
    return (left.big + right.big).number
  }

  @inline(__always)
  public static func - (left: Number, right: Number) -> Number {
    if case .compact(let a) = left.storage, case .compact(let b) = right.storage,
      let difference = a.adding(b.negated)
    {
      return Number(difference)
    }
    return (left.big - right.big).number
  }

  @inline(__always)
  public static func * (left: Number, right: Number) -> Number {
    if case .compact(let a) = left.storage, case .compact(let b) = right.storage,
      let product = a.multiplied(by: b)
    {
      return Number(product)
    }
    return (left.big * right.big).number
  }

  /// The quotient; `right` must not be zero.
  public static func / (left: Number, right: Number) -> Number {
    precondition(!right.isZero, "the divisor is checked before")
    if case .compact(let a) = left.storage, case .compact(let b) = right.storage,
      let reciprocal = b.reciprocal, let quotient = a.multiplied(by: reciprocal)
    {
      return Number(quotient)
    }
    return (left.big / right.big).number
  }

  public static prefix func - (value: Number) -> Number {
    switch value.storage {
    case .compact(let compact): Number(compact.negated)
    case .big(let big): (-big).number
    }
  }

  public var magnitude: Number { sign < 0 ? -self : self }

  /// The number times 10^`exponent`.
  public func scaled(byPowerOfTen exponent: Int) -> Number {
    if exponent < 0, case .compact(let compact) = storage,
      Int(compact.scale) - exponent <= Compact.largestScale
    {
      let scale = Int(compact.scale) - exponent
      return Number(Compact.fraction(compact.mantissa, compact.denominator, scale))
    }
    return exponent == 0 ? self : self * Number.powerOfTen(exponent)
  }

  /// The number to a whole power, or nil where that would take more than `bits` bits to hold.
  /// A negative power of zero is the caller's to refuse.
  public func power(_ exponent: Int, atMost bits: Int) -> Number? {
    precondition(exponent >= 0 || !isZero, "zero has no negative power")
    if isZero || self == .one { return exponent == 0 ? .one : self }
    if self == Number(-1) { return exponent & 1 == 0 ? .one : self }
    let big = self.big
    guard exponent.magnitude <= UInt(bits / max(big.bits / 2, 1)) else { return nil }
    return big.power(exponent).number
  }
}

extension Number: Comparable {
  public static func < (left: Number, right: Number) -> Bool {
    if case .compact(let a) = left.storage, case .compact(let b) = right.storage,
      let isBelow = a.isBelow(b)
    {
      return isBelow
    }
    return left.big.compare(right.big) < 0
  }
}
