/// How the answers to questions backwards are said.
extension Words {
  public static let formOfSolve = Phrase(
    en: "solve NAME for NAME [= EXPR]", zh: "求解 名称 使 名称 [= 算式]")
  public static let helpSolve = Phrase(
    en: """
      Finds what one figure must be for another to come to a target: an amount, a range
      such as 100..110 万元, or a bound such as ≤ 110 万元. ≈ 110 万元 is whatever is printed so;
      without a target it is what the budget states. Nothing is changed by asking.
      """,
    zh: """
      倒推：一个数要取多少，另一个数才达到目标。目标可以是数、区间（100..110 万元）
      或上下限（≤ 110 万元）；≈ 110 万元 指四舍五入后如此的任何数；不写目标则取公布数。
      只是求解，不作改动。
      """)

  /// What a figure is at present.
  public static func nowIs(_ value: String, fits: Bool) -> Phrase {
    Phrase(
      en: "now \(value)" + (fits ? ", which fits" : ""), zh: "现为 \(value)" + (fits ? "，符合" : ""))
  }

  /// What stands at one end of a stretch, and whether it belongs to it.
  public typealias SolvedEnd = (text: String, isIncluded: Bool)

  public static func between(_ low: SolvedEnd?, _ high: SolvedEnd?) -> Phrase {
    switch (low, high) {
    case (nil, nil): Phrase(en: "may be anything", zh: "可取任何值")
    case (let low?, nil): Words.notBelow(low)
    case (nil, let high?):
      high.isIncluded
        ? Phrase(en: "at most \(high.text)", zh: "不超过 \(high.text)")
        : Phrase(en: "less than \(high.text)", zh: "不到 \(high.text)")
    case (let low?, let high?): Words.between(low, high)
    }
  }

  private static func notBelow(_ low: SolvedEnd) -> Phrase {
    low.isIncluded
      ? Phrase(en: "at least \(low.text)", zh: "不低于 \(low.text)")
      : Phrase(en: "more than \(low.text)", zh: "超过 \(low.text)")
  }

  private static func between(_ low: SolvedEnd, _ high: SolvedEnd) -> Phrase {
    Phrase(
      en: (low.isIncluded ? "from \(low.text)" : "more than \(low.text)")
        + (high.isIncluded ? " up to \(high.text)" : ", but less than \(high.text)"),
      zh: (low.isIncluded ? "从 \(low.text) 起" : "超过 \(low.text)")
        + (high.isIncluded ? "，至多 \(high.text)" : "，不到 \(high.text)"))
  }

  public static func wholeNumbers(_ first: String, _ last: String, unit: String) -> Phrase {
    let behind = unit.isEmpty ? "" : " " + unit
    return first == last
      ? Phrase(en: "one whole number: \(first)\(behind)", zh: "整数只有 \(first)\(behind)")
      : Phrase(
        en: "whole numbers: \(first) to \(last)\(behind)", zh: "整数：\(first) 至 \(last)\(behind)")
  }

  public static let noWholeNumber = Phrase(
    en: "no whole number; the nearest:", zh: "没有恰好的整数，最接近的是：")

  public static func with(_ value: String) -> Phrase {
    Phrase(en: "with \(value): ", zh: "取 \(value)：")
  }

  public static func exactly(_ value: String) -> Phrase {
    Phrase(en: "exactly \(value): ", zh: "准确值 \(value)：")
  }

  public static let comesToNothing = Phrase(en: "cannot be computed", zh: "无法计算")

  /// What is left of a target, or missing; of money another word is used than of anything else.
  public static func short(_ difference: String, isMoney: Bool) -> Phrase {
    isMoney
      ? Phrase(en: "\(difference) left", zh: "余 \(difference)")
      : Phrase(en: "\(difference) less", zh: "少 \(difference)")
  }

  public static func beyond(_ difference: String, isMoney: Bool) -> Phrase {
    isMoney
      ? Phrase(en: "\(difference) over", zh: "超 \(difference)")
      : Phrase(en: "\(difference) more", zh: "多 \(difference)")
  }

  public static func printedAs(_ printed: String) -> Phrase {
    Phrase(en: "rounds to \(printed)", zh: "四舍五入为 \(printed)")
  }

  public static func takeUp(_ line: String) -> Phrase {
    Phrase(en: "to take it up: \(line)", zh: "采用请输入：\(line)")
  }

  public static func takeUpNearly(_ line: String) -> Phrase {
    Phrase(en: "to take up one beside it: \(line)", zh: "近似采用请输入：\(line)")
  }

  public static func independent(_ goal: String, _ unknown: String) -> Phrase {
    Phrase(en: "\(goal) does not depend on \(unknown)", zh: "\(goal) 与 \(unknown) 无关")
  }

  /// The way between them is cut by what is not published.
  public static func unconnected(_ goal: String, _ unknown: String) -> Phrase {
    Phrase(
      en: "how \(goal) follows from \(unknown) is not published",
      zh: "\(goal) 如何随 \(unknown) 变动，没有公布")
  }

  /// What it always comes to.
  public static func always(_ value: String) -> Phrase {
    Phrase(en: "it is \(value) in any case", zh: "总是 \(value)")
  }

  public static func noValue(_ goal: String, _ unknown: String) -> Phrase {
    Phrase(
      en: "whatever \(unknown) is, \(goal) does not come to this",
      zh: "\(unknown) 取任何值，\(goal) 都达不到目标")
  }

  public static func lookedUpTo(_ number: String) -> Phrase {
    Phrase(en: "looked for from 0 up to \(number) only", zh: "只查找了 0 至 \(number)")
  }

  public static let onlyNegative = Phrase(en: "only negative numbers do", zh: "只有负数才行")

  public static func insteadOfFormula(_ formula: String) -> Phrase {
    Phrase(en: "instead of its formula, \(formula)", zh: "代替其公式：\(formula)")
  }

  public static func computedAnew(_ names: [String]) -> Phrase {
    Phrase(
      en: "computed anew on the way, not taken as stated: \(names.joined(separator: ", "))",
      zh: "中间各数重新计算，不取公布数：\(names.joined(separator: "、"))")
  }

  public static func takenAsPrinted(_ name: String, _ value: String, lacks: [String]) -> Phrase {
    Phrase(
      en: "\(name) is taken as stated, \(value), because \(lacks.joined(separator: ", ")) "
        + "\(lacks.count == 1 ? "is" : "are") not published",
      zh: "\(name) 取公布数 \(value)，因为未公布 \(lacks.joined(separator: "、"))")
  }

  /// How to learn what is not published.
  public static func solveFirst(_ unknown: String, for goal: String) -> Phrase {
    Phrase(
      en: "to suppose it, first: solve \(unknown) for \(goal)",
      zh: "可先倒推：求解 \(unknown) 使 \(goal)")
  }

  /// A target as it is stated, and all that is printed so.
  public static func statedTarget(_ printed: String, _ range: Phrase?) -> Phrase {
    Phrase(
      en: "stated \(printed)" + (range.map { ": \($0.english)" } ?? ""),
      zh: "公布 \(printed)" + (range.map { "：\($0.chinese)" } ?? ""))
  }
}
