internal import Quantities

/// Words that are looked up by their bytes.
///
///     let units: WordSet = ["万元", "元"]
///     units.contains("元")
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private let words: Set<Spelling>

  init(arrayLiteral words: String...) { self.words = Set(words.map { Spelling($0) }) }

  func contains(_ word: String) -> Bool { words.contains(Spelling(word)) }
}

extension [String] {
  /// By bytes: what Unicode takes for the same word is slow to find out, and of no use here.
  func contains(_ word: String) -> Bool {
    let word = Spelling(word)
    return contains { Spelling($0) == word }
  }
}
