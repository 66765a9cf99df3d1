internal import Quantities
internal import Syntax

/// How many figures chance could have printed instead.
enum Chances {
  /// Those with so many decimals between half and twice the one or the other, whichever has more of
  /// them; of round figures only those that are as round.
  static func count(of computed: Number, printed: Literal) -> Number {
    let largest = max(computed.magnitude, printed.digits.magnitude)
    let near = largest.scaled(byPowerOfTen: printed.decimals) * Number(3) / Number(2)
    return min(near, Number(3) * .powerOfTen(significantDigits(of: printed.digits)))
  }

  /// 100.09 has five, 20.00 has one.
  private static func significantDigits(of number: Number) -> Int {
    var bytes: ContiguousArray<UInt8> = []
    number.magnitude.write(into: &bytes)
    let digits = bytes.filter { $0 != UInt8(ascii: ".") }.drop { $0 == UInt8(ascii: "0") }
    return digits.reversed().drop { $0 == UInt8(ascii: "0") }.count
  }
}
