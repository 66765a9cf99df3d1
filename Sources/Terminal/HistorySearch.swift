internal import Diagnostics

/// Ctrl-R: looks for earlier lines that contain what is typed, the newest first.
///
/// libedit's own search takes only the low byte of a character, and so takes 上 for the return key.
struct HistorySearch {
  /// Brought back when the search is given up.
  let formerText: String
  let formerCursor: Int

  var pattern = String.UnicodeScalarView()
  /// The line that was found last.
  private(set) var age = 0
  private(set) var hasFailed = false
  /// The key that was pressed last.
  var key: Unicode.Scalar = " "

  init(text: String, cursor: Int) { (formerText, formerCursor) = (text, cursor) }

  var prompt: Phrase {
    let shown = String(pattern)
    return hasFailed ? Words.notFound(shown) : Words.searching(shown)
  }

  /// Looks from the line of that age on towards older ones; nil if there is none.
  mutating func find(in history: History, from first: Int) -> (text: String, cursor: Int)? {
    guard !pattern.isEmpty else {
      (age, hasFailed) = (0, false)
      return nil
    }
    for age in first..<max(first, history.count) {
      guard let cursor = Self.place(of: pattern, in: history[age]) else { continue }
      (self.age, hasFailed) = (age, false)
      return (history[age], cursor)
    }
    hasFailed = true
    return nil
  }

  static func place(of pattern: String.UnicodeScalarView, in text: String) -> Int? {
    var rest = text.unicodeScalars[...]
    var place = 0
    while rest.count >= pattern.count {
      if rest.starts(with: pattern) { return place }
      rest.removeFirst()
      place += 1
    }
    return nil
  }
}
