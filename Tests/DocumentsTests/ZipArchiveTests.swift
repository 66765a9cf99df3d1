import TestSupport
import Testing

@testable import Documents

@Suite struct ZipArchiveTests {
  private let text = ContiguousArray(wordXML(paragraph("收入")).utf8)

  /// A file whose text stands in a part that is written like this.
  private func file(_ write: (inout ZipWriter) -> Void) -> ContiguousArray<UInt8> {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", ContiguousArray("<Types/>".utf8))
    write(&zip)
    return zip.finished()
  }

  private let name = "word/document.xml"

  @Test("parts are read whether they are packed or not", arguments: [true, false])
  func methods(deflates: Bool) throws {
    #expect(try lines(of: file { $0.add(name, text, deflates: deflates) }) == ["收入"])
  }

  @Test("a part of many pieces is whole", arguments: [true, false])
  func pieces(deflates: Bool) throws {
    let body = String(repeating: paragraph("一般公共预算拨款收入"), count: 20_000)
    let file = file { $0.add(name, ContiguousArray(wordXML(body).utf8), deflates: deflates) }
    #expect(try lines(of: file) == Array(repeating: "一般公共预算拨款收入", count: 20_000))
  }

  @Test("what is wrong with a part is told")
  func faults() {
    func refuses(_ fault: ArchiveFault, _ write: (inout ZipWriter) -> Void) {
      #expect(throws: DocumentRefusal.archive(fault)) { try source(file(write)) }
    }
    refuses(.missing(part: name)) { _ in }
    refuses(.encrypted(part: name)) { $0.add(name, text, flags: 1) }
    refuses(.unknownMethod(12, part: name)) { $0.add(name, text, method: 12) }
    refuses(.broken(part: name)) { $0.add(name, text, size: text.count - 1) }
    refuses(.broken(part: name)) { $0.add(name, text, size: text.count + 1) }
    refuses(.broken(part: name)) { $0.add(name, text, deflates: false, size: text.count + 1) }
    refuses(.broken(part: name)) { $0.add(name, text, deflates: false, method: 8) }
    refuses(.broken(part: name)) { $0.add(name, text, start: 10_000) }
    refuses(.zip64) { $0.add(name, text, size: 0xFFFF_FFFF) }
    refuses(.tooLarge(part: name, size: 2 << 30, limit: 1 << 30)) {
      $0.add(name, text, size: 2 << 30)
    }
    refuses(.twice(part: name)) {
      $0.add(name, text)
      $0.add("Word/Document.xml", text)
    }
    refuses(.overlapping(part: name)) {
      $0.add("x", text, deflates: false)
      $0.add(name, text, start: 60)
    }
  }

  @Test("a part that unpacks to more than it says is not unpacked further")
  func bomb() {
    let blank = ContiguousArray(repeating: Ascii.blank, count: 32 << 20)
    let bomb = file { $0.add(name, blank, size: 1000) }
    #expect(bomb.count < 100_000)
    #expect(throws: DocumentRefusal.archive(.broken(part: name))) { try source(bomb) }
  }

  @Test("a file that is cut off anywhere is refused")
  func cutOff() {
    let file = docx(paragraph("收入") + table(row(cell("一"))))
    for count in 4..<file.count {
      #expect(throws: DocumentRefusal.self, "\(count)") { try source(file.prefix(count)) }
    }
  }

  @Test("a file with any byte changed is refused, or says the same", arguments: Seed.all)
  func damaged(seed: Seed) throws {
    var random = seed.generator
    let file = docx(paragraph("收入") + table(row(cell("一"))))
    let expected = try lines(of: file)
    for place in file.indices {
      var damaged = file
      damaged[place] ^= UInt8(1 + random.below(255))
      if let read = try? lines(of: damaged) { #expect(read == expected, "\(place)") }
    }
  }

  @Test("bytes at random are refused or read, and never a trap", arguments: Seed.all)
  func random(seed: Seed) {
    var random = seed.generator
    let heads: [[UInt8]] = [
      [], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x50, 0x4B, 3, 4], ZipArchive.end,
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Array("%PDF-".utf8),
    ]
    for _ in 0..<2000 {
      let tail = (0..<random.below(200)).map { _ in UInt8(random.below(256)) }
      _ = try? source(random.one(of: heads) + tail)
    }
  }

  @Test("pieces of XML at random are refused or read, and never a trap", arguments: Seed.all)
  func randomXML(seed: Seed) {
    var random = seed.generator
    let names = ["p", "r", "t", "tbl", "tr", "tc", "txbxContent", "rPr", "del", "tab", "fldChar"]
    let signs = [
      "收入", "1", "&amp;", "&", "<", ">", "\"", "<w:gridSpan w:val=\"3\"/>", "<w:vMerge/>",
      "<w:br/>", "<w:del/>", "<w:gridBefore w:val='2'/>", "<!--", "-->", "<![CDATA[", "]]>",
    ]
    for _ in 0..<2000 {
      var open: [String] = []
      var xml = "<w:document><w:body>"
      for _ in 0..<random.below(60) {
        if random.chance(1, of: 3), let name = open.popLast() {
          xml += "</w:\(name)>"
        } else if random.chance(9, of: 10) {
          open.append(random.one(of: names))
          xml += "<w:\(open[open.count - 1])>"
        } else {
          xml += random.one(of: signs)
        }
      }
      for name in open.reversed() { xml += "</w:\(name)>" }
      _ = try? source(docx(xml: xml + "</w:body></w:document>"))
    }
  }

  @Test("it does not matter where the pieces of a part end")
  func everyPiece() throws {
    let xml = ContiguousArray(
      wordXML(paragraph("收入&amp;<!-- 一 --><![CDATA[二]]>") + table(row(cell("&#x4E07;")))).utf8)
    func read(by size: Int) throws -> ContiguousArray<UInt8> {
      var scanner = XMLScanner(WordText(limit: 1000))
      for start in stride(from: 0, to: xml.count, by: size) {
        try scanner.feed(ContiguousArray(xml[start...].prefix(size)).span)
      }
      try scanner.finish()
      return scanner.listener.text
    }
    let whole = try read(by: xml.count)
    for size in 1..<xml.count { #expect(try read(by: size) == whole) }
  }
}
