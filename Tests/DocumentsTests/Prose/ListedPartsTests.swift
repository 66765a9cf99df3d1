import Testing

@testable import Documents

@Suite("Parts of a whole")
struct ListedPartsTests {
  @Test(
    "其中 lists what adds up",
    arguments: [
      (
        "本年收入合计950万元，其中：财政拨款收入900万元、其他收入50万元。",
        "950 万元 = 900 万元 + 50 万元"
      ),
      (
        "2023年支出总计5,000.00万元。其中：基本支出3,000.00万元，占60%；项目支出2,000.00万元，占40%；经营支出0万元，占0%。",
        "5000.00 万元 = 3000.00 万元 + 2000.00 万元 + 0 万元"
      ),
      (
        "项目总投资1.2亿元，其中中央资金8000万元，省级资金2500万元，市级配套1500万元。",
        "1.2 亿元 = 8000 万元 + 2500 万元 + 1500 万元"
      ),
      (
        "政府采购支出总额300.00万元，分别为货物支出100.00万元、工程支出50.00万元和服务支出150.00万元。",
        "300.00 万元 = 100.00 万元 + 50.00 万元 + 150.00 万元"
      ),
      (
        "单位编制数45人，其中行政编制20人、事业编制25人。", "45 人 = 20 人 + 25 人"
      ),
      (
        "共有车辆7辆，其中，主要领导干部用车1辆、机要通信用车2辆、其他用车4辆。",
        "7 辆 = 1 辆 + 2 辆 + 4 辆"
      ),
      (
        "全县共180个村，其中1000人以下的村60个，每年需经费24万；1000人以上的村120个。",
        "180 村 = 60 村 + 120 村"
      ),
    ])
  func adds(text: String, sum: String) { #expect(claims(.sum, text) == [sum]) }

  @Test("a list in a list belongs to its part, in parentheses or without")
  func nested() {
    #expect(
      claims(
        .sum,
        "支出预算100万元，其中：基本支出60万元，包括人员经费50万元和公用经费10万元；项目支出40万元。")
        == ["60 万元 = 50 万元 + 10 万元", "100 万元 = 60 万元 + 40 万元"])
    #expect(
      claims(
        .sum,
        "“三公”经费25万元。其中：公务用车购置及运行费18万元（其中：公务用车购置费0万元，公务用车运行费18万元）；公务接待费7万元。")
        == ["18 万元 = 0 万元 + 18 万元", "25 万元 = 18 万元 + 7 万元"])
  }

  @Test("names that leave nothing out make a sum even where it fails")
  func namedWhole() {
    #expect(
      claims(.sum, "支出预算500万元，其中：基本支出300万元，项目支出150万元。")
        == ["500 万元 = 300 万元 + 150 万元"])
    #expect(
      claims(.sum, "“三公”经费5.4万元，其中因公出国（境）费0万元；公务用车购置及运维费5.4万元；公务接待费2万元。")
        == ["5.4 万元 = 0 万元 + 5.4 万元 + 2 万元"])
  }

  @Test("the others at the end leave nothing out, and a list ends with its segment")
  func others() {
    #expect(
      claims(.sum, "共有车辆7辆，其中，机要通信用车1辆、应急保障用车2辆、其他用车5辆。")
        == ["7 辆 = 1 辆 + 2 辆 + 5 辆"])
    #expect(
      claims(.sum, "共有车辆3辆，其中，机要通信用车1辆、应急保障用车2辆、其他用车5辆。")
        == ["3 辆 = 1 辆 + 2 辆 + 5 辆"])
    #expect(
      claims(.sum, "编制数55人，其中行政编制20人、事业编制25人；在职人员42人，其中行政18人，事业24人。")
        == ["42 人 = 18 人 + 24 人", "55 人 = 20 人 + 25 人"])
  }

  @Test("one slip of the hand between the parts and the whole is read as a sum")
  func slip() {
    #expect(
      claims(.sum, "面积8013平方米（其中甲楼7998平方米，乙楼105平方米）。")
        == ["8013 平方米 = 7998 平方米 + 105 平方米"])
    #expect(
      claims(.sum, "安排资金1234.56万元，其中：甲项目1000.00万元，乙项目243.56万元。")
        == ["1234.56 万元 = 1000.00 万元 + 243.56 万元"])
  }

  @Test(
    "parts that may not be all are left, and counted",
    arguments: [
      "支出5000万元，其中：教育支出300万元，科技支出200万元。", "在职50人，其中女性15人、党员20人。",
      "项目经费87.5万元，其中：办公费12.5万元、培训费20万元。",
    ])
  func notExhaustive(text: String) {
    #expect(claims(text) == [])
    #expect(unread(text) == [1])
  }

  @Test(
    "what is no part is none: a bound, a share, a change, a standard",
    arguments: [
      (
        "收入950万元，其中：财政拨款900万元，比上年增加30万元，其他收入50万元，占5%。",
        "950 万元 = 900 万元 + 50 万元"
      ),
      ("经费50万元，其中每村5万元，不低于10万元，培训费20万元，会议费30万元。", "50 万元 = 20 万元 + 30 万元"),
    ])
  func noParts(text: String, sum: String) { #expect(claims(.sum, text) == [sum]) }

  @Test("changes add up with their signs")
  func changes() {
    #expect(
      claims(.sum, "支出较上年减少61.29万元，其中：基本支出增加68.26万元；项目支出减少129.55万元。")
        == ["61.29 万元 = 129.55 万元 - 68.26 万元"])
    #expect(
      claims(
        .sum,
        "支出324.32万元，比上年减少145.52万元。其中：基本支出61.17万元，比上年增加4.58万元；项目支出263.15万元，比上年减少150.1万元。")
        == [
          "324.32 万元 = 61.17 万元 + 263.15 万元", "145.52 万元 = 150.1 万元 - 4.58 万元",
        ])
  }

  @Test("主要是 is followed by parts only where they add up")
  func mainly() {
    #expect(
      claims(.sum, "基本支出586万元，主要是人员经费535万元和公用经费51万元。")
        == ["586 万元 = 535 万元 + 51 万元"])
    #expect(claims("项目支出442万元，主要为培训费20万元、会议费30万元。") == [])
    #expect(unread("项目支出442万元，主要为培训费20万元、会议费30万元。") == [])
  }

  @Test("the parts and their whole are of one account")
  func accounts() {
    #expect(
      claims(
        .sum,
        "“三公”经费年初预算为9.5万元，支出决算为5万元，其中：公务用车购置及运行费决算为3万元；公务接待费决算为2万元。")
        == ["5 万元 = 3 万元 + 2 万元"])
  }
}

