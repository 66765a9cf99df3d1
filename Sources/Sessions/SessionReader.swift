internal import Diagnostics

/// Reads a session, line by line; what is wrong with one line keeps no other from being read.
///
///     session  = { head | exchange | prose | held | blank }
///     head     = "language" ( "en" | "zh" ) | "width" digits [ digits ] | "budget" name [ fingerprint ]
///     exchange = ">" text { "…" text } { answer }
///     prose    = "#" text
///     held     = "held" name { blank blank name "=" value { "¦" name "=" value } }
///
/// The head stands before the first exchange. An answer goes on up to the next exchange, prose or
/// `held`; a line of it that could be mistaken for one of these begins with `\`.
public struct SessionReader {
  /// The largest file that is read, and what may stand in it.
  public static let largest = 64 << 20
  public static let longestLine = 1_000_000
  public static let mostBudgets = 50
  public static let widths = 1...(1 << 20)
  public static let mostTurns = 1_000_000
  /// What is wrong in more lines than this is not worth saying.
  static let mostProblems = 100

  var text: SessionText
  /// The line being read, without what ends it.
  var start = 0
  var end = 0
  private var line: Int32 = 0
  /// What the next lines belong to.
  private var open = Open.head
  /// Where the language was told.
  private var toldLanguage: Int32?
  /// The last line of the purpose.
  private var purposeLine: Int32 = 0

  private enum Open { case head, typed, answer, prose, held }

  public static func read(_ bytes: ContiguousArray<UInt8>) -> SessionText {
    var reader = SessionReader(text: SessionText(bytes))
    reader.readAll()
    return reader.text
  }

  private init(text: SessionText) { self.text = text }

  private var bytes: ContiguousArray<UInt8> { text.bytes }

  private mutating func readAll() {
    guard isReadable() else { return }
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while place < bytes.count, text.diagnostics.count < SessionReader.mostProblems {
      start = place
      let next = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      end = next > start && bytes[next - 1] == 0x0D ? next - 1 : next
      line += 1
      // What is wrong has been noted, and the next line is read.
      try? readLine()
      place = next + 1
    }
  }

  /// Thrown when the line has been complained of.
  struct Halt: Error {}

  private mutating func readLine() throws(Halt) {
    guard end - start <= SessionReader.longestLine else {
      throw complaint(
        .tooLong(length: end - start, limit: SessionReader.longestLine), SourceRange(start, end))
    }
    switch SessionLine(bytes[start..<end]) {
    case .blank: break
    case .typed(let sign): try readTyped(sign)
    case .continued(let sign):
      if open == .typed { goOn() } else { try readOther(lookingLike: sign) }
    case .prose: readProse()
    case .other: try readOther(lookingLike: nil)
    }
  }

  private mutating func readTyped(_ sign: Int) throws(Halt) {
    open = .typed
    guard text.turns.count < SessionReader.mostTurns else {
      throw complaintOnce(.tooManyTurns(limit: SessionReader.mostTurns), SourceRange(start, end))
    }
    text.turns.append(
      .init(
        typed: SourceRange(start + sign, end), answer: SourceRange(end, end), line: line,
        answerLine: line + 1))
  }

  /// A statement that was typed in several lines.
  private mutating func goOn() {
    let last = text.turns.count - 1
    text.turns[last].typed.end = end
    text.turns[last].isContinued = true
    text.turns[last].answer = SourceRange(end, end)
    text.turns[last].answerLine = line + 1
  }

  private mutating func readProse() {
    guard open == .head else {
      open = .prose
      return
    }
    guard text.purpose == nil || purposeLine == line - 1 else { return }
    text.purpose = SourceRange(text.purpose?.start ?? start, end)
    purposeLine = line
  }

  private mutating func readOther(lookingLike sign: Int?) throws(Halt) {
    if let (word, rest) = keyword() {
      switch (word, open) {
      case (.held, _): return try readHeld(rest)
      case (.language, .head): return try readLanguage(rest)
      case (.width, .head): return try readWidth(rest)
      case (.budget, .head): return try readBudget(rest)
      default: break
      }
    }
    switch open {
    case .typed, .answer: readAnswer()
    case .held where bytes[start] <= 0x20: try readValues()
    default:
      throw complaint(
        sign == nil ? .sessionLineExpected : .nothingToContinue, SourceRange(start, end))
    }
  }

  private mutating func readAnswer() {
    let last = text.turns.count - 1
    if open == .typed {
      text.turns[last].answer.start = start
      text.turns[last].answerLine = line
    }
    text.turns[last].answer.end = end
    open = .answer
  }

  mutating func complaint(_ problem: Problem, _ range: SourceRange) -> Halt {
    text.diagnostics.append(Diagnostic(problem, at: range))
    return Halt()
  }

  /// What every further line would be told, too.
  private mutating func complaintOnce(_ problem: Problem, _ range: SourceRange) -> Halt {
    let isTold = text.diagnostics.contains { $0.problem == problem }
    return isTold ? Halt() : complaint(problem, range)
  }
}

/// What stands before the first exchange and behind the last.
extension SessionReader {
  private mutating func readLanguage(_ rest: SourceRange) throws(Halt) {
    if let toldLanguage {
      throw complaint(
        .twice(SessionWord.language.phrase.english, line: Int(toldLanguage)),
        SourceRange(start, end))
    }
    toldLanguage = line
    guard let language = Language(code: text.text(rest)) else {
      throw complaint(.oneOf(Language.allCases.map(\.code)), rest)
    }
    text.language = language
  }

