import Testing

@testable import Documents

/// Amounts that were printed above their names, or on a page whose columns stand elsewhere.
@Suite struct MovedAmountsTests {
  private func rows(_ text: String, behind title: String = "科目名称") -> [[String]] {
    let read = Publication(plain: document(text))
    return read.grids.first.map { Array($0.texts.drop { !$0.contains(title) }.dropFirst()) } ?? []
  }

  @Test func amountsAboveACodeAreItsOwnWhereTheyMakeItsSum() {
    #expect(
      rows(
        """
                                  支出决算表
                                                                 单位：万元
                项目
          支出功能分类              本年支出合计   基本支出   项目支出
            科目编码   科目名称
                                                 70.20     30.10
                                      100.30
         类   款   项
                      合计
                                                 60.20     30.10
        201          一般公共服务支出        90.30
                                                 60.20
        201  06  01  行政运行              67.20                  7.00
                                                           23.10
        201  06  08  财政委托业务支出        23.10
        221          住房保障支出          10.00     10.00
        """) == [
          ["", "合计", "100.30", "70.20", "30.10"],
          ["201", "一般公共服务支出", "90.30", "60.20", "30.10"],
          ["2010601", "行政运行", "67.20", "60.20", "7.00"],
          ["2010608", "财政委托业务支出", "23.10", "", "23.10"],
          ["221", "住房保障支出", "10.00", "10.00", ""],
        ])
  }

  @Test func amountsAboveTheFirstNamesStandAboveAllNames() {
    #expect(
      rows(
        """
                            财政拨款收入支出决算总表
                                                                       单位：万元
                  收入                                     支出
              项目         决算数           项目           合计      一般公共预算财政拨款
                            40.50
        一、一般公共预算财政拨款              一、一般公共服务支出     33.20        33.20
                                     二、外交支出
                                     三、卫生健康支出         7.30         7.30
                            40.50                      40.50
           本年收入合计                      本年支出合计                     40.50
        """, behind: "合计"
      ).filter { !$0[1].isEmpty || !$0[3].isEmpty } == [
        ["一、一般公共预算财政拨款", "40.50", "一、一般公共服务支出", "33.20", "33.20"],
        ["", "", "三、卫生健康支出", "7.30", "7.30"],
        ["本年收入合计", "40.50", "本年支出合计", "40.50", "40.50"],
      ])
  }

  @Test func aPageMayHaveItsColumnsElsewhere() {
    #expect(
      rows(
        """
                            收入决算表
                                                          单位：万元
                            本年收入      财政拨款      事业收入      其他收入
        科目编码    科目名称        合计        收入
                合计         58.20     52.00                6.20
        201     一般公共服务支出   46.20     40.00                6.20
        201 06 01 行政运行     46.20     40.00                6.20
        \u{c}210     卫生健康支出        7.00        7.00
        210 11 01 行政单位医疗      7.00        7.00
        221     住房保障支出        5.00        5.00
        """) == [
          ["", "合计", "58.20", "52.00", "", "6.20"],
          ["201", "一般公共服务支出", "46.20", "40.00", "", "6.20"],
          ["2010601", "行政运行", "46.20", "40.00", "", "6.20"],
          ["210", "卫生健康支出", "7.00", "7.00", "", ""],
          ["2101101", "行政单位医疗", "7.00", "7.00", "", ""],
          ["221", "住房保障支出", "5.00", "5.00", "", ""],
        ])
  }

  @Test func aCodeBetweenTheHalvesOfItsNameIsNoAmount() {
    let read = rows(
      """
      一般公共预算财政拨款基本支出决算表
                                       单位：万元
      科目编码   科目名称   决算数   科目编码   科目名称   决算数
      301   工资福利支出        302   商品和服务支出
      30101  基本工资          30205  水费
           机关事业单位基本养老保
      30108                 30206  电费
           险缴费
      30109  职业年金缴费        30207  邮电费
      """)
    #expect(!read.isEmpty)
    #expect(read.allSatisfy { $0[2].isEmpty && $0[5].isEmpty })
  }

  @Test func anAmountOfThreeDigitsBeforeATotalIsNoCode() {
    let read = rows(
      """
      一般公共预算财政拨款基本支出决算明细表
      单位：千元
      科目编码 科目名称 决算数 科目编码 科目名称 决算数
      303 对个人和家庭的补助 3461.5 302 商品和服务支出 264
      30302 退休费 2927.5 30201 办公费 264
      30305 生活补助 534
      人员经费合计 3461.5 公用经费合计 264
      """)
    #expect(read.last == ["", "人员经费合计", "3461.5", "", "公用经费合计", "264"])
  }

  @Test(arguments: ["30201", "302", "20701"])
  func aTableWhoseAmountsAreCodesIsNotRead(code: String) {
    let text = """
      一般公共预算财政拨款基本支出决算表
      单位：元
      科目编码 科目名称 合计 人员经费 公用经费
      301 工资福利支出 22473997.81 22473997.81 \(code)
      302 商品和服务支出 2132777.54 0.00 2132777.54
      """
    #expect(Publication(plain: document(text)).grids.isEmpty)
    let whole = text.replacing(code + "\n", with: "16\n")
    #expect(!Publication(plain: document(whole)).grids.isEmpty)
  }
}
