/// A `Phrase(en: "…", zh: "…")` as it stands in a source file.
struct PhraseLiteral: Sendable {
  let english: String
  let chinese: String

  /// All of them in the catalogue, where both sides are literals.
  static let all: [PhraseLiteral] = RepositoryFile.paths(
    below: RepositoryFile.root + "/Sources/Diagnostics", endingIn: ".swift"
  ).flatMap { phrases(in: RepositoryFile.text($0) ?? "") }

  static func phrases(in source: String) -> [PhraseLiteral] {
    var (found, rest) = ([PhraseLiteral](), source[...])
    while let place = rest.firstRange(of: "Phrase(") {
      rest = rest[place.upperBound...]
      var reader = rest
      guard let english = label("en:", &reader), let chinese = label("zh:", &reader) else {
        continue
      }
      found.append(PhraseLiteral(english: english, chinese: chinese))
    }
    return found
  }

  /// The literals behind a label, up to the next one or the end of the call.
  private static func label(_ label: String, _ rest: inout Substring) -> String? {
    rest = rest.drop { $0.isWhitespace || $0 == "," }
    guard rest.hasPrefix(label) else { return nil }
    rest = rest.dropFirst(label.count)
    var (text, depth) = ("", 0)
    while let sign = rest.first {
      if sign == "\"" {
        text += literal(&rest)
        continue
      }
      if depth == 0, sign == "," || sign == ")" { return text }
      depth += "([{".contains(sign) ? 1 : ")]}".contains(sign) ? -1 : 0
      rest = rest.dropFirst()
    }
    return nil
  }

  /// A string literal without what is put into it.
  private static func literal(_ rest: inout Substring) -> String {
    let quote = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
    rest = rest.dropFirst(quote.count)
    var text = ""
    while !rest.isEmpty, !rest.hasPrefix(quote) {
      if rest.hasPrefix("\\(") {
        skipInterpolation(&rest)
      } else if rest.hasPrefix("\\") {
        rest = rest.dropFirst(2)
      } else {
        text.append(rest.removeFirst())
      }
    }
    rest = rest.dropFirst(quote.count)
    return text
  }

  private static func skipInterpolation(_ rest: inout Substring) {
    rest = rest.dropFirst(2)
    var depth = 1
    while depth > 0, let sign = rest.popFirst() {
      depth += sign == "(" ? 1 : sign == ")" ? -1 : 0
    }
  }
}
