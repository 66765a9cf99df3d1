import Diagnostics
import Testing

@testable import Auditing

/// Values whose unit does not fit their row of a table of indicators.
@Suite struct IndicatorUnitTests {
  private static func desk(_ rows: String..., units: String = "") throws -> TableDesk {
    try TableDesk(
      """
      \(units)
      project p 项目
        table targets 绩效指标
          columns text 二级指标 | name 三级指标 | text 指标值
          \(rows.map { "| \($0) |" }.joined(separator: "\n    "))
      """)
  }

  private func found(_ rows: String..., units: String = "") throws -> [String] {
    let rows = rows.joined(separator: " |\n    | ")
    return try IndicatorUnitTests.desk(rows, units: units).found(.indicatorUnit)
  }

  @Test(
    "a cost is money",
    arguments: [
      "≤9月", "≤180天", "≥3次", "200人",
    ])
  func cost(value: String) throws {
    #expect(try found("成本指标 | 政审成本 | \(value)") == ["p.targets.r1.C"])
    #expect(try found("产出成本 | 总费用控制 | \(value)") == ["p.targets.r1.C"])
  }

  @Test(
    "or money for something, a share, a bare number, or words",
    arguments: [
      "≤5万元", "500元/人/月", "5万元/年", "≥20%", "≥90", "≤1.5万", "≥90投保完成率", "≤12月底前", "按标准发放",
      "国家标准", "",
    ])
  func rightCost(value: String) throws {
    #expect(try found("成本指标 | 费用 | \(value)") == [])
  }

  @Test("costs that are not of money are left alone")
  func costsInKind() throws {
    #expect(try found("成本指标 | 人均时间成本 | ≤2天") == [])
    #expect(try found("生态环境成本指标 | 排放量 | ≤3吨", "社会成本指标 | 影响户数 | ≤3户") == [])
  }

  @Test("no time is money", arguments: ["≤5万元", "500元/人", "3元"])
  func time(value: String) throws {
    #expect(try found("时效指标 | 完成时限 | \(value)") == ["p.targets.r1.C"])
    #expect(try found("产出时效 | 完成时间 | \(value)") == ["p.targets.r1.C"])
  }

  @Test(
    "but a time, a date, a share, so many times, or words",
    arguments: [
      "≤12月", "1年", "≤1季度", "4次/年", "≤4次", "100%", "≥96%", "2023年12月前", "≤12月底前", "1每月", "及时发放",
      "≥90分", "≥95", "≤2小时",
    ])
  func rightTime(value: String) throws {
    #expect(try found("时效指标 | 完成时限 | \(value)") == [])
  }

  @Test("a number of things is no time, unless they are to be in time")
  func counts() throws {
    #expect(
      try found("时效指标 | 教学模式创新数量 | ≥1 门", units: "unit 门") == ["p.targets.r1.C"])
    #expect(try found("时效指标 | 按期完成的项目数量 | ≥10个") == [])
    #expect(try found("时效指标 | 教学模式创新数量 | 100%") == [])
  }

  @Test(
    "a label says what it counts",
    arguments: [
      ("参训人数", "≥5天"), ("参训人数", "200张"), ("受益人数", "≤3万元"), ("受益村数", "20人"), ("受益户数", "5村"),
      ("运行天数", "20元"), ("补贴标准达标率", "200元"), ("合格率（%）", "≤110万元"),
    ])
  func labels(label: String, value: String) throws {
    #expect(try found("数量指标 | \(label) | \(value)") == ["p.targets.r1.C"])
    #expect(try found("可持续影响指标 | \(label) | \(value)") == ["p.targets.r1.C"])
  }

  @Test(
    "and fits what is counted so, shares, quotients and units of its own",
    arguments: [
      ("参训人数", "≥1500人次"), ("参训人数", "36名"), ("参训人数", "20个"), ("参训人数", "≥95%"),
      ("参训人数", "20人/期"), ("参训人数", "30 学员"), ("参训人数", "A卡477张、B卡1028张"), ("村数", "208个"),
      ("运行天数", "1年"), ("运行天数", "≥300天"), ("发放人数完成率", "100%"), ("亩均产出率", "20万元/亩"),
      ("平均汇率", "7元"), ("奖补科研经费数", "≤100万元"), ("满意率", "≥90分"), ("故障率", "≤2次"),
    ])
  func rightLabels(label: String, value: String) throws {
    #expect(try found("数量指标 | \(label) | \(value)", units: "unit 学员") == [])
  }

  @Test("money under time and a time as a cost are one finding, with both cells")
  func swapped() throws {
    let desk = try IndicatorUnitTests.desk(
      "数量指标 | 人数 | 36名", "时效指标 | 政审所需成本 | ≤5万元", "成本指标 | 完成时限 | ≤9月",
      "成本指标 | 检查 | 3次")
    #expect(desk.found(.indicatorUnit) == ["p.targets.r2.C", "p.targets.r4.C"])
    let swap = try #require(desk.checks.first { !$0.others.isEmpty })
    #expect(swap.others.map { desk.name($0) } == ["p.targets.r3.C"])
    #expect(swap.unfit?.fault == .swapped(with: "≤9月"))
  }

  @Test("also where the cost comes first")
  func swappedBackwards() throws {
    let desk = try IndicatorUnitTests.desk("成本指标 | 时限 | ≤9月", "时效指标 | 成本 | ≤5万元")
    #expect(desk.found(.indicatorUnit) == ["p.targets.r2.C"])
  }

  @Test("a class stands once for the rows below it")
  func merged() throws {
    #expect(
      try found("成本指标 | 费用 | ≤5万元", " | 印刷费 | ≤9月", "时效指标 | 时限 | ≤9月", " | 周期 | 1年")
        == ["p.targets.r2.C"])
  }

  @Test("a table with other columns is not one of indicators")
  func others() throws {
    let desk = try TableDesk(
      "table t\n  columns text 类别 | name 名称 | text 指标值\n  | 成本指标 | 费用 | ≤9月 |")
    #expect(desk.verdicts(.indicatorUnit) == [])
  }
}