  private mutating func readWidth(_ rest: SourceRange) throws(Halt) {
    let words = text.text(rest).split(separator: " ")
    let widths = words.compactMap { Int($0) }.filter(SessionReader.widths.contains)
    guard widths.count == words.count, widths.count <= 2 else {
      throw complaint(.columnsExpected(SessionReader.widths), rest)
    }
    text.width = .init(page: widths[0], table: widths.count > 1 ? widths[1] : nil)
  }

  private mutating func readBudget(_ rest: SourceRange) throws(Halt) {
    guard text.budgets.count < SessionReader.mostBudgets else {
      throw complaintOnce(.tooManyBudgets(limit: SessionReader.mostBudgets), rest)
    }
    let words = text.bytes[rest.start..<rest.end]
    // Only what stands behind a name can be a fingerprint.
    let last = words.lastIndex { $0 <= 0x20 }.map { words[($0 + 1)...] }
    guard let last, Fingerprint.isOne(last) else {
      return text.budgets.append(.init(name: rest, fingerprint: nil, line: line))
    }
    let name = words[..<last.startIndex].lastIndex { $0 > 0x20 } ?? rest.start
    text.budgets.append(
      .init(
        name: SourceRange(rest.start, name + 1),
        fingerprint: SourceRange(last.startIndex, rest.end), line: line))
  }

  private mutating func readHeld(_ rest: SourceRange) throws(Halt) {
    open = .held
    guard text.held.count < SessionReader.mostBudgets else {
      throw complaintOnce(.tooManyBudgets(limit: SessionReader.mostBudgets), rest)
    }
    text.held.append(.init(budget: rest, range: SourceRange(start, end)))
  }

  /// `  villages = 180 村 ¦ rate = 5.78 万元/村`; a name in 「」 may have any signs in it.
  private mutating func readValues() throws(Halt) {
    text.held[text.held.count - 1].range.end = end
    let between = ContiguousArray(SessionPrinter.between.utf8)
    var place = start
    while place <= end {
      let next = bytes[place..<end].firstRange(of: between)?.lowerBound ?? end
      try readValue(trimmed(SourceRange(place, next)))
      place = next + between.count
    }
  }

  private mutating func readValue(_ range: SourceRange) throws(Halt) {
    guard let equals = equals(in: range) else {
      throw complaint(.heldValueExpected, range)
    }
    let name = trimmed(SourceRange(range.start, equals))
    let value = trimmed(SourceRange(equals + 1, range.end))
    guard name.start < name.end, value.start < value.end else {
      throw complaint(.heldValueExpected, range)
    }
    text.held[text.held.count - 1].values.append(.init(name: name, value: value))
  }

  private func equals(in range: SourceRange) -> Int? {
    var place = range.start
    var isQuoted = false
    while place < range.end {
      let byte = text.bytes[place]
      if byte == 0xE3, place + 2 < range.end, text.bytes[place + 1] == 0x80 {
        if text.bytes[place + 2] == 0x8C { isQuoted = true }
        if text.bytes[place + 2] == 0x8D { isQuoted = false }
      }
      if byte == UInt8(ascii: "="), !isQuoted { return place }
      place += 1
    }
    return nil
  }

  /// The word that begins the line, with what stands behind it.
  private func keyword() -> (SessionWord, SourceRange)? {
    let line = text.bytes[start..<end]
    // Every one of them begins so.
    guard let first = line.first, [0x6C, 0x77, 0x62, 0x68, 0xE8, 0xE5, 0xE9, 0xE6].contains(first)
    else {
      return nil
    }
    for word in SessionWord.allCases {
      for spelling in [word.phrase.english, word.phrase.chinese]
      where line.starts(with: spelling.utf8) {
        let behind = start + spelling.utf8.count
        let rest = trimmed(SourceRange(behind, end))
        if rest.start > behind, rest.start < rest.end { return (word, rest) }
      }
    }
    return nil
  }

  private func trimmed(_ range: SourceRange) -> SourceRange {
    var (start, end) = (range.start, range.end)
    while start < end, text.bytes[start] <= 0x20 { start += 1 }
    while end > start, text.bytes[end - 1] <= 0x20 { end -= 1 }
    return SourceRange(start, end)
  }
}

/// What is wrong with a file as a whole.
extension SessionReader {
  private mutating func isReadable() -> Bool {
    guard bytes.count <= SessionReader.largest else {
      _ = complaint(
        .sessionTooLarge(size: bytes.count, limit: SessionReader.largest), SourceRange(0, 0))
      return false
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let place = error.byteOffsets.lowerBound
      _ = complaint(.notUTF8, SourceRange(place, place + 1))
      return false
    }
    if let place = firstControl {
      _ = complaint(.controlCharacter(hexadecimal(place)), SourceRange(place, place + 1))
      return false
    }
    return true
  }

  /// The first sign that steers a terminal: all of ASCII's but the ends of lines and tabs, and
  /// those of 0x80 to 0x9F.
  private var firstControl: Int? {
    bytes.withUnsafeBufferPointer { bytes in
      for place in bytes.indices {
        let byte = bytes[place]
        if byte >= 0x20, byte != 0x7F, byte != 0xC2 { continue }
        let next = place + 1 < bytes.count ? bytes[place + 1] : 0
        switch byte {
        case 0x09, 0x0A: continue
        case 0x0D: if next == 0x0A { continue }
        case 0xC2: if next > 0x9F { continue }
        default: break
        }
        return place
      }
      return nil
    }
  }

  private func hexadecimal(_ place: Int) -> String {
    let value = bytes[place] == 0xC2 ? bytes[place + 1] : bytes[place]
    return "\\u{\(String(value, radix: 16, uppercase: true))}"
  }
}
