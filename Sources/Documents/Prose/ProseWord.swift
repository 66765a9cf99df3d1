/// A word that says how a number of the prose is meant.
enum ProseWord: Equatable {
  /// 其中: parts follow.
  case opener
  /// 主要是: parts may follow, if they add up.
  case mainly
  /// 合计: a total of what was told.
  case total
  /// 据此: a total of what the sentences before told.
  case conclusion
  /// 剩余: what is left of the first amount.
  case remainder
  case up, down
  /// 增加(减少), 增减: either, as a template leaves it.
  case either
  /// 增加到: what follows is no change.
  case upTo
  case share, completion
  /// 比, 较, 相比
  case than
  case with
  case unchanged
  /// 基本持平
  case nearlyUnchanged
  case facet(Facet)
  case year(Int)
  case lastYear
  case relation(String)
  /// 每人: the number behind it is a standard.
  case per(String)
  /// 同口径, 不含: numbers that are not shown take part.
  case elsewhere
  case purpose
  /// A word that only looks like one of these: 公共, 比例.
  case nothing

  /// Which account of a thing a number is of.
  enum Facet: Equatable {
    /// 年初预算, 预算数
    case planned
    /// 调整预算, 全年预算
    case adjusted
    /// 执行数
    case executed
    /// 决算数
    case final
  }
}

extension ProseWord {
  /// Every word that is looked for; of those that begin alike the longest is taken.
  static let all: [(ProseWord, [String])] = plain + facets + relations + standards

  private static let plain: [(ProseWord, [String])] = [
    (
      .opener,
      [
        "其中", "主要包括", "包括", "包含", "分别为", "分别是", "分别", "用于以下方面", "具体为", "具体如下", "由以下",
        "构成如下", "组成如下", "预算中", "支出中", "收入中", "经费中", "总额中", "资金中",
      ]
    ),
    (.mainly, ["主要是", "主要为", "主要用于"]),
    (
      .total,
      [
        "合计", "共计", "总计", "累计", "总共", "一共", "共需", "共安排", "共", "小计", "共有", "总额", "计", "总需",
        "需要", "需",
      ]
    ),
    (.conclusion, ["据此", "综上", "综上所述", "以上合计", "以上共计", "以上各项", "上述合计"]),
    (.remainder, ["剩余", "尚余", "余款", "尚需"]),
    (.up, ["增加", "增长", "上升", "提高", "上浮", "上涨", "增幅", "增加了", "增长了", "增加额", "增长率", "增多", "增"]),
    (
      .down,
      [
        "减少", "下降", "降低", "下浮", "降幅", "压减", "压缩", "缩减", "核减", "减少了", "下降了", "减少额", "下降率", "调减",
        "减",
      ]
    ),
    (
      .either,
      [
        "增加(减少)", "增长(下降)", "增(减)", "减少(增加)", "下降(增长)", "增减", "增加/减少", "增长/下降", "增加或减少",
        "增(减)额", "增(减)率", "增加(下降)", "增长(减少)", "增加(+)减少(-)",
      ]
    ),
    (
      .upTo,
      [
        "增加到", "增加至", "增长到", "增长至", "提高到", "提高至", "减少到", "减少至", "下降到", "下降至", "降低到", "降低至", "上升到",
        "上升至", "增加为", "减少为",
      ]
    ),
    (.share, ["占", "占比", "比重", "所占比例", "占比为"]),
    (.completion, ["完成", "执行率", "完成率", "支出进度", "执行进度"]),
    (.than, ["比", "较", "同比", "环比", "相比", "相较", "相较于", "对比", "相比较"]),
    (.with, ["与", "同"]),
    (.unchanged, ["持平", "无增减", "无变化", "没有变化", "无增减变化", "保持不变"]),
    (.nearlyUnchanged, ["基本持平", "大致持平", "大体持平", "基本一致", "略有", "总体持平"]),
    (.lastYear, ["上年", "去年", "上年度", "上一年", "上一年度"]),
    (
      .elsewhere,
      [
        "同口径", "可比口径", "不含", "不包括", "不包含", "剔除", "扣除", "未含", "除去", "同比口径", "不计",
      ]
    ),
    (.purpose, ["用于"]),
    (
      .nothing,
      [
        "公共", "共同", "共产党", "中共", "共建", "共享", "共青团", "共和国", "公共预算", "基金预算", "经营预算", "部门预算",
        "预决算", "预算执行", "预算单位", "预算编制", "预算管理", "预算绩效", "预算法", "比例", "比较", "较大", "较多", "较好", "较高",
        "较少", "比赛", "百分比", "评比", "占用", "占地", "与会", "参与", "同志", "同时", "合同", "共同富裕", "不同", "同步",
        "计划", "统计", "会计", "审计", "计算", "设计", "预计", "估计", "测算", "计入", "计提", "计生", "合计划", "总计划",
        "需求", "所需", "减免", "减税", "减排", "增强", "增值", "增进", "增效", "增设", "增收", "减灾", "加减", "增量", "增资",
        "增配", "增补", "比对", "完成情况", "公共服务", "相同", "同级", "共用", "每年", "每年度", "年均", "预算外", "预算内",
        "预算科目", "预算资金", "预算项目", "预算公开", "与否", "与其", "计量", "计时", "预算调整", "决算公开", "部门决算",
        "包括但不限于", "减负", "赋予", "增人", "减人", "同意", "同比例", "增量预算", "需求方", "支出中的", "预算中的", "收入中的",
        "经费中的", "资金中的",
      ]
    ),
  ]

