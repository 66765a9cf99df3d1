internal import Quantities

/// The words that a total ends with, by how much they take in: 小计, 合计, 总计.
enum TotalWord: Int, Comparable {
  case subtotal, sum, grand

  private static let words: [(TotalWord, [String])] = [
    (.subtotal, ["小计"]), (.sum, ["合计", "共计"]), (.grand, ["总计", "总额"]),
  ]

  /// The word that a title ends with, before what stands in brackets: 金额合计（万元）.
  init?(ending title: String) {
    let plain = TotalWord.withoutBrackets(title)
    for (total, words) in TotalWord.words where words.contains(where: plain.ends) {
      self = total
      return
    }
    return nil
  }

  /// Whether a name says nothing but that it is a total.
  static func isAlone(_ name: String) -> Bool { alone.contains(Spelling(name)) }

  private static let alone = Set(words.flatMap(\.1).map { Spelling($0) })

  private static func withoutBrackets(_ title: String) -> Substring {
    guard title.ends(with: "）") || title.ends(with: ")"),
      let open = title.lastIndex(where: { "（(".contains($0) })
    else { return title[...] }
    return title[..<open]
  }

  static func < (left: TotalWord, right: TotalWord) -> Bool { left.rawValue < right.rawValue }
}
