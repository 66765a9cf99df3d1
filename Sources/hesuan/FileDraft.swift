internal import Glibc
internal import Workbench

/// A file that is being written, and is gone if it is given no name: whatever ends the program
/// leaves nothing behind.
///
/// Where the file system knows no nameless files, it has one beside its place.
final class FileDraft {
  let fd: Int32
  private var temporary: String?

  /// O_TMPFILE, which Swift does not import.
  private static let nameless = 0o20_000_000 | O_DIRECTORY

  init?(beside target: String) {
    let cut = target.utf8.lastIndex(of: 0x2F)
    let folder = cut.map { $0 == target.startIndex ? "/" : String(target[..<$0]) } ?? "."
    let file = open(folder, O_RDWR | O_CLOEXEC | Self.nameless, 0o600)
    if file >= 0, access(Self.path(of: file), F_OK) == 0 {
      fd = file
      return
    }
    if file >= 0 { close(file) }
    var template = ContiguousArray((target + ".XXXXXX").utf8CString)
    fd = template.withUnsafeMutableBufferPointer { mkstemp($0.baseAddress!) }
    guard fd >= 0 else { return nil }
    temporary = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  deinit {
    if let temporary { unlink(temporary) }
    if fd >= 0 { close(fd) }
  }

  /// Gives it its name. Where nothing was to be replaced, a file that has come up meanwhile is not,
  /// either.
  func move(to path: String, mayReplace: Bool) -> WrittenFile.Outcome {
    if !mayReplace {
      if link(to: path) { return .success(()) }
      if errno == EEXIST { return .failure(.exists) }
      // Some file systems know no second name for a file.
      if WrittenFile.exists(path) { return .failure(.exists) }
    }
    guard isNamed(beside: path), let temporary, rename(temporary, path) == 0 else {
      return WrittenFile.refused()
    }
    self.temporary = nil
    return .success(())
  }

  /// A second name, or the first.
  private func link(to path: String) -> Bool {
    if let temporary { return Glibc.link(temporary, path) == 0 }
    return linkat(AT_FDCWD, Self.path(of: fd), AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
  }

  /// Only what has a name can take the place of another; it has that for a moment only.
  private func isNamed(beside path: String) -> Bool {
    var number = 0
    while temporary == nil {
      let name = "\(path).\(getpid())-\(number)"
      if link(to: name) {
        temporary = name
      } else if errno != EEXIST {
        return false
      }
      number += 1
    }
    return true
  }

  private static func path(of file: Int32) -> String { "/proc/self/fd/\(file)" }
}
