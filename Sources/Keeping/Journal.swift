public import Diagnostics
internal import Glibc

/// A conversation, kept as it happens: each line before it is computed, its answer before the next
/// prompt.
///
///     > 180 村 × 5.78 万元/村
///     1040.4 万元
///
/// It is a session file that grows. A blank line stands behind every answer, and nowhere in one, so
/// that an answer that was cut off is told from a whole one.
public final class Journal {
  /// What stands first.
  public struct Opening: Sendable {
    public let language: Language
    public let budgets: [String]
    /// The folder in which the paths of files begin.
    public let folder: String?

    public init(language: Language, budgets: [String], folder: String?) {
      (self.language, self.budgets, self.folder) = (language, budgets, folder)
    }
  }

  private let shelf: ConversationShelf
  private let disk: Disk
  private var name: String?
  private var file: AppendedFile?
  /// What is to be written as soon as there is a file.
  private var waiting: ContiguousArray<UInt8> = []
  private var columns: Int?
  private var folder: String?
  /// When it was brought to the disk.
  private var settled = 0
  /// Why it is not on the disk.
  private var fault: KeepingFault?
  /// Whether a statement stands there without its answer.
  private var isOpen = false
  /// What is to be said now: that nothing is kept any more, or that it is again.
  private var news: Phrase?

  init(in shelf: ConversationShelf, disk: Disk = .real) {
    (self.shelf, self.disk) = (shelf, disk)
    // A write beyond what may be written must fail instead of killing the program.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Goes on behind what was kept of a conversation.
  init(
    in shelf: ConversationShelf, name: String, fd: Int32, _ kept: KeptConversation, disk: Disk
  ) {
    (self.shelf, self.name, self.disk) = (shelf, name, disk)
    signal(SIGXFSZ, SIG_IGN)
    // What stands behind was being written when the program ended.
    ftruncate(fd, off_t(kept.end))
    var file = AppendedFile(fd: fd, size: kept.end, disk: disk)
    file.append(kept.closing)
    folder = kept.folder
    self.file = file
    sync()
  }

  deinit { if let file { close(file.fd) } }

  /// What there is to say, once.
  public func takeNews() -> Phrase? {
    defer { news = nil }
    return news
  }

  /// A statement that was typed, or begun, on a page so wide.
  public func begin(_ line: String, columns: Int, opening: Opening) {
    if isOpen { finish(JournalMark.dropped) }
    if file == nil, waiting.isEmpty {
      waiting += JournalText.head(opening, shelf.now)
    } else if let folder = opening.folder, folder != self.folder {
      append(JournalText.mark(JournalMark.folder, folder))
    }
    if columns != self.columns { append(JournalText.mark(JournalMark.columns, "\(columns)")) }
    (self.columns, folder) = (columns, opening.folder ?? folder)
    isOpen = true
    append(JournalText.typed(line))
    write()
  }

  /// A line that continues the statement.
  public func goOn(_ line: String) {
    append(JournalText.continued(line))
    write()
  }

  /// The answer to the statement, and whether the person stopped it.
  public func answer(_ text: ContiguousArray<UInt8>, wasStopped: Bool) {
    guard isOpen else { return }
    append(JournalText.answer(text))
    finish(wasStopped ? JournalMark.stopped : nil)
    write()
  }

  /// Brings to the disk what a crash of the machine would lose; nothing else does. That takes a
  /// moment, so while lines come in by themselves it is done now and then.
  public func settle(moreIsComing: Bool) {
    guard file?.isWhole == false, !moreIsComing || Self.now > settled + Self.pause else { return }
    sync()
    settled = Self.now
  }

  private static let pause = 200

  /// In milliseconds, by a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// The statement was given up before it was complete.
  public func drop() {
    guard isOpen else { return }
    finish(JournalMark.dropped)
    write()
  }

  /// The person leaves. What could not be kept is said; it is lost now.
  public func end() {
    if isOpen { finish(nil) }
    sync()
    if let fault, !waiting.isEmpty || file?.isWhole == false { news = fault.ofJournalsEnd }
    guard let file, let name else { return }
    file.trim()
    shelf.end(name)
    close(file.fd)
    self.file = nil
  }

  private func finish(_ mark: String?) {
    if let mark { append(JournalText.mark(mark)) }
    append([0x0A])
    isOpen = false
  }

  private func append(_ bytes: some Sequence<UInt8>) {
    if file == nil { waiting.append(contentsOf: bytes) } else { file?.append(bytes) }
  }

  private func write() { tell(open { $0.write() }) }
  private func sync() { tell(open { $0.sync() }) }

  /// Does something with the file, which is made if it is not there yet.
  private func open(_ body: (inout AppendedFile) -> Int32) -> KeepingFault? {
    if file == nil {
      if waiting.isEmpty { return nil }
      do throws(KeepingFault) {
        let (name, fd) = try shelf.create()
        var file = AppendedFile(fd: fd, size: 0, disk: disk)
        file.append(waiting)
        (self.name, self.file, waiting) = (name, file, [])
      } catch {
        return error
      }
    }
    guard var file else { return nil }
    self.file = nil
    let failure = body(&file)
    self.file = file
    let path = shelf.path(of: name ?? "")
    if failure != 0 { return .refused(path: path, errno: failure) }
    return isRemoved(file) ? .refused(path: path, errno: ENOENT) : nil
  }

  private func isRemoved(_ file: AppendedFile) -> Bool {
    var status = stat()
    return fstat(file.fd, &status) == 0 && status.st_nlink == 0
  }

  private func tell(_ fault: KeepingFault?) {
    if let fault, self.fault == nil { news = fault.ofJournal }
    if fault == nil, self.fault != nil { news = Words.journalIsKeptAgain }
    self.fault = fault
  }
}

extension KeepingFault {
  /// Where not even the folder can be had, so that nothing is written later, either.
  public var ofShelf: Phrase {
    switch self {
    case .suspicious: ofJournal
    case .refused(let path, let error):
      Words.journalIsImpossible(path, String(cString: strerror(error)))
    }
  }

  public var ofJournal: Phrase {
    switch self {
    case .suspicious(let path): Words.journalIsForeign(path)
    case .refused(let path, let error):
      Words.journalIsRefused(path, String(cString: strerror(error)))
    }
  }

  fileprivate var ofJournalsEnd: Phrase {
    switch self {
    case .suspicious: ofJournal
    case .refused(let path, let error):
      Words.journalEndsEarly(path, String(cString: strerror(error)))
    }
  }
}
