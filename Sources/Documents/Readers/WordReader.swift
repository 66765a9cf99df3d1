/// The text of a .docx file, in lines that can be cited.
///
///     预算收支总表
///     →收入
///     →
///     →支出
///
///     →一般公共预算
///     →1018.24
///
/// A paragraph is a line, and so is each cell of a table, behind a tab. A blank line follows each
/// row, and another the last. Further paragraphs of a cell follow it without a tab. What is joined
/// together of several cells stands in the first of them, and the others are blank, so that every
/// row has a cell for every column. A table inside of a cell follows the table around it.
enum WordReader {
  /// As much as is unpacked, whatever it is packed in: a table of a million cells comes to 400 MB.
  static let largest = 1 << 30

  static func text(of bytes: ContiguousArray<UInt8>) throws(DocumentRefusal) -> ContiguousArray<
    UInt8
  > {
    let archive = try ZipArchive(bytes)
    return try text(of: archive, limit: PublishedText.largest)
  }

  static func text(
    of archive: ZipArchive, limit: Int
  ) throws(DocumentRefusal) -> ContiguousArray<UInt8> {
    let part = try MainPart.name(in: archive)
    var scanner = XMLScanner(WordText(limit: limit))
    try archive.read(part, limit: largest) { piece throws(DocumentRefusal) in
      try scanner.feed(piece)
    }
    try scanner.finish()
    return scanner.listener.text
  }
}

/// The part of a .docx file that its text stands in, which the file itself tells.
private struct MainPart: XMLListener {
  private var target: String?

  private static let relations = "_rels/.rels"
  private static let usual = "word/document.xml"
  private static let largest = 1 << 20

  static func name(in archive: ZipArchive) throws(DocumentRefusal) -> String {
    guard archive.holds(relations) else { return usual }
    var scanner = XMLScanner(MainPart())
    try archive.read(relations, limit: largest) { piece throws(DocumentRefusal) in
      try scanner.feed(piece)
    }
    try scanner.finish()
    return scanner.listener.target ?? usual
  }

  mutating func open(_ tag: XMLTag, in bytes: Span<UInt8>) -> Bool? {
    if bytes.holds("Relationship", at: tag.local), let kind = bytes.value("Type", of: tag),
      bytes.text(at: kind).hasSuffix("/officeDocument"), let place = bytes.value("Target", of: tag)
    {
      let path = bytes.text(at: place).lowercased()
      target = String(path.drop { $0 == "/" })
    }
    return true
  }

  func text(_ bytes: Span<UInt8>) {}
  func close(_ element: Bool) {}
}

extension Span<UInt8> {
  fileprivate func text(at range: Range<Int>) -> String {
    String(decoding: range.map { self[$0] }, as: UTF8.self)
  }
}
