internal import Glibc

/// The folder of the conversations that were kept, each in a file named by when it began.
///
/// One that goes on, or was cut off, is a `.journal`; one that was left is a `.session`. Whoever
/// writes in one holds a lock on it.
public final class ConversationShelf: Sendable {
  private let folder: StateFolder
  private let disk: Disk
  private let most: Int

  /// So many are kept of those that were left, and of those that were cut off.
  public static let most = 50

  private static let open = ".journal"
  private static let left = ".session"

  /// `path` is the folder of the program.
  public convenience init(path: String) throws(KeepingFault) {
    try self.init(path: path, most: Self.most, disk: .real)
  }

  init(path: String, most: Int, disk: Disk) throws(KeepingFault) {
    (self.most, self.disk) = (most, disk)
    folder = try StateFolder("conversations", in: try StateFolder(path: path))
  }

  func path(of name: String) -> String { folder.path + "/" + name }

  /// A conversation that begins now.
  public func newJournal() -> Journal { Journal(in: self, disk: disk) }

  /// The conversation that was cut off, unless a newer one was left since.
  public func cutOff() -> CutOff? {
    guard let newest = entries().first(where: { !isHeld($0.name) }), newest.isOpen,
      let bytes = content(of: newest.name)
    else { return nil }
    let kept = KeptConversation(bytes)
    return kept.exchanges.last.map {
      CutOff(time: Self.time(of: newest.name), count: kept.exchanges.count, last: $0.statement)
    }
  }

  /// What is said of a conversation that was cut off.
  public struct CutOff: Sendable, Hashable {
    public let time: String
    public let count: Int
    public let last: String
  }

  /// The newest conversation that was cut off, or else the newest of all, with its journal.
  public func resume() throws(KeepingFault) -> Resumed? {
    let entries = entries()
    for entry in entries.filter(\.isOpen) + entries.filter({ !$0.isOpen }) {
      if let resumed = try resume(entry) { return resumed }
    }
    return nil
  }

  /// A conversation that is carried on.
  public struct Resumed {
    public let time: String
    public let kept: KeptConversation
    public let journal: Journal
  }

  private func resume(_ entry: Entry) throws(KeepingFault) -> Resumed? {
    guard let fd = lock(entry.name) else { return nil }
    let kept = KeptConversation(Self.content(of: fd))
    var name = entry.name
    if !entry.isOpen {
      name = Self.stem(of: name) + Self.open
      _ = renameat(folder.fd, entry.name, folder.fd, name)
    }
    guard !kept.exchanges.isEmpty else {
      close(fd)
      return nil
    }
    let journal = Journal(in: self, name: name, fd: fd, kept, disk: disk)
    return Resumed(time: Self.time(of: name), kept: kept, journal: journal)
  }

  /// A file of its own, locked.
  func create() throws(KeepingFault) -> (name: String, fd: Int32) {
    let isLocked = folder.locked(LOCK_SH)
    defer { if isLocked { folder.unlock() } }
    let (name, fd) = try createNew(Self.stamp("%Y-%m-%dT%H-%M-%S") + "-\(getpid())")
    flock(fd, LOCK_EX | LOCK_NB)
    fsync(folder.fd)
    return (name, fd)
  }

  /// One program may begin several in one second.
  private func createNew(_ stem: String) throws(KeepingFault) -> (name: String, fd: Int32) {
    var number = 1
    while true {
      let name = stem + (number > 1 ? "-\(number)" : "")
      number += 1
      if faccessat(folder.fd, name + Self.left, F_OK, 0) == 0 { continue }
      do throws(KeepingFault) {
        return (name + Self.open, try folder.open(name + Self.open, O_RDWR | O_CREAT | O_EXCL))
      } catch {
        guard case .refused(_, EEXIST) = error else { throw error }
      }
    }
  }

  /// The person has left the conversation.
  func end(_ name: String) {
    _ = renameat(folder.fd, name, folder.fd, Self.stem(of: name) + Self.left)
    fsync(folder.fd)
    prune()
  }

  /// Removes the oldest, and those in which nothing was typed.
  private func prune() {
    guard folder.locked(LOCK_EX) else { return }
    defer { folder.unlock() }
    let entries = entries()
    let old =
      entries.filter(\.isOpen).dropFirst(most) + entries.filter { !$0.isOpen }.dropFirst(most)
    for entry in old + entries.filter({ $0.size == 0 }) where !isHeld(entry.name) {
      unlinkat(folder.fd, entry.name, 0)
    }
  }

  private struct Entry {
    let name: String
    let isOpen: Bool
    let size: Int
    let time: timespec
  }

  /// Those that are there, the newest first.
  private func entries() -> [Entry] {
    let entries = folder.names.compactMap { name -> Entry? in
      let isOpen = name.hasSuffix(Self.open)
      var status = stat()
      guard isOpen || name.hasSuffix(Self.left),
        fstatat(folder.fd, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
        status.st_mode & S_IFMT == S_IFREG
      else { return nil }
      return Entry(name: name, isOpen: isOpen, size: Int(status.st_size), time: status.st_mtim)
    }
    return entries.sorted {
      ($0.time.tv_sec, $0.time.tv_nsec, $0.name) > ($1.time.tv_sec, $1.time.tv_nsec, $1.name)
    }
  }

  /// The file, locked and still there under its name; nil if another program goes on in it.
  private func lock(_ name: String) -> Int32? {
    guard let fd = try? folder.open(name, O_RDWR) else { return nil }
    var (own, named) = (stat(), stat())
    guard flock(fd, LOCK_EX | LOCK_NB) == 0, fstat(fd, &own) == 0,
      fstatat(folder.fd, name, &named, AT_SYMLINK_NOFOLLOW) == 0, own.st_ino == named.st_ino
    else {
      close(fd)
      return nil
    }
    return fd
  }

  /// Whether a program goes on in it.
  private func isHeld(_ name: String) -> Bool {
    guard let fd = try? folder.open(name, O_RDONLY) else { return true }
    defer { close(fd) }
    return flock(fd, LOCK_SH | LOCK_NB) != 0
  }

  private func content(of name: String) -> ContiguousArray<UInt8>? {
    guard let fd = try? folder.open(name, O_RDONLY) else { return nil }
    defer { close(fd) }
    return Self.content(of: fd)
  }

  private static func content(of fd: Int32) -> ContiguousArray<UInt8> {
    var status = stat()
    guard fstat(fd, &status) == 0, status.st_size > 0 else { return [] }
    let size = Int(status.st_size)
    return ContiguousArray(unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = pread(fd, buffer.baseAddress! + count, size - count, off_t(count))
        guard read > 0 || (read < 0 && errno == EINTR) else { break }
        count += max(0, read)
      }
    }
  }

  private static func stem(of name: String) -> String {
    String(name.dropLast(name.hasSuffix(open) ? open.count : left.count))
  }

  /// `2023-05-04 16:54`, as the file is named.
  private static func time(of name: String) -> String {
    let parts = name.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return stem(of: name) }
    return parts[0] + " " + parts[1].split(separator: "-").prefix(2).joined(separator: ":")
  }

  /// When the conversation begins, by the clock on the wall.
  var now: String { Self.stamp("%Y-%m-%d %H:%M") }

  private static func stamp(_ form: String) -> String {
    var (seconds, parts) = (Glibc.time(nil), tm())
    localtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 64)
    let count = strftime(&buffer, buffer.count, form, &parts)
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
