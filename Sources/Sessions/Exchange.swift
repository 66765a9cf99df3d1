/// What was typed, and what was answered.
///
///     > 2 × 3
///     6
public struct Exchange: Sendable, Hashable {
  /// The statement, in several lines if it was typed so.
  public var typed: ContiguousArray<UInt8>
  /// The page and the complaints, as they were shown; empty where nothing was.
  public var answer: ContiguousArray<UInt8>

  public init(typed: some Sequence<UInt8>, answer: some Sequence<UInt8>) {
    self.typed = ContiguousArray(typed)
    self.answer = ContiguousArray(answer)
  }
}
