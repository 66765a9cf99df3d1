internal import Diagnostics

/// Telling a budget file from other texts.
extension BudgetReader {
  /// How far a file may go on with notes before its header.
  private static let reach = 1 << 16

  /// Whether a file begins as a budget does, notes aside: `budget water-2024`.
  public static func begins(_ bytes: ContiguousArray<UInt8>) -> Bool {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var steps = LineSteps(bytes: bytes)
    var start = isMarked ? 3 : 0
    let last = min(bytes.count, reach)
    while start < last {
      let end = bytes[start..<last].firstIndex(of: 0x0A) ?? last
      steps.end = end
      let first = steps.skipBlanks(start)
      if first < end, steps.sign(at: first).byte != UInt8(ascii: "#"), bytes[first] != 0x0D {
        return begins(steps, at: first)
      }
      start = end + 1
    }
    return false
  }

  private static func begins(_ steps: LineSteps, at start: Int) -> Bool {
    let word = SourceRange(start, steps.endOfWord(from: start))
    let name = steps.skipBlanks(word.end)
    guard let (kind, _) = BudgetWord.named(steps.bytes[word.start..<word.end]), kind == .budget
    else { return false }
    return name >= steps.end || Letters.isASCIILetter(steps.bytes[name])
  }
}
