/// The words of answers.
extension Words {
  public static let yes = Phrase(en: "yes", zh: "是")
  public static let no = Phrase(en: "no", zh: "否")
  public static let equalsHint = Phrase(
    en: "to compare with a printed figure: =?", zh: "与公开的数核对，请用 =?")
  public static let was = Phrase(en: "was", zh: "原为")
  public static let unitWord = Phrase(en: "unit", zh: "单位")
  public static let newUnit = Phrase(en: "new unit", zh: "新单位")
  public static let nothingDefined = Phrase(en: "nothing is defined yet", zh: "还没有任何定义")

  public static func newName(near: [String]) -> Phrase {
    if near.isEmpty { return Phrase(en: "new", zh: "新") }
    return Phrase(
      en: "new; did you mean \(near.joined(separator: ", "))?",
      zh: "新；是不是 \(near.joined(separator: "、"))？")
  }

  public static func andMore(_ count: Int) -> Phrase {
    Phrase(en: "and \(count) more", zh: "另有 \(count) 项")
  }

  public static func wouldBreak(_ name: String) -> Phrase {
    Phrase(
      en: "nothing was changed, because \(name) would break:",
      zh: "未作改动，因为 \(name) 将无法计算：")
  }

  public static func position(line: Int, column: Int) -> Phrase {
    Phrase(en: "line \(line), column \(column)", zh: "第 \(line) 行第 \(column) 列")
  }
}
