internal import Glibc

/// Where the program keeps what outlasts it.
public enum StatePath {
  /// A file or folder in `hesuan`, or that itself, in the user's state folder; nil where the user has no home.
  public static func of(_ name: String?) -> String? {
    let behind = "/hesuan" + (name.map { "/" + $0 } ?? "")
    if let state = absolute("XDG_STATE_HOME") { return state + behind }
    return absolute("HOME").map { $0 + "/.local/state" + behind }
  }

  /// By the XDG convention, a path that is not absolute does not count.
  private static func absolute(_ variable: String) -> String? {
    guard let value = getenv(variable) else { return nil }
    let path = String(cString: value)
    return path.hasPrefix("/") ? path : nil
  }
}
