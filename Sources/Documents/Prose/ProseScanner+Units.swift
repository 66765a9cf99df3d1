extension ProseScanner {
  /// The unit that stands behind a numeral, and what is behind it; nil where the numeral is a
  /// date, a number of a document, or anything else that no amount is.
  func unit(_ behind: Stretch, before start: Int) -> (SaidUnit, rest: Stretch)? {
    let text = behind.trimmedStart
    if text.begins(with: "%") { return (.percent, text.dropFirst()) }
    if text.begins(with: "个百分点") { return (.points, text.dropFirst(12)) }
    if text.begins(with: "百分点") { return (.points, text.dropFirst(9)) }
    if let (power, rest) = money(text) { return rate(power, rest) }
    if !isDate(text, before: start), let (unit, rest) = counted(text.skipping(["余", "多"])) {
      return (.count(noun(for: unit, rest, before: start)), rest)
    }
    return isWritten(text, before: start) ? (.none, behind) : nil
  }

  /// 8月, 31日, 第3期; but × 12月 is a time.
  private func isDate(_ text: Stretch, before start: Int) -> Bool {
    let before = bytes[..<start].suffix(3)
    if before.ends(with: "第") { return true }
    return text.begins(withAnyOf: ["月", "日"]) && !before.ends(withAnyOf: ["×", "*", "x", "X"])
  }

  private static let money: KeyValuePairs = [
    "万元": 4, "亿元": 8, "千元": 3, "百元": 2, "百万元": 6, "千万元": 7, "元": 0,
  ]

  private func money(_ text: Stretch) -> (Int, Stretch)? {
    for (word, power) in ProseScanner.money where text.begins(with: word) {
      return (power, text.dropFirst(word.utf8.count))
    }
    guard text.begins(withAnyOf: ["万", "亿"]) else { return nil }
    let rest = text.dropFirst(3)
    if rest.trimmedStart.begins(with: "元") {
      return (text.begins(with: "万") ? 4 : 8, rest.trimmedStart.dropFirst(3))
    }
    return meansMoney(rest) ? (text.begins(with: "万") ? 4 : 8, rest) : nil
  }

  /// Whether 万 with nothing to count behind it is an amount: 运转经费24万;
  private func meansMoney(_ rest: Stretch) -> Bool {
    rest.isEmpty
      || rest.begins(withAnyOf: [",", "，", ";", "。", "、", "(", ")", "用于", "左右", "以内", "以上"])
  }

  /// `200元/人/月`, `200元/人·月`, `57800元每村`
  private func rate(_ power: Int, _ rest: Stretch) -> (SaidUnit, rest: Stretch) {
    var (per, rest) = ([String](), rest)
    while per.count < 4,
      case let next = rest.trimmedStart.skipping(["/", "·", "每"]).skipping(["每"]),
      next.startIndex > rest.trimmedStart.startIndex
    {
      if next.begins(withAnyOf: ["年", "次年"]) {
        (per, rest) = (per + ["年"], next.dropFirst(3))
      } else if let (unit, behind) = counted(next) {
        (per, rest) = (per + [unit], behind)
      } else {
        break
      }
    }
    return per.isEmpty ? (.money(power), rest) : (.rate(power, per: per), rest)
  }

  /// What is counted, in the words of budget files, and the words that stand for it.
  private static let counted: [(String, [String])] = [
    ("人", ["人次", "人", "名", "位"]), ("村", ["个行政村", "个村", "各村", "村"]), ("社区", ["个社区", "社区"]),
    ("月", ["个月", "月"]), ("学期", ["个学期", "学期"]), ("季度", ["个季度", "季度"]), ("天", ["天", "日"]),
    ("小时", ["个小时", "小时"]), ("课时", ["个课时", "课时"]), ("户", ["户"]), ("辆", ["辆"]), ("台", ["台"]),
    ("套", ["套"]), ("张", ["张"]), ("支", ["支"]), ("家", ["家"]), ("场", ["场"]), ("项", ["项"]),
    ("件", ["件"]), ("份", ["份"]), ("次", ["次"]), ("期", ["期"]), ("班", ["个班", "班"]), ("组", ["个组", "组"]),
    ("亩", ["亩"]), ("平方米", ["平方米"]), ("公里", ["公里"]), ("吨", ["吨"]), ("册", ["册"]), ("本", ["本"]),
    ("所", ["所"]), ("处", ["处"]), ("座", ["座"]), ("间", ["间"]), ("站点", ["个站点", "站点"]), ("周", ["周"]),
    ("批", ["批"]), ("卷", ["卷"]), ("部", ["部"]), ("个", ["个"]),
  ]

  private func counted(_ text: Stretch) -> (String, Stretch)? {
    for (unit, words) in ProseScanner.counted {
      for word in words where text.begins(with: word) {
        if unit == "部", text.begins(with: "部门") { return nil }
        return (unit, text.dropFirst(word.utf8.count))
      }
    }
    return nil
  }

  /// The thing that 个 counts: behind it, `8个宗教重点村`, or before it, `的村60个`.
  private func noun(for unit: String, _ rest: Stretch, before start: Int) -> String {
    guard ["个", "村"].contains(unit) else { return unit }
    let noun = rest.prefix { !ProseScanner.endsNoun($0) }
    if noun.isEmpty, unit == "个" {
      let label = bytes[min(labelStart, start)..<start].trimmedEnd
      return ProseScanner.things.first { label.ends(with: $0) } ?? unit
    }
    let name = ProseScanner.beforeVerb(noun)
    return ProseScanner.things.first { name.ends(with: $0) } ?? unit
  }

  private static let things = ["社区", "村", "站点"]

  private static func endsNoun(_ byte: UInt8) -> Bool {
    byte < 0x80 || byte == 0xE3 || byte == 0xEF
  }

  private static func beforeVerb(_ noun: Stretch) -> Stretch {
    let ends = ["每", "共", "按", "需", "的", "安排", "补", "发", "均", "预", "标准"]
    return noun[
      ..<(ends.compactMap { noun.place(of: $0, from: noun.startIndex) }.min() ?? noun.endIndex)]
  }

  /// Whether a numeral without a unit takes part in arithmetic that is written out.
  private func isWritten(_ behind: Stretch, before start: Int) -> Bool {
    behind.begins(withAnyOf: ["×", "*", "=", "+", "x", "X"])
      || bytes[..<start].suffix(3).ends(withAnyOf: ["×", "*", "=", "+", "x", "X"])
  }
}
