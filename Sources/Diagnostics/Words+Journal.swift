/// What is said of conversations that are kept, and carried on.
extension Words {
  public static func conversationOf(_ time: String) -> Phrase {
    Phrase(en: "The conversation of \(time).", zh: "\(time) 的对话。")
  }

  public static func wasCutOff(_ time: String, lines: Int, last: String) -> Phrase {
    Phrase(
      en: """
        the conversation of \(time) was cut off after \(lines) line\(lines == 1 ? "" : "s"): \(last)
        hesuan --resume carries on from it
        """,
      zh: """
        \(time) 的对话在第 \(lines) 行后中断：\(last)
        用 hesuan --resume 可接着进行
        """)
  }

  public static let nothingToResume = Phrase(
    en: "there is no conversation to carry on; this is a new one", zh: "没有可以接着进行的对话；这是新的对话")

  public static func resumed(_ time: String, lines: Int) -> Phrase {
    Phrase(
      en: "the conversation of \(time): \(lines) line\(lines == 1 ? "" : "s") run again",
      zh: "\(time) 的对话：重新运行了 \(lines) 行")
  }

  public static func otherwise(_ count: Int) -> Phrase {
    Phrase(
      en: count == 1
        ? "one answer came out otherwise than before:"
        : "\(count) answers came out otherwise than before:",
      zh: "有 \(count) 处结果与先前不同：")
  }

  public static func leftOut(_ count: Int) -> Phrase {
    Phrase(
      en: count == 1
        ? "one line that was stopped or writes a file was not run again"
        : "\(count) lines that were stopped or write a file were not run again",
      zh: "有 \(count) 行曾被停止或会写文件，没有重新运行")
  }

  public static func notAnswered(_ line: String) -> Phrase {
    Phrase(
      en: "not run again, because it had no answer yet; the up arrow brings it back:\n  \(line)",
      zh: "下面一行还没有结果，没有重新运行；按向上键可调出：\n  \(line)")
  }

  public static func rerunSoFar(_ done: Int, of all: Int) -> Phrase {
    Phrase(en: "\(done) of \(all) lines run again", zh: "已重新运行 \(done)/\(all) 行")
  }

  public static let resumingStopped = Phrase(
    en: "stopped; the conversation is kept as it was", zh: "已停止；对话照旧保留")

  public static let resumeStandsAlone = Phrase(
    en:
      "--resume carries on at a terminal, with the budgets and in the language it was held; only --color and --keys go with it",
    zh: "--resume 在终端接着原来的对话进行，预算和语言照旧；只能与 --color、--keys 同用")

  public static func journalIsForeign(_ path: String) -> Phrase {
    Phrase(
      en: "this conversation is not kept: \(path) is a link, or not yours",
      zh: "这次对话不保存：\(path) 是链接，或不属于您")
  }

  public static func journalIsImpossible(_ path: String, _ reason: String) -> Phrase {
    Phrase(
      en: "this conversation is not kept: \(path): \(reason)", zh: "这次对话不保存：\(path)：\(reason)")
  }

  public static func journalIsRefused(_ path: String, _ reason: String) -> Phrase {
    Phrase(
      en: """
        from here on this conversation is not on the disk: \(path): \(reason)
        what is missing there is written as soon as it can be
        """,
      zh: """
        从这里起，对话没有存到磁盘：\(path)：\(reason)
        一旦可以写入，会补上缺少的部分
        """)
  }

  public static let journalIsKeptAgain = Phrase(
    en: "the conversation is on the disk again, with nothing missing", zh: "对话又存到磁盘，没有缺少")

  public static func journalEndsEarly(_ path: String, _ reason: String) -> Phrase {
    Phrase(
      en: "the end of this conversation was not kept: \(path): \(reason)",
      zh: "这次对话的结尾没有保存：\(path)：\(reason)")
  }
}
