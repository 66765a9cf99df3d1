/// The words that stand above the columns of budgets and final accounts.
enum HeadingWord {
  /// Whether a cell could be the heading of a column.
  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let word = text.withoutRemarks
    if word.isEmpty || isListed(word) || hasCode(word) { return false }
    return exact.contains(word) || strong.contains(word) || word.ends(withAnyOf: endings)
      || isPeriod(word)
  }

  private static let longest = 90

  /// Whether a heading says that it is one: no cell below a heading reads so.
  static func isStrong(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let word = text.withoutRemarks
    return strong.contains(word) || isYearly(word)
  }

  /// `2023年预算数`, `2023年预算`
  private static func isYearly(_ word: String) -> Bool {
    guard word.utf8.contains(where: Ascii.isDigit) else { return false }
    return word.ends(withAnyOf: ["预算数", "决算数", "执行数"]) || isYear(word)
  }

  /// A year and 预算 or 决算 alone; more words are a remark.
  private static func isYear(_ word: String) -> Bool {
    let year = word.utf8.prefix(while: Ascii.isDigit)
    return year.count == 4
      && ["年预算", "年决算", "年执行", "年度预算", "年度决算"].contains(String(word.dropFirst(4)))
  }

  /// 一、…, (一)…, 1、… begin a row's name.
  static func isListed(_ word: String) -> Bool {
    let bytes = ContiguousArray(word.utf8.prefix(24))[...]
    let inner = bytes.begins(with: "(") ? bytes.dropFirst() : bytes
    var rest = inner
    while let digit = chineseDigits.first(where: { rest.begins(with: $0) }) {
      rest = rest.dropFirst(digit.utf8.count)
    }
    if rest.count == inner.count { rest = rest.drop(while: Ascii.isDigit) }
    guard rest.count < inner.count else { return false }
    return inner.count < bytes.count
      ? rest.begins(with: ")") : rest.begins(withAnyOf: ["、", ".", "．"])
  }

  private static let chineseDigits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// Five digits or more are a code.
  private static func hasCode(_ word: String) -> Bool {
    word.utf8.count(where: Ascii.isDigit) > 4
  }

  private static func isPeriod(_ word: String) -> Bool {
    word.ends(withAnyOf: ["月底", "季度", "年度", "年"]) && word.utf8.count < 24
  }

  /// Words that head columns and nothing else.
  private static let strong: WordSet = [
    "序号", "行次", "栏次", "科目编码", "科目代码", "功能分类科目编码", "功能科目编码", "经济分类科目编码", "经济科目编码", "科目名称",
    "功能分类科目名称", "经济分类科目名称", "部门经济分类科目名称", "金额", "预算数", "决算数", "年初预算数", "全年预算数", "调整预算数",
    "预算金额", "决算金额", "执行数", "完成数", "本年预算数", "本年预算", "上年预算数", "上年决算数", "上年执行数", "年初预算", "当年预算数",
    "合计", "小计", "总计", "数量", "价值", "单价", "预算资金", "采购金额", "账面原值", "账面净值", "净值", "原值", "期末数", "期初数",
    "年末数", "项目金额", "总金额", "资金总额", "预算总额", "功能分类科目", "经济分类科目", "部门预算支出经济分类科目", "政府预算支出经济分类科目",
    "支出功能分类科目", "支出功能分类科目编码", "支出功能分类科目名称", "单位代码", "单位编码", "部门编码", "预算科目", "项目支出", "基本支出",
    "收入预算数", "支出预算数", "按收入性质分", "按支出性质分", "本年收入合计", "本年支出合计", "本年支出", "年初结转和结余", "年末结转和结余", "本年收入",
    "科目",
  ]

  private static let exact: WordSet = [
    "收入", "支出", "项目", "名称", "编码", "代码", "类", "款", "项", "目", "其中", "备注", "单位", "部门", "事项", "类别",
    "内容",
    "是", "否", "年度", "功能", "经济", "人员", "公用", "规格", "科目名称类", "资金性质", "资金来源", "用途", "期限", "本年", "上年",
    "明细", "合计数", "增减", "增减%", "%", "+,-", "增减额", "幅度", "级次", "一般公共预算", "政府性基金预算", "国有资本经营预算",
    "项目(按功能分类)", "人员经费", "公用经费", "日常公用", "日常公用经费",
  ]

  private static let endings = [
    "名称", "编码", "代码", "金额", "预算数", "决算数", "合计", "小计", "总计", "支出", "收入", "拨款", "资金", "经费", "结转",
    "结余",
    "费", "费用", "数量", "单价", "数", "单位", "备注", "说明", "项目", "科目", "类别", "指标", "指标值", "依据", "内容", "目标",
    "比例",
    "占比", "比重", "增减", "增长", "情况", "性质", "来源", "率", "额", "值", "款", "份额", "时间", "日期", "方式", "规格",
    "预算",
    "决算", "补助", "计划", "分类", "科室", "目录", "序号", "编号", "收支", "余额", "面积", "用途", "盈余", "形式", "级", "变动",
    "差额", "幅度", "类型", "项目名", "目录序号", "增减%", "增减(%)", "人数", "品目", "年限", "方案", "过程说明", "原因", "地点",
    "简介", "明细", "性质分", "收益", "债务", "债券", "结转结余", "上缴", "专户", "核拨", "上年", "本年", "比上年", "比较", "得分",
    "变化", "申请",
  ]
}
