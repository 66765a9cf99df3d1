internal import Diagnostics
internal import Glibc
internal import Synchronization
internal import Terminal
internal import Workbench

/// A bar that stands in the last line while an answer takes long.
final class WorkProgress: Sendable {
  private let language: Language
  /// Nil while nothing goes on: the patience of a bar begins with its work.
  private let bar = Mutex<ProgressBar?>(nil)

  init(_ language: Language) { self.language = language }

  /// Nil when the work is over.
  @Sendable func show(_ progress: Workbench.Progress?) {
    bar.withLock { bar in
      guard let progress else {
        bar?.erase()
        bar = nil
        return
      }
      if bar == nil { bar = ProgressBar(fd: STDERR_FILENO) }
      bar?.show(progress.done, of: progress.all, progress.words, in: language)
    }
  }
}