@Suite("A total behind its parts")
struct TotalBehindTests {
  @Test(
    "合计 and 共 sum up what stands before",
    arguments: [
      ("印刷费3万元、差旅费5万元、会议费2.5万元，合计10.5万元。", "10.5 万元 = 3 万元 + 5 万元 + 2.5 万元"),
      ("资料费用7万元；学习场地费5万元；餐费3万元，共计15万元。", "15 万元 = 7 万元 + 5 万元 + 3 万元"),
      ("我局现有行政编制10人、事业编制5人，共15人。", "15 人 = 10 人 + 5 人"),
      ("上年结余9万元，甲项目31万元，乙项目62万元，两项合计93万元。", "93 万元 = 31 万元 + 62 万元"),
    ])
  func sums(text: String, sum: String) { #expect(claims(.sum, text) == [sum]) }

  @Test("a total without a name is of the list before it, even where it fails")
  func fails() {
    #expect(
      claims(.sum, "印刷费3万元、差旅费5万元、会议费2.5万元，合计11万元。")
        == ["11 万元 = 3 万元 + 5 万元 + 2.5 万元"])
  }

  @Test("a conclusion adds up what the sentences before told")
  func conclusion() {
    #expect(
      claims(.sum, "基础经费86.5万。奖励经费14.4万。据此，运转经费共需100.09万左右。")
        == ["约 100.09 万元 = 86.5 万元 + 14.4 万元"])
    #expect(
      claims(.sum, "甲类24万元，乙类47.5万元，丙类15万元。共需基础经费86.5万元。奖励经费14.4万元。据此，运转经费约100.09万元。")
        == ["86.5 万元 = 24 万元 + 47.5 万元 + 15 万元", "约 100.09 万元 = 86.5 万元 + 14.4 万元"])
  }

  @Test("what is left is left of the first")
  func remainder() {
    #expect(
      claims("中标价939万元，已拨付375.6万元、535.23万元，剩余质保金28.17万元。")
        == ["difference 28.17 万元 = 939 万元 - (375.6 万元 + 535.23 万元)"])
    #expect(claims("中标价939万元，已拨付375.6万元，剩余质保金28.17万元。") == [])
  }

  @Test(
    "a total of something else is none of the numbers before it",
    arguments: [
      "公共预算100万元，共同项目20万元，中共党员30万元。", "收入总计100万元，支出总计100万元。",
      "培训费5万元，会议费3万元，全年共计安排经费20万元。",
    ])
  func others(text: String) { #expect(claims(text) == []) }
}
