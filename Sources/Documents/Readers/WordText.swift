/// Listens to the XML of a .docx file and keeps what is read in it.
///
/// Deleted text is not read, inserted text is; of a field its result is read and not its command.
struct WordText: XMLListener {
  private enum Frame {
    case table, cell, box
  }

  let limit: Int
  /// As much as was kept, cells without text counted too.
  private var kept = 0
  private var frames: [Frame] = []
  /// The body and the cells and boxes that are open in each other.
  private var flows = [WordFlow(isBody: true)]
  /// The paragraph that is open, behind those that the open boxes lie in.
  private var paragraphs = [WordParagraph()]
  private var tables: [WordTable] = []
  private var prefix: ContiguousArray<UInt8>?
  private var isInRunProperties = false
  private var isInText = false

  /// How deep tables and boxes may lie in each other.
  private static let deepest = 32

  init(limit: Int) { self.limit = limit }

  /// What was read, when all has been.
  var text: ContiguousArray<UInt8> { flows[0].text }

  private var flow: WordFlow {
    get { flows[flows.count - 1] }
    _modify { yield &flows[flows.count - 1] }
  }

  private var paragraph: WordParagraph {
    get { paragraphs[paragraphs.count - 1] }
    _modify { yield &paragraphs[paragraphs.count - 1] }
  }

  /// There is none outside of tables.
  private var table: WordTable {
    get { tables[tables.count - 1] }
    _modify { yield &tables[tables.count - 1] }
  }

  private mutating func keep(_ count: Int) throws(DocumentRefusal) {
    kept += count
    guard kept <= limit else { throw .tooMuchText(limit: limit) }
  }
}

// Opening
extension WordText {
  mutating func open(
    _ tag: XMLTag, in bytes: Span<UInt8>
  ) throws(DocumentRefusal) -> WordElement? {
    let element = WordElement(of: tag, in: bytes, prefix: learnedPrefix(tag, bytes))
    switch element {
    case .unread: return nil
    case .deleted: return noteDeletion()
    case .table, .row, .cell, .box: return try openFrame(element) ? element : .other
    case .column where frames.last == .table: noteColumn(tag, bytes)
    case .before, .after:
      if frames.last == .table, table.isInRow { try noteShape(element, tag, bytes) }
    case .span, .verticalMerge, .horizontalMerge, .cellDeleted:
      if frames.last == .cell { try noteShape(element, tag, bytes) }
    default: openPiece(element, tag, bytes)
    }
    return element
  }

  /// The first element has the prefix of all that matter: `w:document`.
  private mutating func learnedPrefix(_ tag: XMLTag, _ bytes: Span<UInt8>) -> ContiguousArray<UInt8>
  {
    if let prefix { return prefix }
    let first = ContiguousArray((tag.name.lowerBound..<tag.local.lowerBound).map { bytes[$0] })
    prefix = first
    return first
  }

  /// Around text it takes the text away; in properties it tells of the mark of a paragraph or of a
  /// row.
  private mutating func noteDeletion() -> WordElement? {
    if isInRunProperties {
      paragraph.isJoined = true
    } else if frames.last == .table, table.isInRow {
      table.isRowDeleted = true
    }
    return nil
  }

  /// Answers no where it does not belong.
  private mutating func openFrame(_ element: WordElement) throws(DocumentRefusal) -> Bool {
    switch element {
    case .table:
      guard frames.last != .table else { return false }
      try endJoinedLine()
      tables.append(WordTable())
      try push(.table)
    case .row:
      guard frames.last == .table, !table.isInRow else { return false }
      table.openRow()
    case .cell:
      guard frames.last == .table, table.isInRow else { return false }
      table.openCell()
      try keep(4)
      flows.append(WordFlow(isBody: false))
      try push(.cell)
    default:
      flows.append(WordFlow(isBody: false))
      paragraphs.append(WordParagraph())
      try push(.box)
    }
    return true
  }

  private mutating func push(_ frame: Frame) throws(DocumentRefusal) {
    frames.append(frame)
    if frames.count > WordText.deepest { throw .word(.tooDeep(limit: WordText.deepest)) }
  }

