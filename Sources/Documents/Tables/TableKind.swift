extension ReadTable.Kind {
  /// What a table is, by its title and the titles of its columns.
  init(title: String, columns: [String]) {
    let title = title.plain
    let found = ReadTable.Kind.rules.first { words, _ in
      words.allSatisfy { title.contains(anyOf: $0) }
    }
    if let found, !title.contains(anyOf: ["目录"]),
      !title.contains(anyOf: ["绩效"]) || title.contains(anyOf: ["汇总"])
    {
      self = found.kind
    } else if columns.contains(where: { $0.contains(anyOf: ["因公出国"]) }) {
      self = .threePublic
    } else {
      self = .plain
    }
  }

  /// Words that a title must have, one of each list; the first rule that fits decides.
  private static let rules: [(words: [[String]], kind: ReadTable.Kind)] = [
    ([["三公"]], .threePublic),
    ([["政府采购", "采购预算"]], .procurement),
    ([["资产"], ["占用", "占有", "情况", "使用", "配置", "明细", "购置"]], .assets),
    ([["政府性基金", "政府基金", "基金预算"]], .funds),
    ([["国有资本"]], .capital),
    ([["项目支出", "专项资金", "项目预算", "专项业务费", "重点项目", "项目安排"]], .projects),
    ([["基本支出"]], .basic),
    ([["财政拨款"], ["收支", "收入支出"]], .fiscal),
    ([["一般公共预算", "公共预算", "公共财政"], ["支出"]], .functions),
    ([["收支", "收入支出"], ["总表", "预算表", "决算表", "总体", "总况", "情况", "汇总"]], .summary),
    ([["财政拨款支出"]], .functions),
    ([["收入"], ["总表", "预算表", "决算表", "总体", "情况", "汇总", "明细"]], .income),
    ([["支出"], ["总表", "预算总表", "决算表", "总体情况", "情况总表", "汇总"]], .spending),
  ]
}
