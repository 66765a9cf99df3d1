/// How it is said why a figure may be printed wrong.
extension Words {
  /// A slip of the hand, by its name: `a 0 slipped in`.
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

  /// What was done wrong with another figure, by the name of the diagnosis.
  public static func fault(_ kind: String, with name: String) -> Phrase {
    switch kind {
    case "left-out": Phrase(en: "\(name) was left out", zh: "漏计了 \(name)")
    case "counted-twice": Phrase(en: "\(name) was counted twice", zh: "重复计入了 \(name)")
    case "sign": Phrase(en: "\(name) was taken with the wrong sign", zh: "\(name) 的加减号用反")
    case "rounded-first":
      Phrase(en: "\(name) was rounded before it went in", zh: "先将 \(name) 舍入后再计算")
    case "copied": Phrase(en: "it is the figure of \(name)", zh: "与 \(name) 的数字相同，疑似误抄")
    case "swapped":
      Phrase(en: "it changed places with the figure of \(name)", zh: "与 \(name) 的数字互换了位置")
    case "base": Phrase(en: "it was taken of \(name)", zh: "比例的基数用了 \(name)")
    default: Phrase(en: "\(kind): \(name)", zh: "\(kind)：\(name)")
    }
  }

  public static var roundedBeforeAdding: Phrase {
    Phrase(en: "the parts were rounded before they were added", zh: "各项先舍入后相加")
  }

  public static func rightIf(_ name: String, is intended: String, not printed: String) -> Phrase {
    // Printed as it should be, and changed here.
    if intended == printed {
      return Phrase(
        en: "it comes right if \(name) is \(intended), as printed",
        zh: "若 \(name) 为 \(intended)，如公布的那样，即可相符")
    }
    return Phrase(
      en: "it comes right if \(name) is \(intended), not \(printed)",
      zh: "若 \(name) 为 \(intended) 而非 \(printed)，即可相符")
  }

  /// What a repair does to the other checks: `if 村数 is 208: 3 findings resolved, 2 new`.
  public static func repaired(
    _ name: String, to intended: String, resolving resolved: Int, breaking broken: Int
  ) -> Phrase {
    let (en, zh) = (effects(resolved, broken).english, effects(resolved, broken).chinese)
    return Phrase(en: "if \(name) is \(intended): \(en)", zh: "若 \(name) 为 \(intended)：\(zh)")
  }

  private static func effects(_ resolved: Int, _ broken: Int) -> Phrase {
    let findings = resolved == 1 ? "finding" : "findings"
    return Phrase(
      en: "\(resolved) \(findings) resolved" + (broken > 0 ? ", \(broken) new" : ""),
      zh: "消除 \(resolved) 个问题" + (broken > 0 ? "，新增 \(broken) 个" : ""))
  }
}
