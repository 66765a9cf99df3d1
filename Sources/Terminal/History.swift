public import Diagnostics

/// The lines that were entered, in this run and in earlier ones, the newest last.
///
///     let history = History(path: History.standardPath, limit: 10_000)
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
    do throws(HistoryFault) {
      let file = try HistoryFile(path: path)
      lines = try file.read(newest: limit)
      self.file = file
    } catch {
      self.file = nil
      complaint = error.phrase
    }
  }

  public var count: Int { lines.count }

  /// The line entered `age` lines ago; 0 is the newest.
  public subscript(age: Int) -> String { lines[lines.count - 1 - age] }

  /// Remembers a line; a statement that spans lines becomes one.
  public func add(_ text: String) {
    guard let entry = HistoryEntry.text(of: text), entry != lines.last else { return }
    lines.append(entry)
    // Trimmed in steps, because removing from the front moves everything.
    if lines.count >= 2 * limit { lines.removeFirst(lines.count - limit) }
    do throws(HistoryFault) {
      try file?.append(entry, keeping: limit)
    } catch {
      complaint = error.phrase
    }
  }
}
