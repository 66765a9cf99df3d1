/// What is said of sessions.
extension Words {
  public static let formOfSave = Phrase(
    en: "save [over] FILE [# purpose]", zh: "保存 [覆盖] 文件 [# 目的]")
  public static let formOfReplay = Phrase(en: "replay FILE", zh: "重演 文件")

  public static let helpSave = Phrase(
    en: """
      Writes the conversation to a file that can be read as a document and run again: what it is
      for, the budgets, each line typed and its answer, and the published figures behind them.
      A file that is there already stays, unless “save over FILE” asks to replace it.
      """,
    zh: """
      把对话写成会话文件，既可以当文档读，也可以重演：目的、所用预算、每行输入和回答，以及所依据的公布数。
      文件已经存在时不会改动，除非用“保存 覆盖 文件”。
      """)
  public static let helpReplay = Phrase(
    en: """
      Runs a session again from its beginning and shows each answer that is another now, with the
      figure of the budget behind it. What was changed here is not touched, and whatever stands in
      the session, no file is written. A session without answers is a script: they are shown.
      At the shell, “hesuan replay FILE --update” writes the new answers into the file.
      """,
    zh: """
      从头重演一个会话，列出与记录不同的回答，以及背后改变了的预算数据。
      这里的改动不受影响；无论会话写什么，都不会写出文件。没有回答的会话是脚本，重演时列出回答。
      在命令行用 hesuan replay 文件 --update 可把新的回答写入文件。
      """)

  public static func saved(_ path: String, statements: Int) -> Phrase {
    Phrase(
      en: "\(path): \(counted(statements, "statement")); replay \(path) runs it again",
      zh: "\(path)：\(statements) 条输入；“重演 \(path)”可再次运行")
  }

  /// The purpose of a session, where none was told.
  public static func conversation(_ budgets: String) -> Phrase {
    budgets.isEmpty
      ? Phrase(en: "A conversation", zh: "一次对话")
      : Phrase(en: "A conversation about \(budgets)", zh: "关于 \(budgets) 的对话")
  }

  public static func figureChanged(
    _ name: String, of budget: String, from former: String, to now: String?
  ) -> Phrase {
    Phrase(
      en: "\(budget): \(name) was \(former), is \(now ?? "no longer there")",
      zh: "\(budget)：\(name) 原为 \(former)，\(now.map { "现为 " + $0 } ?? "现已没有")")
  }

  public static func budgetsChanged(_ names: String) -> Phrase {
    Phrase(
      en: "\(names) has changed since, but no figure that these are known to follow from has",
      zh: "\(names) 已有改动，但以下回答所据的数据没有改变")
  }

  public static let failureChanged = Phrase(
    en: "an error in place of an answer, or the other way round", zh: "回答变为错误，或错误变为回答")
  public static let verdictChanged = Phrase(en: "a verdict changed", zh: "结论改变")
  public static let valueChanged = Phrase(en: "a value changed", zh: "数值改变")
  public static let explanationChanged = Phrase(en: "an explanation changed", zh: "说明改变")
  public static let wordingChanged = Phrase(en: "only the wording changed", zh: "仅措辞改变")
  public static let flipped = Phrase(en: "verdicts that flip", zh: "改变的结论")

  public static func replayed(_ name: String, answers: Int, differing: Int) -> Phrase {
    differing == 0
      ? Phrase(
        en: "\(name): \(counted(answers, "answer")), the same", zh: "\(name)：\(answers) 个回答，全部相同")
      : Phrase(
        en:
          "\(name): \(counted(answers, "answer")), \(differing) differ\(differing == 1 ? "s" : "")",
        zh: "\(name)：\(answers) 个回答，\(differing) 个不同")
  }

  public static func scriptRun(_ name: String, statements: Int) -> Phrase {
    Phrase(
      en: "\(name): a script, \(counted(statements, "statement")), nothing to compare",
      zh: "\(name)：脚本，\(statements) 条输入，没有可比较的回答")
  }

  public static func updated(_ name: String) -> Phrase {
    Phrase(en: "\(name): updated", zh: "\(name)：已更新")
  }

  /// Where nothing else is another.
  public static func updatedBeneath(_ name: String) -> Phrase {
    Phrase(
      en: "\(name): only what it was held with is updated", zh: "\(name)：回答不变，只更新了所据的预算")
  }
}
