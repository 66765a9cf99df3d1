internal import Auditing
internal import Budgets
public import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// Loading budgets, and what their names mean at the prompt.
extension Workbench {
  /// Why a file cannot be read, in the words of the system.
  public struct Unreadable: Error, Sendable {
    public let reason: String
    /// Whether there is no such file, so that its name may have been meant for something else.
    public let isMissing: Bool

    public init(_ reason: String, isMissing: Bool = true) {
      (self.reason, self.isMissing) = (reason, isMissing)
    }
  }

  /// Loads a built-in budget or a file, and the budgets whose figures it uses.
  public mutating func load(
    _ name: String, into page: inout Markup, errors: inout Markup
  ) -> Outcome {
    do throws(Complaint) {
      try loadFirst(name, into: &page)
      return .answered
    } catch {
      error.write(from: .whole, language: language, width: width, into: &errors)
      return .failed
    }
  }

  /// Loads what the conversation is to be about.
  mutating func loadFirst(_ name: String, into page: inout Markup) throws(Complaint) {
    let loaded = try load(name, for: [], into: &page)
    headBudgets.append(HeadBudget(typed: name, name: loaded))
  }

  mutating func load(
    _ invocation: Invocation, into page: inout Markup
  ) throws(Complaint) {
    guard !invocation.argument.isEmpty else { throw invocation.misused(language) }
    let (former, published) = (Ledger.Former.all(sheet, shelf), ledger.published)
    _ = try load(invocation.argument, for: [], into: &page)
    let line = String(decoding: invocation.line, as: UTF8.self)
    ledger.add(.init(line: line, former: former, published: published))
  }

  /// The name of what was loaded. `waiting` are the budgets that use it and are not loaded yet.
  private mutating func load(
    _ name: String, for waiting: [String], into page: inout Markup
  ) throws(Complaint) -> String {
    let bytes = try bytes(of: name)
    let loaded =
      Workbench.isDocument(bytes, called: name)
      ? try loadDocument(bytes, from: name)
      : try loadFile(bytes, from: name, for: waiting, into: &page)
    if let budget = shelf.budgets.first(where: { $0.name == loaded }) { greet(budget, into: &page) }
    let kept = changed.filter { shelf.subject(at: $0)?.budget.name == loaded }.sorted()
    if !kept.isEmpty {
      say(Words.changesKept(kept.map(self.name).joined(separator: ", ")), into: &page)
    }
    return loaded
  }

  private mutating func loadFile(
    _ bytes: ContiguousArray<UInt8>, from name: String, for waiting: [String],
    into page: inout Markup
  ) throws(Complaint) -> String {
    let text = BudgetReader.read(bytes, units: sheet.units)
    for use in text.uses { try load(use, of: text, from: name, for: waiting, into: &page) }
    // What was just loaded may have brought units of its own.
    let current = text.uses.isEmpty ? text : BudgetReader.read(text.bytes, units: sheet.units)
    try put(current, from: name)
    return current.text(current.name)
  }

  /// Loads a budget that another uses, unless it is loaded or on its way.
  private mutating func load(
    _ use: SourceRange, of text: BudgetText, from name: String, for waiting: [String],
    into page: inout Markup
  ) throws(Complaint) {
    let wanted = text.text(use)
    guard !isLoaded(wanted), !waiting.contains(wanted), wanted != text.text(text.name),
      let path = path(of: wanted, usedBy: name)
    else { return }
    guard !Workbench.isPath(path) || isReadable(path) else {
      // The line that asks for it is what has to be mended.
      let near = Workbench.near(wanted, among: BuiltInBudget.names)
      var complaint = Complaint(Diagnostic(.unknownBudget(wanted, near: near), at: use), text.bytes)
      complaint.file = name
      throw complaint
    }
    _ = try load(path, for: waiting + [wanted], into: &page)
  }

  private func isReadable(_ path: String) -> Bool {
    if case .success = readFile(path) { return true }
    return false
  }

  /// Loads a text, in the place of what is loaded under its name.
  mutating func put(_ text: BudgetText, from name: String) throws(Complaint) {
    if isLoaded(text.text(text.name)) {
      try reload(text, from: name)
    } else {
      try place(text, from: name)
    }
  }

  private mutating func place(_ text: BudgetText, from name: String) throws(Complaint) {
    do throws(Shelf.Refusal) {
      try shelf.load(text, into: &sheet, with: &evaluator)
    } catch {
      throw Complaint(error, of: name)
    }
  }

  /// Puts a file that was changed in the place of what was loaded of it, and defines again what was
  /// defined here; all of it or nothing.
  private mutating func reload(_ text: BudgetText, from name: String) throws(Complaint) {
    var again = self
    (again.sheet, again.shelf, again.ledger.published) = (Sheet(), Shelf(), [:])
    again.sheet.units = text.units
    for budget in shelf.budgets {
      let isNew = budget.name == text.text(text.name)
      try again.place(
        isNew ? text : BudgetReader.read(budget.text.bytes, units: again.sheet.units),
        from: isNew ? name : budget.name)
    }
    for place in sheet.entries.indices where isOwn(place) { try again.define(place, of: self) }
    if let last = sheet.last { again.sheet.keep(last) }
    self = again
  }

  /// Whether an entry was typed here, and does not come from a budget as it is.
  func isOwn(_ place: Int) -> Bool { shelf.subject(at: place) == nil || changed.contains(place) }

