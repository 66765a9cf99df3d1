internal import Auditing
internal import Budgets
internal import Diagnostics
internal import Syntax

/// Something that help explains. The examples are computed whenever they are shown, so that no
/// answer printed here can be out of date.
struct HelpTopic: Sendable {
  /// English and Chinese.
  let names: [String]
  let form: Phrase?
  let text: Phrase
  let examples: [Phrase]

  init(_ names: [String], form: Phrase? = nil, _ text: Phrase, _ examples: [Phrase] = []) {
    self.names = names
    self.form = form
    self.text = text
    self.examples = examples
  }

  static let all = commands + language + functions + verdicts

  static func named(_ name: String) -> HelpTopic? {
    all.first { $0.names.contains(name.lowercased()) }
  }

  static let commands: [HelpTopic] = Command.allCases.map { command in
    switch command {
    case .help:
      HelpTopic(
        command.names, form: command.form, Words.helpHelp, [Phrase(en: "help min", zh: "帮助 最小")])
    case .budgets:
      HelpTopic(
        command.names, form: command.form, Words.helpBudgets, [Phrase(en: "budgets", zh: "预算")])
    case .load: HelpTopic(command.names, form: command.form, Words.helpLoad, [loading])
    case .projects:
      HelpTopic(
        command.names, form: command.form, Words.helpProjects,
        [loading, Phrase(en: "projects", zh: "项目")])
    case .show:
      HelpTopic(
        command.names, form: command.form, Words.helpShow,
        ["村数 = 180 村", Phrase(en: "show 村数", zh: "显示 村数")])
    case .why:
      HelpTopic(
        command.names, form: command.form, Words.helpWhy,
        ["村数 = 180 村", "经费 = 村数 × 5.78 万元/村", Phrase(en: "why 经费", zh: "为何 经费")])
    case .uses:
      HelpTopic(
        command.names, form: command.form, Words.helpUses,
        ["村数 = 180 村", "经费 = 村数 × 5.78 万元/村", Phrase(en: "uses 村数", zh: "用处 村数")])
    case .find:
      HelpTopic(
        command.names, form: command.form, Words.helpFind,
        ["村数 = 180 村", Phrase(en: "find 180", zh: "查找 180")])
    case .check:
      HelpTopic(
        command.names, form: command.form, Words.helpCheckCommand,
        [loading, Phrase(en: "check", zh: "核对")])
    case .changes:
      HelpTopic(
        command.names, form: command.form, Words.helpChanges,
        ["村数 = 180 村", Phrase(en: "changes", zh: "改动")])
    case .undo:
      HelpTopic(
        command.names, form: command.form, Words.helpUndo,
        ["村数 = 180 村", "村数 = 208 村", Phrase(en: "undo", zh: "撤销")])
    case .redo:
      HelpTopic(
        command.names, form: command.form, Words.helpRedo,
        ["村数 = 180 村", Phrase(en: "undo", zh: "撤销"), Phrase(en: "redo", zh: "重做")])
    case .reset:
      HelpTopic(command.names, form: command.form, Words.helpReset, [Phrase(en: "reset", zh: "复原")])
    case .scenario:
      HelpTopic(
        command.names, form: command.form, Words.helpScenario, [Phrase(en: "scenario", zh: "方案")])
    case .compare:
      HelpTopic(
        command.names, form: command.form, Words.helpCompare,
        [loading, Phrase(en: "compare published now", zh: "比较 公布 当前")])
    case .solve:
      HelpTopic(
        command.names, form: command.form, Words.helpSolve,
        [
          "村数 = 100 村", "经费 = 86.5 万元 + 村数 × 0.2 万元/村",
          Phrase(en: "solve 村数 for 经费 = 110 万元", zh: "求解 村数 使 经费 = 110 万元"),
        ])
    case .standards:
      HelpTopic(
        command.names, form: command.form, Words.helpStandards,
        [Phrase(en: "standards insurance", zh: "标准 意外保险")])
    case .sweep:
      HelpTopic(command.names, form: command.form, Words.helpSweep, costs + [sweeping])
    case .rank:
      HelpTopic(
        command.names, form: command.form, Words.helpRank,
        costs + [Phrase(en: "rank 合计", zh: "排序 合计")])
    case .save:
      HelpTopic(
        command.names, form: command.form, Words.helpSave,
        [
          "86.5 万元 + 14.4 万元 =? 100.09 万元",
          Phrase(en: "save office # Does it add up?", zh: "保存 办公经费 # 合计对吗？"),
        ])
    case .replay:
      HelpTopic(
        command.names, form: command.form, Words.helpReplay,
        [
          "86.5 万元 + 14.4 万元 =? 100.09 万元", Phrase(en: "save office", zh: "保存 办公经费"),
          Phrase(en: "replay office", zh: "重演 办公经费"),
        ])
    case .export:
      HelpTopic(
        command.names, form: command.form, Words.helpExport,
        costs + [sweeping, Phrase(en: "export 村数.csv", zh: "导出 村数")])
    case .quit: HelpTopic(command.names, form: command.form, Words.helpQuit)
    }
  }

