internal import Diagnostics
internal import Glibc
internal import Terminal

/// How the program was called: `hesuan --language zh eval '1 + 1'`.
struct Call {
  enum Purpose: Equatable {
    case workbench
    case eval([String])
    case help([String])
    case version
  }

  private(set) var purpose = Purpose.workbench
  private(set) var language: Language
  private(set) var colour = ColourChoice.auto
  private(set) var keys: LineReader.Keys?

  /// Why a call cannot be understood.
  struct Misuse: Error {
    let phrase: Phrase
  }

  init(language: Language) { self.language = language }

  init(_ arguments: some Collection<String>) throws(Misuse) {
    self.init(language: Call.localeLanguage)
    var rest = arguments.map { $0 }[...]
    while let word = rest.first, word.hasPrefix("-"), word != "-" {
      rest.removeFirst()
      if word == "--" { break }
      try readOption(word, &rest)
    }
    if purpose == .workbench { try readCommand(rest) }
  }

  private mutating func readOption(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(Misuse) {
    let parts = word.split(separator: "=", maxSplits: 1).map { String($0) }
    switch parts[0] {
    case "--version": purpose = .version
    case "--help", "-h": purpose = .help([])
    case "--language": language = try choice(parts, &rest, ["en": .english, "zh": .chinese])
    case "--color":
      colour = try choice(parts, &rest, ["auto": .auto, "always": .always, "never": .never])
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
    case "help": purpose = .help(rest)
    default: throw Misuse(phrase: Words.unknownCall(command))
    }
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
