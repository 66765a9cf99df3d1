public import Diagnostics
internal import Sessions

/// What a journal holds, up to where it was cut off.
///
/// Any beginning of a journal is one: a statement is answered once the blank line behind its answer
/// is there.
public struct KeptConversation: Sendable {
  /// A statement, and what became of it.
  public struct Exchange: Sendable {
    public enum End: Sendable, Hashable {
      case answered
      /// Ctrl-C ended the computation.
      case stopped
      /// Given up before it was complete.
      case dropped
      /// Nobody knows what it came to.
      case cutOff
    }

    /// Its lines as they were typed.
    public internal(set) var lines: [String]
    /// The answer as it stands in the journal.
    var answer = ContiguousArray<UInt8>()
    public internal(set) var end = End.cutOff
    /// How wide the page was.
    public internal(set) var columns: Int
    /// The folder in which the paths of files began.
    public internal(set) var folder: String?

    public var statement: String { lines.joined(separator: "\n") }

    /// Whether the answer is this one, blanks at its end aside.
    public func isAnswered(by text: ContiguousArray<UInt8>) -> Bool {
      JournalText.answer(text) == answer
    }
  }

  public internal(set) var language = Language.english
  public internal(set) var budgets: [String] = []
  /// The last folder in which the paths of files began.
  public internal(set) var folder: String?
  public internal(set) var exchanges: [Exchange] = []
  /// Up to where the file is whole; what stands behind was being written.
  private(set) var end = 0
  /// The width at the end of what was kept.
  private var columns = 80
  /// Whether the last exchange is not closed by its blank line.
  private(set) var isOpen = false
  /// What is there of a typed line that was being written.
  private var tornLine = ContiguousArray<UInt8>()

  init(_ bytes: ContiguousArray<UInt8>) {
    var place = 0
    while let newline = bytes[place...].firstIndex(of: 0x0A) {
      take(bytes[place..<newline])
      place = newline + 1
      if isTypedLast || !isOpen { end = place }
    }
    if place < bytes.count { takeTorn(bytes[place...]) }
    if isOpen { forgetAnswer() }
  }

  /// Whether what was typed last is all that stands there of its exchange.
  private var isTypedLast = false

  private typealias Line = ContiguousArray<UInt8>.SubSequence

  private mutating func take(_ line: Line) {
    isTypedLast = false
    if line.isEmpty { return close() }
    if let typed = Self.rest(of: line, behind: "> ") { return begin(typed) }
    if isOpen, let continued = Self.rest(of: line, behind: "… ") { return goOn(continued) }
    if let comment = Self.rest(of: line, behind: "# ") { return take(comment: comment) }
    if isOpen { return answer(line) }
    takeHead(String(decoding: line, as: UTF8.self))
  }

  private mutating func begin(_ line: String) {
    // Should one not be closed, it is none that may be run again.
    if isOpen { forgetAnswer() }
    exchanges.append(Exchange(lines: [line], columns: columns, folder: folder))
    (isOpen, isTypedLast) = (true, true)
  }

  private mutating func goOn(_ line: String) {
    exchanges[exchanges.count - 1].lines.append(line)
    isTypedLast = true
  }

  private mutating func answer(_ line: Line) {
    exchanges[exchanges.count - 1].answer += line + [0x0A]
  }

  private mutating func close() {
    guard isOpen else { return }
    isOpen = false
    let last = exchanges.count - 1
    if !isMarked { exchanges[last].end = .answered }
    isMarked = false
  }

  private var isMarked = false

  private mutating func take(comment: String) {
    let words = comment.split(separator: " ", maxSplits: 1).map(String.init)
    switch (words.first, words.count > 1 ? words[1] : "") {
    case (JournalMark.columns, let value) where !isOpen: columns = Int(value) ?? columns
    case (JournalMark.folder, let value) where !isOpen: folder = value
    default: if isOpen { mark(comment) }
    }
  }

  private mutating func mark(_ comment: String) {
    let last = exchanges.count - 1
    switch comment {
    case JournalMark.stopped: exchanges[last].end = .stopped
    case JournalMark.dropped: exchanges[last].end = .dropped
    case JournalMark.cutOff: exchanges[last].end = .cutOff
    case JournalMark.shortened: return answer(ContiguousArray("# \(comment)".utf8)[...])
    default: return
    }
    isMarked = true
  }

  private mutating func takeHead(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count > 1, exchanges.isEmpty else { return }
    if SessionWord.language.isSaid(words[0]) { language = Language(code: words[1]) ?? language }
    if SessionWord.budget.isSaid(words[0]) { budgets.append(words[1]) }
  }

  /// What was typed is shown as far as it goes; nothing else of a torn line is.
  private mutating func takeTorn(_ line: Line) {
    let mark = isOpen ? "… " : "> "
    guard !isOpen || isTypedLast, let typed = Self.rest(of: line, behind: mark).map(Self.whole),
      !typed.isEmpty
    else { return }
    tornLine = isOpen ? JournalText.continued(typed) : JournalText.typed(typed)
    if isOpen { goOn(typed) } else { begin(typed) }
  }

  /// What has to be written behind `end` before the conversation can go on.
  var closing: ContiguousArray<UInt8> {
    isOpen ? tornLine + JournalText.mark(JournalMark.cutOff) + [0x0A] : []
  }

  /// Without half a character at its end.
  private static func whole(_ text: String) -> String {
    var text = text
    while text.last == "\u{FFFD}" { text.removeLast() }
    return text
  }

  private mutating func forgetAnswer() {
    let last = exchanges.count - 1
    exchanges[last].answer = []
    exchanges[last].end = .cutOff
    isMarked = false
  }

  private static func rest(of line: Line, behind mark: String) -> String? {
    guard line.starts(with: mark.utf8) else { return nil }
    return String(decoding: line.dropFirst(mark.utf8.count), as: UTF8.self)
  }
}

extension SessionWord {
  fileprivate func isSaid(_ word: String) -> Bool {
    word == phrase.english || word == phrase.chinese
  }
}
