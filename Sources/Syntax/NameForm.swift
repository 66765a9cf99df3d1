/// The one form of a name: 「a」.「b c」 is `a.「b c」`.
public enum NameForm {
  static func canonical(_ text: String) -> String {
    parts(of: text).map(quoted).joined(separator: ".")
  }

  /// One part as it is typed: in 「」 only if it must be.
  public static func quoted(_ part: String) -> String { isPlain(part) ? part : "「\(part)」" }

  /// The parts between the dots that stand outside 「」, without their 「」.
  public static func parts(of text: String) -> [String] {
    // No byte of 「」, nor of a full-width letter.
    if text.utf8.allSatisfy({ $0 != 0xE3 && $0 != 0xEF }) {
      return text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
    }
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

  /// The one part that a text is, without its 「」.
  public static func part(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 != 0xE3 && $0 != 0xEF }) { return text }
    return parts(of: text).joined(separator: ".")
  }

  /// Full-width letters and digits are ASCII, except in 「」.
  private static func folded(_ character: Character) -> Character {
    Letters.text(ContiguousArray(character.utf8)[...]).first ?? character
  }

  /// Whether it is one name of one part: 合计, or 「1000人以下的村」.
  public static func isOnePart(_ text: String) -> Bool {
    if text.hasPrefix("「") {
      return text.hasSuffix("」") && text.count > 2 && !text.dropFirst().dropLast().contains("」")
    }
    return isPlain(text)
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
