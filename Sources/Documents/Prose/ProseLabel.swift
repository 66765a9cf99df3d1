/// A name, without the words around it that only join it to its number.
enum ProseLabel {
  private static let before = [
    "共计", "合计", "总计", "共需", "共有", "共安排", "完成", "依照", "参照", "照", "全区共", "全县共", "全市共",
    "其中", "主要包括", "包括", "包含", "分别为", "分别是", "主要为", "主要是", "主要用于", "预计", "一是", "二是", "三是", "四是", "和",
    "，", "=", "×", "*", "+", "及", "与", "以及", "、", "安排", "另外", "另", "截至", "我部门", "本部门", "我单位", "本单位",
    "我部", "我局", "我区", "我县", "我市",
    "年度", "当年", "(", ":", ",", "的", "元", "由", "共有", "共", "按", "按照", "为", "是", "需", "并", "从", "用于",
  ]
  private static let behind = [
    "为", "是", "共计", "安排", "达到", "达", "共需", "需要", "需", "共", "列支", ":", "约", "预计", "各", "均", "预算安排了",
    "了",
    "的",
    "有", "=", "×", "*", "+", "\"", "(", "大约", "不少于", "不低于", "不超过", "不高于", "至少", "最多", "控制在",
  ]

  static func stripped(_ clause: Stretch) -> Stretch {
    var text = behindYear(clause).trimmed
    while true {
      let next = text.droppingEnumerator.skipping(before).droppingLast(behind)
      if next.count == text.count { return text }
      text = next
    }
  }

  /// What stands behind the last year that the clause names.
  private static func behindYear(_ clause: Stretch) -> Stretch {
    var rest = clause
    var place = clause.startIndex
    while let digit = clause[place...].firstIndex(where: Ascii.isDigit) {
      let digits = clause[digit...].leadingDigits
      let behind = clause[digits.endIndex...].trimmedStart
      if digits.count == 4, behind.begins(with: "年") {
        rest = behind.dropFirst(behind.begins(with: "年度") ? 6 : 3)
      }
      place = digits.endIndex
    }
    guard rest.startIndex > clause.startIndex else { return clause }
    return rest.isEmpty ? clause.prefix(0) : rest
  }

  /// The name before a year, where only an account is named behind it: [教育支出]2023年执行数.
  static func beforeYear(_ clause: Stretch) -> Stretch {
    let rest = behindYear(clause)
    guard rest.startIndex > clause.startIndex else { return clause.prefix(0) }
    var text = clause[..<rest.startIndex].droppingLast(["年度", "年"]).trimmed
    while let last = text.last, Ascii.isDigit(last) { text.removeLast() }
    return text.droppingEnumerator.skipping(before).droppingLast(behind + ["比", "较", "与"])
  }

  /// The noun that a count begins: 33名[工作队员]，; 50个社区[]每年…
  static func noun(_ behind: Stretch) -> Stretch {
    let noun = behind.prefix { $0 >= 0x80 && $0 != 0xEF && $0 != 0xE3 && $0 != 0xC3 }
    let ends = ["每", "共", "按", "需", "的", "安排", "补", "发", "均", "预", "标准", "参", "到", "和", "及", "，"]
    let end = ends.compactMap { noun.place(of: $0, from: noun.startIndex) }.min()
    return noun[..<(end ?? noun.endIndex)].beginning(36)
  }

  static func withoutAccount(_ label: Stretch) -> Stretch {
    label.droppingLast([
      "年初预算数", "年初预算", "支出决算数", "支出决算", "决算数", "预算数", "执行数", "决算", "预算安排",
    ])
  }

  /// 公务接待费, 公务接待经费 and 公务接待费用 are one.
  static func cost(_ label: Stretch) -> Stretch { label.droppingLast(["费用", "经费", "费"]) }

  /// What a number is for, where its name stands behind it: 10万元用于办公费.
  static func purpose(_ behind: Stretch) -> Stretch {
    guard behind.begins(withAnyOf: ["用于", "主要用于"]) else { return behind.prefix(0) }
    let rest = behind.skipping(["主要用于", "用于"])
    return rest.prefix { $0 >= 0x80 && $0 != 0xEF && $0 != 0xE3 }
  }
}

extension Stretch {
  /// As many whole characters from its beginning as fit into this many bytes.
  func beginning(_ most: Int) -> Stretch {
    guard count > most else { return self }
    var end = startIndex + most
    while end > startIndex, self[end] & 0xC0 == 0x80 { end -= 1 }
    return self[..<end]
  }

  /// As many whole characters up to its end as fit into this many bytes.
  func ending(_ most: Int) -> Stretch {
    guard count > most else { return self }
    var start = endIndex - most
    while start < endIndex, self[start] & 0xC0 == 0x80 { start += 1 }
    return self[start...]
  }
}
