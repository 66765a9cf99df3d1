/// How it is said what was changed here.
extension Words {
  public static let verdictsChange = Phrase(en: "verdicts", zh: "结论变化")
  public static func undone(_ line: String) -> Phrase {
    Phrase(en: "undone: \(line)", zh: "已撤销：\(line)")
  }

  public static func redone(_ line: String) -> Phrase {
    Phrase(en: "redone: \(line)", zh: "已重做：\(line)")
  }

  public static let nothingToUndo = Phrase(en: "nothing to undo", zh: "没有可撤销的")
  public static let nothingToRedo = Phrase(en: "nothing to redo", zh: "没有可重做的")
  public static let nothingChanged = Phrase(
    en: "nothing is changed: all is as it is published", zh: "没有改动，都与公布的一致")

  public static let noScenarios = Phrase(
    en: "no scenario yet; change something, then scenario NAME names the changes",
    zh: "还没有方案；先改动数据，再用“方案 名称”命名")
  public static let columnChanged = Phrase(en: "changed", zh: "改动")
  public static let columnResult = Phrase(en: "result", zh: "结果")
  public static let columnDifference = Phrase(en: "difference", zh: "差额")
  public static let columnPublished = Phrase(en: "published", zh: "公布")
  public static let columnNow = Phrase(en: "now", zh: "当前")

  public static let formOfChanges = Phrase(en: "changes", zh: "改动")
  public static let formOfUndo = Phrase(en: "undo", zh: "撤销")
  public static let formOfRedo = Phrase(en: "redo", zh: "重做")
  public static let formOfReset = Phrase(en: "reset [NAME]", zh: "复原 [名称]")
  public static let formOfScenario = Phrase(
    en: "scenario [NAME [= NAME + NAME…]]", zh: "方案 [名称 [= 名称 + 名称…]]")
  public static let formOfCompare = Phrase(en: "compare NAME NAME…", zh: "比较 名称 名称…")

  public static let helpChanges = Phrase(
    en: "Lists the figures that were changed here, with what is published, and what was named.",
    zh: "列出在这里改动过的数据及公布的值，以及在这里定义的名称。")
  public static let helpUndo = Phrase(
    en:
      "Takes back the last change, definition or loading; as often as you like, up to 5000 times.",
    zh: "撤销上一次改动、定义或载入，可以连续撤销，最多 5000 步。")
  public static let helpRedo = Phrase(
    en: "Does again what undo took back.", zh: "重做刚撤销的操作。")
  public static let helpReset = Phrase(
    en: """
      Brings figures back as they are published: all of them, or one project or figure.
      What was defined here under a new name stays.
      """,
    zh: """
      恢复公布的值：全部，或一个项目、一个数据。
      在这里新定义的名称保留。
      """)
  public static let helpScenario = Phrase(
    en: """
      scenario NAME names the present changes; with nothing changed it takes up the scenario again.
      scenario C = A + B stacks two: where both change a figure, the later one holds.
      scenario alone lists them as lines that can be typed.
      """,
    zh: """
      方案 名称：为当前的改动命名；没有改动时，重新采用该方案。
      方案 丙 = 甲 + 乙：叠加两个方案，同一数据以后者为准。
      单独的“方案”列出全部，内容都可以直接输入。
      """)
  public static let helpCompare = Phrase(
    en: """
      Compares scenarios in one table: the changed figures first, then what they lead to, with
      differences and percentages, then the verdicts. “published” and “now” can be among them.
      """,
    zh: """
      在一张表中比较各方案：先列改动的数据，再列结果及差额、百分比，最后是结论。
      也可以用“公布”和“当前”。
      """)
}
