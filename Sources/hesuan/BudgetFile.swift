internal import Diagnostics
internal import Glibc
internal import Syntax
internal import Terminal
internal import Workbench

extension Workbench {
  /// A workbench that reads budgets from the file system.
  init(_ call: Call) {
    self.init(
      language: call.language, isInterrupted: { Interrupt.isRaised },
      readFile: { BudgetFile.read($0) })
  }
}

/// The file of a budget, read whole.
enum BudgetFile {
  /// One byte more than a budget may have, so that a larger file is told from the largest.
  private static let most = BudgetReader.largest + 1

  static func read(_ path: String) -> Result<ContiguousArray<UInt8>, Workbench.Unreadable> {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return failure() }
    defer { close(file) }
    var bytes: ContiguousArray<UInt8> = []
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 1 << 16)
    while bytes.count < most {
      if Interrupt.isRaised { return .failure(Workbench.Unreadable(stopped)) }
      let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return failure() }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return .success(bytes)
  }

  private static var stopped: String { String(cString: strerror(EINTR)) }

  private static func failure() -> Result<ContiguousArray<UInt8>, Workbench.Unreadable> {
    .failure(Workbench.Unreadable(String(cString: strerror(errno))))
  }
}
