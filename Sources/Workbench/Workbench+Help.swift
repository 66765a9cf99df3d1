internal import Diagnostics

/// Help: the overview, and a topic with its examples.
extension Workbench {
  /// Writes help on a topic, or the overview for an empty one.
  func help(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    if invocation.argument.isEmpty { return writeOverview(into: &page) }
    guard let topic = HelpTopic.named(invocation.argument) else {
      if let list = lists.first(where: { $0.title.has(invocation.argument) }) {
        return writeList(list.topics, into: &page)
      }
      let names = HelpTopic.all.flatMap(\.names)
      let near = Nearness.nearest(to: invocation.argument, among: names, names: true)
      throw invocation.complaint(.unknownTopic(invocation.argument, near: near))
    }
    write(topic, into: &page)
  }

  private var lists: [(title: Phrase, topics: [HelpTopic])] {
    [
      (Words.helpCommands, HelpTopic.commands), (Words.helpLanguage, HelpTopic.language),
      (Words.helpFunctions, HelpTopic.functions), (Words.helpVerdicts, HelpTopic.verdicts),
    ]
  }

  private func writeOverview(into page: inout Markup) {
    writeText(Words.helpOverview, into: &page)
    writeExamples(
      ["180 村 × 5.78 万元/村", "村数 = 208 村", "86.5 万元 + 14.4 万元 =? 100.09 万元"], into: &page)
    writeText(Words.helpMore, into: &page)
    let width = lists.map { Visible.width(of: $0.title.text(in: language)) }.max() ?? 0
    for list in lists {
      let title = list.title.text(in: language)
      let gap = String(repeating: " ", count: width - Visible.width(of: title) + 2)
      page.append("  " + title, as: .faint)
      writeNames(list.topics.map(name), behind: 2 + width + 2, gap, into: &page)
    }
  }

  /// Names in as many lines as they take, one below the other.
  private func writeNames(
    _ names: [String], behind margin: Int, _ gap: String, into page: inout Markup
  ) {
    var column = margin
    page.append(gap)
    for (place, name) in names.enumerated() {
      if place > 0, column + 2 + Visible.width(of: name) > min(width, Workbench.widestPage) {
        page.newline()
        page.append(String(repeating: " ", count: margin))
        column = margin
      } else if place > 0 {
        page.append("  ")
        column += 2
      }
      page.append(name, as: .command)
      column += Visible.width(of: name)
    }
    page.newline()
  }

  private static let widestPage = 80

  /// A topic's name in the language spoken.
  private func name(_ topic: HelpTopic) -> String {
    language == .chinese && topic.names.count > 1 ? topic.names[1] : topic.names[0]
  }

  private func writeList(_ topics: [HelpTopic], into page: inout Markup) {
    let width = topics.map { Visible.width(of: $0.names.joined(separator: " ")) }.max() ?? 0
    for topic in topics {
      let names = topic.names.joined(separator: " ")
      page.append(names, as: .command)
      page.append(String(repeating: " ", count: width - Visible.width(of: names) + 2))
      // The first sentence says what it is.
      let text = topic.text.text(in: language).split(separator: "\n").first ?? ""
      page.append(String(text))
      page.newline()
    }
  }

  private func write(_ topic: HelpTopic, into page: inout Markup) {
    let title = topic.form?.text(in: language) ?? topic.names.joined(separator: "  ")
    page.append(title, as: .command)
    page.newline()
    writeText(topic.text, into: &page)
    writeExamples(topic.examples, into: &page)
  }

  private func writeText(_ text: Phrase, into page: inout Markup) {
    page.append(text.text(in: language))
    page.newline()
  }

  /// The examples with their answers, in a conversation of their own.
  private func writeExamples(_ examples: [Phrase], into page: inout Markup) {
    var workbench = Workbench(language: language)
    workbench.writesInMemory()
    workbench.keepRecord()
    for example in examples.map({ $0.text(in: language) }) {
      page.append("  > ", as: .faint)
      page.append(example, as: .command)
      page.newline()
      var answer = Markup()
      var errors = Markup()
      _ = workbench.answer(
        ContiguousArray(example.utf8), from: .whole, into: &answer, errors: &errors)
      page.append(answer.indented(by: 2))
    }
  }
}

extension Phrase {
  /// Whether this is the word in either language.
  fileprivate func has(_ word: String) -> Bool { word == english || word == chinese }
}
