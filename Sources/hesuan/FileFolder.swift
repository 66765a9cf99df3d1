internal import Glibc

/// The folder in which the paths of files begin.
final class FileFolder {
  private let fd = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)

  deinit { if fd >= 0 { close(fd) } }

  /// Nil where nobody can say it, or where its name cannot be kept.
  static var path: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(validatingCString: path).flatMap { $0.contains("\n") ? nil : $0 }
  }

  /// Goes into a folder, if it is still there.
  static func enter(_ path: String?) { if let path { chdir(path) } }

  /// Goes back.
  func enter() { if fd >= 0 { fchdir(fd) } }
}
