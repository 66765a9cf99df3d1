internal import Glibc
internal import Synchronization

/// Whether Ctrl-C was pressed since the flag was last cleared: a long computation asks now and then.
///
///     Interrupt.install()
///     while !Interrupt.isRaised { … }
public enum Interrupt {
  private static let raised = Atomic(false)

  /// Makes SIGINT raise the flag instead of ending the program.
  public static func install() {
    // A lazy initialisation must not happen inside the handler.
    clear()
    var action = sigaction()
    sigemptyset(&action.sa_mask)
    action.__sigaction_handler.sa_handler = { _ in Interrupt.raise() }
    // Without SA_RESTART, so that a read that waits returns.
    action.sa_flags = 0
    sigaction(SIGINT, &action, nil)
  }

  public static var isRaised: Bool { raised.load(ordering: .relaxed) }

  public static func clear() { raised.store(false, ordering: .relaxed) }

  static func raise() { raised.store(true, ordering: .relaxed) }
}
