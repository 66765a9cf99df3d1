internal import Quantities

/// The words that the language keeps for itself.
public enum Keyword: CaseIterable, Sendable {
  case `if`, then, `else`, `in`

  public var words: [String] {
    switch self {
    case .if: ["if", "如果"]
    case .then: ["then", "则", "那么"]
    case .else: ["else", "否则"]
    case .in: ["in", "折合"]
    }
  }

  private static let byWord = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { keyword in
      keyword.words.map { (Spelling($0), keyword) }
    })

  private static let longest = allCases.flatMap(\.words).map(\.utf8.count).max() ?? 0

  init?(_ word: String) {
    // Most words are names, and longer.
    guard word.utf8.count <= Keyword.longest, let keyword = Keyword.byWord[Spelling(word)] else {
      return nil
    }
    self = keyword
  }
}
