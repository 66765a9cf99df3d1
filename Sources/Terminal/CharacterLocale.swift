public import Diagnostics
internal import Glibc

/// The character set that the C library reads and writes: the line editor needs UTF-8 for Chinese.
public enum CharacterLocale {
  /// Where a UTF-8 character set was found.
  public enum Outcome: Sendable, Hashable {
    case environment
    case forced(String)
    case none

    /// What to say about it, where the user loses something.
    public var complaint: Phrase? {
      self == .none ? Words.noUnicodeLocale : nil
    }
  }

  private static let known = ["C.UTF-8", "C.utf8", "zh_CN.UTF-8", "en_US.UTF-8"]

  /// Takes the environment's character set if it is UTF-8, else the first UTF-8 one there is.
  public static func force() -> Outcome {
    if setlocale(LC_CTYPE, "") != nil, isUnicode { return .environment }
    for name in known where setlocale(LC_CTYPE, name) != nil && isUnicode {
      return .forced(name)
    }
    setlocale(LC_CTYPE, "C")
    return .none
  }

  static var isUnicode: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: name) == "UTF-8"
  }
}
