/// What may stand in the history: one line of text that is safe to show.
enum HistoryEntry {
  /// The longest entry, in bytes.
  static let longest = 64 * 1024

  /// The entry for what was typed; nil if it is not to be kept.
  static func text(of typed: String) -> String? {
    var scalars = String.UnicodeScalarView()
    for scalar in typed.unicodeScalars {
      let isBreak = scalar == "\n" || scalar == "\r" || scalar == "\t"
      scalars.append(isBreak ? " " : scalar)
    }
    return accepted(trimmed(scalars))
  }

  /// The entry that a line of the history file holds; nil if somebody else wrote it there.
  static func text(of line: UnsafeBufferPointer<UInt8>) -> String? {
    guard line.count <= longest else { return nil }
    if HarmlessText.isHarmless(line), line.first != 0x20, line.last != 0x20, !line.isEmpty {
      return String(decoding: line, as: UTF8.self)
    }
    return String(validating: line, as: UTF8.self).flatMap(self.text)
  }

  private static func accepted(_ scalars: Substring.UnicodeScalarView) -> String? {
    guard !scalars.isEmpty, !scalars.contains(where: HarmlessText.isHarmful) else { return nil }
    let text = String(scalars)
    return text.utf8.count <= longest ? text : nil
  }

  private static func trimmed(_ scalars: String.UnicodeScalarView) -> Substring.UnicodeScalarView {
    var rest = scalars[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
