/// A word of no more than sixteen bytes, all of which fit into one number.
struct ShortWord: Hashable {
  private let bits: UInt128

  /// Nil for a longer word.
  @inline(__always)
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= 16 else { return nil }
    var bits: UInt128 = 0
    for byte in bytes { bits = bits << 8 | UInt128(byte) }
    self.bits = bits
  }

  /// The same with small letters instead of ASCII's capitals.
  @inline(__always)
  init?(inAnyCase bytes: some Collection<UInt8>) {
    guard bytes.count <= 16 else { return nil }
    var bits: UInt128 = 0
    for byte in bytes {
      let isCapital = byte &- UInt8(ascii: "A") < 26
      bits = bits << 8 | UInt128(isCapital ? byte | 0x20 : byte)
    }
    self.bits = bits
  }
}
