internal import Glibc

/// What stands at the other end of a file descriptor: a terminal of some size, or something else.
public enum Screen {
  public static func isTerminal(_ fd: Int32) -> Bool { isatty(fd) == 1 }

  /// Columns; 80 where there is no telling.
  public static func width(_ fd: Int32) -> Int { size(fd)?.columns ?? 80 }

  /// Rows; 24 where there is no telling.
  public static func height(_ fd: Int32) -> Int { size(fd)?.rows ?? 24 }

  /// Whether the terminal can do no more than show one line after the other.
  public static var isDumb: Bool {
    guard let name = getenv("TERM") else { return true }
    let kind = String(cString: name)
    return kind.isEmpty || kind == "dumb"
  }

  /// Whether something was typed, or sent, that was not read yet.
  public static func hasInput(_ fd: Int32) -> Bool {
    var source = pollfd(fd: fd, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) > 0
  }

  private static func size(_ fd: Int32) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(fd, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : 24)
  }
}
