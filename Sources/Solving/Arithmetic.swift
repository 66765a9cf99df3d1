internal import Quantities
internal import Syntax

/// What a formula is computed in while what it is a formula of is not known.
protocol Arithmetic {
  associatedtype Form
  /// Yes or no, or that it depends.
  associatedtype Condition

  var patience: Patience { get }
  /// The entry that is computed.
  var place: Int { get set }

  func form(_ number: Number) -> Form
  /// The number, where it is the same everywhere.
  func number(_ form: Form) -> Number?
  func condition(_ truth: Bool) -> Condition
  /// Nil where it depends.
  func decided(_ condition: Condition) -> Bool?

  mutating func scaling(_ form: Form, by factor: Number) -> Form
  mutating func adding(_ left: Form, _ right: Form) throws(Halt) -> Form
  mutating func multiplying(_ left: Form, _ right: Form) throws(Halt) -> Form
  mutating func dividing(_ left: Form, by right: Form) throws(Halt) -> Form
  mutating func power(_ base: Form, _ exponent: Int) throws(Halt) -> Form
  mutating func rounding(
    _ form: Form, _ rule: RoundingRule, toMultipleOf step: Number
  ) throws(Halt) -> Form
  /// Whether a difference is less than zero, zero ….
  mutating func comparing(_ kind: Tree.Kind, _ difference: Form) throws(Halt) -> Condition
  mutating func choosing(
    _ condition: Condition, _ first: Form, _ second: Form
  ) throws(Halt) -> Form
}

extension Tree.Kind {
  /// Whether a comparison holds for a difference of this sign.
  func holds(_ sign: Int) -> Bool {
    switch self {
    case .less: sign < 0
    case .lessOrEqual: sign <= 0
    case .greater: sign > 0
    case .greaterOrEqual: sign >= 0
    case .unequal: sign != 0
    default: sign == 0
    }
  }
}
