internal import Glibc

/// A file that only grows, and at any moment holds a beginning of what was given.
///
/// What the disk does not take waits in memory, and goes on where it stopped as soon as it can: a
/// line is never missing between two others.
struct AppendedFile {
  private let disk: Disk
  private(set) var fd: Int32
  /// How much of it the file has.
  private(set) var size: Int
  private var waiting: ContiguousArray<UInt8> = []
  /// Up to where room was set aside.
  private var reserved: Int
  private var isSynced = true

  /// Room for some hundred lines, so that they are kept even when others fill the disk.
  private static let reserve = 64 * 1024

  init(fd: Int32, size: Int, disk: Disk) {
    (self.fd, self.size, self.disk) = (fd, size, disk)
    reserved = size
  }

  var isWhole: Bool { waiting.isEmpty && isSynced }

  mutating func append(_ bytes: some Sequence<UInt8>) { waiting.append(contentsOf: bytes) }

  /// Writes what waits; zero, or what is in the way.
  mutating func write() -> Int32 {
    if size + waiting.count + Self.reserve / 2 > reserved {
      disk.reserve(fd, size, waiting.count + Self.reserve)
      reserved = size + waiting.count + Self.reserve
    }
    while !waiting.isEmpty {
      let count = waiting.withUnsafeBytes { disk.write(fd, $0, size) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? ENOSPC : errno }
      size += count
      waiting.removeFirst(count)
      isSynced = false
    }
    return 0
  }

  /// Writes what waits and brings it to the disk; zero, or what is in the way.
  mutating func sync() -> Int32 {
    let failure = write()
    guard failure == 0, !isSynced else { return failure }
    while disk.sync(fd) != 0 {
      if errno == EINTR { continue }
      // Where there is nothing to bring it to, as on some mounted systems, it is as safe as it gets.
      guard errno == EINVAL || errno == ENOSYS else { return errno }
      break
    }
    isSynced = true
    return 0
  }

  /// Gives back the room that was set aside.
  func trim() { ftruncate(fd, off_t(size)) }
}
