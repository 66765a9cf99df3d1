import Diagnostics
import Testing

/// What the README shows of a conversation is what the workbench answers.
struct ReadmeTests {
  /// The blocks of README.md that hold a conversation, without their indentation. Each is one of
  /// its own.
  static let transcripts: [String] = {
    let text = RepositoryFile.text(RepositoryFile.root + "/README.md") ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let blocks = lines.split { !$0.hasPrefix("    ") }
    return blocks.map { $0.map { String($0.dropFirst(4)) }.joined(separator: "\n") }
      .filter { $0.hasPrefix("> ") || $0.contains("\n> ") }
  }()

  @Test func theReadmeBeginsWithAConversation() throws {
    let text = try #require(RepositoryFile.text(RepositoryFile.root + "/README.md"))
    let screen = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(24)
    #expect(screen.contains { $0.hasPrefix("    > ") })
    #expect(!Self.transcripts.isEmpty)
  }

  @Test(arguments: transcripts.indices) func theWorkbenchAnswersAsTheReadmeSays(block: Int) {
    let written = Transcript(Self.transcripts[block])
    let differences = Language.allCases.map { written.difference(from: written.replayed(in: $0)) }
    if !differences.contains(nil) { Issue.record("README.md: \(differences[0] ?? "")") }
  }
}
