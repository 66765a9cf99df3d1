internal import Glibc

/// A private folder, held open so that nobody can exchange it underneath.
public final class StateFolder: Sendable {
  public let fd: Int32
  public let path: String

  /// Opens the folder, and makes it and those above it if they are missing.
  public convenience init(path: String) throws(KeepingFault) {
    Self.make(path)
    // Those above may be links, as on systems that keep homes elsewhere; this one may not.
    try self.init(path: path, fd: Glibc.open(path, Self.flags))
  }

  /// Opens a folder in a private one, and makes it if it is missing.
  public convenience init(_ name: String, in folder: StateFolder) throws(KeepingFault) {
    mkdirat(folder.fd, name, 0o700)
    try self.init(path: folder.path + "/" + name, fd: openat(folder.fd, name, Self.flags))
  }

  private static let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

  private init(path: String, fd: Int32) throws(KeepingFault) {
    (self.path, self.fd) = (path, fd)
    guard fd >= 0 else { throw .ofLastCall(path) }
    var status = stat()
    guard fstat(fd, &status) == 0, status.st_uid == geteuid() else {
      throw .suspicious(path: path)
    }
    if status.st_mode & 0o777 != 0o700 { fchmod(fd, 0o700) }
  }

  deinit { if fd >= 0 { close(fd) } }

  /// Lets no other program do the opposite meanwhile: many may append, or one may tidy up.
  ///
  /// A program that was stopped in between must not stop this one: after a tenth of a second it goes
  /// on without. False if it did.
  public func locked(_ kind: Int32) -> Bool {
    for _ in 0..<100 {
      if flock(fd, kind | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK || errno == EINTR else { return false }
      usleep(1000)
    }
    return false
  }

  public func unlock() { flock(fd, LOCK_UN) }

  /// Opens a file in it if it is a plain one of this user, and makes it private if it was not.
  public func open(_ name: String, _ flags: Int32) throws(KeepingFault) -> Int32 {
    let path = path + "/" + name
    // Without O_NONBLOCK, a named pipe in its place would stop the program here.
    let file = openat(fd, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .ofLastCall(path) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), status.st_nlink == 1
    else {
      close(file)
      throw .suspicious(path: path)
    }
    if status.st_mode & 0o777 != 0o600 { fchmod(file, 0o600) }
    return file
  }

  /// The names of what is in it.
  public var names: [String] {
    // A stream of its own begins at the first name, and closes what it reads from.
    let copy = openat(fd, ".", Self.flags)
    guard copy >= 0, let stream = fdopendir(copy) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  private static func make(_ path: String) {
    guard mkdir(path, 0o700) != 0, errno == ENOENT, let cut = path.utf8.lastIndex(of: 0x2F),
      cut > path.startIndex
    else { return }
    make(String(path[..<cut]))
    mkdir(path, 0o700)
  }
}
