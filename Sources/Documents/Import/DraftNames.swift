internal import Quantities
internal import Syntax

/// Names for what a document calls by words: each in ASCII and as the document calls it, none twice.
struct DraftNames {
  private var taken: Set<Spelling> = []
  private var counts: [Spelling: Int] = [:]

  /// A name that is not yet taken: `summary`, then `summary2`.
  mutating func name(_ stem: String) -> String {
    let stem = Spelling(stem)
    var count = counts[stem] ?? 0
    var name = stem
    repeat {
      count += 1
      if count > 1 { name = Spelling("\(stem.text)\(count)") }
    } while !taken.insert(name).inserted
    counts[stem] = count
    return name.text
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
    PlainBytes.kept(of: ContiguousArray(words.utf8), longest: longest) ?? plainByCharacters(words)
  }

  static func plainByCharacters(_ words: String) -> String {
    var kept = words.filter { !$0.isWhitespace && !"「」|｜@＠#＃".contains($0) }
    // What leads to the page in a table of contents.
    if let dots = kept.firstRange(of: "……") ?? kept.firstRange(of: "....") {
      kept.removeSubrange(dots.lowerBound...)
    }
    return String(kept.prefix(longest))
  }

  private static let longest = 40
}
