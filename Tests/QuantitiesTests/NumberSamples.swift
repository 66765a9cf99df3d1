import TestSupport

@testable import Quantities

/// Random numbers, most of them around the places where the compact form ends.
extension SplitMix64 {
  mutating func number() -> Number {
    switch below(10) {
    case 0: Number(below(41) - 20)
    case 1, 2: money()
    case 3: share()
    case 4, 5: nearMantissaLimit()
    case 6: nearDenominatorLimit()
    case 7: nearScaleLimit()
    case 8: farBeyond()
    default: number() * money()
    }
  }

  mutating func nonzeroNumber() -> Number {
    while true {
      let number = number()
      if !number.isZero { return number }
    }
  }

  /// 1234.56
  mutating func money() -> Number {
    Number(mantissa: signed(Int128(below(1_000_000_000_000))), scale: below(5))
  }

  /// 5/12
  mutating func share() -> Number { Number(below(2001) - 1000) / Number(1 + below(1000)) }

  private mutating func nearMantissaLimit() -> Number {
    let power = Number(2).power(58 + below(80), atMost: 1000)!
    let near = power + Number(below(7) - 3)
    return sign() * near.scaled(byPowerOfTen: -below(42))
  }

  private mutating func nearDenominatorLimit() -> Number {
    let power = Number(2).power(60 + below(8), atMost: 1000)!
    let near = power + Number(below(15) - 7)
    return sign() * Number(1 + below(100)) / near / Number(1 + below(3))
  }

  private mutating func nearScaleLimit() -> Number {
    let power = Number.powerOfTen(below(90) - 45)
    return sign() * (power + Number(below(3))) / Number(1 + below(4))
  }

  private mutating func farBeyond() -> Number {
    sign() * longWhole() / longWhole()
  }

  private mutating func longWhole() -> Number {
    (0..<5).reduce(Number.one) { product, _ in product * Number(1 + below(1 << 50)) }
  }

  private mutating func sign() -> Number { Number(chance(1, of: 2) ? 1 : -1) }

  private mutating func signed(_ value: Int128) -> Int128 { chance(1, of: 3) ? -value : value }
}

extension Number {
  /// The number that these digits are, with a minus sign and a fraction bar allowed.
  init(_ text: String) {
    let parts = text.split(separator: "/")
    let digits = parts.map { part in
      let bytes = ContiguousArray(part.utf8)
      let isNegative = bytes[0] == UInt8(ascii: "-")
      let number = Numeral.scan(bytes, from: isNegative ? 1 : 0, inCall: false).number
      return isNegative ? -number : number
    }
    self = digits.count == 1 ? digits[0] : digits[0] / digits[1]
  }
}
