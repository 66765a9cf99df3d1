/// A paragraph, its broken lines joined, that still knows which line each piece of it stands on.
public struct Passage: Sendable, Hashable {
  /// Where a line of the document goes on in the joined text.
  struct Mark: Sendable, Hashable {
    let offset: Int
    let line: Int
  }

  /// Its text, full-width forms folded to ASCII, without the breaks.
  public let bytes: ContiguousArray<UInt8>
  /// In the order of their offsets; the first stands at 0.
  let marks: [Mark]

  /// A paragraph on one line.
  init(_ text: some Sequence<UInt8>, line: Int) {
    self.init(ContiguousArray(text), marks: [Mark(offset: 0, line: line)])
  }

  init(_ bytes: ContiguousArray<UInt8>, marks: [Mark]) {
    precondition(marks.first?.offset == 0)
    (self.bytes, self.marks) = (bytes, marks)
  }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The line that its first character stands on.
  public var line: Int { marks[0].line }

  /// The line that the character at this offset stands on.
  public func line(at offset: Int) -> Int {
    var (first, end) = (0, marks.count)
    while end - first > 1 {
      let middle = (first + end) / 2
      if marks[middle].offset <= offset { first = middle } else { end = middle }
    }
    return marks[first].line
  }
}
