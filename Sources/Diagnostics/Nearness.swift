/// Which known words a mistyped one could have meant.
public enum Nearness {
  /// At most three of the words, nearest first; none where nothing is near.
  public static func nearest(
    to word: String, among words: some Sequence<String>
  ) -> [String] {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(longest))
    let reach = max(1, wanted.count / 3)
    let near = words.compactMap { candidate -> (distance: Int, word: String)? in
      let scalars = Array(candidate.lowercased().unicodeScalars.prefix(longest))
      guard abs(scalars.count - wanted.count) <= reach || contains(scalars, wanted) else {
        return nil
      }
      let distance = contains(scalars, wanted) ? 1 : self.distance(wanted, scalars)
      let share = min(wanted.count, scalars.count)
      return distance <= reach && distance < share ? (distance, candidate) : nil
    }
    return near.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(3).map(\.word)
  }

  private static let longest = 64

  /// Whether one of the two is a beginning or an end of the other, and more than a single letter.
  private static func contains(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard short.count > 1 else { return false }
    return long.starts(with: short) || long.suffix(short.count).elementsEqual(short)
  }

  /// How many letters must be added, dropped, changed or swapped with a neighbour.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...b.count)]
    for i in 1...max(a.count, 1) where i <= a.count {
      var row = [i]
      for j in 1...max(b.count, 1) where j <= b.count {
        var best = min(rows[i - 1][j] + 1, row[j - 1] + 1)
        best = min(best, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
