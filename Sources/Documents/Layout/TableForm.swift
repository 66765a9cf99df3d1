/// The forms of the tables that every department publishes, as far as their columns go.
///
///     2024年部门一般公共预算支出功能分类预算表  // spending: codes, names, 合计 | 基本支出 | 项目支出
struct TableForm: Sendable {
  enum Rows: Sendable {
    /// A code and a name before the amounts.
    case coded
    /// Codes, names and amounts twice or more side by side: 301 | 302.
    case codedLanes
    /// Income beside spending, by name.
    case lanes
    /// A name before the amounts.
    case named
    /// Nothing but amounts.
    case bare
  }

  let rows: Rows
  /// Its columns of amounts in the order of the standard form, each in the words it goes by.
  let titles: [[String]]
  /// Words of the heading that name no column of amounts, the longest first.
  let furniture: [String]

  private init(rows: Rows, titles: [[String]], furniture: [String]) {
    (self.rows, self.titles) = (rows, titles)
    self.furniture = furniture.sorted { $0.utf8.count > $1.utf8.count }
  }

  /// The forms that a table of this title may have, the likeliest first.
  static func all(of title: Stretch) -> [TableForm] {
    let word = title.withoutBlanks[...]
    guard let first = of(word) else { return [] }
    switch first.rows {
    case .bare: return [first, threePublicRows]
    case .coded where word.holds("基本支出"): return [first, basicLanes]
    default: return [first]
    }
  }

  private static func of(_ word: Stretch) -> TableForm? {
    if word.holds("三公") || word.holds("机关运行经费") { return .threePublic }
    if word.holds("绩效") || word.holds("采购") || word.holds("资产") { return nil }
    let isFund = word.holds(anyOf: ["政府性基金", "政府基金", "国有资本"])
    if isFund, word.holds("收入"), word.holds("支出") { return .fundFinal }
    if !isFund, word.holds(anyOf: ["收支", "收入支出", "收入和支出"]) {
      return word.holds("拨款") ? .fiscal : .summary
    }
    if word.holds("基本支出") { return .basic }
    if word.holds("收入") && !word.holds("支出") { return .income }
    return word.holds("支出") ? .spending : nil
  }

  static let commonFurniture = [
    "支出功能分类科目编码", "功能分类科目编码", "功能分类科目名称", "支出功能分类科目", "支出功能分类",
    "部门预算支出功能分类", "功能分类科目", "功能科目编码", "功能科目名称", "科目编码", "科目名称",
    "科目代码", "功能分类", "经济分类科目编码", "部门经济分类科目名称", "经济分类科目名称",
    "部门预算经济分类科目编码", "部门预算经济分类科目", "支出部门经济分类科目", "部门经济分类科目",
    "支出经济分类科目", "经济分类科目", "经济分类", "编码", "名称", "科目", "项目", "类", "款", "项",
    "序号", "行次", "栏次", "单位名称", "单位", "功能科目", "资金性质", "预算科目",
  ]

  static let total = ["本年收入合计", "本年支出合计", "合计", "总计"]

  static let income = TableForm(
    rows: .coded,
    titles: [
      total, ["小计"], ["一般公共预算财政拨款收入", "一般公共预算拨款收入", "一般公共预算"],
      ["政府性基金预算拨款收入", "政府性基金预算"], ["国有资本经营预算拨款收入", "国有资本经营预算"],
      ["财政拨款收入", "财政拨款"], ["财政专户管理资金收入", "财政专户管理资金", "财政专户收入"],
      ["上级补助收入"], ["事业收入"], ["事业单位经营收入", "经营收入"], ["附属单位上缴收入"], ["其他收入"],
      ["使用非财政拨款结余"], ["上年结转结余", "上年结转"],
    ],
    furniture: commonFurniture + ["收入预算", "本年收入", "收入"])

  static let spending = TableForm(
    rows: .coded,
    titles: [
      total, ["小计"], ["基本支出"], ["人员经费"], ["公用经费"], ["项目支出"],
      ["上缴上级支出", "上解上级支出"], ["事业单位经营支出", "经营支出"],
      ["对附属单位补助支出", "对附属单位补助"], ["结转下年"],
    ],
    furniture: commonFurniture + [
      "支出预算", "一般公共预算支出", "政府性基金预算支出", "国有资本经营预算支出", "本年支出",
      "一般公共预算财政拨款支出", "政府性基金预算财政拨款支出", "国有资本经营预算财政拨款支出", "支出",
      "预算数", "决算数", "本年预算", "一般公共预算", "政府性基金预算", "国有资本经营预算",
    ])

  static let fundFinal = TableForm(
    rows: .coded,
    titles: [
      ["年初结转和结余"], ["本年收入"], ["小计", "合计"], ["基本支出"], ["项目支出"], ["年末结转和结余"],
    ],
    furniture: commonFurniture + ["本年支出"])

  static let basic = TableForm(
    rows: .coded,
    titles: [total, ["人员经费"], ["公用经费"], ["预算数", "决算数", "金额"]],
    furniture: commonFurniture + [
      "一般公共预算基本支出", "本年一般公共预算基本支出", "一般公共预算财政拨款基本支出", "基本支出", "本年支出",
      "本年基本支出",
    ])

  static let basicLanes = TableForm(
    rows: .codedLanes, titles: [],
    furniture: commonFurniture + [
      "预算数", "决算数", "金额", "人员经费", "公用经费", "支出", "本年支出",
    ])

  static let threePublicRows = TableForm(
    rows: .named,
    titles: fiscal.titles + [["预算数", "决算数", "金额"]],
    furniture: commonFurniture + ["财政拨款"])

  static let summary = TableForm(
    rows: .lanes,
    titles: [["合计"], ["人员经费"], ["公用经费"], ["项目支出"]],
    furniture: commonFurniture + [
      "本年收入", "本年支出", "收入", "支出", "预算数", "决算数", "金额", "基本支出",
    ])

  static let fiscal = TableForm(
    rows: .lanes,
    titles: [
      ["合计"], ["一般公共预算财政拨款", "一般公共预算拨款", "一般公共预算"],
      ["政府性基金预算财政拨款", "政府性基金预算拨款", "政府性基金预算", "政府性基金"],
      ["国有资本经营预算财政拨款", "国有资本经营预算拨款", "国有资本经营预算"],
    ],
    furniture: commonFurniture + [
      "财政拨款收入", "财政拨款支出", "财政拨款", "本年收入", "本年支出", "收入", "支出", "预算数", "决算数",
      "金额",
    ])

  static let threePublic = TableForm(
    rows: .bare,
    titles: [
      ["合计"], ["因公出国(境)费", "因公出国(境)费用"], ["小计"],
      ["公务用车购置费", "购置费"], ["公务用车运行费", "公务用车运行维护费", "运行费", "运行维护费"],
      ["公务接待费"], ["机关运行经费预算数", "机关运行经费预算", "机关运行经费"],
    ],
    furniture: commonFurniture + [
      "“三公”经费预算数", "“三公”经费", "财政拨款“三公”经费", "公务用车购置及运行费",
      "公务用车购置及运行维护费", "三公经费", "“三公”经费预算", "公务用车费", "预算数", "决算数",
    ])
}
