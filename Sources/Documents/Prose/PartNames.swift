/// The names that together make a whole, whatever the department.
enum PartNames {
  /// Each of the first must be there; others only as told behind them.
  private static let wholes: [(all: [[String]], more: [String])] = [
    (
      [["基本支出"], ["项目支出"]],
      ["上缴上级支出", "经营支出", "对附属单位补助", "结转下年", "年末结转"]
    ),
    ([["人员经费", "人员支出"], ["公用经费", "公用支出"]], []),
    ([["货物"], ["工程"], ["服务"]], []),
    (
      [["因公出国", "出国(境)"], ["公务用车", "车辆购置", "公车"], ["公务接待", "接待费"]],
      []
    ),
    ([["用车购置费", "车购置费"], ["运行", "运维"]], []),
    ([["行政编制", "行政人员"], ["事业编制", "事业人员"]], ["工勤编制", "机关工勤", "参公编制"]),
    (
      [["财政拨款收入"], ["其他收入"]],
      ["事业收入", "经营收入", "上级补助收入", "附属单位上缴收入", "附属单位缴款", "上年结转", "年初结转"]
    ),
    (
      [["一般公共预算"], ["政府性基金"]],
      ["国有资本经营"]
    ),
  ]

  /// Whether the parts of these names are all there are.
  static func make(whole labels: [Stretch]) -> Bool {
    wholes.contains { isMade($0.all, $0.more, of: labels) }
  }

  private static func isMade(_ all: [[String]], _ more: [String], of labels: [Stretch]) -> Bool {
    labels.count >= all.count
      && all.allSatisfy { names in labels.count { $0.holds(anyOf: names) } == 1 }
      && labels.allSatisfy { label in
        label.holds(anyOf: more) || all.contains { label.holds(anyOf: $0) }
      }
  }
}