  /// The shortest of the built-in budgets is the example.
  private static var loading: Phrase {
    Phrase(
      en: "load \(BuiltInBudget.shortest)", zh: "载入 \(BuiltInBudget.shortestInChinese)")
  }

  private static let costs: [Phrase] = [
    "村数 = 180 村", "标准 = 5.78 万元/村", "合计 = 村数 × 标准 + 14.4 万元",
  ]

  private static let sweeping = Phrase(
    en: "sweep 村数 from 150 村 to 210 村 step 20 村 show 合计",
    zh: "扫描 村数 从 150 村 到 210 村 步长 20 村 显示 合计")

  static let language: [HelpTopic] = [
    HelpTopic(
      ["numbers", "数字"], Words.helpNumbers,
      ["１，２３４．５ + 3.5万", "1/3", Phrase(en: "1/3 in fraction", zh: "1/3 折合 分数")]),
    HelpTopic(
      ["units", "计量"], Words.helpUnits, ["180 村 × 5.78 万元/村", "200元/人/月 × 20 人 × 12 月"]),
    HelpTopic(
      ["unit", "单位"], form: Words.formOfUnit,
      Words.helpUnit, [Phrase(en: "unit 盒 = 24 支", zh: "单位 盒 = 24 支"), "5 盒 × 3 元/支"]),
    HelpTopic(
      ["define", "定义", "="], form: Words.formOfDefinition, Words.helpDefine,
      ["村数 = 180 村", "经费 = 村数 × 5.78 万元/村", "村数 = 208 村"]),
    HelpTopic(["names", "名称"], Words.helpNames, ["「运转经费，2023」 = 45 万元"]),
    HelpTopic(
      ["ranges", "区间", ".."], Words.helpRanges, ["500..5000 元/人/月 × 10 人 × 12 月"]),
    HelpTopic(
      ["if", "如果"], Words.helpIf,
      [Phrase(en: "if 3 > 2 then 5 万元 else 3 万元", zh: "如果 3 > 2 则 5 万元 否则 3 万元")]),
    HelpTopic(
      ["in", "折合"], Words.helpIn,
      [
        Phrase(en: "1040.4 万元 in 元", zh: "1040.4 万元 折合 元"),
        Phrase(en: "7 / 8 in %", zh: "7 / 8 折合 %"),
      ]),
    HelpTopic(["ans"], Words.helpAns, ["12 × 200 元", "ans × 2"]),
    HelpTopic(
      ["=?", "等于吗"], form: Words.formOfCheck,
      Words.helpCheck, ["180 村 × 5.78 万元/村 =? 1040 万元"]),
    HelpTopic(["keys", "按键"], Words.helpKeys),
  ]

  static let functions: [HelpTopic] = Function.allCases.map { function in
    HelpTopic(
      function.names, Words.functions[function.name] ?? Words.unit(function.name),
      examples(of: function))
  }

  private static func examples(of function: Function) -> [Phrase] {
    let arguments = arguments(of: function)
    return arguments.map { arguments in
      Phrase(en: "\(function.names[0])\(arguments)", zh: "\(function.names[1])\(arguments)")
    }
  }

  private static func arguments(of function: Function) -> [String] {
    switch function {
    case .minimum, .maximum: ["(5 万元, 48000 元)"]
    case .sum: ["(24 万元, 47.5 万元, 15 万元)"]
    case .average: ["(60, 95, 25)"]
    case .round: ["(2.5)", "(1040.4 万元, 1 万元)"]
    case .ceiling: ["(2.1 人)"]
    case .floor: ["(110 万元 ÷ 6000 元/村)"]
    case .absolute: ["(3 - 5)"]
    }
  }

  static let verdicts: [HelpTopic] = Verdict.allCases.map { verdict in
    let name = verdict.rawValue
    let names = [name, Words.verdicts[name]?.chinese].compactMap { $0 }
    return HelpTopic(names, Words.verdictMeanings[name] ?? Words.unit(name), examples(of: verdict))
  }

  private static func examples(of verdict: Verdict) -> [Phrase] {
    switch verdict {
    case .exact: ["2 × 3 万元 =? 6 万元"]
    case .rounds: ["180 村 × 5.78 万元/村 =? 1040 万元"]
    case .approximate: ["485.8 万元 =? 490 万元", "48 万元 =? 约50 万元"]
    case .within: ["72 人 =? ≤110 人"]
    case .outside: ["6 人 =? 10..20 人"]
    case .mismatch: ["86.5 万元 + 14.4 万元 =? 100.09 万元"]
    case .unknown: ["(5..15) × 1 万元 =? ≤10 万元"]
    case .slack: ["1.24 万元 + 1.24 万元 =? 2.49 万元"]
    case .conflict: [loading, Phrase(en: "check", zh: "核对")]
    }
  }
}
