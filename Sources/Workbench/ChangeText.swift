internal import Auditing
internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// What a change did: what was changed, what followed and by how much, and which verdicts are others.
///
///     村数 = 208 村  was 180 村
///       经费   1202.24 万元  +161.84 万元
struct ChangeText {
  private let defined: [Sheet.Change.Step]
  private let followers: [Sheet.Change.Step]
  private let verdicts: [VerdictChange]
  /// Names that a new one could have been meant for; nil where a figure of a budget was changed.
  private let near: [String]?
  private let workbench: Workbench

  init(
    _ defined: [Sheet.Change.Step], _ followers: [Sheet.Change.Step], _ verdicts: [VerdictChange],
    near: [String]?, in workbench: Workbench
  ) {
    self.defined = defined
    self.followers = followers
    self.verdicts = verdicts
    self.near = near
    self.workbench = workbench
  }

  /// More followers than this are counted, not listed.
  private static let mostFollowers = 12

  private var language: Language { workbench.language }

  func write(into page: inout Markup) {
    for step in defined { write(step, into: &page) }
    writeFollowers(into: &page)
    writeVerdicts(into: &page)
  }

  private func write(_ step: Sheet.Change.Step, into page: inout Markup) {
    page.append(workbench.name(at: step.place), as: .name)
    page.append(" = ")
    let entry = workbench.sheet.entries[step.place]
    if entry.missing.isEmpty {
      ValueText(step.value, entry.rendering, workbench.sheet.units).write(language, into: &page)
    } else {
      page.append(Words.notPublishedMark.text(in: language), as: .doubt)
    }
    let note = self.note(on: step)
    if !note.isEmpty { page.append("  " + note, as: .faint) }
    page.newline()
  }

  private func note(on step: Sheet.Change.Step) -> String {
    guard let former = step.former else {
      return (near.map { Words.newName(near: $0) } ?? Words.wasNotPublished)
        .text(in: language)
    }
    return former == step.value ? "" : Words.was.text(in: language) + " " + text(former)
  }

  private func text(_ value: Value) -> String {
    var page = Markup()
    ValueText(value, .expected, workbench.sheet.units).write(language, into: &page)
    return page.text
  }

  /// What follows, that which moves most before the others: money first.
  private func writeFollowers(into page: inout Markup) {
    let followers = self.followers.enumerated()
      .sorted { ($0.element.weight, $1.offset) > ($1.element.weight, $0.offset) }
      .map(\.element)
    var grid = Grid([
      .init(""), .init("", isNumber: true), .init("", isNumber: true), .init(""),
    ])
    for step in followers.prefix(ChangeText.mostFollowers) {
      grid.add([
        .init(workbench.name(at: step.place), as: .name), .init(text(step.value), as: .figure),
        .init(step.difference.map(workbench.signedText) ?? "", as: .figure),
        .init(step.difference == nil ? note(on: step) : "", as: .faint),
      ])
    }
    if !followers.isEmpty {
      grid.write(width: workbench.tableWidth ?? workbench.width, into: &page)
    }
    writeRest(followers.count - ChangeText.mostFollowers, into: &page)
  }

  private func writeVerdicts(into page: inout Markup) {
    var grid = Grid([.init(""), .init("", isNumber: true), .init("")])
    for verdict in verdicts.prefix(ChangeText.mostFollowers) {
      let words = [verdict.before, verdict.now].compactMap { $0 }
        .map { (Words.verdicts[$0.rawValue] ?? Words.unit("?")).text(in: language) }
      grid.add([
        .init(workbench.name(at: verdict.place), as: .name),
        .init(JudgementText.text(of: verdict.printed, language), as: .figure),
        .init(words.joined(separator: " → "), as: JudgementText.role(of: verdict.now)),
      ])
    }
    guard !verdicts.isEmpty else { return }
    page.append("  " + Words.verdictsChange.text(in: language), as: .faint)
    page.newline()
    grid.write(width: workbench.tableWidth ?? workbench.width, into: &page)
    writeRest(verdicts.count - ChangeText.mostFollowers, into: &page)
  }

  private func writeRest(_ rest: Int, into page: inout Markup) {
    guard rest > 0 else { return }
    page.append("  " + Words.andMore(rest).text(in: language), as: .faint)
    page.newline()
  }
}

extension Sheet.Change.Step {
  /// By how much it moved; nil for what was not known.
  var difference: Quantity? { former.flatMap { value.difference(from: $0) } }

  /// How much a reader should mind: money by its amount.
  fileprivate var weight: Number {
    guard let difference, difference.dimension == .money else { return .zero }
    return difference.magnitude.low.magnitude
  }
}

extension Value {
  /// By how much a quantity moved, a range as a whole; nil where its ends moved differently.
  func difference(from former: Value) -> Quantity? {
    guard case .quantity(let old) = former, case .quantity(let new) = self,
      old.dimension == new.dimension
    else { return nil }
    let moves = [
      new.magnitude.low - old.magnitude.low, new.magnitude.high - old.magnitude.high,
    ]
    return moves[0] == moves[1] ? Quantity(moves[0], new.dimension) : nil
  }
}
