/// The words of rates side by side.
extension Words {
  public static let formOfStandards = Phrase(en: "standards [TEXT]", zh: "标准 [文字]")
  public static let helpStandards = Phrase(
    en: """
      Puts side by side what departments pay for the same thing: 5.78 万元/村 here, 5 there.
      What is the same is told by the titles of the figures, and by their unit.
      With a text: the rates that have it in a name or a title, also those without a like;
      with a unit: what is paid for it.
      Below stands what ours would come to at their rate, and what to type for it.
      Ours is the budget that was loaded first. Where two or more are loaded they are compared;
      otherwise the built-in ones are compared too, without being loaded.
      """,
    zh: """
      并列各部门为同一件事付的标准：这里 5.78 万元/村，那里 5 万元/村。
      是否同一件事，看数据和项目的标题，以及单位。
      带文字时，列出名称或标题含有这段文字的标准，没有可比的也列出；带单位时，列出按它付的标准。
      下面说明我方若按对方的标准会是多少，以及该输入什么。
      我方指最先载入的预算。载入两个以上时只比较已载入的；否则也与内置预算比较，并不载入它们。
      """)

  public static let columnRate = Phrase(en: "rate", zh: "标准")
  public static let columnYearly = Phrase(en: "for 12 月", zh: "合12月")
  public static let columnTimes = Phrase(en: "×", zh: "×")
  public static let columnTotal = Phrase(en: "total", zh: "合计")
  public static let columnLine = Phrase(en: "line", zh: "行")

  public static let noStandards = Phrase(
    en: "no two budgets have a rate for the same thing; all rates for a thing: standards 村",
    zh: "没有两个预算为同一件事定有标准；查某一单位的全部标准：标准 村")

  public static func noStandards(of text: String) -> Phrase {
    Phrase(
      en: "no rate has \(text) in its name, title or unit; try: standards, or a unit: standards 村",
      zh: "没有标准的名称、标题或单位含有 \(text)；请试 标准，或一个单位：标准 村")
  }

  public static func otherStandards(_ count: Int) -> Phrase {
    Phrase(
      en: "\(count) more rates have no like in another budget; to see some: standards TEXT",
      zh: "另有 \(count) 个标准在别的预算中没有可比的；查看：标准 文字")
  }

  public static func comparedUnloaded(_ names: String) -> Phrase {
    Phrase(en: "built in, not loaded: \(names)", zh: "内置，未载入：\(names)")
  }

  public static func overfull(_ names: String, _ count: Int) -> Phrase {
    Phrase(
      en: "only the first \(count) rates are compared of \(names)",
      zh: "只比较了前 \(count) 个标准：\(names)")
  }

  public static func leftOut(_ names: String) -> Phrase {
    Phrase(
      en: "not compared, since it cannot be loaded beside the others: \(names)",
      zh: "未比较，因其不能与已载入的并存：\(names)")
  }

  public static func atTheirs(_ whose: String) -> Phrase {
    Phrase(en: "ours at the rate of \(whose): ", zh: "我方若按\(whose)的标准：")
  }

  public static func lessBy(_ amount: String) -> Phrase {
    Phrase(en: "\(amount) less", zh: "少 \(amount)")
  }

  public static func moreBy(_ amount: String) -> Phrase {
    Phrase(en: "\(amount) more", zh: "多 \(amount)")
  }

  public static let comma = Phrase(en: ", ", zh: "，")

  public static let yearHasMonths = Phrase(
    en: "by the month and for the year in one: a year has 12 月",
    zh: "按月与按年的并列：1 年为 12 月")
}
