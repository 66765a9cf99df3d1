internal import Glibc

/// When to show colour: `--color auto|always|never`.
public enum ColourChoice: String, Sendable, CaseIterable {
  case auto, always, never

  /// Whether what is written to `fd` is coloured.
  public func colours(_ fd: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: Screen.isTerminal(fd) && !Screen.isDumb && !Self.isUnwanted
    }
  }

  /// By the convention of no-color.org, any value but an empty one counts.
  private static var isUnwanted: Bool {
    guard let value = getenv("NO_COLOR") else { return false }
    return value.pointee != 0
  }
}
