public import Quantities
public import Syntax

/// What a figure is to come to: one number, or any between two, in the own units of a dimension.
public struct Target: Sendable, Hashable {
  public struct End: Sendable, Hashable {
    public let number: Number
    public let isIncluded: Bool

    public init(_ number: Number, isIncluded: Bool = true) {
      self.number = number
      self.isIncluded = isIncluded
    }
  }

  /// Nil where it does not end.
  public let low: End?
  public let high: End?
  /// Nil where a bare 0 fits any.
  public let dimension: Dimension?

  public init(from low: End?, to high: End?, _ dimension: Dimension?) {
    self.low = low
    self.high = high
    self.dimension = dimension
  }

  public init(_ number: Number, _ dimension: Dimension?) {
    self.init(from: End(number), to: End(number), dimension)
  }

  /// Every number that is printed so: half a step of its last digit to both sides, where a half is
  /// rounded away from zero. A bound is taken as it stands, and so is a range.
  public init(_ printed: Printed) {
    let literal = printed.literal
    let value = literal.value
    let isBare = literal.digits.isZero && !literal.hasUnit
    let dimension = isBare ? nil : literal.unit.dimension
    switch printed.relation {
    case .equal, .about:
      let half = literal.step / Number(2)
      self.init(
        from: End(value - half, isIncluded: value.sign > 0),
        to: End(value + half, isIncluded: value.sign < 0), dimension)
    case .atMost: self.init(from: nil, to: End(value), dimension)
    case .below: self.init(from: nil, to: End(value, isIncluded: false), dimension)
    case .atLeast: self.init(from: End(value), to: nil, dimension)
    case .above: self.init(from: End(value, isIncluded: false), to: nil, dimension)
    case .within: self.init(from: End(value), to: End((printed.upper ?? literal).value), dimension)
    }
  }

  public func has(_ number: Number) -> Bool {
    Target.isAbove(low, by: low.map { (number - $0.number).sign })
      && Target.isAbove(high, by: high.map { ($0.number - number).sign })
  }

  /// Whether what has this sign counted from an end inwards belongs to the target.
  static func isAbove(_ end: End?, by sign: Int?) -> Bool {
    guard let end, let sign else { return true }
    return end.isIncluded ? sign >= 0 : sign > 0
  }
}

extension Literal {
  /// One unit of the last digit that is printed, in the own units of its dimension.
  fileprivate var step: Number {
    Literal(digits: .powerOfTen(-decimals), decimals: decimals, exponent: exponent, unit: unit)
      .value
  }
}
