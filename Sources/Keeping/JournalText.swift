internal import Diagnostics
internal import Sessions

/// What a journal says of its statements in its comments.
enum JournalMark {
  static let folder = "folder"
  /// How wide the page was from here on.
  static let columns = "columns"
  /// The person stopped the computation.
  static let stopped = "stopped"
  /// The statement was given up before it was complete.
  static let dropped = "dropped"
  /// The program ended before there was an answer.
  static let cutOff = "cut off"
  /// The answer went on, and was too long to be kept.
  static let shortened = "shortened"
}

/// The pieces of a journal as they are written: those of a session, but no line of an answer is
/// blank.
enum JournalText {
  typealias Bytes = ContiguousArray<UInt8>

  /// No more of an answer is kept than this, in bytes.
  static let longestAnswer = 256 * 1024

  static func head(_ opening: Journal.Opening, _ time: String) -> Bytes {
    let title = Words.conversationOf(time).text(in: opening.language)
    let folder = opening.folder.map { "\n\(JournalMark.folder) \($0)" } ?? ""
    return SessionPrinter.head(
      purpose: title + folder, language: opening.language,
      budgets: opening.budgets.map { (name: $0, fingerprint: nil) })
  }

  static func typed(_ line: String) -> Bytes {
    var text = Bytes()
    SessionPrinter.append(typed: Bytes(oneLine(line).utf8), to: &text)
    return text
  }

  /// A line that continues a statement.
  static func continued(_ line: String) -> Bytes {
    var text = Bytes()
    SessionPrinter.append(typed: Bytes("\n\(oneLine(line))".utf8), to: &text)
    return Bytes(text.drop { $0 != 0x0A }.dropFirst())
  }

  static func mark(_ name: String, _ value: String = "") -> Bytes {
    Bytes((value.isEmpty ? "# \(name)\n" : "# \(name) \(value)\n").utf8)
  }

  static func answer(_ answer: Bytes) -> Bytes {
    var text = Bytes()
    SessionPrinter.append(answer: Bytes(beginning(of: answer)), to: &text)
    var result = Bytes()
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      if line.allSatisfy({ $0 <= 0x20 }) { result.append(UInt8(ascii: "\\")) }
      result += line + [0x0A]
    }
    return answer.count > longestAnswer ? result + mark(JournalMark.shortened) : result
  }

  /// Whole lines of it.
  private static func beginning(of answer: Bytes) -> Bytes.SubSequence {
    guard answer.count > longestAnswer else { return answer[...] }
    let end = answer[..<longestAnswer].lastIndex(of: 0x0A) ?? 0
    return answer[..<end]
  }

  private static func oneLine(_ line: String) -> String {
    line.utf8.contains(0x0A) ? String(line.map { $0.isNewline ? " " : $0 }) : line
  }
}
