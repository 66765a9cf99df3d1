import Diagnostics
import Glibc
import Sessions
import TestSupport
import Testing

@testable import Keeping

/// What was acknowledged is there, wherever the journal ends.
struct JournalTests {
  private let folder = TemporaryFolder()

  /// The bytes of the sample's journal, and how many there were after each line.
  private func sample() throws -> (bytes: ContiguousArray<UInt8>, ends: [Int]) {
    let folder = TemporaryFolder()
    let journal = try folder.shelf().newJournal()
    let ends = JournalSample.lines.map { line in
      JournalSample.hold(line, in: journal)
      return folder.conversation.utf8.count
    }
    return (ContiguousArray(folder.conversation.utf8), ends)
  }

  @Test func itReadsLikeAConversation() throws {
    let journal = try folder.shelf().newJournal()
    for line in JournalSample.lines[..<2] { JournalSample.hold(line, in: journal) }
    JournalSample.hold(JournalSample.lines[7], in: journal, columns: 100)
    #expect(folder.conversation.hasPrefix("# The conversation of "))
    #expect(
      folder.conversation.hasSuffix(
        """
        .
        # folder /home/clerk
        language en
        budget luquan-2023

        # columns 80
        > 村数 = 180 村
        村数 = 180 村  new

        > (2 +
        … 3) ×
        … 4
        20

        # columns 100
        > 村数 × 5.78 万元/村
        1040.4 万元


        """))
  }

  @Test func aLineIsThereBeforeItIsComputed() throws {
    let journal = try folder.shelf().newJournal()
    journal.begin("2 ^ 99999999", columns: 80, opening: JournalSample.opening)
    #expect(folder.conversation.hasSuffix("> 2 ^ 99999999\n"))
  }

  @Test func everyBeginningHoldsWhatWasAcknowledged() throws {
    let (bytes, ends) = try sample()
    for count in 0...bytes.count {
      let note: Comment = "\(count) bytes"
      let kept = KeptConversation(ContiguousArray(bytes[..<count]))
      let whole = ends.count { $0 <= count }
      expectAcknowledged(kept, whole, note)
      #expect(kept.exchanges.count <= whole + 1, note)
      if let open = kept.exchanges.dropFirst(whole).first {
        #expect(open.end == .cutOff, note)
        let typed = JournalSample.lines[whole].typed.joined(separator: "\n")
        #expect(typed.hasPrefix(open.statement), note)
      }
    }
  }

  private func expectAcknowledged(_ kept: KeptConversation, _ count: Int, _ note: Comment) {
    #expect(kept.exchanges.count >= count, note)
    for (line, exchange) in zip(JournalSample.lines, kept.exchanges).prefix(count) {
      #expect(exchange.lines == line.typed, note)
      let end: KeptConversation.Exchange.End =
        line.isStopped ? .stopped : line.isDropped ? .dropped : .answered
      #expect(exchange.end == end, note)
      #expect(exchange.isAnswered(by: ContiguousArray(line.answer.utf8)), note)
      #expect(exchange.columns == 80, note)
    }
  }

  @Test func everyBeginningCanBeCarriedOn() throws {
    let (bytes, ends) = try sample()
    for count in ends[0]...bytes.count {
      let note: Comment = "\(count) bytes"
      let folder = TemporaryFolder()
      let shelf = try folder.shelf()
      folder.write(
        Array(bytes[..<count]), to: "hesuan/conversations/2023-05-04T16-54-00-1.journal")
      let resumed = try #require(try shelf.resume())
      #expect(resumed.time == "2023-05-04 16:54")
      JournalSample.hold(JournalSample.lines[0], in: resumed.journal, columns: 100)
      let again = KeptConversation(ContiguousArray(folder.conversation.utf8))
      expectAcknowledged(again, ends.count { $0 <= count }, note)
      #expect(again.exchanges.count == resumed.kept.exchanges.count + 1, note)
      #expect(again.exchanges.last?.end == .answered, note)
      #expect(again.closing.isEmpty, note)
      expectSession(again, folder.conversation, note)
    }
  }

  /// A journal is a session like any other.
  private func expectSession(_ kept: KeptConversation, _ text: String, _ note: Comment) {
    let session = SessionReader.read(ContiguousArray(text.utf8))
    #expect(session.diagnostics.isEmpty, note)
    #expect(session.language == .english, note)
    let typed = session.turns.map { String(decoding: session.typed($0), as: UTF8.self) }
    #expect(typed == kept.exchanges.map(\.statement), note)
    for (turn, exchange) in zip(session.turns, kept.exchanges) where exchange.end != .cutOff {
      #expect(exchange.isAnswered(by: session.exchange(turn).answer), note)
    }
  }

  @Test func aLongAnswerIsShortened() throws {
    let journal = try folder.shelf().newJournal()
    let answer = String(repeating: "0123456789\n", count: 100_000)
    JournalSample.hold(.init(typed: ["sweep"], answer: answer), in: journal)
    JournalSample.hold(JournalSample.lines[0], in: journal)
    #expect(folder.conversation.utf8.count < 300_000)
    let kept = KeptConversation(ContiguousArray(folder.conversation.utf8))
    #expect(kept.exchanges.map(\.end) == [.answered, .answered])
    #expect(kept.exchanges[0].isAnswered(by: ContiguousArray(answer.utf8)))
    #expect(!kept.exchanges[0].isAnswered(by: ContiguousArray("0123456789\n".utf8)))
  }
}
