/// How verdicts and what explains them are said.
extension Words {
  public static let verdicts: [String: Phrase] = [
    "exact": Phrase(en: "exact", zh: "相等"),
    "rounds": Phrase(en: "rounds", zh: "舍入后相等"),
    "slack": Phrase(en: "slack", zh: "舍入误差"),
    "approximate": Phrase(en: "approximate", zh: "近似相符"),
    "conflict": Phrase(en: "conflict", zh: "前后不一"),
    "within": Phrase(en: "within", zh: "范围内"),
    "outside": Phrase(en: "outside", zh: "不在范围内"),
    "mismatch": Phrase(en: "mismatch", zh: "不符"),
    "unknown": Phrase(en: "unknown", zh: "无法判断"),
  ]

  public static func roundsTo(_ computed: String, _ printed: String) -> Phrase {
    Phrase(en: "\(computed) rounds to \(printed)", zh: "\(computed) 四舍五入为 \(printed)")
  }

  public static func isAbout(_ computed: String, _ printed: String) -> Phrase {
    Phrase(en: "\(computed) is about \(printed)", zh: "\(computed) 约 \(printed)")
  }

  public static func holds(_ computed: String, _ printed: String) -> Phrase {
    Phrase(en: "\(computed) is within \(printed)", zh: "\(computed) 符合 \(printed)")
  }

  public static func leavesOpen(_ computed: String, _ printed: String) -> Phrase {
    Phrase(
      en: "\(computed) may or may not be \(printed)", zh: "\(computed) 是否符合 \(printed) 不能确定")
  }

  public static func misses(_ computed: String, _ printed: String) -> Phrase {
    Phrase(en: "\(computed), printed \(printed)", zh: "计算得 \(computed)，公开为 \(printed)")
  }

  public static func conflicts(_ one: String, _ other: String) -> Phrase {
    Phrase(en: "\(one), elsewhere printed \(other)", zh: "\(one)，另一处公布为 \(other)")
  }

  public static func agreesBySlack(
    _ computed: String, _ printed: String, _ needed: Int, of addends: Int
  ) -> Phrase {
    Phrase(
      en: "\(computed), printed \(printed): \(needed) of \(addends) parts must have been rounded",
      zh: "计算得 \(computed)，公开为 \(printed)：\(addends) 项中须有 \(needed) 项含舍入误差")
  }

  public static func isBlank(_ parts: String) -> Phrase {
    Phrase(en: "blank, though its parts make \(parts)", zh: "空白，而其中各项合计 \(parts)")
  }

  /// What a verdict holds the printed figure against, where that is not the value shown.
  public static func asPrinted(_ computed: String) -> Phrase {
    Phrase(en: "(\(computed) with its parts as printed)", zh: "（各项按公布数计为 \(computed)）")
  }

  /// What a * behind a verdict means.
  public static let mark = Phrase(en: "* with its parts as printed", zh: "* 各项按公布数计")

  public static func elsewhere(_ printed: String, _ source: String) -> Phrase {
    Phrase(en: "elsewhere \(printed)  \(source)", zh: "另一处为 \(printed)  \(source)")
  }

  /// What a figure cannot be computed without.
  public static func lacks(_ names: [String]) -> Phrase {
    if names.isEmpty {
      return Phrase(en: "it cannot be computed", zh: "不能计算")
    }
    return Phrase(
      en: "not published: \(names.joined(separator: ", "))",
      zh: "未公布：\(names.joined(separator: "、"))")
  }

  public static func codeIsNotAlone(_ code: String) -> Phrase {
    Phrase(en: "another project has the code \(code) too", zh: "编码 \(code) 与另一项目相同")
  }

  public static func codeShouldEnd(_ code: String, with character: String) -> Phrase {
    Phrase(
      en: "\(code) should end with \(character), by the rule that all other codes satisfy",
      zh: "\(code) 的末位应为 \(character)，其他编码都符合这一规则")
  }

  public static func isNoCost(_ value: String) -> Phrase {
    Phrase(en: "\(value) is no money, and stands as a cost", zh: "\(value) 不是金额，却列为成本指标")
  }

  public static func isNoTime(_ value: String) -> Phrase {
    Phrase(
      en: "\(value) is neither a time nor a share, and stands in a row about time",
      zh: "\(value) 既非时间也非比例，却列为时效指标")
  }

  public static func areSwapped(_ value: String, _ other: String) -> Phrase {
    Phrase(
      en: "\(value) stands in a row about time, \(other) as a cost: they have changed places",
      zh: "\(value) 列为时效指标，\(other) 列为成本指标，两者互换了位置")
  }

  public static func doesNotFit(_ value: String, _ label: String) -> Phrase {
    Phrase(en: "\(value) does not fit \(label)", zh: "\(value) 与指标“\(label)”的单位不符")
  }

  /// What two percentages differ by.
  public static func points(_ sign: String) -> Phrase {
    sign == "%" ? Phrase(en: " points", zh: " 个百分点") : Phrase(en: sign, zh: sign)
  }

  /// `difference` is without its sign.
  public static func differs(
    _ computed: String, _ printed: String, _ difference: String, more: Bool
  ) -> Phrase {
    Phrase(
      en: "\(computed), printed \(printed): \(difference) \(more ? "more" : "less")",
      zh: "计算得 \(computed)，公开为 \(printed)：\(more ? "多" : "少") \(difference)")
  }
}
