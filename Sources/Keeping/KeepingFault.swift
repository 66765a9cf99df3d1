internal import Glibc

/// Why something is not kept.
public enum KeepingFault: Error, Sendable, Hashable {
  /// Somebody else's, a link, or no plain file.
  case suspicious(path: String)
  case refused(path: String, errno: Int32)

  /// What the last call of the system stumbled over.
  static func ofLastCall(_ path: String) -> KeepingFault {
    let error = errno
    // Where a file stands in the place of a folder above, there is nothing to be suspicious of.
    var status = stat()
    return error == ELOOP || error == ENOTDIR && lstat(path, &status) == 0
      ? .suspicious(path: path) : .refused(path: path, errno: error)
  }
}
