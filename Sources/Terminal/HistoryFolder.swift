internal import Diagnostics
internal import Glibc

/// Why the history is not kept in its file.
enum HistoryFault: Error, Sendable, Hashable {
  /// Somebody else's, a link, or no plain file.
  case suspicious(path: String)
  case refused(path: String, errno: Int32)

  var phrase: Phrase {
    switch self {
    case .suspicious(let path):
      Words.historyIsForeign(path)
    case .refused(let path, let error):
      Words.historyIsRefused(path, String(cString: strerror(error)))
    }
  }
}

/// The private folder of the history, held open so that nobody can exchange it underneath.
final class HistoryFolder {
  let fd: Int32
  let path: String

  /// Opens the folder, and makes it and those above it if they are missing.
  init(path: String) throws(HistoryFault) {
    self.path = path
    Self.make(path)
    // Those above may be links, as on systems that keep homes elsewhere; this one may not.
    fd = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard fd >= 0 else { throw Self.fault(path) }
    var status = stat()
    guard fstat(fd, &status) == 0, status.st_uid == geteuid() else {
      close(fd)
      throw .suspicious(path: path)
    }
    if status.st_mode & 0o777 != 0o700 { fchmod(fd, 0o700) }
  }

  deinit { close(fd) }

  /// Lets `body` run while no other program does the opposite: many may append, or one may trim.
  ///
  /// A program that was stopped in between must not stop this one: after a tenth of a second it goes
  /// on without. False if it did.
  func locked(_ kind: Int32) -> Bool {
    for _ in 0..<100 {
      if flock(fd, kind | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK || errno == EINTR else { return false }
      usleep(1000)
    }
    return false
  }

  func unlock() { flock(fd, LOCK_UN) }

  static func fault(_ path: String) -> HistoryFault {
    let error = errno
    return error == ELOOP || error == ENOTDIR
      ? .suspicious(path: path) : .refused(path: path, errno: error)
  }

  private static func make(_ path: String) {
    guard mkdir(path, 0o700) != 0, errno == ENOENT, let cut = path.utf8.lastIndex(of: 0x2F),
      cut > path.startIndex
    else { return }
    make(String(path[..<cut]))
    mkdir(path, 0o700)
  }
}
