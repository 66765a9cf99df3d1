public import Diagnostics
internal import Glibc
internal import Keeping

/// The lines that were entered, in this run and in earlier ones, the newest last.
///
///     let history = History(path: StatePath.of("history"), limit: 10_000)
///     history.add("村数 = 180 村")
///
/// Each line is appended to the file at once, so that nothing is lost if the program is killed. A
/// folder that cannot be written is no failure: the history then lasts as long as the program.
public final class History {

  private let limit: Int
  private let file: HistoryFile?
  private var lines: ContiguousArray<String> = []
  /// What there is to say, once, about a history that is not kept.
  public private(set) var complaint: Phrase?

  /// With no `path`, nothing is kept.
  public init(path: String?, limit: Int = 10_000) {
    self.limit = max(1, limit)
    guard let path else {
      file = nil
      return
    }
    do throws(KeepingFault) {
      let file = try HistoryFile(path: path)
      lines = try file.read(newest: limit)
      self.file = file
    } catch {
      self.file = nil
      complaint = error.ofHistory
    }
  }

  public var count: Int { lines.count }

  /// The line entered `age` lines ago; 0 is the newest.
  public subscript(age: Int) -> String { lines[lines.count - 1 - age] }

  /// Makes lines of a conversation that is carried on the newest ones, for as long as it lasts.
  public func recall(_ texts: [String]) {
    var recalled = texts.compactMap { HistoryEntry.text(of: $0) }
    recalled = recalled.indices.filter { $0 == 0 || recalled[$0] != recalled[$0 - 1] }
      .map { recalled[$0] }
    if !lines.suffix(recalled.count).elementsEqual(recalled) { lines += recalled }
  }

  /// Remembers a line; a statement that spans lines becomes one.
  public func add(_ text: String) {
    guard let entry = HistoryEntry.text(of: text), entry != lines.last else { return }
    lines.append(entry)
    // Trimmed in steps, because removing from the front moves everything.
    if lines.count >= 2 * limit { lines.removeFirst(lines.count - limit) }
    do throws(KeepingFault) {
      try file?.append(entry, keeping: limit)
    } catch {
      complaint = error.ofHistory
    }
  }
}

extension KeepingFault {
  fileprivate var ofHistory: Phrase {
    switch self {
    case .suspicious(let path): Words.historyIsForeign(path)
    case .refused(let path, let error):
      Words.historyIsRefused(path, String(cString: strerror(error)))
    }
  }
}
