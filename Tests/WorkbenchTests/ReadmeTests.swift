import Testing

/// What the README shows of a conversation stands in one of the worked sessions, which are replayed.
struct ReadmeTests {
  static let text = RepositoryFile.text(RepositoryFile.root + "/README.md") ?? ""

  /// The blocks of README.md that hold a conversation, without their indentation.
  static let transcripts: [[String]] = {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let blocks = lines.split { !$0.hasPrefix("    ") }
    return blocks.map { $0.map { String($0.dropFirst(4)) } }
      .filter { $0.contains { $0.hasPrefix("> ") } }
  }()

  @Test func theReadmeBeginsWithAConversation() {
    let screen = Self.text.split(separator: "\n", omittingEmptySubsequences: false).prefix(24)
    #expect(screen.contains { $0.hasPrefix("    > ") })
    #expect(Self.transcripts.count >= 5)
  }

  @Test(arguments: transcripts.indices)
  func everyTranscriptIsAPieceOfAWorkedSession(block: Int) {
    let transcript = Self.transcripts[block]
    let isHeld = WorkedSession.all.contains { $0.conversation.contains(transcript) }
    #expect(isHeld, "README.md: \(transcript.joined(separator: "\n"))")
  }

  @Test func everyWorkedSessionIsListedWithItsQuestion() {
    let listed = Self.text.split(separator: "\n").filter { $0.hasPrefix("- `") }
    let sessions = WorkedSession.all.map { "- `\($0.name)` – \($0.question)" }
    #expect(listed.map { String($0) }.sorted() == sessions.sorted())
  }
}
