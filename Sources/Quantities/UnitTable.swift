/// The units that are known: the standard ones and those declared with `unit`.
public struct UnitTable: Sendable {
  private var measures: [Spelling: Measure] = [:]
  private var symbols: [Dimension.Base: String] = [:]
  private var nextBase: UInt16 = UnitTable.firstDeclared

  static let firstDeclared: UInt16 = 256
  static let lastDeclared: UInt16 = 2000

  /// The standard units and nothing else.
  public static let standard = UnitTable()

  private init() {
    for unit in StandardUnit.all {
      symbols[unit.base] = symbols[unit.base] ?? unit.symbol
      let measure = Measure(
        symbol: unit.symbol, factor: unit.factor, dimension: Dimension(unit.base))
      for word in [unit.symbol] + unit.alsoWritten { measures[Spelling(word)] = measure }
    }
  }

  /// Every word that is a unit, in no order.
  public var words: some Collection<String> & Sendable { measures.keys.map(\.text) }

  /// Whether every budget knows it; what was declared may be declared anew.
  public func isStandard(_ word: String) -> Bool {
    measure(named: word) != nil
      && measures[Spelling(word)].map { declared.contains($0.symbol) } != true
  }

  /// The units that were declared, in their order.
  public private(set) var declared: [String] = []

  /// Takes a declared unit back.
  public mutating func forget(_ word: String) {
    precondition(declared.contains(word), "only what was declared can be forgotten")
    declared.removeAll { $0 == word }
    measures[Spelling(word)] = nil
  }

  /// The words that stand for units in answers.
  public var shownSymbols: [String] { Set(measures.values.map(\.symbol)).sorted() }

  /// The unit of this name. Things may be counted with 个 before their name: 个村 is 村.
  public func measure(named word: String) -> Measure? {
    if let measure = measures[Spelling(word)] { return measure }
    guard word.hasPrefix("个"), let thing = measures[Spelling(String(word.dropFirst()))],
      thing.dimension.exponent(of: .money) == 0
    else { return nil }
    return thing
  }

  /// The symbol of a base: 元 for money.
  public func symbol(of base: Dimension.Base) -> String { symbols[base] ?? "?" }

  /// A new thing to count; nil when there are already as many as there can be.
  @discardableResult
  public mutating func declare(_ word: String) -> Measure? {
    precondition(measures[Spelling(word)] == nil, "what is a unit already is refused before")
    guard nextBase <= UnitTable.lastDeclared else { return nil }
    let base = Dimension.Base(number: nextBase)
    nextBase += 1
    symbols[base] = word
    return add(Measure(symbol: word, factor: .one, dimension: Dimension(base)))
  }

  /// A new name for a quantity: `unit 盒 = 24 支`.
  @discardableResult
  public mutating func declare(_ word: String, factor: Number, dimension: Dimension) -> Measure {
    precondition(measures[Spelling(word)] == nil, "what is a unit already is refused before")
    return add(Measure(symbol: word, factor: factor, dimension: dimension))
  }

  private mutating func add(_ measure: Measure) -> Measure {
    measures[Spelling(measure.symbol)] = measure
    declared.append(measure.symbol)
    return measure
  }

  /// The unit of a dimension in its bases' own symbols.
  public func plainUnit(of dimension: Dimension) -> CompoundUnit {
    unit(of: dimension) { base in
      Measure(symbol: symbol(of: base), factor: .one, dimension: Dimension(base))
    }
  }

  /// The unit a budget reader expects: money in 元 below 10000 元 and in 万元 from there on.
  public func expectedUnit(of dimension: Dimension, for number: Number) -> CompoundUnit {
    guard dimension.exponent(of: .money) == 1, number.magnitude >= UnitTable.tenThousand else {
      return plainUnit(of: dimension)
    }
    return unit(of: dimension) { base in
      base == .money
        ? Measure(symbol: "万元", factor: UnitTable.tenThousand, dimension: Dimension(base))
        : Measure(symbol: symbol(of: base), factor: .one, dimension: Dimension(base))
    }
  }

  private static let tenThousand = Number(10000)

  private func unit(
    of dimension: Dimension, _ measure: (Dimension.Base) -> Measure
  ) -> CompoundUnit {
    let terms = dimension.factors.flatMap { factor in
      let term = CompoundUnit.Term(measure(factor.base), exponent: factor.exponent.signum())
      return Array(repeating: term, count: abs(factor.exponent))
    }
    guard let unit = CompoundUnit(terms) else {
      preconditionFailure("a dimension is made of units that fit")
    }
    return unit
  }
}
