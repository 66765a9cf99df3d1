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
    // Without O_NONBLOCK, a pipe that nobody writes to would be waited for without end.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return failure() }
    defer { close(file) }
    return read(file, isLate: isPipe(file) && wait(for: file, atMost: patience) == 0)
  }

  /// What comes in where a file is called `-`.
  static func readInput() -> Outcome { read(STDIN_FILENO) }

  /// `isLate` tells that nothing has come in for a while.
  private static func read(_ file: Int32, isLate: Bool = false) -> Outcome {
    var bytes: ContiguousArray<UInt8> = []
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 1 << 16)
    while bytes.count < most {
      if Interrupt.isRaised { return .failure(Workbench.Unreadable(stopped, isMissing: false)) }
      let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        _ = wait(for: file, atMost: -1)
        continue
      }
      guard count >= 0 else { return failure() }
      if count == 0, bytes.isEmpty, isLate { return failure(EPIPE) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return .success(bytes)
  }

  private static var stopped: String { String(cString: strerror(EINTR)) }

  private static func failure(_ error: Int32 = errno) -> Outcome {
    .failure(Workbench.Unreadable(String(cString: strerror(error)), isMissing: error == ENOENT))
  }
}

/// Pipes, which have to be waited for.
extension BudgetFile {
  /// For who writes to a pipe to begin, in milliseconds.
  private static let patience: Int32 = 1000

  private static func isPipe(_ file: Int32) -> Bool {
    var status = stat()
    return fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  /// Zero if nothing has come in, and nobody has hung up.
  private static func wait(for file: Int32, atMost milliseconds: Int32) -> Int32 {
    var question = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    return poll(&question, 1, milliseconds)
  }
}
