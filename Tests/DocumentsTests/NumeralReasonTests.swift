import Testing

@testable import Documents

/// Why numerals are in no relation; ⟦ ⟧ mark the one that is asked for.
@Suite struct NumeralReasonTests {
  @Test(
    "dates and years",
    arguments: [
      "⟦2023⟧年预算", "截至⟦2022⟧ 年", "2023年⟦12⟧月前", "⟦12⟧月底前完成",
      "每年⟦7⟧月份前", "2010年12月⟦10⟧日", "截止时间：⟦2022⟧-12-31", "截止时间：2022-⟦12⟧-31",
      "截止时间：2022-12-⟦31⟧", "补发2023年⟦8⟧月-12月", "补发2023年8月-⟦12⟧月，每月", "2022年⟦10⟧-12月工资",
      "2022年10-⟦12⟧月工资", "⟦2017.3⟧-2022.10制卡", "2017.3-⟦2022.10⟧制卡", "⟦2016⟧-2020年规划",
      "⟦2017⟧—2022.10共制卡", "保障⟦2024.2025⟧年度招录", "⟦24⟧年度录用36名", "预算年度：⟦2023⟧",
      "\t项目实施期\n\t⟦2023⟧", "\t⟦2025⟧各级干部培训经费", "\t⟦3⟧月底", "\t时效指标\n\t完成\n\t≤⟦12⟧月",
      "\t成本指标\n\t考察完成时限\n\t≤⟦9⟧月",
    ])
  func dates(marked: String) throws { #expect(try reason(ofMarked: marked) == .date) }

  @Test(
    "numbers of documents",
    arguments: [
      "（冀组发〔⟦2018⟧〕14号）", "（冀组发〔2018〕⟦14⟧号）", "魏办发【⟦2014⟧】6号", "邯人[2002]⟦53⟧号",
      "（〔2021〕—⟦30⟧号）", "（湘组〔2019〕⟦55⟧ 号）", "省政府令第⟦3⟧号",
    ])
  func documentNumbers(marked: String) throws {
    #expect(try reason(ofMarked: marked) == .documentNumber)
  }

  @Test(
    "numbers of points and parts",
    arguments: [
      "⟦1⟧、收入说明", "\t⟦1⟧.为全区发放", "⟦10⟧．人才工作", "⟦4⟧、 组织事务", "绩效指标：⟦1⟧、8万元用于维修",
      "提供保障。⟦2⟧、为我区", "绩效目标：（⟦1⟧）通过排摸", "有效覆盖。（⟦2⟧）通过培训", "[bookmark: x]⟦10⟧、事业单位",
      "\t附件⟦3⟧-1", "\t附件3-⟦1⟧", "附件⟦2⟧", "第⟦2⟧部分", "\t1.目标内容⟦1⟧用于培训", "⟦1.2023⟧年工资系统运维费",
    ])
  func listNumbers(marked: String) throws { #expect(try reason(ofMarked: marked) == .listNumber) }

  @Test(
    "codes, and numbers by which one is reached",
    arguments: [
      ("[bookmark: _Toc_⟦2⟧_2_0000000001]一、", .bookmark), ("联系电话：  ⟦22629616⟧", .telephone),
      ("电话：0731-⟦22629616⟧", .telephone), ("\t⟦13043425⟧P00000110076T", .projectCode),
      ("\t13043425P00BEC⟦510001⟧U", .projectCode),
      ("\t⟦203001⟧中共某区委组织部本级\n\t单位：万元", .organisationCode),
      ("\t⟦203⟧组织部门\n\t预算年度：2023", .organisationCode),
      ("\t⟦201⟧\n\t一般公共服务支出\n\t5377.51", .classificationCode),
      ("\t3\n\t⟦20132⟧\n\t组织事务\n\t5377.51", .classificationCode),
      ("\t60.00\n\t其他柜类\n\tA⟦05010599⟧", .classificationCode),
      ("\t栏次\n\t1\n\t2\n\t⟦3⟧", .tableNumber),
      ("\n\t11\n\t甲\n\t5\n\n\t⟦12⟧\n\t合计\n\t5", .tableNumber),
      ("\t⟦1⟧\n\t合计", .tableNumber),
    ] as [(String, NumeralReason)])
  func codes(marked: String, expected: NumeralReason) throws {
    #expect(try reason(ofMarked: marked) == expected)
  }

  @Test(
    "parts of names",
    arguments: [
      "智能制造“⟦1⟧+3”产业", "智能制造“1+⟦3⟧”产业", "“4+⟦2⟧+3”产业体系", "实施“⟦323⟧”培养计划", "实施“⟦1116⟧人才计划”",
      "“讲忠诚、甘奉献”⟦12⟧字部风", "省人社厅等⟦5⟧部门《关于印发", "组织部等⟦4⟧部门印发",
    ])
  func names(marked: String) throws { #expect(try reason(ofMarked: marked) == .name) }

  @Test(
    "bounds of kinds, the one of a rate, the whole of a share",
    arguments: [
      ("⟦1000⟧人以下的村60个", .classBoundary), ("1000人以上⟦3000⟧人以下的村", .classBoundary),
      ("单价在⟦20⟧万元以上的设备", .classBoundary), ("105个村，⟦1⟧个村5万元", .one), ("不低于⟦1⟧：2的比例", .one),
      ("培训人数/计划人数*⟦100⟧%", .percentage),
    ] as [(String, NumeralReason)])
  func bounds(marked: String, expected: NumeralReason) throws {
    #expect(try reason(ofMarked: marked) == expected)
  }

  @Test(
    "lone targets in tables of indicators",
    arguments: [
      "\t质量指标\n\t合格率\n\t⟦100⟧%", "\t产出时效\n\t及时率\n\t≥⟦90⟧及时率", "\t满意度指标\n\t满意度\n\t≥⟦95⟧",
      "\t社会效益指标\n\t知晓率\n\t≥⟦80⟧%", "\t质量指标\n\t一\n\t90%\n\n\t\n\t\n\t二\n\t≥⟦85⟧%",
      "\t社会公众及服务对象满意度\n\t满意度\n\t≥⟦95⟧%",
    ])
  func targets(marked: String) throws { #expect(try reason(ofMarked: marked) == .target) }

  @Test(
    "what only looks like one of them is a quantity",
    arguments: [
      "⟦2023⟧人参加", "保障⟦12⟧个月", "培训⟦12⟧天", "⟦5⟧万元", "共⟦2018⟧户", "第一批⟦14⟧家", "共有党员⟦12⟧名、村干部",
      "⟦1105⟧个村", "\t156个村\n\t⟦100⟧支工作队", "拨款⟦2017.3⟧万元", "每村⟦1.5⟧万元", "（⟦30⟧人）", "等⟦5⟧部门参加培训",
      "“⟦50⟧名人才”", "⟦100⟧人以上", "\t数量指标\n\t人数\n\t≥⟦95⟧", "\t成本指标\n\t费用\n\t≤⟦70⟧",
      "\t质量指标\n\t人数\n\t⟦15000⟧人", "\t时效指标\n\t周期\n\t≤⟦1⟧季度", "\t一、本级支出\n\t⟦203⟧\n\t二、外交支出",
      "\t1\n\t合计\n\t⟦201⟧\n\t其中", "\t⟦201.5⟧\n\t收入", "合格率⟦100⟧%", "3月-⟦12⟧人", "每村⟦1⟧个站点", "⟦8⟧月",
      "约⟦14⟧号楼",
      "热线改造⟦20⟧万元", "\t栏次\n\t⟦5377⟧", "A⟦5⟧", "\t⟦2500⟧\n\t收入", "补助⟦5⟧月300元", "⟦2000⟧余人参加",
      "⟦1900⟧-2000人的村", "1900-⟦2000⟧人的村", "（三）⟦5⟧号楼", "党员：⟦12⟧、群众", "\t\n\t⟦203⟧\n\t二、外交支出",
      "支持⟦15⟧万元以上的资金", "\t社会效益指标\n\t受益人数\n\t≥⟦500⟧", "\t质量指标\n\t⟦95⟧多人", "\t⟦12⟧\n\t合计\n\t5",
      "\t栏次\n\t1\n\t⟦20⟧",
    ])
  func quantities(marked: String) throws { #expect(try reason(ofMarked: marked) == .other) }
}
