/// Whether a text begins or ends with a word, byte by byte: names of Chinese characters are never
/// written in two ways, and to allow for that costs ten times as much.
extension StringProtocol {
  func begins(with word: String) -> Bool { utf8.starts(with: word.utf8) }

  func ends(with word: String) -> Bool { utf8.suffix(word.utf8.count).elementsEqual(word.utf8) }
}
