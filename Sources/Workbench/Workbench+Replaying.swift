internal import Budgets
public import Diagnostics
internal import Evaluation
internal import Sessions
internal import Synchronization
internal import Syntax

/// What came of running a session again.
public struct ReplayReport: Sendable {
  public enum Outcome: Sendable, Hashable {
    case same, differs, unreadable, interrupted
  }

  public fileprivate(set) var outcome: Outcome
  public fileprivate(set) var page = Markup()
  public fileprivate(set) var errors = Markup()
  /// The session with the answers that are given now, where it is to be written and is another.
  public fileprivate(set) var updated: ContiguousArray<UInt8>?
  /// Whether answers are others in it, and not only what they were held with.
  public fileprivate(set) var updatesAnswers = false
}

/// Running sessions again. Whatever stands in one, it writes no file.
extension Workbench {
  /// Runs a session; `updating` asks for it with the answers that are given now.
  public func replay(
    _ bytes: ContiguousArray<UInt8>, named name: String, updating: Bool
  ) -> ReplayReport {
    var replay = Replay(bytes, named: name, in: self)
    let outcome = replay.run()
    showProgress(nil)
    switch outcome {
    case .interrupted: return ReplayReport(outcome: .interrupted)
    case .refused:
      return ReplayReport(outcome: .unreadable, errors: replay.errors)
    case .done: break
    }
    let text = ReplayText(replay, in: self, isUpdated: updating)
    var report = ReplayReport(outcome: replay.changes.isEmpty ? .same : .differs)
    text.write(into: &report.page)
    if updating {
      let updated = replay.updated
      if updated != bytes { report.updated = updated }
      report.updatesAnswers =
        replay.answers.values.contains { !$0.isEmpty } || !replay.changes.isEmpty
    }
    return report
  }

  /// Says why a session could not be read or written.
  public func refuse(_ problem: Problem, errors: inout Markup) {
    Complaint(Diagnostic(problem, at: SourceRange(0, 0)), [])
      .write(from: .whole, language: language, width: width, into: &errors)
  }

  /// `replay FILE`: what was changed at the prompt is not touched.
  mutating func replay(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    guard !invocation.argument.isEmpty else { throw invocation.misused(language) }
    guard !isReplaying else { throw invocation.complaint(.notInSession(invocation.name)) }
    let (path, bytes) = try session(called: invocation.argument, invocation)
    let report = replay(bytes, named: path, updating: false)
    switch report.outcome {
    case .interrupted: throw invocation.complaint(.interrupted)
    case .unreadable:
      var complaint = invocation.complaint(.sessionIsWrong(path))
      complaint.preface = report.errors
      throw complaint
    case .same, .differs: page.append(report.page)
    }
  }

  /// The ending may be left out.
  private func session(
    called name: String, _ invocation: Invocation
  ) throws(Complaint) -> (path: String, bytes: ContiguousArray<UInt8>) {
    let first = readFile(name)
    if case .success(let bytes) = first { return (name, bytes) }
    let other = name + ".session"
    if !name.hasSuffix(".session"), case .success(let bytes) = readFile(other) {
      return (other, bytes)
    }
    guard case .failure(let error) = first else { preconditionFailure("it was read above") }
    throw invocation.complaint(.cannotReadSession(name, reason: error.reason))
  }
}

extension Workbench {
  /// A workbench in which nothing has been said, for a session of this file. What it names is
  /// looked for beside that first.
  func emptied(toReplay path: String) -> Workbench {
    var copy = self
    (copy.sheet, copy.shelf, copy.ledger) = (Sheet(), Shelf(), Ledger())
    (copy.scenarios, copy.lastTable, copy.record, copy.headBudgets) = ([], nil, nil, [])
    copy.parsed = Parsed()
    copy.isReplaying = true
    copy.writesInMemory()
    guard let slash = path.lastIndex(of: "/") else { return copy }
    let (folder, read) = (path[...slash], readFile)
    copy.readFile = { name in
      if name.hasPrefix("/") { return read(name) }
      let beside = read(folder + name)
      if case .failure(let error) = beside, error.isMissing { return read(name) }
      return beside
    }
    return copy
  }

  var isInterrupted: Bool { evaluator.isInterrupted() }

  /// Keeps what is written in place of a file, so that it can be told whether it is there.
  mutating func writesInMemory() {
    let memory = WrittenMemory()
    writeFile = memory.write
    readFile = { [readFile] path in memory.bytes(of: path).map { .success($0) } ?? readFile(path) }
  }
}

/// Files that are written nowhere else.
private final class WrittenMemory: Sendable {
  private let files = Mutex<[String: ContiguousArray<UInt8>]>([:])
  /// What is written beyond this is forgotten.
  private static let most = 1 << 20

  func bytes(of path: String) -> ContiguousArray<UInt8>? { files.withLock { $0[path] } }

  @Sendable func write(
    _ path: String, mayReplace: Bool, fill: (Workbench.Pen) -> Bool
  ) -> Result<Void, Workbench.Unwritable> {
    if !mayReplace, bytes(of: path) != nil { return .failure(.exists) }
    var bytes: ContiguousArray<UInt8> = []
    let isComplete = fill { piece in
      bytes += piece
      return true
    }
    guard isComplete else { return .failure(.abandoned) }
    files.withLock { files in
      let isFull = files.values.reduce(bytes.count) { $0 + $1.count } > WrittenMemory.most
      files[path] = isFull ? [] : bytes
    }
    return .success(())
  }
}
