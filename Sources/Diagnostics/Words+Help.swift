/// The texts of help; their examples stand beside the topics, and are computed when they are shown.
extension Words {
  public static let helpOverview = Phrase(
    en: """
      Type a computation and see what it comes to. Amounts carry their units, and the arithmetic
      is exact.
      """,
    zh: "输入算式即得结果。数带单位，计算精确，不丢一分。")

  public static let helpMore = Phrase(
    en: "More: help TOPIC, where the topic is one of", zh: "详细：帮助 主题，主题有")

  public static let helpCommands = Phrase(en: "commands", zh: "命令")
  public static let helpLanguage = Phrase(en: "language", zh: "语言")
  public static let helpFunctions = Phrase(en: "functions", zh: "函数")
  public static let helpVerdicts = Phrase(en: "verdicts", zh: "结论")

  public static let formOfHelp = Phrase(en: "help [TOPIC]", zh: "帮助 [主题]")
  public static let formOfShow = Phrase(en: "show [NAME]", zh: "显示 [名称]")
  public static let formOfBudgets = Phrase(en: "budgets", zh: "预算")
  public static let formOfLoad = Phrase(en: "load BUDGET", zh: "载入 预算名")
  public static let formOfProjects = Phrase(en: "projects [BUDGET]", zh: "项目 [预算名]")
  public static let formOfWhy = Phrase(en: "why NAME [DEPTH]", zh: "为何 名称 [层数]")
  public static let formOfUses = Phrase(en: "uses NAME", zh: "用处 名称")
  public static let formOfFind = Phrase(en: "find TEXT", zh: "查找 文字")
  public static let formOfCheckCommand = Phrase(en: "check [NAME]", zh: "核对 [名称]")
  public static let helpCheckCommand = Phrase(
    en: """
      Checks what a loaded budget states: all of it, or one project, table or figure.
      What does not add up is listed, the worst first; then how many agree, and how.
      """,
    zh: """
      核对已载入预算公布的数：全部，或一个项目、表、数据。
      先列出对不上的，最严重的在前；再说明有多少相符、如何相符。
      """)
  public static let formOfQuit = Phrase(en: "quit", zh: "退出")
  public static let formOfUnit = Phrase(en: "unit NAME [= EXPR]", zh: "单位 名称 [= 算式]")
  public static let formOfDefinition = Phrase(en: "NAME = EXPR", zh: "名称 = 算式")
  public static let formOfCheck = Phrase(en: "EXPR =? PRINTED", zh: "算式 =? 公开的数")

