internal import CLibEdit
internal import Glibc

/// Holds signals back while a line is read, and hands them out one at a time together with input.
///
/// Nothing runs inside a signal handler, so that the screen is never drawn from two places at once,
/// and no signal is lost between looking and waiting.
final class SignalGate {
  /// What `wait` found.
  enum Event {
    case input
    case signal(Int32)
  }

  private static let held = [SIGINT, SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGQUIT]

  private let fd: Int32
  private let signals: Int32
  private var ordinary = sigset_t()

  init(fd: Int32) {
    self.fd = fd
    var set = Self.set
    signals = signalfd(-1, &set, Int32(SFD_CLOEXEC) | Int32(SFD_NONBLOCK))
  }

  deinit { if signals >= 0 { close(signals) } }

  func shut() {
    var set = Self.set
    sigprocmask(SIG_BLOCK, &set, &ordinary)
  }

  func open() { sigprocmask(SIG_SETMASK, &ordinary, nil) }

  /// Lets a signal do what it does by itself: stop the program, or end it.
  func deliver(_ signal: Int32) {
    open()
    kill(getpid(), signal)
    shut()
  }

  func wait() -> Event {
    while true {
      var sources = [pollfd(fd: fd, events: Int16(POLLIN), revents: 0), signalSource]
      guard poll(&sources, 2, -1) > 0 else { continue }
      if sources[1].revents != 0, let signal = next() { return .signal(signal) }
      if sources[0].revents != 0 { return .input }
    }
  }

  /// Whether input comes within so many milliseconds.
  func hasInput(within milliseconds: Int32) -> Bool {
    var source = pollfd(fd: fd, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, milliseconds) > 0
  }

  private var signalSource: pollfd { pollfd(fd: signals, events: Int16(POLLIN), revents: 0) }

  private func next() -> Int32? {
    var info = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    return read(signals, &info, size) == size ? Int32(info.ssi_signo) : nil
  }

  private static var set: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in held { sigaddset(&set, signal) }
    return set
  }
}
