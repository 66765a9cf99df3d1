import Testing

@testable import Documents

@Suite("Changes from one year to the next")
struct ChangeTests {
  @Test(
    "growth comes from the change beside it",
    arguments: [
      (
        "机关运行经费支出184.65万元，比2022年度增加2.55万元，增长1.40%。",
        "1.40% = 2.55 万元 ÷ (184.65 万元 - 2.55 万元)"
      ),
      (
        "收入支出总计2995.39万元。与2022年度相比，收入支出总计减少56.95万元，下降1.87%。",
        "1.87% = 56.95 万元 ÷ (2995.39 万元 + 56.95 万元)"
      ),
      (
        "2023年度收、支总计1250.30万元。与上年相比减少49.70万元，下降3.82%。",
        "3.82% = 49.70 万元 ÷ (1250.30 万元 + 49.70 万元)"
      ),
      (
        "公务用车购置及运行费18万元（购置费0万元，运行费18万元），比上年减少2万元，下降20%。",
        "20% = 2 万元 ÷ (18 万元 + 2 万元)"
      ),
    ])
  func growthFromChange(text: String, growth: String) { #expect(claims(.growth, text) == [growth]) }

  @Test("growth of a total that another paragraph names")
  func growthFarAway() {
    #expect(
      claims(.growth, "收入总计45678.90万元。\n与2021年相比，收入总计增加1234.56万元，增长2.78%。")
        == ["2.78% = 1234.56 万元 ÷ (45678.90 万元 - 1234.56 万元)"])
  }

  @Test("a plan within the words is not what changed")
  func plan() {
    #expect(
      claims("接待费支出78万元，完成预算100万元的78%，比上年减少12万元，下降13.33%。").sorted()
        == ["completion 78% = 78 万元 ÷ 100 万元", "growth 13.33% = 12 万元 ÷ (78 万元 + 12 万元)"])
  }

  @Test("growth and difference come from both years where both are printed")
  func bothYears() {
    let text = "2022年执行数为200万元，2023年预算安排250万元，比2022年执行数增加50万元，增长25%。"
    #expect(claims(.difference, text) == ["50 万元 = 250 万元 - 200 万元"])
    #expect(claims(.growth, text) == ["25% = (250 万元 - 200 万元) ÷ 200 万元"])
    #expect(
      claims(.difference, "收入预算3200万元，比2022年预算3000万元减少100万元。")
        == ["100 万元 = 3000 万元 - 3200 万元"])
  }

  @Test("a wrong sign is claimed as it is printed")
  func wrongSign() {
    #expect(
      claims(.growth, "2022年执行数为100万元，2023年预算安排120万元，比2022年执行数减少20%。")
        == ["20% = (100 万元 - 120 万元) ÷ 100 万元"])
  }

  @Test("two negatives may mean either, and follow the numbers")
  func twoNegatives() {
    let text = "2022年执行数为200万元，2023年预算安排181.18万元，比2022年执行数增长-9.41%。"
    #expect(claims(.growth, text) == ["-9.41% = (181.18 万元 - 200 万元) ÷ 200 万元"])
    #expect(
      claims(.growth, "2022年执行数为200万元，2023年预算安排181.18万元，比2022年执行数下降-9.41%。")
        == ["-9.41% = (181.18 万元 - 200 万元) ÷ 200 万元"])
  }

  @Test("nothing grows by a percentage from nothing")
  func fromZero() {
    #expect(
      claims("2022年执行数为0.00万元，2023年预算安排25.00万元，比2022年执行数增加50.00%。")
        == ["product 25.00 万元 = 0.00 万元 × (1 + 50.00%)"])
    #expect(claims("2022年执行数为0万元，2023年预算安排0万元，比2022年执行数增加0%。") == [])
    #expect(
      claims(.growth, "培训费10万元，比上年增加10万元，增长50%。")
        == ["10 万元 = 10 万元 + (10 万元 ÷ 50%)"])
  }

  @Test(
    "100% is how growth from nothing is printed",
    arguments: [
      "2022年执行数为0.00万元，2023年预算安排25.00万元，比2022年执行数增加100.00%。",
      "收入支出总计307.82万元，比上年增加307.82万元，增长100.00%。主要原因：单位于2024年成立。",
    ])
  func conventionFromZero(_ text: String) {
    #expect(claims(text).filter { !$0.hasPrefix("difference") } == [])
  }

  @Test("what changed may be told in a paragraph before, where the section tells it once")
  func toldBefore() {
    func text(_ more: String) -> String {
      """
      2025年某局部门预算
      五、“三公”经费预算安排情况说明
      2025年“三公”经费预算数8万元，其中：因公出国（境）费3万元，公务接待费5万元。\(more)
      公务接待经费比2024年预算增加1万元，增长25%。
      """
    }
    #expect(claims(.growth, text("")) == ["25% = 1 万元 ÷ (5 万元 - 1 万元)"])
    #expect(claims(.growth, text("公务接待费执行数4万元。")) == [])
  }

  @Test("收、支总计均为 and 各增加 are of the same totals")
  func bothTotals() {
    #expect(
      claims(.growth, "2022年财政拨款收、支总计均为50万元。与2021年相比，财政拨款收、支总计各增加10万元，增长25%。")
        == ["25% = 10 万元 ÷ (50 万元 - 10 万元)"])
  }

  @Test("two of three shares tell their whole, as a share of nothing does not")
  func sharesOfATotalBefore() {
    func text(_ abroad: String) -> String {
      """
      2022年“三公”经费财政拨款支出决算为8万元，完成预算100%。
      “三公”经费财政拨款支出决算中，因公出国（境）费支出决算\(abroad)；公务用车购置及运行维护费支出决算5.15万元，占64.38%；公务接待费支出决算1.77万元，占22.13%。
      """
    }
    #expect(claims(.share, text("1.08万元，占15.60%")).contains("15.60% = 1.08 万元 ÷ 8 万元"))
    #expect(claims(.share, text("0万元，占0%").replacing("64.38", with: "74.38")) == [])
  }

  @Test("持平 is claimed where both are printed")
  func unchanged() {
    #expect(
      claims("2022年执行数为50万元，2023年预算安排50万元，与2022年执行数持平。")
        == ["unchanged 50 万元 = 50 万元"])
    #expect(claims("因公出国（境）费5万元，与上年持平。") == [])
    #expect(claims("2022年执行数为50万元，2023年预算安排51万元，与2022年基本持平。") == [])
  }

  @Test(
    "what is measured from something not shown is no claim",
    arguments: [
      "按可比口径计算，2023年支出800万元，同口径增加12万元，增长5%。", "2023年支出800万元，比上年增加30万元。",
      "比上年增加（减少）  万元，增长（下降）  %。", "会议费增加12万元，增长5%。",
      "2023年支出800万元，增加到900万元，增长了3个百分点。",
    ])
  func notShown(text: String) { #expect(claims(text) == []) }
}

