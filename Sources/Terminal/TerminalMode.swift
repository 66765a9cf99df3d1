internal import Glibc

/// Whether the terminal hands over each key at once and unseen, or whole lines, as others expect it.
struct TerminalMode {
  private let fd: Int32
  private var ordinary: termios?

  init(fd: Int32) {
    self.fd = fd
    remember()
  }

  /// Each key at once; Ctrl-C and Ctrl-Z still send their signals.
  mutating func edit() {
    guard var mode = remember() else { return }
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | IEXTEN)
    mode.c_lflag |= tcflag_t(ISIG)
    mode.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | ISTRIP)
    mode.c_oflag |= tcflag_t(OPOST | ONLCR)
    withUnsafeMutableBytes(of: &mode.c_cc) { ($0[Int(VMIN)], $0[Int(VTIME)]) = (1, 0) }
    tcsetattr(fd, TCSADRAIN, &mode)
  }

  /// The present mode; others may change it while no line is read.
  @discardableResult private mutating func remember() -> termios? {
    var mode = termios()
    guard tcgetattr(fd, &mode) == 0 else { return nil }
    if mode.c_lflag & tcflag_t(ICANON) != 0 { ordinary = mode }
    return mode
  }

  func restore() {
    guard var ordinary else { return }
    tcsetattr(fd, TCSADRAIN, &ordinary)
  }
}
