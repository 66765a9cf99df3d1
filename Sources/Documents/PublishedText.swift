internal import Glibc

/// A published document as lines of text, each with full-width forms folded to ASCII.
///
///     let document = try PublishedText(bytes)
///     document[1780]?.numerals.map(\.digits)  // ["180", "5.78", "2023", "1040"]
///
/// Lines are numbered as an editor numbers those of the file.
public struct PublishedText: Sendable {
  /// The largest document that is read, and the most lines it may have.
  public static let largest = 64 << 20
  public static let mostLines = 16 << 20

  /// Why bytes are no document.
  public enum Refusal: Error, Sendable, Hashable {
    case tooLarge(size: Int, limit: Int)
    case tooManyLines(limit: Int)
    case notUTF8
  }

  private let folded: ContiguousArray<UInt8>
  /// Where a sign was folded that is printed two columns wide.
  private let wide: ContiguousArray<Int32>
  /// Where each line begins, and one more where the last ends; each takes its line feed with it.
  private let starts: ContiguousArray<Int32>

  public init(_ bytes: ContiguousArray<UInt8>) throws(Refusal) {
    guard PublishedText.isUTF8(bytes) else { throw .notUTF8 }
    try self.init(valid: bytes)
  }

  /// Of bytes that are known to be UTF-8.
  init(valid bytes: ContiguousArray<UInt8>) throws(Refusal) {
    guard bytes.count <= PublishedText.largest else {
      throw .tooLarge(size: bytes.count, limit: PublishedText.largest)
    }
    var wide: ContiguousArray<Int32> = []
    folded = FullWidth.folding(bytes, wide: &wide)
    self.wide = wide
    starts = PublishedText.starts(of: folded)
    guard lineCount <= PublishedText.mostLines else {
      throw .tooManyLines(limit: PublishedText.mostLines)
    }
  }

  public var lineCount: Int { starts.count - 1 }

  /// Whether there is anything to read.
  var hasInk: Bool { folded.contains { !Ascii.isBlank($0) } }

  /// The line of this number, the first being 1; nil outside of the document.
  public subscript(number: Int) -> PublishedLine? {
    guard number > 0, number <= lineCount else { return nil }
    let (start, end) = (Int(starts[number - 1]), Int(starts[number]))
    let isEnded = folded[end - 1] == Ascii.lineFeed
    return PublishedLine(number: number, bytes: folded[start..<(isEnded ? end - 1 : end)])
  }

  /// The signs of a line that were folded, and are printed two columns wide: their places in it.
  func wideSigns(in text: Stretch) -> ArraySlice<Int32> {
    let first = place(of: text.startIndex)
    return ArraySlice(wide[first..<max(first, place(of: text.endIndex))])
  }

  /// How many of the wide signs stand before a place.
  private func place(of end: Int) -> Int {
    var (low, high) = (0, wide.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(wide[middle]) < end { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many lines are cells of tables.
  var cellCount: Int { starts.dropLast().count { folded[Int($0)] == Ascii.tab } }

  func holds(_ byte: UInt8) -> Bool { folded.contains(byte) }

  static func isUTF8(_ bytes: ContiguousArray<UInt8>) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Stops one line above the limit.
  private static func starts(of bytes: ContiguousArray<UInt8>) -> ContiguousArray<Int32> {
    var result: ContiguousArray<Int32> = [0]
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count, result.count <= mostLines + 1 {
        let rest = buffer.baseAddress! + start
        let feed = memchr(rest, CInt(Ascii.lineFeed), buffer.count - start)
        start = feed.map { UnsafeRawPointer($0) - buffer.baseAddress! + 1 } ?? buffer.count
        result.append(Int32(start))
      }
    }
    return result
  }
}
