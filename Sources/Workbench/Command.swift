internal import Diagnostics

/// The commands, each by its English and its Chinese names.
enum Command: CaseIterable, Sendable {
  case budgets, load, projects, show, why, uses, find, check
  case changes, undo, redo, reset, scenario, compare, solve, sweep, rank, standards
  case save, replay, export, help, quit

  var names: [String] {
    switch self {
    case .budgets: ["budgets", "预算"]
    case .load: ["load", "载入"]
    case .projects: ["projects", "项目"]
    case .show: ["show", "显示"]
    case .why: ["why", "为何"]
    case .uses: ["uses", "用处"]
    case .find: ["find", "查找"]
    case .check: ["check", "核对"]
    case .changes: ["changes", "改动"]
    case .undo: ["undo", "撤销"]
    case .redo: ["redo", "重做"]
    case .reset: ["reset", "复原"]
    case .scenario: ["scenario", "方案"]
    case .compare: ["compare", "比较"]
    case .solve: ["solve", "求解"]
    case .standards: ["standards", "标准"]
    case .sweep: ["sweep", "扫描"]
    case .rank: ["rank", "排序"]
    case .save: ["save", "保存"]
    case .replay: ["replay", "重演"]
    case .export: ["export", "导出"]
    case .help: ["help", "帮助"]
    case .quit: ["quit", "退出", "exit"]
    }
  }

  /// How it is typed.
  var form: Phrase {
    switch self {
    case .budgets: Words.formOfBudgets
    case .load: Words.formOfLoad
    case .projects: Words.formOfProjects
    case .show: Words.formOfShow
    case .why: Words.formOfWhy
    case .uses: Words.formOfUses
    case .find: Words.formOfFind
    case .check: Words.formOfCheckCommand
    case .changes: Words.formOfChanges
    case .undo: Words.formOfUndo
    case .redo: Words.formOfRedo
    case .reset: Words.formOfReset
    case .scenario: Words.formOfScenario
    case .compare: Words.formOfCompare
    case .solve: Words.formOfSolve
    case .standards: Words.formOfStandards
    case .sweep: Words.formOfSweep
    case .rank: Words.formOfRank
    case .save: Words.formOfSave
    case .replay: Words.formOfReplay
    case .export: Words.formOfExport
    case .help: Words.formOfHelp
    case .quit: Words.formOfQuit
    }
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { command in command.names.map { ($0, command) } })

  init?(named name: String) {
    guard let command = Command.byName[name] else { return nil }
    self = command
  }
}

extension Command {
  /// Whether its name may also be defined, because budgets call their rates so; alone it is then
  /// what was defined.
  var mayBeDefined: Bool { self == .standards }

  /// Whether it is part of what a session holds.
  var isKept: Bool { ![.save, .replay, .quit].contains(self) }
  /// Whether it is run again where a conversation is carried on.
  fileprivate var isRunAgain: Bool { ![.export, .save, .replay, .quit].contains(self) }

  /// `load /home/…`: what else begins with a slash is a division.
  fileprivate func takesPath(_ argument: Substring) -> Bool {
    [.load, .export, .save, .replay].contains(self) && argument.first == "/"
      && argument.dropFirst().first?.isWhitespace == false
  }

  /// The command that is meant by a word that is not its name.
  static func meant(by word: String) -> String? {
    synonyms[word.lowercased()]
      ?? Nearness.nearest(to: word, among: allCases.flatMap(\.names), names: true).first
  }

  private static let synonyms = [
    "open": "load", "list": "projects", "view": "show", "explain": "why", "search": "find",
    "audit": "check", "revert": "reset", "打开": "载入", "查看": "显示", "为什么": "为何", "搜索": "查找",
    "检查": "核对", "撤回": "撤销", "恢复": "复原", "对比": "比较",
  ]

  /// `帮助最小` with the blank that is missing in it, `lead water` with the command that is meant.
  static func beginning(_ line: ContiguousArray<UInt8>) -> String? {
    guard line.count < 100 else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    let name = allCases.flatMap(\.names).first { text.hasPrefix($0) && text != $0 }
    if let name { return "\(name) \(text.dropFirst(name.count))" }
    let words = text.split(maxSplits: 1) { $0.isWhitespace }
    guard words.count == 2, let command = meant(by: String(words[0])) else { return nil }
    return "\(command) \(words[1])"
  }
}

/// A command as it was typed, with what stands behind it.
struct Invocation {
  let command: Command
  let argument: String
  let line: ContiguousArray<UInt8>

  /// Nil where the line is a statement: `help = 3` defines a name, `显示 + 1` computes. What is not
  /// UTF-8 is none, because its places would be others than those of its text.
  init?(_ line: ContiguousArray<UInt8>) {
    guard line.count <= Invocation.longest, Invocation.beginsWithWord(line),
      let text = String(validating: line, as: UTF8.self)
    else { return nil }
    let words = text.split(maxSplits: 1, omittingEmptySubsequences: true) { $0.isWhitespace }
    guard let name = words.first, let command = Command(named: String(name)) else { return nil }
    let rest = words.dropFirst().joined().drop { $0.isWhitespace }
    guard !Invocation.continuesExpression(String(rest)) || command.takesPath(rest) else {
      return nil
    }
    self.command = command
    argument = String(rest.reversed().drop { $0.isWhitespace }.reversed())
    self.line = line
  }

  private static let longest = 4000

  /// Whether the line begins with a letter; most begin with a digit or a parenthesis.
  private static func beginsWithWord(_ line: ContiguousArray<UInt8>) -> Bool {
    guard let place = line.firstIndex(where: { $0 > 0x20 }) else { return false }
    // From 0xE4 on stand the Chinese letters; full-width digits and signs begin with 0xEF.
    return (line[place] >= UInt8(ascii: "A") && line[place] < 0x80)
      || (0xE3...0xE9).contains(line[place])
  }

  private static func continuesExpression(_ rest: String) -> Bool {
    guard let sign = rest.first, !["=?", "="].contains(rest) else { return false }
    return "=＝+＋-－−*＊×·/／÷^<＜>＞≤≥≠".contains(sign)
  }
}

extension Workbench {
  /// Whether a line is run again where a conversation is carried on: what writes files is not.
  public static func isRunAgain(_ line: ContiguousArray<UInt8>) -> Bool {
    Invocation(line)?.command.isRunAgain ?? true
  }

  /// Whether a line is the farewell, of which nothing need be said.
  public static func isFarewell(_ line: ContiguousArray<UInt8>) -> Bool {
    Invocation(line)?.command == .quit
  }
}
