internal import Auditing
internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// Changing figures, and taking it back.
extension Workbench {
  /// The places of budget figures that are not as they are published.
  var changed: Set<Int> { Set(ledger.published.keys) }

  func isChanged(_ place: Int) -> Bool { ledger.published[place] != nil }

  mutating func answerDefinition(
    _ name: String, _ range: SourceRange, _ line: ContiguousArray<UInt8>, into page: inout Markup
  ) throws(Complaint) {
    if let command = Command(named: name), !command.mayBeDefined {
      throw Complaint(Diagnostic(.reservedName(name), at: range), line)
    }
    try refuseOtherUnit(of: name, line)
    let before = verdicts(around: sheet.place(of: name).map { [$0] } ?? [])
    let change = try define(name, line)
    let isOfBudget = shelf.subject(at: change.defined[0].place) != nil
    write(
      change, since: before, near: isOfBudget ? nil : change.near + shelf.slips(of: name),
      into: &page)
  }

  /// Defines the statement just parsed, and keeps what it takes to take it back.
  mutating func define(
    _ name: String, _ line: ContiguousArray<UInt8>
  ) throws(Complaint) -> Sheet.Change {
    let place = sheet.place(of: name)
    let published = place.flatMap { shelf.subject(at: $0) == nil ? nil : sheet.entries[$0] }
    do {
      let change = try sheet.define(name, as: parsed.tree, text: line, with: &evaluator)
      keep(line, .sheet(change.former))
      if let place, let published, !isChanged(place) { ledger.published[place] = published }
      return change
    } catch {
      throw Complaint(error, checkedBy: self)
    }
  }

  /// Keeps what was just done; to be called before `ledger.published` is changed.
  mutating func keep(_ line: some Collection<UInt8>, _ former: Ledger.Former) {
    ledger.add(
      .init(
        line: String(decoding: line, as: UTF8.self), former: former, published: ledger.published))
  }

  /// Takes back the last that was done.
  mutating func undo(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    guard invocation.argument.isEmpty else { throw invocation.misused(language) }
    guard let deed = ledger.done.last else { return say(Words.nothingToUndo, into: &page) }
    say(Words.undone(Visible.text(deed.line)), into: &page)
    restore(deed, into: &page) { $0.undo($1) }
  }

  /// Does again what was taken back last.
  mutating func redo(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    guard invocation.argument.isEmpty else { throw invocation.misused(language) }
    guard let deed = ledger.undone.last else { return say(Words.nothingToRedo, into: &page) }
    say(Words.redone(Visible.text(deed.line)), into: &page)
    restore(deed, into: &page) { $0.redo($1) }
  }

  private mutating func restore(
    _ deed: Ledger.Deed, into page: inout Markup,
    _ move: (inout Ledger, Ledger.Deed) -> Void
  ) {
    let former = self
    let places = places(of: deed)
    let before = verdicts(around: places)
    let other = swapped(deed)
    move(&ledger, other)
    guard shelf.budgets.map(\.name) == former.shelf.budgets.map(\.name) else { return }
    let (defined, followers) = sheet.steps(since: former.sheet, around: places)
    let verdicts = VerdictChange.between(before, verdicts(around: places))
    ChangeText(defined, followers, verdicts, near: [], in: self).write(into: &page)
  }

  /// What a deed changed.
  private func places(of deed: Ledger.Deed) -> [Int] {
    if case .sheet(let former) = deed.former { return former.places }
    return changed.union(deed.published.keys).sorted()
  }

  /// Puts back what there was before a deed; the answer takes that back.
  private mutating func swapped(_ deed: Ledger.Deed) -> Ledger.Deed {
    let published = ledger.published
    ledger.published = deed.published
    switch deed.former {
    case .sheet(let former):
      let change = sheet.takeBack(former)
      return .init(line: deed.line, former: .sheet(change.former), published: published)
    case .all(let sheet, let shelf):
      let present = Ledger.Former.all(self.sheet, self.shelf)
      (self.sheet, self.shelf) = (sheet, shelf)
      return .init(line: deed.line, former: present, published: published)
    }
  }

  /// Brings figures back as they are published: all, or those of a name.
  mutating func reset(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    let places = try placesToReset(invocation)
    if places.isEmpty { return say(Words.nothingChanged, into: &page) }
    let before = verdicts(around: places)
    let change: Sheet.Change
    do {
      change = try sheet.bringBack(
        places.map { ($0, ledger.published[$0]!) }, with: &evaluator)
    } catch {
      throw Complaint(error, checkedBy: self)
    }
    keep(invocation.line, .sheet(change.former))
    for place in places { ledger.published[place] = nil }
    write(change, since: before, near: nil, into: &page)
  }

  private mutating func placesToReset(_ invocation: Invocation) throws(Complaint) -> [Int] {
    let all = changed.sorted()
    if invocation.argument.isEmpty { return all }
    let things = shelf.things(named: invocation.argument)
    if let (budget, thing) = things.first, case .group(let group) = thing {
      return all.filter { place in
        budget.figures.contains(place)
          && Int(budget.text.figures[place - budget.figures.lowerBound].group) == group
      }
    }
    let place = try self.place(named: invocation.argument, invocation)
    guard shelf.subject(at: place) != nil else {
      throw invocation.complaint(.notOfBudget(invocation.argument))
    }
    return all.filter { $0 == place }
  }

  private func write(
    _ change: Sheet.Change, since before: [VerdictChange], near: [String]?,
    into page: inout Markup
  ) {
    let after = verdicts(around: change.defined.map(\.place))
    ChangeText(
      change.defined, change.followers, VerdictChange.between(before, after), near: near, in: self
    ).write(into: &page)
  }

  /// The verdicts on all that is stated of some figures, and of those that follow from them.
  func verdicts(around places: [Int]) -> [VerdictChange] {
    if shelf.isEmpty { return [] }
    return sheet.affected(by: places).flatMap { place -> [VerdictChange] in
      guard let (budget, subject) = shelf.subject(at: place), case .figure(let figure) = subject
      else { return [] }
      return Audit.checks(of: figure, of: budget, in: sheet).map {
        VerdictChange(place: place, stated: $0.stated ?? 0, printed: $0.printed, now: $0.verdict)
      }
    }
  }
}