  private mutating func noteColumn(_ tag: XMLTag, _ bytes: Span<UInt8>) {
    // One without a width is no hair apart from the next.
    let width = bytes.value("w", of: tag).flatMap { bytes.number(at: $0) }
    table.appendColumn(width: width ?? .max)
  }

  private mutating func noteShape(
    _ element: WordElement, _ tag: XMLTag, _ bytes: Span<UInt8>
  ) throws(DocumentRefusal) {
    let value = bytes.value("val", of: tag)
    let number = value.flatMap { bytes.number(at: $0) } ?? 1
    let goesOn = value.map { !bytes.holds("restart", at: $0) } ?? true
    switch element {
    case .span: table.shape.columns = number
    case .verticalMerge: table.shape.continuesAbove = goesOn
    case .horizontalMerge: table.shape.continuesLeft = goesOn
    case .cellDeleted: table.shape.isDeleted = true
    default: try table.leaveOut(number, isBefore: element == .before)
    }
  }

  private mutating func openPiece(_ element: WordElement, _ tag: XMLTag, _ bytes: Span<UInt8>) {
    switch element {
    case .run: paragraph.isHidden = false
    case .runProperties: isInRunProperties = true
    case .hidden: paragraph.isHidden = !isOff(tag, bytes)
    case .text: isInText = paragraph.isRead
    case .field: noteField(tag, bytes)
    case .tab where paragraph.isRead: paragraph.appendTab()
    case .newline where paragraph.isRead: paragraph.append(Ascii.lineFeed)
    case .hyphen where paragraph.isRead: paragraph.append(UInt8(ascii: "-"))
    default: break
    }
  }

  private func isOff(_ tag: XMLTag, _ bytes: Span<UInt8>) -> Bool {
    guard let value = bytes.value("val", of: tag) else { return false }
    return bytes.holds("0", at: value) || bytes.holds("false", at: value)
      || bytes.holds("off", at: value)
  }

  private mutating func noteField(_ tag: XMLTag, _ bytes: Span<UInt8>) {
    guard let kind = bytes.value("fldCharType", of: tag) else { return }
    if bytes.holds("begin", at: kind) { paragraph.openField() }
    if bytes.holds("separate", at: kind) { paragraph.beginResult() }
    if bytes.holds("end", at: kind) { paragraph.closeField() }
  }
}

// Text and closing
extension WordText {
  mutating func text(_ bytes: Span<UInt8>) throws(DocumentRefusal) {
    guard isInText else { return }
    try keep(bytes.count)
    paragraph.append(bytes)
  }

  mutating func close(_ element: WordElement) throws(DocumentRefusal) {
    switch element {
    case .text: isInText = false
    case .runProperties: isInRunProperties = false
    case .paragraph: try closeParagraph()
    case .row: try table.closeRow(limit: limit)
    case .body: try endJoinedLine()
    case .cell, .box, .table: try closeFrame(element)
    default: break
    }
  }

  private mutating func closeParagraph() throws(DocumentRefusal) {
    if paragraph.isJoined {
      paragraph.isJoined = false
    } else {
      try endLine()
    }
  }

  private mutating func endLine() throws(DocumentRefusal) {
    try keep(1)
    flow.append(paragraph.line)
    for box in paragraph.boxes { flow.append(box) }
    paragraph.removeLine()
  }

  /// Where something else begins or ends, there is nothing for a paragraph to go on in.
  private mutating func endJoinedLine() throws(DocumentRefusal) {
    if !paragraph.line.isEmpty { try endLine() }
  }

  private mutating func closeFrame(_ element: WordElement) throws(DocumentRefusal) {
    frames.removeLast()
    switch element {
    case .table:
      var table = tables.removeLast()
      flow.append(table: try table.text(limit: limit))
      try keep(table.padding)
    case .cell:
      try endJoinedLine()
      let cell = flows.removeLast()
      try table.append(cell)
    default:
      try endJoinedLine()
      paragraphs.removeLast()
      paragraph.boxes.append(flows.removeLast())
    }
  }
}
