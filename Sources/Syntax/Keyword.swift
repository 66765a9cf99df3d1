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

  private static let byWord = allCases.flatMap { keyword in
    keyword.words.map { (ShortWord($0.utf8), keyword) }
  }

  init?(_ word: String) {
    guard let word = ShortWord(word.utf8) else { return nil }
    self.init(word)
  }

  init?(_ word: ShortWord) {
    for (spelling, keyword) in Keyword.byWord where spelling == word {
      self = keyword
      return
    }
    return nil
  }
}
