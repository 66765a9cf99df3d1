internal import Glibc

extension History {
  /// `hesuan/history` in the user's state folder; nil where the user has no home.
  public static var standardPath: String? {
    if let state = absolute("XDG_STATE_HOME") { return state + "/hesuan/history" }
    return absolute("HOME").map { $0 + "/.local/state/hesuan/history" }
  }

  /// By the XDG convention, a path that is not absolute does not count.
  private static func absolute(_ variable: String) -> String? {
    guard let value = getenv(variable) else { return nil }
    let path = String(cString: value)
    return path.hasPrefix("/") ? path : nil
  }
}