@Suite("Shares and completion")
struct ShareTests {
  @Test("占 is of what the list divides")
  func ofTheList() {
    #expect(
      claims(.share, "本年支出合计500万元，其中：基本支出400万元，占80%；项目支出100万元，占20%。")
        == ["80% = 400 万元 ÷ 500 万元", "20% = 100 万元 ÷ 500 万元"])
    #expect(
      claims(.share, "拨款支出300万元，主要用于以下方面：教育支出（类）210万元，占70%；卫生支出（类）90万元，占31%。")
        == ["70% = 210 万元 ÷ 300 万元", "31% = 90 万元 ÷ 300 万元"])
  }

  @Test("the first part of a list is not its whole")
  func firstPart() {
    #expect(claims(.share, "教育支出60万元，占15%；卫生健康支出40万元，占10%；住房保障支出20万元，占5%。") == [])
    #expect(
      claims(
        .share, "拨款200万元，比上年增加20万元。\n教育支出60万元，占30%；农林水支出100万元，占50%；住房保障支出20万元，占10%；卫生健康支出20万元，占12%。"
      )
        == [
          "30% = 60 万元 ÷ 200 万元", "50% = 100 万元 ÷ 200 万元", "10% = 20 万元 ÷ 200 万元",
          "12% = 20 万元 ÷ 200 万元",
        ])
  }

  @Test("占 is of what it names, be it pages before")
  func named() {
    #expect(
      claims(
        .share,
        "政府采购支出总额300万元。授予中小企业合同金额240万元，占政府采购支出总额的80%，其中：授予小微企业合同金额120万元，占授予中小企业合同金额的50%。"
      ) == ["80% = 240 万元 ÷ 300 万元", "50% = 120 万元 ÷ 240 万元"])
    #expect(
      claims(.share, "三、支出情况\n本年支出合计5000万元。\n四、拨款情况\n一般公共预算财政拨款支出1260万元，占本年支出合计的25.2%。")
        == ["25.2% = 1260 万元 ÷ 5000 万元"])
  }

  @Test(
    "a share of something not told is left",
    arguments: ["项目支出1400万元，占全市总支出的43.75%。", "合同金额占货物支出金额的100%。"])
  func notTold(text: String) { #expect(claims(text) == []) }

  @Test(
    "完成 divides what was done by what was planned",
    arguments: [
      ("年初预算为1200万元，支出决算为1260万元，完成年初预算的105%。", "105% = 1260 万元 ÷ 1200 万元"),
      ("全年预算数500万元，执行数480万元，执行率96%。", "96% = 480 万元 ÷ 500 万元"),
      (
        "年初预算数为100万元，调整预算数120万元，执行数114万元，完成调整预算的95%。",
        "95% = 114 万元 ÷ 120 万元"
      ),
    ])
  func completion(text: String, claim: String) { #expect(claims(.completion, text) == [claim]) }

  @Test("a part is not completed against the plan of the whole")
  func completionOfParts() {
    #expect(
      claims(.completion, "“三公”经费预算为9万元，决算为3万元，其中：公务接待费决算为3万元，完成预算的60%。") == [])
    #expect(claims("年初预算为0万元，支出决算为0万元，完成预算的0%。") == [])
  }
}

/// Changes that are told of a whole and of all its parts.
struct ChangesOfPartsTests {
  private let text =
    "“三公”经费预算2800.68万元，比上年减少295.18万元。其中：出国费60万元，比上年减少25.36万元；接待费290.5万元，比上年减少26.7万元；"
    + "运行费2450.18万元，比上年减少243.12万元；购置费0万元，与上年一致。"

  private func sums(_ text: String) -> [String] {
    claims(.sum, text).filter { $0.hasPrefix("295") }
  }

  @Test("they add up as the whole does")
  func exact() { #expect(sums(text) == ["295.18 万元 = 25.36 万元 + 26.7 万元 + 243.12 万元"]) }

  @Test("where every part has its change, one slip of the hand is told")
  func slip() {
    #expect(
      sums(text.replacing("243.12", with: "248.12")) == [
        "295.18 万元 = 25.36 万元 + 26.7 万元 + 248.12 万元"
      ])
    #expect(sums(text.replacing("26.7万元", with: "27.9万元")).isEmpty)
    #expect(
      sums(text.replacing("，比上年减少26.7万元", with: "").replacing("243.12", with: "248.12")).isEmpty)
  }
}