  private mutating func define(_ place: Int, of other: Workbench) throws(Complaint) {
    let entry = other.sheet.entries[place]
    let name = other.shelf.name(at: place, in: other.sheet, .english)
    parsed.tree = entry.tree
    parsed.statement = .definition(name: name, range: SourceRange(0, 0))
    try bind(entry.text)
    do throws(Sheet.Failure) {
      let former = sheet.place(of: name).map { ($0, sheet.entries[$0]) }
      _ = try sheet.define(name, as: entry.tree, text: entry.text, with: &evaluator)
      if let (place, entry) = former, shelf.subject(at: place) != nil {
        ledger.published[place] = entry
      }
    } catch {
      // What was typed here is in the way; it is told by its name.
      throw Complaint(error.diagnostic.repaired(nil), error.text, breaks: name)
    }
  }

  private func isLoaded(_ name: String) -> Bool { shelf.budgets.contains { $0.name == name } }

  /// A budget that another uses is built in, or stands beside it.
  private func path(of use: String, usedBy name: String) -> String? {
    if BuiltInBudget.names.contains(use) { return use }
    guard Workbench.isPath(name) else { return nil }
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    return folder + (use.hasSuffix(".budget") ? use : use + ".budget")
  }

  /// Whether a budget of this name is part of the program.
  public static func isBuiltIn(_ name: String) -> Bool { builtIn(called: name) != nil }

  public static func nearBudgets(_ word: String) -> [String] {
    near(word, among: BuiltInBudget.names)
  }

  static func isPath(_ name: String) -> Bool { name.contains("/") || name.contains(".") }

  func bytes(of name: String) throws(Complaint) -> ContiguousArray<UInt8> {
    if let bytes = Workbench.builtIn(called: name).flatMap(BuiltInBudget.bytes) { return bytes }
    switch readFile(name) {
    case .success(let bytes): return bytes
    case .failure(let error):
      let problem: Problem =
        Workbench.isPath(name) || !error.isMissing
        ? .cannotRead(name, reason: error.reason)
        : .unknownBudget(name, near: Workbench.near(name, among: BuiltInBudget.names))
      throw Complaint(
        Diagnostic(problem, at: SourceRange(0, name.utf8.count)), ContiguousArray(name.utf8))
    }
  }

  /// The names near one, with or without their year.
  static func near(_ name: String, among names: [String]) -> [String] {
    let near = Nearness.nearest(to: name, among: names)
    if !near.isEmpty { return near }
    let short = { (name: String) in String(name.prefix { $0 != "-" }) }
    return names.filter {
      !Nearness.nearest(to: short(name), among: [short($0)], onlySlips: true).isEmpty
    }
  }

  /// A built-in budget by its name, or by the short one it gives itself.
  static func builtIn(called name: String) -> String? {
    if let named = BuiltInBudget.named(name) { return named }
    guard name.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    return BuiltInBudget.names.first { candidate in
      BuiltInBudget.bytes(of: candidate).map { BudgetReader.read($0).isCalled(name) } == true
    }
  }

  /// What it is called, in letters and as people say it, or the document it is made of.
  func writeHeading(of budget: Budget, from path: String? = nil, into page: inout Markup) {
    page.append(budget.name, as: .name)
    let isDocument = path.map { Workbench.isPath($0) && !$0.hasSuffix(".budget") } ?? false
    let title = (isDocument ? path : budget.title) ?? budget.name
    if title != budget.name { page.append("  " + Visible.text(title)) }
    page.newline()
  }

  private func greet(_ budget: Budget, into page: inout Markup) {
    let text = budget.text
    page.append(budget.name, as: .name)
    page.append("  ")
    let words = Words.loaded(
      text.department.map { text.text($0) } ?? budget.title ?? budget.name,
      figures: text.figures.count,
      stated: text.stated.count, projects: text.groups.count { $0.isProject },
      tables: text.tables.count)
    page.append(Visible.text(words.text(in: language)))
    page.newline()
  }

  /// Lets the sheet know what the names of a statement mean in the budgets that are loaded.
  mutating func bind(_ line: ContiguousArray<UInt8>) throws(Complaint) {
    guard !shelf.isEmpty else { return }
    for (place, name) in parsed.tree.names.enumerated() {
      try bind(name, at: parsed.tree.range(ofName: place), in: line)
    }
    if case .definition(let name, let range) = parsed.statement {
      try bind(name, at: range, in: line)
    }
  }

  private mutating func bind(
    _ name: String, at range: SourceRange, in line: ContiguousArray<UInt8>
  ) throws(Complaint) {
    do throws(Shelf.Unclear) {
      try shelf.bind(name, in: &sheet, with: &evaluator)
    } catch {
      throw Complaint(Diagnostic(error.problem, at: range), line)
    }
  }

  /// A figure's name as it can be typed.
  func name(at place: Int) -> String { shelf.name(at: place, in: sheet, language) }

  /// The budgets that are loaded, as the prompt says them; a `*` where figures were changed.
  public var heading: String {
    shelf.budgets.map { budget in
      let isChanged = changed.contains { budget.subject(at: $0) != nil }
      return shelf.prefix(of: budget, language) + (isChanged ? "*" : "")
    }.joined(separator: " ")
  }
}
