import Glibc
import TestSupport
import Testing

@testable import Keeping

/// Which conversation is announced, which is carried on, and which are kept.
struct ConversationShelfTests {
  private let folder = TemporaryFolder()
  private var conversationsPath: String { folder.path + "/hesuan/conversations/" }

  private func hold(_ typed: String, in journal: Journal) {
    JournalSample.hold(.init(typed: [typed], answer: "fine\n"), in: journal)
    // Which is the newer one is told by the time of the file.
    usleep(20_000)
  }

  /// A conversation of one line; cut off unless it is left.
  private func hold(_ typed: String, leaving: Bool = false) throws {
    let journal = try folder.shelf().newJournal()
    hold(typed, in: journal)
    if leaving { journal.end() }
  }

  @Test func aConversationThatWasCutOffIsAnnounced() throws {
    #expect(try folder.shelf().cutOff() == nil)
    try hold("a = 1")
    #expect(try folder.shelf().cutOff()?.count == 1)
    #expect(try folder.shelf().cutOff()?.last == "a = 1")
  }

  @Test func oneThatWasLeftIsNot() throws {
    try hold("a = 1", leaving: true)
    #expect(try folder.shelf().cutOff() == nil)
  }

  @Test func oneThatSomebodyWentOnWithoutIsNot() throws {
    try hold("a = 1")
    try hold("b = 1", leaving: true)
    #expect(try folder.shelf().cutOff() == nil)
    #expect(try folder.shelf().resume()?.kept.exchanges.last?.statement == "a = 1")
  }

  @Test func oneThatGoesOnElsewhereIsNot() throws {
    let journal = try folder.shelf().newJournal()
    hold("a = 1", in: journal)
    #expect(try folder.shelf().cutOff() == nil)
    #expect(try folder.shelf().resume() == nil)
    let other = try folder.shelf().newJournal()
    hold("b = 1", in: other)
    #expect(folder.conversations.count == 2)
    journal.end()
    usleep(20_000)
    other.end()
    #expect(try folder.shelf().resume()?.kept.exchanges.last?.statement == "b = 1")
  }

  @Test func theLastIsCarriedOnWhereNoneWasCutOff() throws {
    try hold("a = 1", leaving: true)
    try hold("b = 1", leaving: true)
    try carryOn()
    #expect(folder.conversations.count == 2)
    let again = try #require(try folder.shelf().resume())
    #expect(again.kept.exchanges.map(\.statement) == ["b = 1", "b = 2"])
  }

  private func carryOn() throws {
    let resumed = try #require(try folder.shelf().resume())
    #expect(resumed.kept.exchanges.map(\.statement) == ["b = 1"])
    hold("b = 2", in: resumed.journal)
    resumed.journal.end()
  }

  @Test func oneInWhichNothingWasTypedLeavesNothing() throws {
    try folder.shelf().newJournal().end()
    #expect(folder.conversations.isEmpty)
  }

  @Test func onlyTheNewestAreKept() throws {
    for number in 0..<8 {
      let journal = try folder.shelf(most: 3).newJournal()
      hold("a = \(number)", in: journal)
      journal.end()
    }
    #expect(folder.conversations.count == 3)
    #expect(try folder.shelf().resume()?.kept.exchanges.last?.statement == "a = 7")
  }

  @Test func theNewestThatWasCutOffStays() throws {
    for number in 0..<8 { try hold("cut = \(number)") }
    for number in 0..<8 {
      let journal = try folder.shelf(most: 3).newJournal()
      hold("a = \(number)", in: journal)
      journal.end()
    }
    #expect(folder.conversations.count == 6)
    #expect(try folder.shelf().resume()?.kept.exchanges.last?.statement == "cut = 7")
  }

  @Test func itIsPrivate() throws {
    umask(0)
    try hold("a = 1")
    #expect(folder.mode("hesuan") == 0o700)
    #expect(folder.mode("hesuan/conversations") == 0o700)
    #expect(folder.mode("hesuan/conversations/" + folder.conversations[0]) == 0o600)
  }

  @Test func itFollowsNoLink() throws {
    folder.write(Array("> mine\n\n".utf8), to: "elsewhere")
    mkdir(folder.path + "/hesuan", 0o700)
    mkdir(conversationsPath, 0o700)
    symlink("../../elsewhere", conversationsPath + "2030-01-01T00-00-00-1.journal")
    link(folder.path + "/elsewhere", conversationsPath + "2030-01-01T00-00-00-2.journal")
    mkfifo(conversationsPath + "2030-01-01T00-00-00-3.journal", 0o600)
    #expect(try folder.shelf().cutOff() == nil)
    #expect(try folder.shelf().resume() == nil)
    #expect(folder.content(of: "elsewhere") == "> mine\n\n")
  }

  @Test func itUsesNoLinkedFolder() {
    mkdir(folder.path + "/hesuan", 0o700)
    mkdir(folder.path + "/elsewhere", 0o700)
    symlink("../elsewhere", folder.path + "/hesuan/conversations")
    #expect(throws: KeepingFault.suspicious(path: folder.path + "/hesuan/conversations")) {
      try folder.shelf()
    }
  }

  @Test func aFileInThePlaceOfAFolderIsNoLink() throws {
    fclose(fopen(folder.path + "/file", "w"))
    let path = folder.path + "/file/hesuan"
    #expect(throws: KeepingFault.refused(path: path, errno: ENOTDIR)) {
      try ConversationShelf(path: path)
    }
  }
}
