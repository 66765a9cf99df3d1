import Diagnostics
import Sessions
import Testing
import Workbench

/// The sessions at the top of the repository: documents, and tests of what they say.
struct WorkedSessionTests {
  private static let sessions = WorkedSession.all

  private static func names(in language: Language) -> [String] {
    sessions.filter { $0.text.language == language }.map(\.name)
  }

  @Test(arguments: sessions.indices) func everyAnswerIsAsItIsWritten(place: Int) {
    let session = Self.sessions[place]
    let report = Talk().workbench.replay(
      session.text.bytes, named: session.name, updating: false)
    #expect(report.outcome == .same, "\(report.page.text)\(report.errors.text)")
  }

  @Test func thereAreEnoughInBothLanguages() {
    #expect(Self.names(in: .english).count >= 10)
    #expect(Self.names(in: .chinese).count >= 7)
    #expect(Set(Self.sessions.map(\.name)).count == Self.sessions.count)
  }

  @Test func everyBuiltInBudgetIsAskedAfter() {
    var talk = Talk()
    let held = Set(Self.sessions.flatMap(\.budgets))
    for line in talk.say("budgets").split(separator: "\n").dropFirst() {
      #expect(held.contains(String(line.split(separator: " ")[0])), "\(line)")
    }
  }

  @Test(arguments: sessions.indices) func itAsksOneQuestionAndSaysWhatIsKnownThen(place: Int) {
    let session = Self.sessions[place]
    #expect(session.text.diagnostics.isEmpty, "\(session.name)")
    #expect(session.question.hasSuffix("?") || session.question.hasSuffix("？"), "\(session.name)")
    #expect((5...15).contains(session.text.turns.count), "\(session.name)")
    #expect(!session.text.turns.contains { !$0.isAnswered }, "\(session.name)")
    #expect(session.endsWithProse, "\(session.name)")
  }

  @Test(arguments: sessions.indices) func aPersonOfItsLanguageCanReadIt(place: Int) {
    let session = Self.sessions[place]
    let prose = session.prose.joined()
    let letters = prose.unicodeScalars.filter(Script.isChinese).count
    if session.text.language == .chinese {
      #expect(letters * 3 > prose.unicodeScalars.count, "\(session.name)")
    } else {
      #expect(letters * 10 < prose.unicodeScalars.count, "\(session.name)")
    }
  }

  @Test(arguments: sessions.indices) func everyLineFitsThePage(place: Int) {
    for line in Self.sessions[place].prose { #expect(Visible.width(of: line) <= 100, "\(line)") }
  }
}
