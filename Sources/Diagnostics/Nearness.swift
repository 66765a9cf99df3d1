/// Which known words a mistyped one could have meant.
public enum Nearness {
  /// At most three of the words, nearest first; none where nothing is near.
  ///
  /// A word that is the beginning or the end of the other is near too, unless only slips of the
  /// hand count. Words that differ in their digits alone are a series, not slips. Of two letters
  /// one may differ in `names`, where another sign of the same sound is the commonest slip.
  public static func nearest(
    to word: String, among words: some Sequence<String>, names: Bool = false,
    onlySlips: Bool = false
  ) -> [String] {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(longest))
    let near = words.compactMap { candidate -> (distance: Int, word: String)? in
      let scalars = Array(candidate.lowercased().unicodeScalars.prefix(longest))
      let isShortName = names && wanted.count == 2 && scalars.count == 2
      let reach = isShortName ? 1 : max(wanted.count, scalars.count) / 3
      return distance(wanted, scalars, reach, onlySlips: onlySlips).map { ($0, candidate) }
    }
    return near.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(3).map(\.word)
  }

  private static let longest = 64

  /// The distance of two words that are near.
  private static func distance(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], _ reach: Int, onlySlips: Bool
  ) -> Int? {
    if abs(a.count - b.count) <= reach, !differInDigitsOnly(a, b) {
      let distance = edits(a, b)
      if distance <= reach { return distance }
    }
    return !onlySlips && contains(a, b) ? reach + 1 : nil
  }

  private static func differInDigitsOnly(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let isLetter = { (scalar: Unicode.Scalar) in !("0"..."9").contains(scalar) }
    return a != b && a.filter(isLetter) == b.filter(isLetter)
  }

  /// Whether one of the two is a beginning or an end of the other, and more than a single letter.
  private static func contains(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard short.count > 1 else { return false }
    return long.starts(with: short) || long.suffix(short.count).elementsEqual(short)
  }

  /// How many letters must be added, dropped, changed or swapped with a neighbour.
  private static func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let change = rows[i][j] + (a[i] == b[j] ? 0 : 1)
        row.append(min(change, rows[i][j + 1] + 1, row[j] + 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          row[j + 1] = min(row[j + 1], rows[i - 1][j - 1] + 1)
        }
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
