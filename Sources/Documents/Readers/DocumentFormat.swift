/// What a file is, told from what is in it and never from its name.
///
///     try DocumentFormat(of: bytes)  // .word
public enum DocumentFormat: Sendable, Hashable {
  case text
  /// A .docx file.
  case word
  case pdf
  /// A file of another kind, which a person can save as one of these.
  case foreign(ForeignFormat)
}

/// The kinds of files that are known by sight, but not read.
public enum ForeignFormat: Sendable, Hashable, CaseIterable {
  case oldWord, oldSheet, oldOffice, lockedOffice
  case sheet, slides, openDocument, fixedLayout
  case zip, rar, sevenZip, gzip
  case webPage, webArchive, richText, wordXML
  case picture, binary
}

extension DocumentFormat {
  init(of bytes: ContiguousArray<UInt8>) throws(DocumentRefusal) {
    if bytes.isEmpty { throw .empty }
    if let format = DocumentFormat.signature(of: bytes) {
      self = format
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: ZipArchive.end) {
      self = DocumentFormat(of: try ZipArchive(bytes))
    } else {
      self = DocumentFormat.written(bytes)
    }
  }

  /// Files that begin with bytes of their own.
  private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
    (Array("Rar!".utf8), .rar), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    ([0x1F, 0x8B], .gzip), (Array("{\\rtf".utf8), .richText),
    (Array("MIME-Version:".utf8), .webArchive),
    ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
    (Array("GIF8".utf8), .picture), ([0x49, 0x49, 0x2A, 0x00], .picture),
    ([0x4D, 0x4D, 0x00, 0x2A], .picture),
  ]

  private static func signature(of bytes: ContiguousArray<UInt8>) -> DocumentFormat? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return .foreign(oldOffice(bytes))
    }
    if content(of: bytes).begins(with: "%PDF-") { return .pdf }
    return signatures.first { bytes.starts(with: $0.bytes) }.map { .foreign($0.format) }
  }

  /// The old formats keep a folder inside, with the names of its parts in UTF-16.
  private static func oldOffice(_ bytes: ContiguousArray<UInt8>) -> ForeignFormat {
    let parts: [(String, ForeignFormat)] = [
      ("EncryptedPackage", .lockedOffice), ("WordDocument", .oldWord), ("Workbook", .oldSheet),
    ]
    return parts.first { bytes.holds($0.0.utf8.flatMap { [$0, 0] }) }?.1 ?? .oldOffice
  }

  private init(of archive: ZipArchive) {
    let kinds: [(String, ForeignFormat)] = [
      ("xl/workbook.xml", .sheet), ("xl/workbook.bin", .sheet), ("ppt/presentation.xml", .slides),
      ("content.xml", .openDocument), ("ofd.xml", .fixedLayout),
    ]
    if let kind = kinds.first(where: { archive.holds($0.0) })?.1 {
      self = .foreign(kind)
    } else {
      self = archive.holds("[content_types].xml") ? .word : .foreign(.zip)
    }
  }

  /// What begins like a text: pages of the web, or bytes that nobody wrote.
  private static func written(_ bytes: ContiguousArray<UInt8>) -> DocumentFormat {
    let head = content(of: bytes).prefix(1024).lowercased
    if head.begins(withAnyOf: [
      "<!doctype html", "<html", "<head", "<meta", "<table", "<div", "<style",
    ]) {
      return .foreign(.webPage)
    }
    if head.begins(with: "<?xml") {
      if head.holds("<html") { return .foreign(.webPage) }
      if head.holds(anyOf: ["office:word", "wordml", "/xmlpackage", "word.document"]) {
        return .foreign(.wordXML)
      }
    }
    return isBinary(bytes) ? .foreign(.binary) : .text
  }

  /// One zero byte is an accident; many are no text, unless they are halves of UTF-16.
  private static func isBinary(_ bytes: ContiguousArray<UInt8>) -> Bool {
    if TextEncoding.marked(bytes) != nil { return false }
    let zeros = bytes.reduce(into: 0) { $0 += $1 == 0 ? 1 : 0 }
    return zeros > 8 && zeros > bytes.count / 200
  }

  /// Without a mark of byte order and blanks before it.
  private static func content(of bytes: ContiguousArray<UInt8>) -> Stretch {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[mark...].trimmedStart
  }
}

extension Stretch {
  fileprivate var lowercased: Stretch {
    ContiguousArray(map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })[...]
  }
}
