internal import CGMP

/// GMP's whole numbers, as far as fractions need them by themselves.
extension UnsafeMutablePointer where Pointee == __mpz_struct {
  static func make() -> Self {
    let pointer = allocate(capacity: 1)
    gmp_integer_init(pointer)
    return pointer
  }

  func free() {
    gmp_integer_clear(self)
    deallocate()
  }

  func set(_ value: Int128) {
    let magnitude = value.magnitude
    let words = [UInt(truncatingIfNeeded: magnitude), UInt(truncatingIfNeeded: magnitude >> 64)]
    gmp_integer_set_words(self, words, 2)
    if value < 0 { gmp_integer_negate(self) }
  }

  func multiply(by word: UInt64) {
    let factor = Self.make()
    defer { factor.free() }
    factor.set(Int128(word))
    gmp_integer_multiply(self, self, factor)
  }

  /// Appends the ASCII digits, with a minus sign if it is negative.
  func writeDigits(into bytes: inout ContiguousArray<UInt8>) {
    let bound = Int(gmp_integer_digit_bound(self))
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: bound) { buffer in
      gmp_integer_get_digits(self, buffer.baseAddress)
      for character in buffer {
        if character == 0 { break }
        bytes.append(UInt8(bitPattern: character))
      }
    }
  }
}

extension Int128 {
  /// GMP's whole number, if it fits.
  init?(_ integer: UnsafeMutablePointer<__mpz_struct>) {
    guard gmp_integer_bits(integer) <= 127 else { return nil }
    var words: [UInt] = [0, 0]
    gmp_integer_get_words(integer, &words)
    let magnitude = Int128(words[1]) << 64 | Int128(words[0])
    self = gmp_integer_sign(integer) < 0 ? -magnitude : magnitude
  }
}
