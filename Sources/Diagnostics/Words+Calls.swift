/// What is said of the program itself and of how it was called.
extension Words {
  public static let usage = Phrase(
    en: """
      usage: hesuan [BUDGET…]           the workbench; reads statements where there is no terminal
             hesuan budgets             lists the budgets that are built in
             hesuan check BUDGET… [--format text|json|csv] [--strict]
             hesuan import DOCUMENT… [-o FILE]   published documents as budget files
             hesuan replay SESSION… [--update]
                                        runs saved sessions again, shows what differs
             hesuan eval EXPR…          prints each value
             hesuan help [TOPIC]
             hesuan --resume            carries on from what was cut off, or from the last time
      options:
             --language en|zh           default: the locale's
             --color auto|always|never
             --keys emacs|vi
             --version
      """,
    zh: """
      用法：hesuan [预算名…]           工作台；没有终端时从标准输入读取算式
            hesuan budgets             列出内置的预算
            hesuan check 预算名… [--format text|json|csv] [--strict]
            hesuan import 文件… [-o 输出文件]   把公开文件转成预算文件
            hesuan replay 会话文件… [--update]
                                       重演会话，列出不同之处
            hesuan eval 算式…          输出每个值
            hesuan help [主题]
            hesuan --resume            接着中断的对话进行；没有中断的，接着上一次的
      选项：
            --language en|zh           语言；默认随系统
            --color auto|always|never  颜色
            --keys emacs|vi            按键
            --version                  版本
      """)

  public static let greeting = Phrase(
    en: "Hesuan recomputes a budget. Type help for help, Ctrl-D to leave.",
    zh: "核算：按标准重新计算预算。输入 帮助 查看说明，按 Ctrl-D 离开。")

  public static let usageHint = Phrase(en: "see hesuan --help", zh: "参见 hesuan --help")

  public static func unknownOption(_ word: String) -> Phrase {
    Phrase(en: "there is no option \(word)", zh: "没有选项 \(word)")
  }

  public static func optionTakes(_ option: String, _ values: [String]) -> Phrase {
    Phrase(
      en: "\(option) takes \(values.joined(separator: " or "))",
      zh: "\(option) 的值应为 \(values.joined(separator: " 或 "))")
  }

  public static let evalTakes = Phrase(
    en: "eval takes at least one expression", zh: "eval 后面至少要有一个算式")

  public static func unknownCall(_ word: String, near: [String]) -> Phrase {
    if !near.isEmpty {
      return Phrase(
        en: "there is no budget \(word); did you mean \(near.joined(separator: ", "))?",
        zh: "没有预算 \(word)；是不是 \(near.joined(separator: "、"))？")
    }
    return Phrase(
      en: "there is no command or budget \(word); to compute it: hesuan eval '\(word)'",
      zh: "没有命令或预算 \(word)；若要计算：hesuan eval '\(word)'")
  }

  public static let checkTakes = Phrase(
    en: "check takes at least one budget", zh: "check 后面至少要有一个预算")
  public static let replayTakes = Phrase(
    en: "replay takes at least one session file", zh: "replay 后面至少要有一个会话文件")
  public static let budgetsTakesNothing = Phrase(
    en: "budgets stands alone; to load one: hesuan BUDGET",
    zh: "budgets 后面不写内容；载入预算：hesuan 预算名")

  public static let stopped = Phrase(en: "stopped", zh: "已停止")

  public static func cannotWrite(_ reason: String) -> Phrase {
    Phrase(en: "the answers cannot be written: \(reason)", zh: "无法输出结果：\(reason)")
  }

  public static func cannotRead(_ reason: String) -> Phrase {
    Phrase(en: "the input cannot be read: \(reason)", zh: "无法读取输入：\(reason)")
  }
}
