/// The units that are known: the standard ones and those declared with `unit`.
public struct UnitTable: Sendable {
  /// Each measure as a unit by itself, made once and for all.
  private var units: [Spelling: CompoundUnit] = [:]
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
      for word in [unit.symbol] + unit.alsoWritten { know(measure, as: word) }
    }
  }

  /// Every word that is a unit, in no order.
  public var words: some Collection<String> & Sendable { units.keys.map(\.text) }

  /// Whether every budget knows it; what was declared may be declared anew.
  public func isStandard(_ word: String) -> Bool {
    measure(named: word) != nil
      && units[Spelling(word)].map { declared.contains($0.symbol) } != true
  }

  /// The units that were declared, in their order.
  public private(set) var declared: [String] = []

  /// Takes a declared unit back.
  public mutating func forget(_ word: String) {
    precondition(declared.contains(word), "only what was declared can be forgotten")
    declared.removeAll { $0 == word }
    units[Spelling(word)] = nil
  }

  /// The words that stand for units in answers.
  public var shownSymbols: [String] { Set(units.values.map(\.symbol)).sorted() }

  /// The measure of this name. Things may be counted with 个 before their name: 个村 is 村.
  public func measure(named word: String) -> Measure? { unit(named: word)?.terms[0].measure }

  /// The same as a unit by itself.
  public func unit(named word: String) -> CompoundUnit? {
    if let unit = units[Spelling(word)] { return unit }
    guard word.hasPrefix("个"), let thing = units[Spelling(String(word.dropFirst()))],
      thing.dimension.exponent(of: .money) == 0
    else { return nil }
    return thing
  }

  /// The symbol of a base: 元 for money.
  public func symbol(of base: Dimension.Base) -> String { symbols[base] ?? "?" }

  /// A new thing to count; nil when there are already as many as there can be.
  @discardableResult
  public mutating func declare(_ word: String) -> Measure? {
    precondition(units[Spelling(word)] == nil, "what is a unit already is refused before")
    guard nextBase <= UnitTable.lastDeclared else { return nil }
    let base = Dimension.Base(number: nextBase)
    nextBase += 1
    symbols[base] = word
    return add(Measure(symbol: word, factor: .one, dimension: Dimension(base)))
  }

  /// A new name for a quantity: `unit 盒 = 24 支`.
  @discardableResult
  public mutating func declare(_ word: String, factor: Number, dimension: Dimension) -> Measure {
    precondition(units[Spelling(word)] == nil, "what is a unit already is refused before")
    return add(Measure(symbol: word, factor: factor, dimension: dimension))
  }

  private mutating func add(_ measure: Measure) -> Measure {
    know(measure, as: measure.symbol)
    declared.append(measure.symbol)
    return measure
  }

  private mutating func know(_ measure: Measure, as word: String) {
    units[Spelling(word)] = CompoundUnit(measure)
  }

  /// The unit of a dimension in its bases' own symbols.
  public func plainUnit(of dimension: Dimension) -> CompoundUnit {
    unit(of: dimension) { base in
      Measure(symbol: symbol(of: base), factor: .one, dimension: Dimension(base))
    }
  }

  /// The unit a budget reader expects: money in 元 below 10000 元 and in 万元 from there on, 米 from
  /// 1000 on in 公里, and what is below 1 for a 公斤 for a 吨.
  public func expectedUnit(of dimension: Dimension, for number: Number) -> CompoundUnit {
    let larger = StandardUnit.shownLarger.first { unit in
      switch dimension.exponent(of: unit.base) {
      case 1: number.magnitude >= unit.factor
      case -1: number.magnitude < .one && !number.isZero
      default: false
      }
    }
    guard let larger else { return plainUnit(of: dimension) }
    return unit(of: dimension) { base in
      base == larger.base
        ? Measure(symbol: larger.symbol, factor: larger.factor, dimension: Dimension(base))
        : Measure(symbol: symbol(of: base), factor: .one, dimension: Dimension(base))
    }
  }

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
