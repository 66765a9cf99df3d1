/// The elements of a .docx text that say what is read, and where.
enum WordElement: UInt8 {
  /// Around what matters, but nothing by itself.
  case other
  case body
  case paragraph, run, text, tab, newline, hyphen
  case field
  case table, row, cell, column
  case rowProperties, runProperties
  case span, before, after, verticalMerge, horizontalMerge, cellDeleted
  case deleted, hidden
  case box
  /// What is not to be read: text moved away, how things were before, a second form of a drawing.
  case unread
}

extension WordElement {
  private static let names: [(StaticString, WordElement)] = [
    ("body", .body), ("p", .paragraph), ("r", .run), ("t", .text), ("tab", .tab), ("ptab", .tab),
    ("br", .newline),
    ("cr", .newline), ("noBreakHyphen", .hyphen), ("fldChar", .field), ("tbl", .table),
    ("gridCol", .column),
    ("tr", .row), ("tc", .cell), ("trPr", .rowProperties), ("rPr", .runProperties),
    ("gridSpan", .span), ("gridBefore", .before), ("gridAfter", .after),
    ("vMerge", .verticalMerge), ("hMerge", .horizontalMerge), ("cellDel", .cellDeleted),
    ("del", .deleted), ("vanish", .hidden), ("txbxContent", .box), ("moveFrom", .unread),
    ("rt", .unread), ("tabs", .unread), ("rPrChange", .unread), ("pPrChange", .unread),
    ("tcPrChange", .unread),
    ("trPrChange", .unread), ("tblPrChange", .unread), ("tblPrExChange", .unread),
    ("tblGridChange", .unread), ("sectPrChange", .unread), ("sdtPr", .unread),
  ]

  /// By the length of the name, and then by its letters.
  private static let byLength: [[(StaticString, WordElement)]] = (0...13).map { length in
    names.filter { $0.0.utf8CodeUnitCount == length }
  }

  init(of tag: XMLTag, in bytes: Span<UInt8>, prefix: ContiguousArray<UInt8>) {
    guard bytes.elements(at: tag.name.lowerBound..<tag.local.lowerBound, are: prefix) else {
      self = WordElement(foreign: tag, in: bytes)
      return
    }
    let candidates = tag.local.count < 14 ? WordElement.byLength[tag.local.count] : []
    self = candidates.first { bytes.holds($0.0, at: tag.local) }?.1 ?? .other
  }

  /// A formula's text is text too; a drawing comes twice, for new programs and for old ones.
  private init(foreign tag: XMLTag, in bytes: Span<UInt8>) {
    if bytes.holds("Fallback", at: tag.local) {
      self = .unread
    } else if bytes.holds("m:t", at: tag.name) {
      self = .text
    } else if bytes.holds("m:r", at: tag.name) {
      self = .run
    } else {
      self = .other
    }
  }
}

extension Span<UInt8> {
  fileprivate func elements(at range: Range<Int>, are bytes: ContiguousArray<UInt8>) -> Bool {
    range.count == bytes.count
      && (0..<range.count).allSatisfy { self[range.lowerBound + $0] == bytes[$0] }
  }
}
