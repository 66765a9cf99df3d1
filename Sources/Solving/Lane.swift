internal import Quantities

/// A number for each point of a sweep: the whole numbers in a register times `factor`, plus
/// `offset`. All that a formula adds and multiplies by constants is gathered here, at no cost.
struct Lane: Sendable {
  /// Nil for what is the same at each point, which is the offset.
  let register: Int?
  let factor: Number
  let offset: Number

  init(_ number: Number) {
    register = nil
    factor = .zero
    offset = number
  }

  init(_ register: Int, times factor: Number, plus offset: Number = .zero) {
    self.register = factor.isZero ? nil : register
    self.factor = factor
    self.offset = offset
  }

  var constant: Number? { register == nil ? offset : nil }

  func scaled(by number: Number) -> Lane {
    register.map { Lane($0, times: factor * number, plus: offset * number) }
      ?? Lane(offset * number)
  }

  func shifted(by number: Number) -> Lane {
    register.map { Lane($0, times: factor, plus: offset + number) } ?? Lane(offset + number)
  }
}

/// One step of a program: it fills a register for many points at once.
enum Instruction {
  /// `a` × `factor` + `offset`
  case line(a: Int, factor: Int128, offset: Int128)
  /// `a` × `factor` + `b` × `other`
  case join(a: Int, factor: Int128, b: Int, other: Int128)
  case product(a: Int, b: Int)
  /// 1 where `a` is at least `least`, 0 elsewhere; the other way round if `isTurned`.
  case reaches(a: Int, least: Int128, isTurned: Bool)
  case equals(a: Int, number: Int128, isTurned: Bool)
  /// `a` where `mask` is 1, and `b` elsewhere.
  case choice(mask: Int, a: Int, b: Int)
  /// (`a` × `factor` + `offset`) ÷ `divisor` as a whole number.
  case rounding(a: Int, factor: Int128, offset: Int128, divisor: Int128, RoundingRule)
}
