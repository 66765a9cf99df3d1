/// What the stream of a table's cells says between one name and the next: a code, a name, amounts.
struct Entry: Sendable {
  var head = PlainRow.Head()
  var amounts: [PlainToken] = []
  /// Numbers that no rule says the meaning of.
  var isBroken = false

  var firstLine: Int { head.codeLine > 0 ? head.codeLine : head.nameLine }
}

/// Reads entries from cells in the order they are printed, whether lines or blanks part them.
struct EntryReader {
  let hasCodes: Bool
  let isNumbered: Bool
  /// Whether cells stand on lines of their own.
  let isCellwise: Bool
  private(set) var entries: [Entry] = []
  private var current = Entry()
  private var isOpen = false
  private var run: [PlainToken] = []
  private var lastWord: PlainToken?
  private var serial = 1

  init(hasCodes: Bool, isNumbered: Bool, isCellwise: Bool) {
    (self.hasCodes, self.isNumbered, self.isCellwise) = (hasCodes, isNumbered, isCellwise)
  }

  static func read(
    _ tokens: some Sequence<PlainToken>, hasCodes: Bool, isNumbered: Bool, isCellwise: Bool
  ) -> [Entry] {
    var reader = EntryReader(hasCodes: hasCodes, isNumbered: isNumbered, isCellwise: isCellwise)
    for token in tokens { reader.take(token) }
    reader.endRun(before: nil)
    reader.close()
    return reader.entries
  }

  private mutating func take(_ token: PlainToken) {
    guard !token.isNumeric else { return run.append(token) }
    let word = token.bytes
    endRun(before: word)
    if isOpen, !current.amounts.isEmpty || startsEntry(word) { close() }
    if !isOpen { isOpen = true }
    if current.head.name.isEmpty { current.head.nameLine = token.line }
    lastWord = token
    current.head.name += String(decoding: word.withoutBlanks, as: UTF8.self)
  }

  /// Whether the word begins an entry, where one without amounts stands before it.
  private func startsEntry(_ word: Stretch) -> Bool {
    guard !current.head.name.isEmpty else { return false }
    return hasCodes
      ? CellText.isTotal(word) && word.withoutBlanks.count <= 18 : CellText.begins(word)
  }

  /// Parts a run of numbers into the amounts of one entry, and serial number and code of the next.
  private mutating func endRun(before word: Stretch?) {
    guard !run.isEmpty else { return }
    let beforeWord = word != nil
    var rest = run[...]
    run = []
    let hasCode = hasCodes && !(word.map(CellText.isTotal) ?? true)
    let code = hasCode ? CodeTokens.suffix(of: rest) : rest[rest.endIndex...]
    rest = rest[..<code.startIndex]
    takeLateCode(from: &rest)
    let numbered = isNumbered && beforeWord && takeSerial(from: &rest)
    if !rest.isEmpty {
      if !isOpen { current.isBroken = true }
      isOpen = true
      current.amounts += rest
    }
    guard numbered || !code.isEmpty else { return }
    close()
    isOpen = true
    current.head.take(code)
  }

  /// The code of a name that was broken, whose first half stands on the line above.
  private mutating func takeLateCode(from rest: inout ArraySlice<PlainToken>) {
    guard hasCodes, isOpen, current.amounts.isEmpty, let first = rest.first,
      CodeTokens.isEconomic(first), !CellText.isTotal(ContiguousArray(current.head.name.utf8)[...])
    else { return }
    if !current.head.code.isEmpty { partName() }
    current.head.take(rest.prefix(1))
    rest = rest.dropFirst()
  }

  /// Begins an entry with the last word of a name that has a code already.
  private mutating func partName() {
    let word = lastWord.map { String(decoding: $0.bytes.withoutBlanks, as: UTF8.self) } ?? ""
    let isWhole = word == current.head.name
    if !isWhole { current.head.name = String(current.head.name.dropLast(word.count)) }
    close()
    isOpen = true
    guard !isWhole, let lastWord else { return }
    (current.head.name, current.head.nameLine) = (word, lastWord.line)
  }

  private mutating func takeSerial(from rest: inout ArraySlice<PlainToken>) -> Bool {
    guard let last = rest.last, last.kind == .digits, let number = last.bytes.number,
      number == serial
    else { return false }
    serial = number + 1
    rest.removeLast()
    return true
  }

  private mutating func close() {
    if isOpen { entries.append(current) }
    (current, isOpen) = (Entry(), false)
  }
}

extension PlainRow.Head {
  /// Joins the cells of a code: `201 06 1` is 2010601.
  mutating func take(_ cells: ArraySlice<PlainToken>) {
    guard let first = cells.first else { return }
    let rest = cells.dropFirst().map { $0.bytes.count == 1 ? "0\($0.text)" : $0.text }.joined()
    code = first.text + rest
    codeLine = first.line
    level = cells.count > 1 ? cells.count : max((first.bytes.count - 1) / 2, 1)
    slipped = cells.count > 2 && first.bytes.count < 3 ? rest : nil
  }
}

/// Codes in one cell or in three: `2010601`, `201 06 01`.
enum CodeTokens {
  /// The code that a run of numbers ends with, before a name.
  static func suffix(of run: ArraySlice<PlainToken>) -> ArraySlice<PlainToken> {
    let none = run[run.endIndex...]
    guard let last = run.last, isLike(last) else { return none }
    if last.bytes.count >= 5 { return run[(run.endIndex - 1)...] }
    let tail = run.suffix(3).reversed().prefix(while: isLike).reversed()
    let start = run.endIndex - tail.count
    if let top = (start..<run.endIndex).last(where: { isTop(run[$0].bytes) }) { return run[top...] }
    return slipped(run[start...]) ? run[start...] : none
  }

  /// `30108`: a 款 of the classes by economic use.
  static func isEconomic(_ token: PlainToken) -> Bool {
    token.kind == .digits && token.bytes.count == 5 && token.bytes.begins(withAnyOf: ["30", "50"])
  }

  /// `207`, `30215`, `2010601`
  static func mayBeCode(_ bytes: Stretch) -> Bool {
    [3, 5, 7].contains(bytes.count)
      && bytes.begins(withAnyOf: ["20", "21", "22", "23", "30", "31", "39", "50", "51", "59"])
  }

  private static func isLike(_ token: PlainToken) -> Bool {
    guard token.kind == .digits else { return false }
    return token.bytes.count <= 3
      || ((token.bytes.count == 5 || token.bytes.count == 7) && isTop(token.bytes.prefix(3)))
  }

  /// `201`, `301`
  private static func isTop(_ bytes: Stretch) -> Bool {
    guard bytes.count == 3, let first = bytes.first else { return false }
    return first == UInt8(ascii: "2") || first == UInt8(ascii: "3") || first == UInt8(ascii: "5")
  }

  /// A code with a slip in its first part: `7 11 02`.
  private static func slipped(_ run: ArraySlice<PlainToken>) -> Bool {
    guard run.count >= 2, let first = run.first, first.bytes.first != UInt8(ascii: "0") else {
      return false
    }
    return run.dropFirst().allSatisfy { $0.bytes.count == 2 }
  }
}
