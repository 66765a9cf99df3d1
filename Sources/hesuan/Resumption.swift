internal import Diagnostics
internal import Glibc
internal import Keeping
internal import Terminal
internal import Workbench

/// A conversation that is carried on: what was typed in it is run again, without a word.
struct Resumption {
  /// How many lines were run.
  private(set) var runCount = 0
  /// What came out otherwise than it was kept.
  private(set) var otherwise: [String] = []
  /// How many lines were left out.
  private(set) var leftOutCount = 0
  /// The line that nobody knows the answer to.
  private(set) var unanswered: String?
  /// What could not be loaded.
  private(set) var complaints = Markup()

  /// Nil where the person stopped it.
  init?(_ kept: KeptConversation, in workbench: inout Workbench) {
    let former = FileFolder()
    FileFolder.enter(kept.exchanges.first?.folder)
    let bar = ProgressBar(fd: STDERR_FILENO)
    defer {
      bar.erase()
      former.enter()
    }
    workbench.language = kept.language
    load(kept.budgets, in: &workbench)
    for (place, exchange) in kept.exchanges.enumerated() {
      bar.show(
        place, of: kept.exchanges.count,
        Words.rerunSoFar(place, of: kept.exchanges.count), in: kept.language)
      run(exchange, in: &workbench)
      if Interrupt.isRaised { return nil }
    }
    if let last = kept.exchanges.last, last.end == .cutOff { unanswered = last.statement }
  }

  private mutating func load(_ budgets: [String], in workbench: inout Workbench) {
    for budget in budgets {
      var page = Markup()
      _ = workbench.load(budget, into: &page, errors: &complaints)
    }
  }

  private mutating func run(
    _ exchange: KeptConversation.Exchange, in workbench: inout Workbench
  ) {
    let statement = ContiguousArray(exchange.statement.utf8)
    switch exchange.end {
    case .cutOff, .dropped: return
    case .answered where Workbench.isFarewell(statement): return
    case .answered where !Workbench.isRunAgain(statement), .stopped:
      leftOutCount += 1
      return
    case .answered: break
    }
    FileFolder.enter(exchange.folder)
    workbench.width = exchange.columns
    var (page, errors) = (Markup(), Markup())
    _ = workbench.answer(statement, from: .whole, into: &page, errors: &errors)
    runCount += 1
    if !exchange.isAnswered(by: page.bytes + errors.bytes) { otherwise.append(exchange.statement) }
  }
}

extension Resumption {
  /// No more of what came out otherwise is shown than this.
  private static let mostShown = 5

  /// What is said of it.
  func report(_ time: String, _ language: Language) -> Markup {
    var page = Markup()
    page.append(complaints)
    say(Words.resumed(time, lines: runCount), as: .faint)
    if leftOutCount > 0 { say(Words.leftOut(leftOutCount), as: .faint) }
    if !otherwise.isEmpty { say(Words.otherwise(otherwise.count), as: .doubt) }
    for line in otherwise.prefix(Self.mostShown) {
      say(Phrase(en: "  > \(Self.shown(line))", zh: "  > \(Self.shown(line))"))
    }
    if otherwise.count > Self.mostShown {
      say(Words.andMore(otherwise.count - Self.mostShown), as: .faint)
    }
    if let unanswered { say(Words.notAnswered(Self.shown(unanswered)), as: .doubt) }
    return page

    func say(_ phrase: Phrase, as role: Markup.Role = .plain) {
      page.append(phrase.text(in: language), as: role)
      page.newline()
    }
  }

  /// A statement in one line, or its beginning.
  static func shown(_ statement: String) -> String {
    let line = Visible.text(String(statement.map { $0.isNewline ? " " : $0 }.prefix(200)))
    var (text, width) = ("", 0)
    for character in line {
      width += Visible.width(of: String(character))
      if width > 60 { return text + "…" }
      text.append(character)
    }
    return text
  }
}
