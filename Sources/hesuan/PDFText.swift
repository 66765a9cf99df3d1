internal import Documents
internal import Glibc

/// The text of a PDF, as another program reads it: `pdftotext`, without a shell between.
///
///     let read = PDFText(isInterrupted: { Interrupt.isRaised }).read
///     try DocumentSource.text(of: bytes, readPDF: read)
///
/// Columns stay below each other, and a form feed stands before every page but the first.
struct PDFText {
  let isInterrupted: () -> Bool
  /// Looked for where programs are.
  var program = "pdftotext"
  /// How long it may take, and how much it may say.
  var seconds = 120
  var largest = DocumentSource.largest

  func read(_ pdf: ContiguousArray<UInt8>) -> Result<ContiguousArray<UInt8>, PDFFault> {
    do throws(PDFFault) {
      let input = try PDFText.file(of: pdf)
      defer { close(input) }
      var child = try ReadingProgram(
        program, ["-q", "-layout", "-enc", "UTF-8", "-", "-"], input: input)
      let text = try hear(&child)
      try expectDone(child.wait(), pdf)
      return .success(text)
    } catch {
      return .failure(error)
    }
  }

  /// The program reads from a file without a name, so that it can never wait for us.
  private static func file(of bytes: ContiguousArray<UInt8>) throws(PDFFault) -> Int32 {
    guard let stream = tmpfile() else { throw .cannotStart(reason: reason()) }
    defer { fclose(stream) }
    let count = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stream) }
    guard count == bytes.count, fflush(stream) == 0, lseek(fileno(stream), 0, SEEK_SET) == 0 else {
      throw .cannotStart(reason: reason())
    }
    let file = fcntl(fileno(stream), F_DUPFD_CLOEXEC, 3)
    guard file >= 0 else { throw .cannotStart(reason: reason()) }
    return file
  }

  static func reason(_ error: Int32 = errno) -> String { String(cString: strerror(error)) }

  /// Everything that it says. The program is gone when this fails.
  private func hear(_ child: inout ReadingProgram) throws(PDFFault) -> ContiguousArray<UInt8> {
    var text: ContiguousArray<UInt8> = []
    let end = PDFText.now() + seconds
    do throws(PDFFault) {
      while try child.appendOutput(to: &text) {
        if isInterrupted() { throw .interrupted }
        if PDFText.now() > end { throw .tooSlow(seconds: seconds) }
        if text.count > largest { throw .tooMuchText(limit: largest) }
      }
    } catch {
      child.end()
      throw error
    }
    return text
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }

  /// Of its answers only two say why: 0 is success, and 3 a document that may not be copied.
  private func expectDone(
    _ status: Int32?, _ pdf: ContiguousArray<UInt8>
  ) throws(PDFFault) {
    switch status {
    case 0: return
    case _ where isInterrupted(): throw .interrupted
    case 3: throw .encrypted
    case 127: throw .notInstalled
    default: throw DocumentSource.isEncrypted(pdf: pdf) ? .encrypted : .broken
    }
  }
}
