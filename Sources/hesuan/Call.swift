internal import Diagnostics
internal import Glibc
internal import Terminal
internal import Workbench

/// How the program was called: `hesuan --language zh eval '1 + 1'`.
struct Call {
  enum Purpose: Equatable {
    /// The prompt, or statements from standard input where there is no terminal or `-` is given.
    case workbench(budgets: [String], fromInput: Bool)
    /// The conversation that was cut off, or the last one.
    case resume
    case budgets
    case check([String], format: CheckFormat, isStrict: Bool)
    case replay([String], updating: Bool)
    case eval([String])
    case importing([String], into: String?)
    case help([String])
    case version
  }

  private(set) var purpose = Purpose.workbench(budgets: [], fromInput: false)
  private(set) var language: Language
  private(set) var colour = ColourChoice.auto
  private(set) var keys: LineReader.Keys?
  private var format = CheckFormat.text
  private var isStrict = false
  private var target: String?
  private var isUpdating = false
  private var isResuming = false
  private var isLanguageAsked = false

  /// Why a call cannot be understood.
  struct Misuse: Error {
    let phrase: Phrase
    /// The language that was asked for before it.
    var language = Call.localeLanguage
  }

  init(language: Language) { self.language = language }

  /// Options may stand anywhere before a `--`.
  init(_ arguments: some Collection<String>) throws(Misuse) {
    self.init(language: Call.localeLanguage)
    do {
      try read(arguments)
    } catch {
      throw Misuse(phrase: error.phrase, language: language)
    }
  }

  private mutating func read(_ arguments: some Collection<String>) throws(Misuse) {
    var rest = arguments.map { $0 }[...]
    var words: [String] = []
    var asksOnly: Purpose?
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        break
      }
      switch word {
      case "--version": asksOnly = .version
      case "--help", "-h": asksOnly = .help([])
      case "-o":
        guard let path = rest.popFirst() else { throw Misuse(phrase: Words.outputTakes) }
        target = path
      case _ where word.hasPrefix("--"): try readOption(word, &rest)
      default: words.append(word)
      }
    }
    try readCommand(words[...])
    if isResuming {
      guard words.isEmpty, !isLanguageAsked else { throw Misuse(phrase: Words.resumeStandsAlone) }
      purpose = .resume
    }
    purpose = asksOnly ?? purpose
  }

  private mutating func readOption(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(Misuse) {
    let parts = word.split(separator: "=", maxSplits: 1).map { String($0) }
    switch parts[0] {
    case "--language":
      language = try choice(parts, &rest, ["en": .english, "zh": .chinese])
      isLanguageAsked = true
    case "--color":
      colour = try choice(parts, &rest, ["auto": .auto, "always": .always, "never": .never])
    case "--format":
      format = try choice(parts, &rest, ["text": .text, "json": .json, "csv": .csv])
    case "--strict": isStrict = true
    case "--update": isUpdating = true
    case "--resume": isResuming = true
    case "--keys": keys = try choice(parts, &rest, ["emacs": .emacs, "vi": .vi])
    default: throw Misuse(phrase: Words.unknownOption(word))
    }
  }

  /// The value of an option, behind its `=` or as the next word.
  private func choice<Value>(
    _ parts: [String], _ rest: inout ArraySlice<String>, _ values: KeyValuePairs<String, Value>
  ) throws(Misuse) -> Value {
    let word = parts.count > 1 ? parts[1] : rest.popFirst()
    guard let value = values.first(where: { $0.key == word })?.value else {
      throw Misuse(phrase: Words.optionTakes(parts[0], values.map(\.key)))
    }
    return value
  }

  private mutating func readCommand(_ words: ArraySlice<String>) throws(Misuse) {
    guard let command = words.first else { return }
    let rest = Array(words.dropFirst())
    switch command {
    case "eval":
      if rest.isEmpty { throw Misuse(phrase: Words.evalTakes) }
      purpose = .eval(rest)
    case "import":
      if rest.isEmpty { throw Misuse(phrase: Words.importTakes) }
      purpose = .importing(rest, into: target)
    case "help": purpose = .help(rest)
    case "budgets":
      guard rest.isEmpty else { throw Misuse(phrase: Words.budgetsTakesNothing) }
      purpose = .budgets
    case "check":
      if rest.isEmpty { throw Misuse(phrase: Words.checkTakes) }
      purpose = .check(rest, format: format, isStrict: isStrict)
    case "replay":
      if rest.isEmpty { throw Misuse(phrase: Words.replayTakes) }
      purpose = .replay(rest, updating: isUpdating)
    default: try readBudgets(words)
    }
  }

  /// `hesuan BUDGET…`, with `-` where the statements come from standard input.
  private mutating func readBudgets(_ words: ArraySlice<String>) throws(Misuse) {
    let budgets = words.filter { $0 != "-" }
    for word in budgets where !Call.mayBeBudget(word) {
      throw Misuse(phrase: Words.unknownCall(word, near: Workbench.nearBudgets(word)))
    }
    purpose = .workbench(budgets: Array(budgets), fromInput: words.contains("-"))
  }

  private static func mayBeBudget(_ word: String) -> Bool {
    Workbench.isBuiltIn(word) || word.hasSuffix(".budget") || access(word, F_OK) == 0
  }

  /// The language of the locale: Chinese where that is Chinese, else English.
  static var localeLanguage: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name), value.pointee != 0 else { continue }
      return String(cString: value).hasPrefix("zh") ? .chinese : .english
    }
    return .english
  }
}
