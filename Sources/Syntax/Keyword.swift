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
    uniqueKeysWithValues: allCases.flatMap { keyword in keyword.words.map { ($0, keyword) } })

  init?(_ word: String) {
    guard let keyword = Keyword.byWord[word] else { return nil }
    self = keyword
  }
}
