internal import Diagnostics

/// The commands, each by its English and its Chinese names.
enum Command: CaseIterable, Sendable {
  case budgets, load, projects, show, why, uses, find, check
  case changes, undo, redo, reset, scenario, compare, solve, sweep, rank, standards
  case export, help, quit

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

  /// `load /home/…`: what else begins with a slash is a division.
  fileprivate func takesPath(_ argument: Substring) -> Bool {
    [.load, .export].contains(self) && argument.first == "/"
      && argument.dropFirst().first?.isWhitespace == false
  }

  /// `帮助最小` with the blank that is missing in it.
  static func beginning(_ line: ContiguousArray<UInt8>) -> String? {
    guard line.count < 100 else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    let name = allCases.flatMap(\.names).first { text.hasPrefix($0) && text != $0 }
    return name.map { "\($0) \(text.dropFirst($0.count))" }
  }
}

/// A command as it was typed, with what stands behind it.
struct Invocation {
  let command: Command
  let argument: String
  let line: ContiguousArray<UInt8>

  /// Nil where the line is a statement: `help = 3` defines a name, `显示 + 1` computes.
  init?(_ line: ContiguousArray<UInt8>) {
    guard line.count <= Invocation.longest, Invocation.beginsWithWord(line) else { return nil }
    let words = String(decoding: line, as: UTF8.self)
      .split(maxSplits: 1, omittingEmptySubsequences: true) { $0.isWhitespace }
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
