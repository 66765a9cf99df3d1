internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// What a definition did: `村数 = 208 村  was 180 村`, and what followed.
struct ChangeText {
  let change: Sheet.Change
  let units: UnitTable
  let language: Language
  /// What is at a place of the sheet, by the name it is typed by.
  let name: (Int) -> String
  /// Names of budgets that a new one is near; nil where a figure of a budget was changed.
  let near: [String]?

  /// More followers than this are counted, not listed.
  private static let mostFollowers = 12

  func write(into page: inout Markup) {
    write(change.defined, change.rendering, into: &page)
    for follower in change.followers.prefix(ChangeText.mostFollowers) {
      page.append("  ")
      write(follower, .expected, into: &page)
    }
    let rest = change.followers.count - ChangeText.mostFollowers
    if rest > 0 {
      page.append("  " + Words.andMore(rest).text(in: language), as: .faint)
      page.newline()
    }
  }

  private func write(
    _ step: Sheet.Change.Step, _ rendering: Rendering, into page: inout Markup
  ) {
    page.append(name(step.place), as: .name)
    page.append(" = ")
    ValueText(step.value, rendering, units).write(language, into: &page)
    writeNote(step, into: &page)
    page.newline()
  }

  private func writeNote(_ step: Sheet.Change.Step, into page: inout Markup) {
    guard let former = step.former else {
      let words = near.map { Words.newName(near: change.near + $0) } ?? Words.wasNotPublished
      return page.append("  " + words.text(in: language), as: .faint)
    }
    if former == step.value { return }
    page.append("  " + Words.was.text(in: language) + " ", as: .faint)
    ValueText(former, .expected, units).write(language, into: &page)
  }
}
