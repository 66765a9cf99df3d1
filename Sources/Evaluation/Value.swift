public import Quantities

/// What an expression comes to: a quantity, or yes or no.
public enum Value: Sendable, Hashable {
  case quantity(Quantity)
  case truth(Bool)
}

/// A number, or a range of numbers, with its dimension: 1040.4 万元, 6..60 万元.
public struct Quantity: Sendable, Hashable {
  public let magnitude: Magnitude
  public let dimension: Dimension

  public init(_ magnitude: Magnitude, _ dimension: Dimension = .none) {
    self.magnitude = magnitude
    self.dimension = dimension
  }

  public init(_ number: Number, _ dimension: Dimension = .none) {
    self.init(.exact(number), dimension)
  }
}

/// How much: one number, or everything between two.
public enum Magnitude: Sendable, Hashable {
  case exact(Number)
  case ranged(SpreadSum)

  /// The number, unless it is a range.
  public var number: Number? {
    if case .exact(let number) = self { return number }
    return nil
  }

  public var low: Number {
    switch self {
    case .exact(let number): number
    case .ranged(let sum): sum.low
    }
  }

  public var high: Number {
    switch self {
    case .exact(let number): number
    case .ranged(let sum): sum.high
    }
  }
}
