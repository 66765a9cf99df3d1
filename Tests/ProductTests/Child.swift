import Glibc

/// A program run without a terminal, its three streams in the hands of the test.
///
///     let child = try Child([program, "eval", "1/3"])
///     child.closeInput()
///     #expect(try child.finish().output == "≈ 0.333333\n")
///
/// Every wait ends after `patience` seconds with a failure.
final class Child {
  /// What a stream of the program is connected to.
  enum Stream {
    case pipe, closed
    case file(String)
    /// For errors alone: wherever the answers go.
    case output
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static let patience = Duration.seconds(60)

  let process: pid_t
  /// What came so far.
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  private var waiting: ArraySlice<UInt8> = []
  private var endsInput = false
  private var (inputEnd, outputEnd, errorEnd): (Int32, Int32, Int32)
  private var status: Finished.Status?

  init(
    _ arguments: [String], environment: [String: String] = [:], input: Stream = .pipe,
    output: Stream = .pipe, errors: Stream = .pipe
  ) throws {
    signal(SIGPIPE, SIG_IGN)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var theirs: [Int32] = []
    defer { for end in theirs { close(end) } }
    inputEnd = Self.connect(input, 0, &actions, &theirs)
    outputEnd = Self.connect(output, 1, &actions, &theirs)
    errorEnd = Self.connect(errors, 2, &actions, &theirs)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))

    let words = arguments.map { strdup($0) } + [nil]
    let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, arguments[0], &actions, &attributes, words, settings)
    guard error == 0 else { throw Failure(description: "\(arguments[0]): errno \(error)") }
    self.process = process
  }

  deinit {
    for end in [inputEnd, outputEnd, errorEnd] where end >= 0 { close(end) }
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
  }

  /// Gives more input; it is written while something is waited for.
  func send(_ bytes: some Sequence<UInt8>) { waiting += bytes }
  func send(_ text: String) { waiting += text.utf8 }

  /// The input ends behind what was given.
  func closeInput() { endsInput = true }

  /// Nobody listens any more.
  func closeOutput() {
    close(outputEnd)
    outputEnd = -1
  }

  func send(signal: Int32) { if status == nil { kill(process, signal) } }

  var state: ProcessState { ProcessState(process: process) }

  /// Whether everything given was written.
  var hasSentAll: Bool { waiting.isEmpty }

  var hasEnded: Bool {
    reap()
    return status != nil
  }

  /// Waits until the condition holds, and writes and reads meanwhile.
  func wait(for what: String, until holds: (Child) -> Bool) throws {
    let limit = ContinuousClock.now + Self.patience
    while !holds(self) {
      guard ContinuousClock.now < limit else {
        throw Failure(
          description: "waited in vain for \(what): \(output.count) bytes of output, "
            + "errors \(String(decoding: errors.prefix(500), as: UTF8.self))")
      }
      pump()
    }
  }

  /// Waits until the program has ended and everything it said is read.
  func finish() throws -> Finished {
    closeInput()
    try wait(for: "the end") { child in
      child.reap()
      return child.status != nil && child.outputEnd < 0 && child.errorEnd < 0
    }
    return Finished(status: status ?? .exited(-1), outputBytes: output, errorBytes: errors)
  }

  private func reap() {
    var code: Int32 = 0
    guard status == nil, waitpid(process, &code, WNOHANG) == process else { return }
    let signal = code & 0x7F
    status = signal == 0 ? .exited((code >> 8) & 0xFF) : .killed(signal: signal)
  }

  private func pump() {
    if waiting.isEmpty, endsInput, inputEnd >= 0 {
      close(inputEnd)
      inputEnd = -1
    }
    var sources = [
      pollfd(fd: waiting.isEmpty ? -1 : inputEnd, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errorEnd, events: Int16(POLLIN), revents: 0),
    ]
    poll(&sources, 3, 20)
    if sources[0].revents != 0 { writeWaiting() }
    if sources[1].revents != 0 { Self.read(&outputEnd, into: &output) }
    if sources[2].revents != 0 { Self.read(&errorEnd, into: &errors) }
  }

  private func writeWaiting() {
    let count = waiting.withUnsafeBytes { write(inputEnd, $0.baseAddress, min($0.count, 65536)) }
    if count > 0 { waiting = waiting.dropFirst(count) }
    if count < 0, errno == EPIPE { waiting = [] }
  }

  private static func read(_ end: inout Int32, into bytes: inout [UInt8]) {
    let capacity = 65536
    let buffer = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = max(0, Glibc.read(end, buffer.baseAddress, capacity))
    }
    if buffer.isEmpty {
      close(end)
      end = -1
    } else {
      bytes += buffer
    }
  }

  /// Connects a stream of the program; the end that the test holds, or -1.
  private static func connect(
    _ stream: Stream, _ fd: Int32, _ actions: inout posix_spawn_file_actions_t,
    _ theirs: inout [Int32]
  ) -> Int32 {
    switch stream {
    case .closed: posix_spawn_file_actions_addclose(&actions, fd)
    case .output: posix_spawn_file_actions_adddup2(&actions, 1, fd)
    case .file(let path):
      posix_spawn_file_actions_addopen(&actions, fd, path, fd == 0 ? O_RDONLY : O_WRONLY, 0)
    case .pipe:
      var ends: [Int32] = [0, 0]
      guard pipe2?(&ends, O_CLOEXEC) == 0 else { return -1 }
      let (mine, its) = fd == 0 ? (ends[1], ends[0]) : (ends[0], ends[1])
      if fd == 0 { _ = fcntl(mine, F_SETFL, O_NONBLOCK) }
      posix_spawn_file_actions_adddup2(&actions, its, fd)
      theirs.append(its)
      return mine
    }
    return -1
  }

  /// Swift does not import it; with `pipe`, another test that starts a program just then would hand
  /// it the ends too, and they would never be closed.
  private static let pipe2 = dlsym(nil, "pipe2").map {
    unsafeBitCast($0, to: (@convention(c) (UnsafeMutablePointer<Int32>, Int32) -> Int32).self)
  }
}

/// What a program said and how it ended.
struct Finished: Equatable {
  enum Status: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  let status: Status
  let outputBytes: [UInt8]
  let errorBytes: [UInt8]

  var output: String { String(decoding: outputBytes, as: UTF8.self) }
  var errors: String { String(decoding: errorBytes, as: UTF8.self) }
  /// The lines of the output.
  var lines: [Substring] { output.split(separator: "\n") }
}

extension [UInt8] {
  /// Whether these are the last bytes.
  func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
