/// The one form of a name: 「a」.「b c」 is `a.「b c」`.
enum NameForm {
  static func canonical(_ text: String) -> String {
    parts(of: text).map { isPlain($0) ? $0 : "「\($0)」" }.joined(separator: ".")
  }

  /// The parts between the dots that stand outside 「」, without their 「」.
  private static func parts(of text: String) -> [String] {
    var parts = [String()]
    var isQuoted = false
    for character in text {
      switch character {
      case "「" where !isQuoted: isQuoted = true
      case "」": isQuoted = false
      case "." where !isQuoted: parts.append("")
      default: parts[parts.count - 1].append(isQuoted ? character : folded(character))
      }
    }
    return parts
  }

  /// Full-width letters and digits are ASCII, except in 「」.
  private static func folded(_ character: Character) -> Character {
    Letters.text(ContiguousArray(character.utf8)[...]).first ?? character
  }

  private static func isPlain(_ part: String) -> Bool {
    guard let first = part.unicodeScalars.first, Letters.beginsName(first.value) else {
      return false
    }
    return part.unicodeScalars.allSatisfy {
      Letters.continuesName($0.value) && Letters.folded($0.value) == $0.value
    } && Keyword(part) == nil && !Parser.declaresUnit(part)
  }
}
