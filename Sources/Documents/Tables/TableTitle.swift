/// Whether a line reads like the title of a table, a note below one, or what stands around it.
enum TableTitle {
  /// Whether a line begins something new, and is no more of the cell above it.
  static func begins(_ line: Stretch) -> Bool {
    line.begins(withAnyOf: ["附件", "附表", "注:", "注："]) || isTitle(line)
  }

  /// `2023年部门收入总表`, `表3 项目支出表`, `部门“三公”经费预算表(公开07表)`.
  static func isTitle(_ text: String) -> Bool { isTitle(ContiguousArray(text.utf8)[...]) }

  static func isTitle(_ line: Stretch) -> Bool {
    guard line.count <= longestTitle, line.count > 6, line.last.map(mayEndTitle) == true else {
      return false
    }
    let plain = withoutBrackets(line.withoutBlanks[...])
    guard plain.ends(withAnyOf: ["表", "情况", "汇总"]) else { return false }
    if plain.holds(anyOf: ["。", ";", "；", "详见", "见下表", "见附表"]) { return false }
    return plain.ends(with: "表") || plain.holds(anyOf: ["支出情况", "收支", "收入支出", "占用情况"])
  }

  /// The last byte of 表, 况, 总, of a bracket or of a blank.
  private static func mayEndTitle(_ byte: UInt8) -> Bool {
    [0xA8, 0xB5, 0xBB, 0x89, UInt8(ascii: ")"), Ascii.blank].contains(byte)
  }

  private static let longestTitle = 180

  /// Without what stands in brackets at the end.
  private static func withoutBrackets(_ text: Stretch) -> Stretch {
    var text = text
    while let close = [")", "）"].first(where: { text.ends(with: $0) }) {
      let open = close == ")" ? "(" : "（"
      let starts = text.indices.filter { text[$0...].begins(with: open) }
      guard let start = starts.last, start > text.startIndex else { return text }
      text = text[..<start].trimmedEnd
    }
    return text
  }

  /// `公开01表`, `预算01表`, `部门公开表1`: a table's number in a form, and no title.
  static func isFormNumber(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    var rest = ContiguousArray(text.plain.utf8)[...]
    let whole = rest
    while let word = formWords.first(where: { rest.begins(with: $0) }) {
      rest = rest.dropFirst(word.utf8.count)
    }
    let number = rest.prefix { Ascii.isDigit($0) || $0 == UInt8(ascii: "-") }
    guard !number.isEmpty, whole.holds("表") else { return false }
    return rest.dropFirst(number.count).elementsEqual("表".utf8) || rest.count == number.count
  }

  private static let formWords = [
    "部门", "单位", "公开", "预算", "决算", "财决", "附表", "附", "预", "表", "批复", "财",
  ]

  /// `单位:万元`, `203组织部`, `预算年度:2023`: what stands between a title and its table.
  static func isAround(_ text: String) -> Bool {
    let plain = ContiguousArray(text.plain.utf8)[...]
    if isFormNumber(text) { return true }
    if plain.holds(anyOf: ["单位:", "年度:", "部门:", "时间:", "金额单位", "编制人", "日期:", "盖章"]) {
      return true
    }
    return plain.begins(withAnyOf: ["附件", "附表"])
  }

  /// The unit that is told for a whole table, from `单位:万元` or `(单位:元)`.
  static func unit(in text: String) -> String? {
    let plain = ContiguousArray(text.plain.utf8)[...]
    for word in ["单位:", "单位"] {
      var from = plain.startIndex
      while let place = plain.place(of: word, from: from) {
        from = place + word.utf8.count
        if let unit = leadingUnit(of: plain[from...]) { return unit }
      }
    }
    return nil
  }

  private static func leadingUnit(of text: Stretch) -> String? {
    let text = text.begins(with: "人民币") ? text.dropFirst("人民币".utf8.count) : text
    let text2 = text.begins(with: ":") ? text.dropFirst() : text
    return ["万元", "亿元", "千元", "百万元", "元"].first { text2.begins(with: $0) }
  }

  /// The unit in brackets behind a label: 年度预算申请(万元).
  static func unit(behind label: String) -> String? {
    guard label.utf8.count < 90 else { return nil }
    let plain = label.plain
    return ["万元", "亿元", "千元", "元"].first { plain.ends(with: "(" + $0 + ")") }
  }

  /// A note below a table.
  static func isNote(_ text: String) -> Bool {
    let plain = text.plain
    return ["注:", "注1", "备注:", "说明:", "注."].contains { plain.begins(with: $0) }
      || plain == "注" || plain.begins(with: "注、")
  }

  /// Who signs it, and whom to call.
  static func isSignature(_ text: String) -> Bool {
    let plain = text.plain
    let starts = ["单位负责人", "填表人", "制表人", "联系电话", "负责人签字", "审核人", "填报人", "联系人"]
    return starts.contains { plain.begins(with: $0) }
  }

  /// 合计, 小计, 总计 and nothing else.
  static func isTotal(_ text: String) -> Bool {
    ["合计", "小计", "总计", "共计", "总额"].contains(text.plain)
  }
}