  private static let facets: [(ProseWord, [String])] = [
    (
      .facet(.planned),
      [
        "年初预算", "年初预算数", "预算数", "预算安排", "预算安排数", "预算", "年初部门预算", "年初安排", "年初批复预算",
      ]
    ),
    (
      .facet(.adjusted),
      ["调整预算", "调整预算数", "全年预算", "全年预算数", "调整后预算", "调整后预算数", "预算调整数"]
    ),
    (.facet(.executed), ["执行数", "预算执行数"]),
    (
      .facet(.final),
      ["决算", "决算数", "支出决算", "支出决算数", "实际支出", "实际完成", "实际支出数", "实际执行"]
    ),
  ]

  private static let relations: [(ProseWord, [String])] = [
    (.relation("约"), ["约", "大约", "近", "约为", "大约为", "将近"]),
    (.relation("≥"), ["不低于", "不少于", "不小于", "至少", "最低"]),
    (.relation("≤"), ["不超过", "不高于", "不多于", "不大于", "最多", "最高", "至多", "控制在"]),
    (.relation(">"), ["超过", "高于", "多于", "大于", "超"]),
    (.relation("<"), ["低于", "少于", "小于", "不足", "不到"]),
  ]

  private static let standards: [(ProseWord, [String])] =
    [
      (.per("人"), ["每人", "每名", "每位", "人均", "每人次"]),
      (.per("村"), ["每村", "村均", "每个村", "每个行政村", "每行政村"]),
      (.per("社区"), ["每社区", "每个社区", "社区均"]),
      (.per("户"), ["每户", "户均"]),
      (.per("月"), ["每月", "月均", "每个月"]),
      (.per("天"), ["每天", "每日"]),
      (.per("学期"), ["每学期"]),
      (.per("季度"), ["每季度", "每季"]),
      (.per("个"), ["每个"]),
      (.per(""), ["每", "平均"]),
    ]
    + [
      "次", "期", "辆", "台", "套", "张", "支", "家", "场", "班", "亩", "平方米", "项", "件", "份", "册", "本", "所",
      "处",
      "座", "间", "公里", "米", "吨", "小时", "课时", "批", "站点", "部", "周",
    ].map { (.per($0), ["每" + $0]) }
}
