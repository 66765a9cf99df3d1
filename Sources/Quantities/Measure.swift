/// A unit of measure by its own name: 元, 万元, 村, 月.
public struct Measure: Sendable, Hashable {
  /// The one way it is written in an answer, however it was typed.
  public let symbol: String
  /// How many of its dimension's own unit it is: 10000 for 万元.
  public let factor: Number
  public let dimension: Dimension

  public init(symbol: String, factor: Number, dimension: Dimension) {
    self.symbol = symbol
    self.factor = factor
    self.dimension = dimension
  }
}

/// A unit as it is written behind a numeral: `万元/人/月`.
///
/// A class, so that a literal that has none carries no more than a pointer.
public final class CompoundUnit: Sendable {
  public struct Term: Sendable, Hashable {
    public let measure: Measure
    /// 1 above the line, -1 below it.
    public let exponent: Int

    public init(_ measure: Measure, exponent: Int = 1) {
      self.measure = measure
      self.exponent = exponent
    }
  }

  public let terms: [Term]
  public let factor: Number
  public let dimension: Dimension

  /// Nil when the dimension is too complicated to be anybody's.
  public convenience init?(_ terms: [Term]) {
    var factor = Number.one
    var dimension = Dimension.none
    for term in terms {
      guard let power = term.measure.dimension.power(term.exponent),
        let product = dimension.multiplied(by: power)
      else { return nil }
      dimension = product
      factor = term.exponent > 0 ? factor * term.measure.factor : factor / term.measure.factor
    }
    self.init(terms: terms, factor: factor, dimension: dimension)
  }

  /// A measure by itself.
  convenience init(_ measure: Measure) {
    self.init(terms: [Term(measure)], factor: measure.factor, dimension: measure.dimension)
  }

  public static let none = CompoundUnit(terms: [], factor: .one, dimension: .none)

  private init(terms: [Term], factor: Number, dimension: Dimension) {
    self.terms = terms
    self.factor = factor
    self.dimension = dimension
  }

  public var isNone: Bool { terms.isEmpty }

  /// `万元/人/月`; where nothing stands above the line, `/村`.
  public var symbol: String {
    let above = terms.filter { $0.exponent > 0 }.map(\.measure.symbol).joined(separator: "·")
    return terms.filter { $0.exponent < 0 }.reduce(above) { $0 + "/" + $1.measure.symbol }
  }
}

extension CompoundUnit: Hashable {
  public static func == (left: CompoundUnit, right: CompoundUnit) -> Bool {
    left === right || left.terms == right.terms
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(terms) }
}
