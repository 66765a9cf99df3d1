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

  private var lines: [(text: String, source: Source)] = []

  mutating func add(_ text: String, _ source: Source) { lines.append((text, source)) }

  /// The file, in its one canonical form where it can be read at all.
  var bytes: ContiguousArray<UInt8> {
    var result: ContiguousArray<UInt8> = []
    for line in lines {
      result += line.text.utf8
      result.append(Ascii.lineFeed)
    }
    return result
  }

  /// What the lines at these places of the file are made of.
  func sources(at places: some Sequence<Int>) -> Set<Source> {
    var ends: [Int] = []
    var end = 0
    for line in lines {
      end += line.text.utf8.count + 1
      ends.append(end)
    }
    return Set(
      places.compactMap { place in
        let line = ends.partitioningIndex { $0 > place }
        return line < lines.count ? lines[line].source : nil
      })
  }
}

extension [Int] {
  /// The first index from which on the condition holds; the count where it never does.
  fileprivate func partitioningIndex(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
