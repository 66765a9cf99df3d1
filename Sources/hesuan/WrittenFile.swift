internal import Glibc
internal import Workbench

/// A file that is written whole or not at all.
///
/// It is written without a name, brought to the disk, and only then given its name; what stood there
/// before is whole until that moment, and so is what stands there after it.
enum WrittenFile {
  typealias Outcome = Result<Void, Workbench.Unwritable>

  @Sendable static func write(
    _ path: String, mayReplace: Bool, fill: (Workbench.Pen) -> Bool
  ) -> Outcome {
    if !mayReplace, exists(path) { return .failure(.exists) }
    let target = mayReplace ? resolved(path) : path
    guard let draft = FileDraft(beside: target) else { return refused() }
    return written(draft.fd, target, fill).flatMap {
      draft.move(to: target, mayReplace: mayReplace)
    }
  }

  /// Even where it points to nothing, a link is something that is there.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// What a link points to is replaced, and not the link.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func written(
    _ file: Int32, _ target: String, _ fill: (Workbench.Pen) -> Bool
  ) -> Outcome {
    var failure: Int32 = 0
    let isComplete = fill { bytes in
      if failure == 0 { failure = send(bytes, to: file) }
      return failure == 0
    }
    if failure == 0, isComplete {
      if fchmod(file, mode(of: target)) != 0 || fsync(file) != 0 { failure = errno }
    }
    if failure != 0 { return refused(failure) }
    return isComplete ? .success(()) : .failure(.abandoned)
  }

  /// Zero, or what went wrong.
  private static func send(_ bytes: ContiguousArray<UInt8>, to file: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return errno }
        rest = rest.dropFirst(count)
      }
      return 0
    }
  }

  /// As the file has it that is replaced, or as a new one is to have it.
  private static func mode(of path: String) -> mode_t {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & 0o777 }
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }

  static func refused(_ error: Int32 = errno) -> Outcome {
    .failure(.refused(String(cString: strerror(error))))
  }
}