  public static let helpHelp = Phrase(
    en: "Lists what there is, or explains one topic with examples.", zh: "列出目录，或举例说明一个主题。")
  public static let helpBudgets = Phrase(
    en: "Lists the budgets that can be loaded by their names.", zh: "列出可以按名称载入的预算。")
  public static let helpLoad = Phrase(
    en: """
      Loads a built-in budget by its name, or a .budget file by its path.
      Its figures are then names: office.total, and with several budgets the budget's name before.
      What is wrong with a file is shown all at once, and nothing of it is loaded.
      """,
    zh: """
      按名称载入内置预算，或按路径载入 .budget 文件。
      其中的数据即可按名称使用，如 office.total；载入多个预算时，前面加预算的名称。
      文件有错误时一次全部列出，什么也不载入。
      """)
  public static let helpProjects = Phrase(
    en: "Lists the projects: recomputed, stated, and whether they agree.",
    zh: "列出各项目的重算数、公布数和结论。")
  public static let helpWhy = Phrase(
    en: """
      Shows how a figure comes about: the formula, the numbers put in, and where each stands.
      A number behind the name says how many levels deep.
      """,
    zh: """
      说明一个数的由来：公式、代入的数、各数的出处。
      名称后的数字指定展开几层。
      """)
  public static let helpUses = Phrase(
    en: "Lists what is computed from a figure.", zh: "列出哪些数据用到它。")
  public static let helpFind = Phrase(
    en: "Finds names, titles, codes and amounts that contain a text.",
    zh: "查找含有某段文字的名称、标题、编码和数额。")
  public static let helpShow = Phrase(
    en: """
      Shows a figure, a project, a table or a budget; alone, what was defined here.
      What a document states stands beside what is computed.
      """,
    zh: """
      显示一个数据、项目、表或预算；不带名称时，显示在这里定义的内容。
      文件公布的数与计算的数并列。
      """)
  public static let helpQuit = Phrase(
    en: """
      Leaves; so does Ctrl-D on an empty line.
      What was typed and answered is kept as it happens, with the last 50 conversations:
      hesuan --resume carries on from the one that was cut off, or else from the last one.
      """,
    zh: """
      离开；在空行按 Ctrl-D 也可以。
      输入的内容和结果随时保存，保留最近 50 次对话：
      用 hesuan --resume 接着中断的对话进行；没有中断的，接着上一次的。
      """)
  public static let helpUnit = Phrase(
    en: """
      unit NAME declares a new thing to count; unit NAME = EXPR names a quantity as a unit.
      Each counted thing is a kind of its own: 支 cannot be added to 套.
      """,
    zh: """
      单位 名称 声明一种新的计数单位；单位 名称 = 算式 把一个量定为单位。
      每种计数单位各自独立：支与套不能相加。
      """)
  public static let helpDefine = Phrase(
    en: """
      NAME = EXPR defines a name; what uses it follows when it changes.
      On the right side of its own definition a name is its former value.
      """,
    zh: """
      名称 = 算式 定义一个名称。它改变时，用到它的都随之改变。
      在自己的定义右侧，名称表示原来的值。
      """)
  public static let helpNames = Phrase(
    en: """
      A name is made of Chinese and ASCII letters, digits after the first place, _ and dots.
      Any other name is written 「like this, 2023」.
      """,
    zh: "名称由汉字、英文字母、数字（不在开头）、_ 组成，各部分用点隔开。其他名称写在「」中。")
  public static let helpNumbers = Phrase(
    en: """
      Numbers may be pasted in any writing: 1,234.5, １２３, 3.5万, 1.2亿, 40%, 5‰, ¥200.
      Nothing is rounded unless ≈ says so; “in fraction” shows all of it.
      """,
    zh: """
      数可用各种写法：1,234.5、１２３、3.5万、1.2亿、40%、5‰、¥200。
      不出现 ≈ 就没有舍入；“折合 分数”给出精确值。
      """)
  public static let helpUnits = Phrase(
    en: """
      A unit stands behind a numeral, after / or · in a quantity, and after “in”.
      Everywhere else a word is a name.
      Units are checked: a forgotten × 12 月 is an error, not a number.
      /年 may be dropped, because a budget is for a year.
      """,
    zh: """
      单位写在数后、量中的 / 或 · 之后、以及“折合”之后；其他位置的词都是名称。
      单位会核对：漏乘 12 月是错误。/年 可以省略，因为预算以一年为期。
      """)
  public static let helpIn = Phrase(
    en: "EXPR in UNIT shows a value in another unit; also in %, in ‰, in 万, in fraction.",
    zh: "算式 折合 单位：换一种单位显示；也可折合 %、‰、万、分数。")
  public static let helpRanges = Phrase(
    en: """
      A range stands for every value between its ends; the unit behind it covers both.
      Used twice it is the same value both times.
      """,
    zh: "区间表示两端之间的任何值，后面的单位对两端都有效。同一区间用两次，取的是同一个值。")
  public static let helpIf = Phrase(
    en: "if CONDITION then EXPR else EXPR computes one of the two.", zh: "如果 条件 则 算式 否则 算式，取其一。")
  public static let helpAns = Phrase(en: "ans is the last value.", zh: "ans 表示上一个结果。")
  public static let helpKeys = Phrase(
    en: """
      Emacs keys, or vi keys with --keys vi or “bind -v” in ~/.editrc.
      Up and Down recall lines, Ctrl-R searches them, Tab completes commands, units and names.
      An open parenthesis or a last sign continues on the next line.
      Ctrl-C drops the line or stops a long computation. Ctrl-D leaves.
      """,
    zh: """
      默认用 Emacs 键；用 --keys vi，或在 ~/.editrc 中写 bind -v，则用 vi 键。
      上下键调出历史，Ctrl-R 查找历史，Tab 补全命令、单位和名称。
      括号未闭合或以运算符结尾时，下一行继续。Ctrl-C 放弃本行或停止计算，Ctrl-D 离开。
      """)
  public static let helpCheck = Phrase(
    en: """
      A =? B compares a computation with a figure as it is printed, and gives a verdict.
      B is copied digit for digit: a numeral and its unit, or a range.
      ≈ 约 ≤ ≥ < > may stand before it, or words such as 不低于 and 左右.
      """,
    zh: """
      甲 =? 乙 把计算结果与公开的数比较，给出结论。
      乙照原样抄写：数和单位，或者区间；
      前面可有 ≈ 约 ≤ ≥ < >，或“不低于”“左右”等词。
      """)

  public static let functions: [String: Phrase] = [
    "min": Phrase(en: "The least of its numbers.", zh: "最小的数。"),
    "max": Phrase(en: "The greatest of its numbers.", zh: "最大的数。"),
    "sum": Phrase(en: "All its numbers added.", zh: "各数之和。"),
    "average": Phrase(en: "The sum divided by how many there are.", zh: "各数之和除以个数。"),
    "round": Phrase(
      en: "To the nearest whole, a half away from zero; or to the nearest multiple of a step.",
      zh: "四舍五入到整数，或到第二个数的倍数。"),
    "ceil": Phrase(
      en: "Up to the next whole, or to the next multiple of a step.", zh: "向上取整，或取到第二个数的倍数。"),
    "floor": Phrase(
      en: "Down to the whole below, or to a multiple of a step.", zh: "向下取整，或取到第二个数的倍数。"),
    "abs": Phrase(en: "Without its sign.", zh: "去掉正负号。"),
  ]

  public static let verdictMeanings: [String: Phrase] = [
    "exact": Phrase(en: "The computed value is the printed figure.", zh: "计算结果与公开的数相等。"),
    "rounds": Phrase(
      en: "Rounded to the last printed digit, half up, it is the printed figure.",
      zh: "按公开的数的末位四舍五入后相等。"),
    "approximate": Phrase(
      en: """
        It rounds to the printed figure at its last digit that is not zero.
        The text says 约, or at least two digits are not in doubt.
        """,
      zh: "按公开的数最后一个非零数字舍入后相等，并且写明“约”，或至少有两位数字确定。"),
    "slack": Phrase(
      en: "It agrees only because the figures that were added were themselves rounded.",
      zh: "只因相加的数本身已经舍入，才算相符。"),
    "conflict": Phrase(
      en: "The document states the same thing twice, differently.", zh: "文件对同一事项前后公布的数不同。"),
    "within": Phrase(en: "A bound or a range holds.", zh: "符合上下限或区间。"),
    "outside": Phrase(en: "A bound or a range is broken.", zh: "不符合上下限或区间。"),
    "mismatch": Phrase(
      en: """
        None of the others. Where a slip of the hand explains it better than chance, it is told.
        """,
      zh: "以上都不是。如能以一处笔误解释，会一并指出。"),
    "unknown": Phrase(en: "A range leaves it open.", zh: "取值是区间，不能断定。"),
  ]
}
