/// A stretch of a source text, by byte offsets.
public struct SourceRange: Sendable, Hashable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The stretch from the start of one to the end of the other.
  public func joined(with other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }

  public func moved(by offset: Int) -> SourceRange {
    SourceRange(start + offset, end + offset)
  }
}
