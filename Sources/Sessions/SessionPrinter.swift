public import Diagnostics

/// Writes sessions so that they are read back as they were.
///
///     SessionPrinter.text(of: Exchange(typed: "2 × 3".utf8, answer: "6\n".utf8))
public enum SessionPrinter {
  /// Stands before a line of an answer that could be mistaken for something else.
  static let shield = UInt8(ascii: "\\")

  /// The purpose, the language and the budgets, and the blank line behind them.
  public static func head(
    purpose: String, language: Language, width: SessionText.Width = .usual,
    budgets: [(name: String, fingerprint: String?)]
  ) -> ContiguousArray<UInt8> {
    var text: ContiguousArray<UInt8> = []
    for line in purpose.split(whereSeparator: \.isNewline) {
      text += (line.hasPrefix("#") ? "" : "# ").utf8
      append(harmless: ContiguousArray(line.utf8)[...], to: &text)
      text.append(0x0A)
    }
    text += "\(SessionWord.language.phrase.text(in: language)) \(language.code)\n".utf8
    if width != .usual {
      let columns = [width.page, width.table].compactMap(\.self).map { " \($0)" }.joined()
      text += "\(SessionWord.width.phrase.text(in: language))\(columns)\n".utf8
    }
    let word = SessionWord.budget.phrase.text(in: language)
    for (name, fingerprint) in budgets {
      text += ([word, name] + [fingerprint].compactMap(\.self)).joined(separator: " ").utf8
      text.append(0x0A)
    }
    text.append(0x0A)
    return text
  }

  /// One exchange, as it is put behind others.
  public static func text(of exchange: Exchange) -> ContiguousArray<UInt8> {
    var text: ContiguousArray<UInt8> = []
    append(typed: exchange.typed, to: &text)
    append(answer: exchange.answer, to: &text)
    return text
  }

  /// What was typed, each line behind its sign.
  public static func append(
    typed: ContiguousArray<UInt8>, to text: inout ContiguousArray<UInt8>
  ) {
    text += "> ".utf8
    var start = 0
    while let end = typed[start...].firstIndex(of: 0x0A) {
      append(harmless: typed[start..<end], to: &text)
      text += "\n… ".utf8
      start = end + 1
    }
    append(harmless: typed[start...], to: &text)
    text.append(0x0A)
  }

  /// Whether a line is a remark, and not something that was typed.
  public static func isRemark(_ line: some RandomAccessCollection<UInt8>) -> Bool {
    SessionLine(line) == .prose
  }

  /// An answer without the blank lines at its end.
  public static func append(
    answer: ContiguousArray<UInt8>, to text: inout ContiguousArray<UInt8>
  ) {
    guard let last = answer.lastIndex(where: { $0 > 0x20 }) else { return }
    var place = answer.startIndex
    while place <= last {
      let end = answer[place...].firstIndex(of: 0x0A) ?? answer.endIndex
      if mayBeMistaken(answer[place..<end]) { text.append(shield) }
      append(harmless: answer[place..<end], to: &text)
      text.append(0x0A)
      place = end + 1
    }
  }

  /// A remark that was typed: `# …`.
  public static func append(
    remark: ContiguousArray<UInt8>, to text: inout ContiguousArray<UInt8>
  ) {
    append(harmless: ContiguousArray(remark.map { $0 == 0x0A ? 0x20 : $0 })[...], to: &text)
    text.append(0x0A)
  }

  /// The figures that answers followed from, behind a blank line; as many in a line as fit.
  public static func held(
    _ values: [(name: String, value: String)], of budget: String, language: Language
  ) -> ContiguousArray<UInt8> {
    var text = ContiguousArray("\n\(SessionWord.held.phrase.text(in: language)) \(budget)\n".utf8)
    var line = ""
    for (name, value) in values {
      let piece = "\(name) = \(value)".replacing(between, with: "|")
      if !line.isEmpty, Visible.width(of: line) + Visible.width(of: piece) > widest {
        text += "  \(line)\n".utf8
        line = ""
      }
      line += (line.isEmpty ? "" : " \(between) ") + piece
    }
    if !line.isEmpty { text += "  \(line)\n".utf8 }
    return text
  }

  /// Stands between the figures of a line.
  static let between = "¦"
  private static let widest = 96

  private static func mayBeMistaken(_ line: ContiguousArray<UInt8>.SubSequence) -> Bool {
    guard let first = line.first else { return false }
    switch first {
    case shield: return true
    // What `held` and 所据 begin with.
    case 0x68, 0xE6:
      let word = SessionWord.held.phrase
      return [word.english, word.chinese].contains { line.starts(with: $0.utf8) }
    default:
      let kind = SessionLine(line)
      return kind != .other && kind != .blank
    }
  }

  /// What would steer a terminal is written out, as in `\u{1B}`, and so is what is not UTF-8.
  private static func append(
    harmless line: ContiguousArray<UInt8>.SubSequence, to text: inout ContiguousArray<UInt8>
  ) {
    if line.allSatisfy({ $0 < 0x7F && ($0 >= 0x20 || $0 == 0x09) }) {
      text += line
      return
    }
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      if scalar.value >= 0xA0 || scalar == "\t" || (0x20..<0x7F).contains(scalar.value) {
        text += UTF8.encode(scalar)!
      } else {
        text += (Visible.form(of: scalar) ?? "").utf8
      }
    }
  }
}
