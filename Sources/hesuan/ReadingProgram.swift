internal import Documents
internal import Glibc

/// A program that was started to read a file and say what is in it.
struct ReadingProgram {
  private let process: pid_t
  private let output: Int32

  /// It gets a process group of its own, so that Ctrl-C comes to us alone, and nothing else of ours.
  init(_ program: String, _ arguments: [String], input: Int32) throws(PDFFault) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .cannotStart(reason: PDFText.reason()) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    var process: pid_t = 0
    let error = ReadingProgram.start(&process, program, arguments, input: input, output: ends[1])
    guard error == 0 else {
      close(ends[0])
      throw error == ENOENT ? .notInstalled : .cannotStart(reason: PDFText.reason(error))
    }
    (self.process, output) = (process, ends[0])
  }

  private static func start(
    _ process: inout pid_t, _ program: String, _ arguments: [String], input: Int32, output: Int32
  ) -> Int32 {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var manner = posix_spawnattr_t()
    posix_spawnattr_init(&manner)
    defer { posix_spawnattr_destroy(&manner) }
    setSignals(&manner)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    return posix_spawnp(&process, program, &files, &manner, &words, environ)
  }

  private static func setSignals(_ manner: inout posix_spawnattr_t) {
    var (none, usual) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigemptyset(&usual)
    for signal in [SIGINT, SIGPIPE, SIGQUIT, SIGTERM] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigmask(&manner, &none)
    posix_spawnattr_setsigdefault(&manner, &usual)
    posix_spawnattr_setpgroup(&manner, 0)
    posix_spawnattr_setflags(
      &manner,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
  }

  /// Waits a little for more; answers whether there may be still more.
  func appendOutput(to text: inout ContiguousArray<UInt8>) throws(PDFFault) -> Bool {
    var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 100) > 0 else { return true }
    let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { buffer in
      let count = Glibc.read(output, buffer.baseAddress, buffer.count)
      if count > 0 { text.append(contentsOf: buffer.prefix(count)) }
      return count
    }
    if count < 0, errno != EINTR { throw .cannotStart(reason: PDFText.reason()) }
    return count != 0
  }

  /// With whatever it may have started.
  func end() {
    kill(-process, SIGKILL)
    _ = wait()
  }

  /// What it answered when it ended; nil where a signal ended it.
  func wait() -> Int32? {
    close(output)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return nil } }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }
}
