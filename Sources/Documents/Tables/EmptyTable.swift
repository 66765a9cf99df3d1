/// What documents say of a table without amounts.
enum EmptyTable {
  /// Whether a sentence says that there is nothing in a table; `isSure` where it can mean no other
  /// thing.
  static func isDeclared(_ text: String, isSure: Bool) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let plain = text.plain
    return isSure ? plain.contains(anyOf: sure) : isNothing(plain)
  }

  private static let longest = 600

  private static let sure = [
    "空表", "本表无数据", "此表无数据", "表无数据", "本表为空", "此表为空", "表为空", "故本表无", "故此表无", "本表无内容", "无数据,", "表格为空",
    "故无数据", "故本表为", "本表无相关", "以空表", "无数据。", "本表不涉及",
  ]

  private static func isNothing(_ plain: String) -> Bool {
    if ["无", "无。", "无数据", "此表无", "本表无", "不涉及", "不涉及。"].contains(plain) { return true }
    let starts = ["注", "备注", "说明", "本", "我", "此表", "无", "没有", "未", "20", "年"]
    guard plain.begins(withAnyOf: starts) else { return false }
    return plain.contains(anyOf: ["无", "没有", "未安排", "不涉及", "未使用", "未发生", "未编制"])
      && plain.contains(anyOf: ["预算", "支出", "收支", "拨款", "采购", "数据", "安排", "资产", "项目", "表"])
      && !plain.contains(anyOf: ["万元", "元,", "无法", "无形"])
  }
}
