public import Diagnostics
internal import Glibc

/// How far a long piece of work is, in the last line of a terminal.
///
///     ████████░░░░░░░░░░░░  4000 of 10000 budgets
///
/// What takes no time shows none, and where there is no terminal there is never one.
public final class ProgressBar {
  private static let cells = 20
  /// How many milliseconds work must have gone on, and what is shown stays as it is.
  private static let (patience, pause) = (333, 100)

  private let fd: Int32
  private let isAble: Bool
  private var next = now + patience
  private var isShown = false

  public init(fd: Int32) {
    self.fd = fd
    isAble = Screen.isTerminal(fd) && !Screen.isDumb
  }

  /// Shows how much is done, unless it was just shown.
  public func show(_ done: Int, of all: Int, _ words: Phrase, in language: Language) {
    guard isAble, ProgressBar.now >= next else { return }
    next = ProgressBar.now + ProgressBar.pause
    let full = ProgressBar.cells * done / max(1, all)
    let bar =
      String(repeating: "█", count: full)
      + String(repeating: "░", count: ProgressBar.cells - full)
    let text = "\(bar)  \(words.text(in: language))"
    isShown = Visible.width(of: text) < Screen.width(fd)
    write(isShown ? "\r\(text)\u{1B}[K" : "")
  }

  /// Takes it away, so that other text can stand there.
  public func erase() {
    if isShown { write("\r\u{1B}[K") }
    isShown = false
  }

  /// In milliseconds, by a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  private func write(_ text: String) {
    Outlet(fd: fd, gathers: false).write(ContiguousArray(text.utf8))
  }
}
