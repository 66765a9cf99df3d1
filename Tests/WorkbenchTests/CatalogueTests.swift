import Diagnostics
import Testing

@testable import Workbench

/// Everything a person reads stands in the catalogue, in each language in that language.
struct CatalogueTests {
  private static let englishWords: Set<Substring> = [
    "the", "is", "are", "a", "an", "of", "and", "or", "not", "with", "this", "that", "here",
    "write", "should", "cannot", "there", "no", "yes", "was", "new", "more", "error", "try", "too",
  ]

  @Test func theCatalogueIsFound() {
    #expect(PhraseLiteral.all.count > 100)
  }

  @Test func nothingIsMissing() {
    for phrase in PhraseLiteral.all {
      #expect(phrase.english.isEmpty == phrase.chinese.isEmpty, "\(phrase)")
    }
  }

  /// Samples such as 村数 and signs such as 「 may stand in an English sentence, Chinese ones not.
  @Test func theEnglishIsEnglish() {
    for phrase in PhraseLiteral.all where phrase.english != phrase.chinese {
      let scalars = Self.prose(phrase.english).unicodeScalars
      let letters = scalars.filter(\.properties.isAlphabetic)
      let chinese = scalars.count(where: Script.isChinese)
      #expect(letters.isEmpty || chinese * 2 < letters.count, "\(phrase.english)")
      #expect(!scalars.contains(where: Script.isChinesePunctuation), "\(phrase.english)")
    }
  }

  @Test func theChineseIsChinese() {
    for phrase in PhraseLiteral.all where phrase.english != phrase.chinese {
      let text = phrase.chinese
      let words = text.split { !($0.isASCII && $0.isLetter) }
      #expect(words.allSatisfy { !Self.englishWords.contains($0) }, "\(text)")
      let hasLetters = phrase.english.unicodeScalars.contains { $0.properties.isAlphabetic }
      #expect(!hasLetters || text.unicodeScalars.contains(where: Script.isChinese), "\(text)")
      for sign in [". ", ", ", "; ", ": ", "? "] {
        #expect(!Self.prose(text).contains(sign), "\(text)")
      }
    }
  }

  /// Without the samples of what to type.
  private static func prose(_ text: String) -> Substring {
    let starts = ["如 ", "写作 ", "用法", "=?", "such as ", "write "]
    let sample = starts.compactMap { text.firstRange(of: $0)?.lowerBound }.min()
    return text[..<(sample ?? text.endIndex)]
  }

  /// A case without words would be answered with those of no case at all.
  @Test func everyProblemHasItsWords() throws {
    let folder = RepositoryFile.root + "/Sources/Diagnostics"
    let problems = try #require(RepositoryFile.text(folder + "/Problem.swift"))
    let words = RepositoryFile.paths(below: folder, endingIn: "Problems.swift")
      .compactMap(RepositoryFile.text).joined()
    let cases = problems.split(separator: "\n").filter { $0.hasPrefix("  case ") }
      .map { $0.dropFirst(7).prefix { $0.isLetter || $0.isNumber } }
    #expect(cases.count > 40)
    let missing = cases.filter { !words.contains("case .\($0)") }
    #expect(missing.isEmpty)
  }

  /// Words in quotes where a page is written have not come from the catalogue.
  @Test(arguments: ["Workbench", "hesuan", "Terminal"])
  func noRoomSpeaksWithoutTheCatalogue(room: String) throws {
    let paths = RepositoryFile.paths(
      below: RepositoryFile.root + "/Sources/\(room)", endingIn: ".swift")
    #expect(!paths.isEmpty)
    for path in paths {
      let source = try #require(RepositoryFile.text(path))
      for line in source.split(separator: "\n") where Self.writes(line) {
        let quoted = line.split(separator: "\"", omittingEmptySubsequences: false)
          .enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        for text in quoted {
          #expect(!Self.hasWord(text), "\(path): \(line)")
        }
      }
    }
  }

  private static func writes(_ line: Substring) -> Bool {
    ["page.append(\"", ".say(\"", ".complain(\"", "errors.append(\""].contains(where: line.contains)
  }

  private static func hasWord(_ text: Substring) -> Bool {
    let plain = text.hasPrefix("\\(") ? "" : text.split(separator: "\\(").first ?? ""
    return plain.split { !$0.isLetter }.contains { $0.count > 2 }
      || plain.unicodeScalars.contains(where: Script.isChinese)
  }

  /// Whatever is said of an error is in the language of the session, the typed text aside.
  @Test(arguments: NoGuessTests.nonsense) func anErrorIsSaidInTheLanguageOfTheSession(line: String)
  {
    var (english, chinese) = (Talk(.english), Talk(.chinese))
    let errors = (
      english.tell(line, from: .line(3)).errors, chinese.tell(line, from: .line(3)).errors
    )
    #expect(errors.0.hasPrefix("line 3, column "))
    #expect(errors.1.hasPrefix("第 3 行第 "))
    #expect(!errors.0.unicodeScalars.contains(where: Script.isChinesePunctuation))
    let words = errors.1.split { !($0.isASCII && $0.isLetter) }
    #expect(
      words.allSatisfy { !Self.englishWords.contains($0) || line.contains($0) }, "\(errors.1)")
  }
}
