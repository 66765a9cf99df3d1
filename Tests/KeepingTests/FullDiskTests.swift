import Diagnostics
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Keeping

/// On a disk that fills up stands always a beginning of the conversation, and what is missing comes
/// as soon as there is room.
struct FullDiskTests {
  private let folder = TemporaryFolder()

  private func whole() throws -> ArraySlice<UInt8> {
    let folder = TemporaryFolder()
    let journal = try folder.shelf().newJournal()
    for line in JournalSample.lines { JournalSample.hold(line, in: journal) }
    return behindTime(folder.conversationBytes)
  }

  /// Of two conversations, the times may differ.
  private func behindTime(_ text: [UInt8]) -> ArraySlice<UInt8> { text.drop { $0 != 0x0A } }

  @Test(arguments: Seed.all) func nothingIsDamagedAndAllOfItComes(seed: Seed) throws {
    let whole = try whole()
    for room in 0...(whole.count + 60) {
      let folder = TemporaryFolder()
      let small = SmallDisk(room: room, seed: seed)
      let journal = try folder.shelf(disk: small.disk).newJournal()
      var news = 0
      for line in JournalSample.lines {
        JournalSample.hold(line, in: journal)
        if journal.takeNews() != nil { news += 1 }
        #expect(whole.starts(with: behindTime(folder.conversationBytes)), "room \(room)")
      }
      let isShort = behindTime(folder.conversationBytes) != whole
      #expect(!isShort || small.isFull)
      #expect(news == (isShort ? 1 : 0), "room \(room)")
      small.makeRoom()
      JournalSample.hold(JournalSample.lines[0], in: journal)
      #expect(behindTime(folder.conversationBytes).starts(with: whole), "room \(room)")
      #expect((journal.takeNews() != nil) == isShort, "room \(room)")
    }
  }

  @Test func aFailingDiskIsSaidOnceInItsWords() throws {
    let small = SmallDisk(room: 100, seed: Seed.all[0], error: EIO)
    let journal = try folder.shelf(disk: small.disk).newJournal()
    JournalSample.hold(JournalSample.lines[0], in: journal)
    JournalSample.hold(JournalSample.lines[1], in: journal)
    let news = try #require(journal.takeNews())
    #expect(news.english.contains("Input/output error"))
    #expect(news.english.contains(folder.path))
    JournalSample.hold(JournalSample.lines[1], in: journal)
    #expect(journal.takeNews() == nil)
  }

  @Test func aJournalThatIsTakenAwayIsSaid() throws {
    let journal = try folder.shelf().newJournal()
    JournalSample.hold(JournalSample.lines[0], in: journal)
    #expect(journal.takeNews() == nil)
    unlink(folder.path + "/hesuan/conversations/" + folder.conversations[0])
    JournalSample.hold(JournalSample.lines[1], in: journal)
    #expect(journal.takeNews() != nil)
  }

  @Test func whatIsSetAsideIsGivenBack() throws {
    let journal = try folder.shelf().newJournal()
    JournalSample.hold(JournalSample.lines[0], in: journal)
    let length = folder.conversation.utf8.count
    journal.end()
    var status = stat()
    stat(folder.path + "/hesuan/conversations/" + folder.conversations[0], &status)
    #expect(Int(status.st_size) == length)
    #expect(status.st_blocks <= 16)
  }

  @Test func whatCannotBeBroughtToTheDiskIsSaid() throws {
    let disk = Disk(
      write: Disk.real.write,
      sync: { _ in
        errno = EIO
        return -1
      }, reserve: { _, _, _ in })
    let journal = try folder.shelf(disk: disk).newJournal()
    JournalSample.hold(JournalSample.lines[0], in: journal)
    #expect(journal.takeNews() == nil)
    journal.settle(moreIsComing: false)
    #expect(journal.takeNews()?.english.contains("Input/output error") == true)
  }

  @Test func whereLinesComeByThemselvesItIsBroughtThereNowAndThen() throws {
    let count = Count()
    let disk = Disk(
      write: Disk.real.write,
      sync: { _ in
        count.value.add(1, ordering: .relaxed)
        return 0
      }, reserve: { _, _, _ in })
    let journal = try folder.shelf(disk: disk).newJournal()
    for _ in 0..<20 {
      JournalSample.hold(JournalSample.lines[0], in: journal)
      journal.settle(moreIsComing: false)
    }
    #expect(count.value.load(ordering: .relaxed) == 20)
    for _ in 0..<20 {
      JournalSample.hold(JournalSample.lines[0], in: journal)
      journal.settle(moreIsComing: true)
    }
    #expect(count.value.load(ordering: .relaxed) < 40)
    journal.end()
    #expect(count.value.load(ordering: .relaxed) > 20)
  }
}

private final class Count: Sendable {
  let value = Atomic(0)
}
