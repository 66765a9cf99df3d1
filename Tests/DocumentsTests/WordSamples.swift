@testable import Documents

/// A .docx file with this between the tags of its body.
func docx(_ body: String) -> ContiguousArray<UInt8> { docx(xml: wordXML(body)) }

func wordXML(_ body: String) -> String {
  """
  <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
  <w:document xmlns:w="w" xmlns:m="m"><w:body>\(body)<w:sectPr/></w:body></w:document>
  """
}

func docx(xml: String) -> ContiguousArray<UInt8> {
  var zip = ZipWriter()
  zip.add("[Content_Types].xml", ContiguousArray("<Types/>".utf8))
  zip.add("word/document.xml", ContiguousArray(xml.utf8))
  return zip.finished()
}

/// A paragraph of one run.
func paragraph(_ text: String) -> String { "<w:p>\(run(text))</w:p>" }

func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }

/// A cell with its properties and what is in it.
func cell(_ text: String, _ properties: String = "") -> String {
  box(paragraph(text), properties)
}

func box(_ content: String, _ properties: String = "") -> String {
  "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
}

func row(_ cells: String..., properties: String = "") -> String {
  "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
}

func table(_ rows: String...) -> String { "<w:tbl><w:tblPr/>\(rows.joined())</w:tbl>" }

/// What is read of the body, with `→` for a tab.
func read(_ body: String) throws -> String {
  let text = try WordReader.text(of: docx(body))
  return String(String(decoding: text, as: UTF8.self).map { $0 == "\t" ? "→" : $0 })
}

/// The document as it is read from the file; no PDF can be read.
func source(_ bytes: some Sequence<UInt8>) throws(DocumentRefusal) -> PublishedText {
  try DocumentSource.text(of: ContiguousArray(bytes)) { _ in .failure(.notInstalled) }
}

/// Its lines.
func lines(of bytes: some Sequence<UInt8>) throws(DocumentRefusal) -> [String] {
  let text = try source(bytes)
  return (1..<(text.lineCount + 1)).compactMap { text[$0]?.text }
}
