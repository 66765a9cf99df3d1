/// A budget file as it is being made from a document: each line knows what it was made of, so that
/// what turns out to be no budget is left out again, and is told instead of guessed.
public struct DraftedBudget: Sendable {
  /// What a line is made of.
  enum Source: Hashable {
    case header
    case table(Int)
    /// The code of a part.
    case code(Int)
    /// Of a part: a number it names, or what it says of one.
    case mention(part: Int, Int)
    case claim(part: Int, Int)
  }

  /// The file, in its one canonical form where it can be read at all.
  private(set) var bytes: ContiguousArray<UInt8> = []
  /// Where each line ends, its line feed included, and what it is made of.
  private var lines: [(end: Int, source: Source)] = []

  mutating func add(_ text: String, _ source: Source) { add(source) { $0 += text.utf8 } }

  /// A line that is written piece by piece.
  mutating func add(_ source: Source, _ write: (inout ContiguousArray<UInt8>) -> Void) {
    write(&bytes)
    bytes.append(Ascii.lineFeed)
    lines.append((bytes.count, source))
  }

  /// What the lines at these places of the file are made of.
  func sources(at places: some Sequence<Int>) -> Set<Source> {
    Set(
      places.compactMap { place in
        let line = lines.partitioningIndex { $0.end > place }
        return line < lines.count ? lines[line].source : nil
      })
  }
}

extension Array {
  /// The first index from which on the condition holds; the count where it never does.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
