internal import Diagnostics
internal import Glibc
internal import Syntax
internal import Terminal
internal import Workbench

extension Workbench {
  /// A workbench that reads budgets from the file system, and where it may, `-` from the input.
  init(_ call: Call, readsInput: Bool = false) {
    self.init(
      language: call.language, isInterrupted: { Interrupt.isRaised },
      readFile: { readsInput && $0 == "-" ? BudgetFile.readInput() : BudgetFile.read($0) },
      readPDF: { PDFText(isInterrupted: { Interrupt.isRaised }).read($0) },
      writeFile: WrittenFile.write, showProgress: WorkProgress(call.language).show)
  }
}

/// The file of a budget, read whole.
enum BudgetFile {
  /// One byte more than a budget may have, so that a larger file is told from the largest.
  private static let most = BudgetReader.largest + 1

  typealias Outcome = Result<ContiguousArray<UInt8>, Workbench.Unreadable>

  static func read(_ path: String) -> Outcome {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return failure() }
    defer { close(file) }
    return read(file)
  }

  /// What comes in where a file is called `-`.
  static func readInput() -> Outcome { read(STDIN_FILENO) }

  private static func read(_ file: Int32) -> Outcome {
    var bytes: ContiguousArray<UInt8> = []
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 1 << 16)
    while bytes.count < most {
      if Interrupt.isRaised { return .failure(Workbench.Unreadable(stopped, isMissing: false)) }
      let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return failure() }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return .success(bytes)
  }

  private static var stopped: String { String(cString: strerror(EINTR)) }

  private static func failure() -> Outcome {
    let error = errno
    return .failure(
      Workbench.Unreadable(String(cString: strerror(error)), isMissing: error == ENOENT))
  }
}
