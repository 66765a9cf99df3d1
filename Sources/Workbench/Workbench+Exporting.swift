public import Diagnostics
internal import Evaluation
internal import Quantities
internal import Solving

/// Files that are written: the workbench knows what stands in them, and no more.
extension Workbench {
  /// Why a file was not written.
  public enum Unwritable: Error, Sendable, Hashable {
    /// It is there, and was not to be replaced.
    case exists
    /// In the words of the system.
    case refused(String)
    /// What was to be written came to no end.
    case abandoned
  }

  /// Takes the next piece of a file; no says that it cannot be written, and that no more is wanted.
  public typealias Pen = (ContiguousArray<UInt8>) -> Bool

  /// Writes a file whole or not at all: the last argument writes it piece by piece, and says whether
  /// it is complete.
  public typealias WriteFile =
    @Sendable (_ path: String, _ mayReplace: Bool, _ fill: (Pen) -> Bool) -> Result<
      Void, Unwritable
    >

  /// How far long work is.
  public struct Progress: Sendable {
    public let done: Int
    public let all: Int
    public let words: Phrase
  }

  /// For lines that are tried, and for examples.
  static let writesNothing: WriteFile = { _, _, fill in
    fill { _ in true } ? .success(()) : .failure(.abandoned)
  }

  /// `export FILE`, `export over FILE`: the table shown last as CSV.
  mutating func export(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    let (name, mayReplace) = Workbench.replaced(invocation.argument)
    guard !name.isEmpty else { throw invocation.misused(language) }
    guard let lastTable else { throw invocation.complaint(.nothingToExport) }
    let path = try path(ofTable: name, invocation)
    var rows = 0
    let outcome = writeFile(path, mayReplace) { pen in
      let count = write(lastTable, with: pen)
      rows = count ?? 0
      return count != nil
    }
    showProgress(nil)
    switch outcome {
    case .success: wrap(Words.exported(path, rows: rows), as: .plain, into: &page)
    case .failure(.exists): throw invocation.complaint(.fileExists(path))
    case .failure(.refused(let reason)):
      throw invocation.complaint(.cannotWrite(path, reason: reason))
    case .failure(.abandoned): throw invocation.complaint(.interrupted)
    }
  }

  static func replaced(_ argument: String) -> (String, Bool) {
    let words = argument.split(maxSplits: 1) { $0.isWhitespace }
    guard words.count == 2, ["over", "覆盖"].contains(words[0]) else { return (argument, false) }
    return (String(words[1].drop { $0.isWhitespace }), true)
  }

  private func path(ofTable name: String, _ invocation: Invocation) throws(Complaint) -> String {
    let file = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return name + ".csv" }
    let ending = file[file.index(after: dot)...].lowercased()
    if ending == "csv" { return name }
    throw invocation.complaint(.notCSV(ending, instead: file[..<dot] + ".csv"))
  }

  /// How many rows were written; nil where it was interrupted.
  private func write(_ table: TableSource, with pen: Pen) -> Int? {
    switch table {
    case .rows(let rows):
      let text = CSV.mark + rows.map(CSV.row).joined()
      return pen(ContiguousArray(text.utf8)) ? rows.count - 1 : nil
    case .sweep(let sweeping, let units):
      let (show, language) = (showProgress, language)
      return SweepFile(sweeping, units, language).write(with: pen, evaluator) { done, all in
        show(Progress(done: done, all: all, words: Words.writtenSoFar(done, of: all)))
      }
    }
  }
}

/// A table that was shown: its rows, or what computes them anew, because there may be millions.
enum TableSource: Sendable {
  /// The titles first.
  case rows([[String]])
  case sweep(Sweeping, [ColumnUnit])
}
