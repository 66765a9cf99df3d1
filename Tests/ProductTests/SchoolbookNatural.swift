/// A natural number as children reckon it: decimal digits, the units first. Slow and plainly right,
/// and without anything of the program's own arithmetic.
struct SchoolbookNatural: Equatable, Comparable, CustomStringConvertible {
  /// Without zeros in front; zero has none at all.
  private(set) var digits: [Int8]

  init(_ text: String) {
    digits = text.utf8.reversed().map { Int8($0 - 0x30) }
    trim()
  }

  init(_ number: Int) { self.init(String(number)) }

  var isZero: Bool { digits.isEmpty }
  var description: String { isZero ? "0" : digits.reversed().map { String($0) }.joined() }

  private mutating func trim() { while digits.last == 0 { digits.removeLast() } }

  static func < (a: Self, b: Self) -> Bool {
    guard a.digits.count == b.digits.count else { return a.digits.count < b.digits.count }
    return a.digits.reversed().lexicographicallyPrecedes(b.digits.reversed())
  }

  static func + (a: Self, b: Self) -> Self {
    var (sum, carry) = (a, Int8(0))
    for place in 0...max(a.digits.count, b.digits.count) {
      if place == sum.digits.count { sum.digits.append(0) }
      let digit = sum.digits[place] + carry + (place < b.digits.count ? b.digits[place] : 0)
      (carry, sum.digits[place]) = digit < 10 ? (0, digit) : (1, digit - 10)
    }
    sum.trim()
    return sum
  }

  /// Of a number that is not smaller.
  static func - (a: Self, b: Self) -> Self {
    precondition(b <= a)
    var (rest, borrowed) = (a, Int8(0))
    for place in a.digits.indices {
      let digit = a.digits[place] - borrowed - (place < b.digits.count ? b.digits[place] : 0)
      (borrowed, rest.digits[place]) = digit < 0 ? (1, digit + 10) : (0, digit)
    }
    rest.trim()
    return rest
  }

  static func * (a: Self, b: Self) -> Self {
    var columns = Array(repeating: 0, count: a.digits.count + b.digits.count + 1)
    for (i, x) in a.digits.enumerated() {
      for (j, y) in b.digits.enumerated() { columns[i + j] += Int(x) * Int(y) }
    }
    var product = Self(0)
    var carry = 0
    for column in columns {
      product.digits.append(Int8((column + carry) % 10))
      carry = (column + carry) / 10
    }
    product.trim()
    return product
  }

  /// Ten times as much, and a digit.
  func followed(by digit: Int8) -> Self {
    var longer = self
    longer.digits.insert(digit, at: 0)
    longer.trim()
    return longer
  }

  /// Long division.
  func divided(by divisor: Self) -> (quotient: Self, remainder: Self) {
    precondition(!divisor.isZero)
    var (quotient, remainder) = (Self(0), Self(0))
    for digit in digits.reversed() {
      remainder = remainder.followed(by: digit)
      var times: Int8 = 0
      while remainder >= divisor {
        remainder = remainder - divisor
        times += 1
      }
      quotient = quotient.followed(by: times)
    }
    return (quotient, remainder)
  }
}
