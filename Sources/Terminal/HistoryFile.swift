internal import Glibc
internal import Keeping

/// The history's file: plain UTF-8, an entry a line, the newest last.
///
/// Two programs may hold it at once: appending takes one write, trimming writes another file and
/// puts it in place, and neither happens during the other.
final class HistoryFile {
  private let folder: StateFolder
  private let name: String
  private var path: String { folder.path + "/" + name }
  /// No more is read than this, however large somebody made the file.
  private static let mostBytes = 16 * 1024 * 1024
  private var lineCount = 0

  init(path: String) throws(KeepingFault) {
    let cut = path.utf8.lastIndex(of: 0x2F) ?? path.startIndex
    folder = try StateFolder(path: cut == path.startIndex ? "." : String(path[..<cut]))
    name = String(path[path.utf8.index(after: cut)...])
    close(try open(creating: true))
  }

  /// The newest entries; where the file holds more, or what is no entry, it is put right.
  func read(newest limit: Int) throws(KeepingFault) -> ContiguousArray<String> {
    let fd = try open(creating: true)
    defer { close(fd) }
    let (entries, isClean) = Self.entries(in: content(of: fd))
    lineCount = entries.count
    let newest = ContiguousArray(entries.suffix(limit))
    if !isClean || entries.count > limit { trim(to: limit) }
    return newest
  }

  /// Adds an entry; trims now and then, so that the file stays below twice the limit.
  func append(_ entry: String, keeping limit: Int) throws(KeepingFault) {
    let isLocked = folder.locked(LOCK_SH)
    defer { if isLocked { folder.unlock() } }
    // Opened anew each time: another program may have put a trimmed file in place.
    let fd = try open(creating: true)
    defer { close(fd) }
    var bytes: ContiguousArray<UInt8> = endsInLine(fd) ? [] : [0x0A]
    bytes.append(contentsOf: entry.utf8)
    bytes.append(0x0A)
    guard write(fd, bytes) else { throw .refused(path: path, errno: errno) }
    lineCount += 1
    if lineCount >= 2 * limit { trim(to: limit) }
  }

  /// Keeps the newest entries; leaves the file alone if that cannot be done now.
  private func trim(to limit: Int) {
    guard folder.locked(LOCK_EX), let fd = try? open(creating: false) else { return }
    defer {
      folder.unlock()
      close(fd)
    }
    let kept = Self.entries(in: content(of: fd)).entries.suffix(limit)
    var bytes: ContiguousArray<UInt8> = []
    for entry in kept {
      bytes.append(contentsOf: entry.utf8)
      bytes.append(0x0A)
    }
    if replace(with: bytes) { lineCount = kept.count }
  }

  private func replace(with bytes: ContiguousArray<UInt8>) -> Bool {
    let draft = "\(name).\(getpid())"
    unlinkat(folder.fd, draft, 0)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let fd = openat(folder.fd, draft, flags, 0o600)
    guard fd >= 0 else { return false }
    let isWritten = write(fd, bytes) && fsync(fd) == 0
    close(fd)
    guard isWritten, renameat(folder.fd, draft, folder.fd, name) == 0 else {
      unlinkat(folder.fd, draft, 0)
      return false
    }
    return true
  }

  private func open(creating: Bool) throws(KeepingFault) -> Int32 {
    try folder.open(name, O_RDWR | O_APPEND | (creating ? O_CREAT : 0))
  }

  private func endsInLine(_ fd: Int32) -> Bool {
    var status = stat()
    var last: UInt8 = 0x0A
    guard fstat(fd, &status) == 0, status.st_size > 0 else { return true }
    return pread(fd, &last, 1, status.st_size - 1) != 1 || last == 0x0A
  }

  /// In one piece, so that two programs' lines do not mix.
  private func write(_ fd: Int32, _ bytes: ContiguousArray<UInt8>) -> Bool {
    bytes.withUnsafeBytes { Glibc.write(fd, $0.baseAddress, $0.count) } == bytes.count
  }

  private func content(of fd: Int32) -> ContiguousArray<UInt8> {
    var status = stat()
    guard fstat(fd, &status) == 0, status.st_size > 0 else { return [] }
    let start = max(0, Int(status.st_size) - Self.mostBytes)
    let size = Int(status.st_size) - start
    return ContiguousArray(unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = pread(fd, buffer.baseAddress! + count, size - count, start + count)
        guard read > 0 || (read < 0 && errno == EINTR) else { break }
        count += max(0, read)
      }
    }
  }

  private static func entries(
    in content: ContiguousArray<UInt8>
  ) -> (entries: ContiguousArray<String>, isClean: Bool) {
    var entries: ContiguousArray<String> = []
    var isClean = content.count < mostBytes
    content.withUnsafeBufferPointer { bytes in
      for line in bytes.split(separator: 0x0A) {
        if let entry = HistoryEntry.text(of: UnsafeBufferPointer(rebasing: line)) {
          entries.append(entry)
        } else {
          isClean = false
        }
      }
    }
    return (entries, isClean)
  }
}
