import Diagnostics
import Testing

@testable import Documents

@Suite struct DocumentFormatTests {
  private func refusal(_ bytes: some Sequence<UInt8>) -> DocumentRefusal? {
    do throws(DocumentRefusal) {
      _ = try source(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("files of other kinds are told by their first bytes", arguments: foreign)
  func signatures(bytes: [UInt8], format: ForeignFormat) {
    #expect(refusal(bytes) == .foreign(format))
  }

  private static let foreign: [([UInt8], ForeignFormat)] = [
    (Array("Rar!\u{1A}".utf8), .rar), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0], .sevenZip),
    ([0x1F, 0x8B, 8], .gzip), (Array("{\\rtf1\\ansi".utf8), .richText),
    (Array("MIME-Version: 1.0".utf8), .webArchive), ([0x89, 0x50, 0x4E, 0x47], .picture),
    ([0xFF, 0xD8, 0xFF, 0xE0], .picture), (Array("GIF89a".utf8), .picture),
    (Array("\u{FEFF}\r\n <!DOCTYPE HTML PUBLIC".utf8), .webPage),
    (Array("<HTML xmlns:x='urn:schemas-microsoft-com:office:excel'>".utf8), .webPage),
    (Array("<?xml version='1.0'?><html>".utf8), .webPage),
    (Array("<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?>".utf8), .wordXML),
    (Array(repeating: 0, count: 100), .binary),
    (ole("WordDocument"), .oldWord), (ole("Workbook"), .oldSheet), (ole("?"), .oldOffice),
    (ole("EncryptedPackage"), .lockedOffice),
  ]

  private static func ole(_ part: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 1, count: 99)
      + part.utf8.flatMap { [$0, 0] }
  }

  @Test(
    "files made of parts are told by the parts",
    arguments: [
      ("xl/workbook.xml", ForeignFormat.sheet), ("ppt/presentation.xml", .slides),
      ("content.xml", .openDocument), ("OFD.xml", .fixedLayout), ("一.doc", .zip),
    ])
  func archives(part: String, format: ForeignFormat) {
    var zip = ZipWriter()
    zip.add(part, [])
    #expect(refusal(zip.finished()) == .foreign(format))
  }

  @Test("an archive of nothing is one, too")
  func emptyArchive() { #expect(refusal(ZipWriter().finished()) == .foreign(.zip)) }

  @Test("nothing to read is no document", arguments: ["", " \n\u{3000}\r\n\u{FEFF}"])
  func empty(text: String) { #expect(refusal(text.utf8) == .empty) }

  @Test("a file is a text even where it is about other formats, or has one zero in it")
  func texts() throws {
    for text in ["1 %PDF-1.4", "一\u{0}二", "表 <table>", "PK", "<预算>"] {
      #expect(try lines(of: text.utf8).count == 1)
    }
  }

  @Test("a file of more than 64 MB is not read")
  func tooLarge() {
    let bytes = ContiguousArray(repeating: UInt8(ascii: "1"), count: DocumentSource.largest + 1)
    #expect(refusal(bytes) == .tooLarge(size: bytes.count, limit: bytes.count - 1))
  }

  @Test("more than 16 million lines are not read")
  func tooManyLines() {
    let limit = PublishedText.mostLines
    #expect(
      refusal(ContiguousArray(repeating: 0x0A, count: limit + 1)) == .tooManyLines(limit: limit))
    #expect(refusal(ContiguousArray(repeating: 0x0A, count: limit)) == .empty)
  }

  @Test("a PDF is read by what the program was given for it")
  func pdf() throws {
    let bytes = ContiguousArray("\n%PDF-1.4".utf8)
    func read(_ result: Result<ContiguousArray<UInt8>, PDFFault>) throws(DocumentRefusal) -> Int {
      try DocumentSource.text(of: bytes) { given in
        #expect(given == bytes)
        return result
      }.lineCount
    }
    #expect(try read(.success(ContiguousArray("一\n\u{C}二\n".utf8))) == 2)
    #expect(throws: DocumentRefusal.pdf(.noText)) { try read(.success([0x0C, 0x0A])) }
    #expect(throws: DocumentRefusal.pdf(.broken)) { try read(.failure(.broken)) }
    #expect(throws: DocumentRefusal.brokenText(.utf8, line: 2)) {
      try read(.success([0x31, 0x0A, 0xFF]))
    }
  }

  @Test("every refusal has words that say what to do", arguments: refusals)
  func words(refusal: DocumentRefusal) {
    for language in Language.allCases {
      let text = refusal.phrase.text(in: language)
      #expect(!text.isEmpty && !text.hasSuffix(".") && !text.hasSuffix("。"))
    }
    #expect(refusal.phrase.english != refusal.phrase.chinese)
  }

  private static let refusals: [DocumentRefusal] =
    [
      .tooLarge(size: 1, limit: 1), .tooMuchText(limit: 1 << 20), .tooManyLines(limit: 1), .empty,
      .unknownEncoding, .archive(.noDirectory), .archive(.brokenDirectory), .archive(.zip64),
      .archive(.missing(part: "x")), .archive(.twice(part: "x")),
      .archive(.overlapping(part: "x")), .archive(.encrypted(part: "x")),
      .archive(.unknownMethod(12, part: "x")), .archive(.broken(part: "x")),
      .archive(.tooLarge(part: "x", size: 1 << 32, limit: 1 << 30)), .word(.broken(offset: 1)),
      .word(.endsEarly), .word(.declaresEntities), .word(.tooDeep(limit: 1)),
      .word(.tooManyColumns(limit: 1)), .word(.longTag(limit: 1 << 20)), .pdf(.notInstalled),
      .pdf(.cannotStart(reason: "x")), .pdf(.encrypted), .pdf(.noText), .pdf(.broken),
      .pdf(.tooSlow(seconds: 1)), .pdf(.tooMuchText(limit: 1 << 20)), .pdf(.interrupted),
    ] + ForeignFormat.allCases.map { .foreign($0) }
    + TextEncoding.allCases.flatMap { [.brokenText($0, line: 1), .noDecoder($0)] }
}
