internal import CZlib
internal import Diagnostics
internal import Documents
internal import Syntax
internal import Workbench

/// The input as a published document: as a file, and as the text of a .docx file, packed or not.
func tryDocument(_ bytes: ContiguousArray<UInt8>) {
  trySource(bytes)
  tryImport(bytes)
  trySource(docx(bytes, method: 0))
  trySource(docx(bytes, method: 8))
}

/// Whatever is read becomes a budget file that can be read.
private func tryImport(_ bytes: ContiguousArray<UInt8>) {
  let workbench = Workbench(language: .chinese, readFile: { _ in .success(bytes) })
  guard let budget = workbench.importing("x.txt").budget else { return }
  precondition(BudgetReader.read(budget).diagnostics.isEmpty, "a budget file can be read")
}

/// What is read is lines of UTF-8 that hold no line feed, and says the same when it is read again;
/// what is not read is refused in words.
private func trySource(_ bytes: ContiguousArray<UInt8>) {
  do throws(DocumentRefusal) {
    let text = try DocumentSource.text(of: bytes) { .success($0) }
    var again: ContiguousArray<UInt8> = []
    for number in 1..<(text.lineCount + 1) {
      guard let line = text[number] else { preconditionFailure("every line is there") }
      again += line.text.utf8
      again.append(0x0A)
      _ = line.numerals
    }
    precondition(again.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } == text.lineCount)
    let read = try? PublishedText(again)
    precondition(read?.lineCount == text.lineCount, "what is read can be read")
    for number in 1..<(text.lineCount + 1) {
      precondition(read?[number]?.text == text[number]?.text, "reading settles")
    }
  } catch {
    for language in Language.allCases { precondition(!error.phrase.text(in: language).isEmpty) }
  }
}

/// A .docx file with this as its text. Of packed bytes nobody knows the size and the sum.
private func docx(_ text: ContiguousArray<UInt8>, method: UInt8) -> ContiguousArray<UInt8> {
  var file = ZipFile()
  file.add("[Content_Types].xml", [], method: 0)
  file.add("word/document.xml", text, method: method)
  return file.finished
}

private struct ZipFile {
  private var bytes: ContiguousArray<UInt8> = []
  private var directory: ContiguousArray<UInt8> = []
  private var count = 0

  mutating func add(_ name: String, _ content: ContiguousArray<UInt8>, method: UInt8) {
    let sum = content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
    let size = method == 0 ? content.count : 1 << 24
    let facts =
      [0, 0, method, 0, 0, 0, 0, 0] + word(Int(sum)) + word(content.count) + word(size)
      + word(name.utf8.count)
    directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + facts + Array(repeating: 0, count: 10)
    directory += word(bytes.count) + Array(name.utf8)
    bytes += [0x50, 0x4B, 3, 4, 20, 0] + facts + Array(name.utf8) + content
    count += 1
  }

  var finished: ContiguousArray<UInt8> {
    bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
      + word(count).prefix(2) + word(count).prefix(2) + word(directory.count) + word(bytes.count)
      + [0, 0]
  }

  private func word(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
