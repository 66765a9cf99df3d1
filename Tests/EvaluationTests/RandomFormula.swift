import Quantities
import TestSupport

/// A formula over a few ranges that can be computed at any point, without the evaluator.
indirect enum RandomFormula {
  case variable(Int)
  case number(Number, String)
  case sum(RandomFormula, RandomFormula)
  case difference(RandomFormula, RandomFormula)
  case product(RandomFormula, RandomFormula)
  case quotient(RandomFormula, RandomFormula)
  case power(RandomFormula, Int)
  case negative(RandomFormula)
  case least(RandomFormula, RandomFormula)
  case greatest(RandomFormula, RandomFormula)
  case magnitude(RandomFormula)
  case rounded(RoundingRule, RandomFormula, step: Number)

  init(_ random: inout SplitMix64, variables: Int, depth: Int) {
    func next(_ random: inout SplitMix64) -> RandomFormula {
      RandomFormula(&random, variables: variables, depth: depth - 1)
    }
    guard depth > 0, !random.chance(1, of: 8) else {
      self = RandomFormula.leaf(&random, variables: variables)
      return
    }
    switch random.below(13) {
    case 0, 1: self = .sum(next(&random), next(&random))
    case 2, 3: self = .difference(next(&random), next(&random))
    case 4, 5: self = .product(next(&random), next(&random))
    case 6, 7: self = .quotient(next(&random), next(&random))
    case 8: self = .power(next(&random), random.below(6) - 2)
    case 9: self = .negative(next(&random))
    case 10: self = .least(next(&random), next(&random))
    case 11: self = .greatest(next(&random), next(&random))
    default: self = RandomFormula.rounding(&random, next(&random))
    }
  }

  private static func leaf(_ random: inout SplitMix64, variables: Int) -> RandomFormula {
    if random.chance(4, of: 5) { return .variable(random.below(variables)) }
    let tenths = random.below(61) - 20
    let number = Number(tenths) / Number(10)
    return .number(number, "(\(number))")
  }

  private static func rounding(
    _ random: inout SplitMix64, _ inner: RandomFormula
  ) -> RandomFormula {
    if random.chance(1, of: 4) { return .magnitude(inner) }
    let rule = random.one(of: [RoundingRule.halfUp, .floor, .ceiling])
    return .rounded(rule, inner, step: random.one(of: [.one, Number(1) / Number(2), Number(10)]))
  }

  /// As it is typed; the variables are r0, r1 ….
  var text: String {
    switch self {
    case .variable(let place): "r\(place)"
    case .number(_, let text): text
    case .sum(let a, let b): "(\(a.text) + \(b.text))"
    case .difference(let a, let b): "(\(a.text) - \(b.text))"
    case .product(let a, let b): "(\(a.text) × \(b.text))"
    case .quotient(let a, let b): "(\(a.text) ÷ \(b.text))"
    case .power(let a, let exponent): "((\(a.text))^(\(exponent)))"
    case .negative(let a): "(-\(a.text))"
    case .least(let a, let b): "min(\(a.text), \(b.text))"
    case .greatest(let a, let b): "max(\(a.text), \(b.text))"
    case .magnitude(let a): "abs(\(a.text))"
    case .rounded(let rule, let a, let step):
      "\(RandomFormula.name(of: rule))(\(a.text)\(step == .one ? "" : ", \(step)"))"
    }
  }

  private static func name(of rule: RoundingRule) -> String {
    rule == .halfUp ? "round" : rule == .floor ? "floor" : "ceil"
  }

  /// What it is where the variables have these values; nil where something is divided by zero.
  func value(at point: [Number]) -> Number? {
    switch self {
    case .variable(let place): return point[place]
    case .number(let number, _): return number
    case .sum(let a, let b): return a.value(at: point, b, +)
    case .difference(let a, let b): return a.value(at: point, b, -)
    case .product(let a, let b): return a.value(at: point, b, *)
    case .quotient(let a, let b): return a.value(at: point, b) { $1.isZero ? nil : $0 / $1 }
    case .least(let a, let b): return a.value(at: point, b) { min($0, $1) }
    case .greatest(let a, let b): return a.value(at: point, b) { max($0, $1) }
    case .negative(let a): return a.value(at: point).map { -$0 }
    case .magnitude(let a): return a.value(at: point).map(\.magnitude)
    case .power(let a, let exponent):
      return a.value(at: point).flatMap { base in
        exponent < 0 && base.isZero ? nil : base.power(exponent, atMost: 1_000_000)
      }
    case .rounded(let rule, let a, let step):
      return a.value(at: point).map { ($0 / step).rounded(toDecimals: 0, rule) * step }
    }
  }

  private func value(
    at point: [Number], _ other: RandomFormula, _ operation: (Number, Number) -> Number?
  ) -> Number? {
    guard let a = value(at: point), let b = other.value(at: point) else { return nil }
    return operation(a, b)
  }
}
