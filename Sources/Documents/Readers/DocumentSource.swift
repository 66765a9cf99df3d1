/// A published document as it was handed in, whatever it was written with.
///
///     let text = try DocumentSource.text(of: bytes, readPDF: pdftotext)
///     text[1780]?.text
public enum DocumentSource {
  /// The largest file that is read.
  public static let largest = PublishedText.largest

  /// What makes text of a PDF, since this room starts no programs.
  public typealias PDFReader = (ContiguousArray<UInt8>) -> Result<ContiguousArray<UInt8>, PDFFault>

  /// The lines of a document. Those of a text are its own; a .docx has none, and gets those of
  /// `WordReader`; a PDF gets those that its reader makes.
  public static func text(
    of bytes: ContiguousArray<UInt8>, readPDF: PDFReader
  ) throws(DocumentRefusal) -> PublishedText {
    guard bytes.count <= largest else { throw .tooLarge(size: bytes.count, limit: largest) }
    let text = try read(bytes, readPDF)
    guard text.hasInk else { throw .empty }
    return text
  }

  private static func read(
    _ bytes: ContiguousArray<UInt8>, _ readPDF: PDFReader
  ) throws(DocumentRefusal) -> PublishedText {
    switch try DocumentFormat(of: bytes) {
    case .text: return try published(TextEncoding.utf8(of: bytes), isValid: true)
    case .word: return try published(WordReader.text(of: bytes))
    case .pdf: return try published(utf8(ofPDF: bytes, readPDF))
    case .foreign(let format): throw .foreign(format)
    }
  }

  private static func utf8(
    ofPDF bytes: ContiguousArray<UInt8>, _ read: PDFReader
  ) throws(DocumentRefusal) -> ContiguousArray<UInt8> {
    switch read(bytes) {
    case .success(let text) where text.allSatisfy(Ascii.isBlank): throw .pdf(.noText)
    case .success(let text): return text
    case .failure(let fault): throw .pdf(fault)
    }
  }

  private static func published(
    _ bytes: ContiguousArray<UInt8>, isValid: Bool = false
  ) throws(DocumentRefusal) -> PublishedText {
    do throws(PublishedText.Refusal) {
      return try isValid ? PublishedText(valid: bytes) : PublishedText(bytes)
    } catch {
      switch error {
      case .tooLarge(let size, let limit): throw .tooLarge(size: size, limit: limit)
      case .tooManyLines(let limit): throw .tooManyLines(limit: limit)
      case .notUTF8: throw .brokenText(.utf8, line: TextEncoding.brokenLine(of: bytes))
      }
    }
  }
}

extension DocumentSource {
  /// Whether a PDF says that it is encrypted, with a password or to forbid copying.
  public static func isEncrypted(pdf bytes: ContiguousArray<UInt8>) -> Bool {
    bytes.holds(Array("/Encrypt".utf8))
  }
}
