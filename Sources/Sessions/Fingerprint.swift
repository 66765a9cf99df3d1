/// A short mark of all that a file holds, so that it can be told whether it has changed.
///
///     4f1c0a9be2d3
public enum Fingerprint {
  private static let digits = 12

  /// It tells apart what was changed by accident, and protects against nothing else.
  public static func of(_ bytes: ContiguousArray<UInt8>) -> String {
    let mark = bytes.withUnsafeBufferPointer { bytes in
      bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    let text = String(mark ^ (mark >> 48), radix: 16)
    return String((String(repeating: "0", count: digits) + text).suffix(digits))
  }

  static func isOne(_ word: some Collection<UInt8>) -> Bool {
    word.count == digits
      && word.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
  }
}
