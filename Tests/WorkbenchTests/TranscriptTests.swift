import Diagnostics
import Glibc
import Testing

/// The conversations in Transcripts/, each held again and compared with what stands there.
///
/// `HESUAN_RECORD=1 swift test --filter TranscriptTests` writes the answers given now into the
/// files instead, to be read as a diff before they are kept.
struct TranscriptTests {
  /// `units.zh` is Transcripts/units.zh.txt, held in Chinese.
  static let names = RepositoryFile.paths(
    below: RepositoryFile.transcripts, endingIn: ".txt"
  ).map { String($0.dropFirst(RepositoryFile.transcripts.count + 1).dropLast(4)) }

  private static let records = getenv("HESUAN_RECORD") != nil

  @Test func everyTranscriptSaysItsLanguage() {
    #expect(!Self.names.isEmpty)
    for name in Self.names { #expect(name.hasSuffix(".en") || name.hasSuffix(".zh"), "\(name)") }
  }

  @Test(arguments: names) func theAnswersAreThoseWrittenDown(name: String) throws {
    let path = RepositoryFile.transcripts + "/\(name).txt"
    let written = Transcript(try #require(RepositoryFile.text(path)))
    let held = written.replayed(in: name.hasSuffix(".zh") ? .chinese : .english)
    if Self.records {
      #expect(RepositoryFile.write(held.text, to: path))
    } else if let difference = written.difference(from: held) {
      Issue.record("\(name).txt: \(difference)")
    }
  }

  @Test(arguments: names) func everyTranscriptTypesSomething(name: String) throws {
    let text = try #require(RepositoryFile.text(RepositoryFile.transcripts + "/\(name).txt"))
    #expect(!Transcript(text).typed.isEmpty && Transcript(text).problems == [])
  }
}
