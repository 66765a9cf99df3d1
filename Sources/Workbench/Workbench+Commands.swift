internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// What the commands do.
extension Workbench {
  mutating func run(
    _ invocation: Invocation, into page: inout Markup
  ) throws(Complaint) -> Outcome {
    switch invocation.command {
    case .help:
      try help(invocation, into: &page)
    case .show:
      try show(invocation, into: &page)
    case .quit:
      guard invocation.argument.isEmpty else { throw invocation.misused(language) }
      return .leave
    }
    return .answered
  }

  private func show(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    if invocation.argument.isEmpty { return showAll(into: &page) }
    let parsed = Parser.parse(invocation.argument, units: sheet.units)
    guard case .expression = parsed.statement, parsed.tree.nodes.count == 1,
      let name = parsed.tree.names.first
    else { throw invocation.misused(language) }
    guard let place = sheet.place(of: name) else {
      let near = Nearness.nearest(to: name, among: sheet.entries.map(\.name), names: true)
      throw invocation.complaint(.unknownName(name, near: near))
    }
    show(place, into: &page)
  }

  private func showAll(into page: inout Markup) {
    for unit in sheet.units.declared {
      page.append(Words.unitWord.text(in: language) + " ", as: .command)
      show(unit: unit, into: &page)
      page.newline()
    }
    for place in sheet.entries.indices { show(place, into: &page) }
    guard sheet.entries.isEmpty, sheet.units.declared.isEmpty else { return }
    page.append(Words.nothingDefined.text(in: language), as: .faint)
    page.newline()
  }

  /// `经费 = 村数 × 5.78 万元/村 = 1040.4 万元`; a formula that is its own value stands once.
  private func show(_ place: Int, into page: inout Markup) {
    let entry = sheet.entries[place]
    var value = Markup()
    ValueText(sheet.values[place], entry.rendering, sheet.units).write(language, into: &value)
    let formula = Printer.text(of: entry.tree)
    page.append(entry.name, as: .name)
    page.append(" = ")
    if formula != value.text {
      page.append(formula + " = ")
    }
    page.append(value)
    page.newline()
  }
}

extension Invocation {
  func complaint(_ problem: Problem) -> Complaint {
    let start = line.firstIndex { $0 > 0x20 } ?? 0
    let place = argument.isEmpty ? start : line.count - trailingLength
    let end = argument.isEmpty ? line.count : place + argument.utf8.count
    return Complaint(Diagnostic(problem, at: SourceRange(place, end)), line)
  }

  func misused(_ language: Language) -> Complaint {
    complaint(.commandTakes(command.form.text(in: language)))
  }

  /// The bytes from the argument to the end of the line.
  private var trailingLength: Int {
    let blanks = line.reversed().prefix { $0 <= 0x20 }.count
    return min(line.count, blanks + argument.utf8.count)
  }
}
