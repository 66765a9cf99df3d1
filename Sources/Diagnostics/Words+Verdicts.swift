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

  public static func codeIsNotAlone(_ code: String) -> Phrase {
    Phrase(en: "another project has the code \(code) too", zh: "编码 \(code) 与另一项目相同")
  }

  public static func codeShouldEnd(_ code: String, with character: String) -> Phrase {
    Phrase(
      en: "\(code) should end with \(character), by the rule that all other codes satisfy",
      zh: "\(code) 的末位应为 \(character)，其他编码都符合这一规则")
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

  /// Why a figure may be printed wrong, by the name of the slip.
  public static func slip(_ kind: String, digit: String) -> Phrase {
    switch kind {
    case "digit-inserted": Phrase(en: "a \(digit) slipped in", zh: "多写了一个 \(digit)")
    case "digit-dropped": Phrase(en: "a \(digit) fell out", zh: "漏写了一个 \(digit)")
    case "digit-changed": Phrase(en: "one digit was changed", zh: "写错了一个数字")
    case "digits-swapped": Phrase(en: "two digits changed places", zh: "相邻两个数字写颠倒了")
    case "point-moved": Phrase(en: "the decimal point moved", zh: "小数点移位")
    case "sign": Phrase(en: "the sign was turned", zh: "正负号写反")
    case "percent": Phrase(en: "a % is missing or too much", zh: "多写或漏写了 %")
    case "wan": Phrase(en: "元 and 万元 were confused", zh: "元与万元混淆")
    case "months": Phrase(en: "a month and a year were confused", zh: "月与年混淆（差 12 倍）")
    case "doubled": Phrase(en: "twice or half the figure", zh: "恰为两倍或一半")
    case "truncated": Phrase(en: "digits were cut off, not rounded", zh: "截去了尾数，没有四舍五入")
    case "rounded-up": Phrase(en: "it was rounded up, not to the nearest", zh: "只入不舍")
    default: Phrase(en: kind, zh: kind)
    }
  }
}
