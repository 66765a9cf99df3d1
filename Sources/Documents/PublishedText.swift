/// A published document as lines of text, each with full-width forms folded to ASCII.
///
///     let document = try PublishedText(bytes)
///     document[1780]?.numerals.map(\.digits)  // ["180", "5.78", "2023", "1040"]
public struct PublishedText: Sendable {
  /// The largest document that is read.
  public static let largest = 64 << 20

  /// Why bytes are no document.
  public enum Refusal: Error, Sendable, Hashable {
    case tooLarge(size: Int, limit: Int)
    case notUTF8
  }

  private let folded: ContiguousArray<UInt8>
  private let ranges: ContiguousArray<Range<Int>>

  public init(_ bytes: ContiguousArray<UInt8>) throws(Refusal) {
    guard bytes.count <= PublishedText.largest else {
      throw .tooLarge(size: bytes.count, limit: PublishedText.largest)
    }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    folded = FullWidth.folding(bytes)
    ranges = PublishedText.lines(of: folded)
  }

  public var lineCount: Int { ranges.count }

  /// The line of this number, the first being 1; nil outside of the document.
  public subscript(number: Int) -> PublishedLine? {
    guard number > 0, number <= ranges.count else { return nil }
    return PublishedLine(number: number, bytes: folded[ranges[number - 1]])
  }

  private static func lines(of bytes: ContiguousArray<UInt8>) -> ContiguousArray<Range<Int>> {
    var result: ContiguousArray<Range<Int>> = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == Ascii.lineFeed {
      result.append(start..<place)
      start = place + 1
    }
    if start < bytes.count { result.append(start..<bytes.count) }
    return result
  }
}
