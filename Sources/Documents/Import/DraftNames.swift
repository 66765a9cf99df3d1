internal import Syntax

/// Names for what a document calls by words: each in ASCII and as the document calls it, none twice.
struct DraftNames {
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  /// A name that is not yet taken: `summary`, then `summary2`.
  mutating func name(_ stem: String) -> String {
    var name = stem
    repeat {
      counts[stem, default: 0] += 1
      let count = counts[stem]!
      name = count == 1 ? stem : "\(stem)\(count)"
    } while !taken.insert(name).inserted
    return name
  }

  /// The title as it is written behind a name: with its number where another has the same; nothing
  /// where none is left of it.
  mutating func title(_ words: String) -> String {
    let plain = DraftNames.plain(words)
    if plain.isEmpty { return "" }
    return " " + NameForm.quoted(name(plain))
  }

  /// Without what a name cannot hold, and no longer than a name should be.
  static func plain(_ words: String) -> String {
    var kept = words.filter { !$0.isWhitespace && !"「」|｜@＠#＃".contains($0) }
    // What leads to the page in a table of contents.
    if let dots = kept.firstRange(of: "……") ?? kept.firstRange(of: "....") {
      kept.removeSubrange(dots.lowerBound...)
    }
    return String(kept.prefix(longest))
  }

  private static let longest = 40
}
