internal import Budgets
internal import Diagnostics
internal import Sessions
internal import Syntax

/// Keeping the conversation as a session.
extension Workbench {
  /// Begins to keep what is said, so that `save` can write it.
  public mutating func keepRecord() { record = Record() }

  /// The same for what comes in as a stream, of which no more is kept than a person would read.
  public mutating func keepRecordOfStream() {
    record = Record()
    record?.longest = (bytes: 1 << 20, statements: 20_000)
  }

  /// `save FILE`, `save over FILE`, `save FILE # what was asked`.
  mutating func save(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    let (file, purpose) = Workbench.purpose(in: invocation.argument)
    let (name, mayReplace) = Workbench.replaced(file)
    guard !name.isEmpty else { throw invocation.misused(language) }
    guard !isReplaying else { throw invocation.complaint(.notInSession(invocation.name)) }
    guard let record, record.statements > 0 else { throw invocation.complaint(.nothingToSave) }
    if record.isTooLong { throw invocation.complaint(.recordTooLong) }
    let path = try path(ofSession: name, invocation)
    let text = session(of: record, purpose: purpose ?? record.purpose, savedAs: path)
    switch writeFile(path, mayReplace, { pen in pen(text) }) {
    case .success:
      self.record?.purpose = purpose ?? record.purpose
      wrap(Words.saved(path, statements: record.statements), as: .plain, into: &page)
    case .failure(.exists): throw invocation.complaint(.sessionExists(path))
    case .failure(.refused(let reason)):
      throw invocation.complaint(.cannotWrite(path, reason: reason))
    case .failure(.abandoned): throw invocation.complaint(.interrupted)
    }
  }

  /// What stands behind a `#` says what the session is for.
  private static func purpose(in argument: String) -> (file: String, purpose: String?) {
    var isBehindBlank = true
    for place in argument.indices {
      if isBehindBlank, "#＃".contains(argument[place]) {
        let text = argument[argument.index(after: place)...].drop { $0.isWhitespace }
        let file = argument[..<place].reversed().drop { $0.isWhitespace }.reversed()
        return (String(file), text.isEmpty ? nil : String(text))
      }
      isBehindBlank = argument[place].isWhitespace
    }
    return (argument, nil)
  }

  private func path(ofSession name: String, _ invocation: Invocation) throws(Complaint) -> String {
    let file = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return name + ".session" }
    let ending = file[file.index(after: dot)...].lowercased()
    if ending == "session" { return name }
    throw invocation.complaint(.notSession(ending, instead: file[..<dot] + ".session"))
  }

  private func session(
    of record: Record, purpose: String?, savedAs path: String
  ) -> ContiguousArray<UInt8> {
    let own = record.beginsWithRemark ? "" : usualPurpose
    let head = SessionPrinter.head(
      purpose: purpose ?? own, language: language, width: record.width,
      budgets: headBudgets.map {
        (Workbench.path(of: $0.typed, from: path), fingerprint(of: $0.name))
      })
    return head + record.text + held(record.grounds.all)
  }

  private var usualPurpose: String {
    let names = headBudgets.map(\.name).joined(separator: ", ")
    return Words.conversation(names).text(in: language)
  }

  /// A budget's file as it is called from the folder of a session.
  private static func path(of budget: String, from session: String) -> String {
    let folders = session.split(separator: "/").dropLast()
    guard builtIn(called: budget) == nil, !budget.hasPrefix("/"), !session.hasPrefix("/"),
      !folders.contains("..")
    else { return budget }
    return String(repeating: "../", count: folders.count { $0 != "." }) + budget
  }

  func fingerprint(of budget: String) -> String? {
    shelf.budgets.first { $0.name == budget }.map { Fingerprint.of($0.text.bytes) }
  }

  /// What answers followed from, budget by budget, in the order of the budgets.
  func held(_ pieces: Set<HeldPiece>) -> ContiguousArray<UInt8> {
    shelf.budgets.reduce(into: []) { text, budget in
      let held = budget.heldPieces.filter(pieces.contains)
      guard !held.isEmpty else { return }
      text += SessionPrinter.held(
        held.map { (budget.name(of: $0, in: language), budget.value(of: $0)) },
        of: budget.name, language: language)
    }
  }
}

extension Invocation {
  /// The command as it was typed.
  var name: String {
    String(decoding: line.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }, as: UTF8.self)
  }
}
