import TestSupport
import Testing

@testable import Documents

/// Tables of plain texts whose blank cells are lost.
@Suite struct PlainTableTests {
  /// What is read of the rows of the first table.
  private func rows(_ text: String) -> [[String]] {
    let read = Publication(plain: document(text))
    return read.grids.first.map { Array($0.texts.drop { !$0.contains("科目名称") }.dropFirst()) } ?? []
  }

  private let heading = """
    2024年部门支出预算总表
    编制部门：某某局 单位：元
    项目 支出预算
    功能分类科目编码
    功能分类科目名称 合计 基本支出 项目支出
    类 款 项

    """

  @Test func aRowThatLostABlankTakesItsColumnFromTheRowAbove() {
    #expect(
      rows(
        heading + """
          208 社会保障和就业支出 300.00 100.00 200.00
          208 05 行政事业单位养老支出 100.00 100.00
          208 05 05 机关事业单位基本养老保险缴费支出 100.00 100.00
          208 07 就业补助 200.00 200.00
          合计 300.00 100.00 200.00
          """) == [
          ["208", "社会保障和就业支出", "300.00", "100.00", "200.00"],
          ["20805", "行政事业单位养老支出", "100.00", "100.00", ""],
          ["2080505", "机关事业单位基本养老保险缴费支出", "100.00", "100.00", ""],
          ["20807", "就业补助", "200.00", "", "200.00"],
          ["", "合计", "300.00", "100.00", "200.00"],
        ])
  }

  @Test func whatMayStandInSeveralColumnsIsLeftOut() {
    let text = heading + "208 社会保障和就业支出 300.00 300.00\n合计 300.00 300.00"
    #expect(rows(text).first == ["208", "社会保障和就业支出", "300.00", "", ""])
    let left = Publication(plain: document(text)).unplaced
    #expect(left.map(\.text) == ["300.00", "300.00"])
    #expect(left.map(\.line) == [7, 8])
  }

  @Test func otherTablesTellWhatARowLeavesOpen() {
    let text =
      heading + """
        201 一般公共服务支出 120.00 100.00 20.00
        201 03 政府办公厅及相关机构事务 120.00 100.00 20.00
        合计 120.00 100.00 20.00
        一般公共预算支出表
        单位：元
        科目编码 科目名称 合计 基本支出 项目支出
        201 一般公共服务支出 100.00 100.00
        合计 100.00 100.00
        """
    let last = Publication(plain: document(text)).grids.last?.texts ?? []
    #expect(
      last.suffix(2).map { $0.suffix(3) } == [["100.00", "100.00", ""], ["100.00", "100.00", ""]])
  }

  @Test func aWrongDigitStaysWhereItIsPrinted() {
    #expect(
      rows(
        heading + """
          208 社会保障和就业支出 300.00 100.00 300.00
          208 05 行政事业单位养老支出 100.00 109.00
          合计 300.00 100.00 200.00
          """
      ).prefix(1) == [["208", "社会保障和就业支出", "300.00", "100.00", "300.00"]])
  }

  @Test func namesAndAmountsOnTheLineAboveBelongToTheirCode() {
    #expect(
      rows(
        heading + """
          合计 2,336.91 603.14
          2,940.05
          一般公共服务支出 2,336.91 603.14
          201 2,940.05
          机关事业单位基本养老保险
          208 05 05 缴费支出 160.75 160.75 0.00
          """) == [
          ["", "合计", "2,940.05", "2,336.91", "603.14"],
          ["201", "一般公共服务支出", "2,940.05", "2,336.91", "603.14"],
          ["2080505", "机关事业单位基本养老保险缴费支出", "160.75", "160.75", "0.00"],
        ])
  }

  @Test func aSlipInACodeIsToldByTheRowAbove() {
    let read = rows(
      heading + "210 11 行政事业单位医疗 9.00 9.00 0\n7 11 02 事业单位医疗 9.00 9.00 0\n301 2 津贴补贴 1.00 1.00 0")
    #expect(read.map(\.first) == ["21011", "2101102", "30102"])
  }

  @Test func cellsOnLinesOfTheirOwnAreRowsToo() {
    let lines = heading.replacing(" 合", with: "\n合").replacing(" 基", with: "\n基")
      .replacing(" 项", with: "\n项").replacing(" 款", with: "\n款").replacing(" 单", with: "\n单")
    #expect(
      rows(lines + "201\n一般公共服务支出\n9.50 \n0\n9.50\n201\n06\n财政事务\n9.50\n9.50\n合计\n9.50\n0\n9.50")
        == [
          ["201", "一般公共服务支出", "9.50", "0", "9.50"],
          ["20106", "财政事务", "9.50", "", "9.50"],
          ["", "合计", "9.50", "0", "9.50"],
        ])
  }

  @Test func columnsAreToldByWhereTheyStand() {
    #expect(
      rows(
        """
        部门支出预算总表
                                     单位：元
        科目编码  科目名称         合计    基本支出    项目支出
        201       一般公共服务   300.00                 300.00
        205       教育支出       100.00      100.00
        """) == [
          ["201", "一般公共服务", "300.00", "", "300.00"],
          ["205", "教育支出", "100.00", "100.00", ""],
        ])
  }

  @Test func columnsThatAreCountedAreToldByTheirNumbers() {
    #expect(
      rows(
        """
        部门预算收入总表
                                                              单位：万元
        序    功能分类
        号      科目                合计          本年收入                上年结转

                                               财政拨款收   事业收
          科目编码    科目名称            小计        入         入
        栏
        次     1          2      3      4       5        6      7
        1             合计     11.00   10.00    10.00            1.00

        2   201    一般公共服务     11.00   10.00    10.00            1.00
        """) == [
          ["", "合计", "11.00", "10.00", "10.00", "", "1.00"],
          ["201", "一般公共服务", "11.00", "10.00", "10.00", "", "1.00"],
        ])
  }

  @Test func aTableWithMoreColumnsThanWereUnderstoodIsNotRead() {
    let read = Publication(
      plain: document("部门支出总表\n单位：元\n科目编码 科目名称 合计 基本支出\n栏次 1 2 3 4 5 6 7 8\n201 一般公共服务 9 9"))
    #expect(read.grids.isEmpty)
    #expect(read.unplaced.count == 5)
  }

  @Test func everyCellKnowsItsLine() throws {
    let read = Publication(plain: document(heading + "201 一般公共服务支出 9.50 9.50 0"))
    let row = try #require(read.grids.first?.rows.last)
    #expect(row.map(\.line) == [7, 7, 7, 7, 7])
    #expect(read.grids.first?.rows.first?.first?.line == 1)
  }

  @Test func incomeStandsBesideSpending() {
    let read = Publication(
      plain: document(
        """
        部门财政拨款收支总表
        单位：元
        财政拨款收入 财政拨款支出
        项目 预算数 项目 合计 一般公共预算 政府性基金预算 国有资本经营预算
        一、一般公共预算资金 9.00一、一般公共服务支出
        二、政府性基金 二、社会保障和就业支出 8.00 8.00
        三、国有资本经营预算 三、卫生健康支出 1.00 1.00
        四、住房保障支出
        收入总计 9.00 支出总计 9.00 9.00
        """))
    #expect(
      read.grids.first?.texts.dropFirst(3) == [
        ["一、一般公共预算资金", "9.00", "一、一般公共服务支出", "", "", "", ""],
        ["二、政府性基金", "", "二、社会保障和就业支出", "8.00", "8.00", "", ""],
        ["三、国有资本经营预算", "", "三、卫生健康支出", "1.00", "1.00", "", ""],
        ["", "", "四、住房保障支出", "", "", "", ""],
        ["收入总计", "9.00", "支出总计", "9.00", "9.00", "", ""],
      ])
  }

  @Test(arguments: Seed.all)
  func anyTextIsRead(seed: Seed) {
    var random = seed.generator
    let pieces = [
      "表", "单位：元", "项目", "合计", "类 款 项", "201", "05", "1.00", "-", "一、", " ", "\n", "\n", "\u{c}",
      "基本支出", "收入", "支出总计", "。", "“", "12", "栏次", "序号", "预算数", "三公", "%", "\t", "300,000",
    ]
    for _ in 0..<60 {
      let text = (0..<random.below(120)).map { _ in random.one(of: pieces) }.joined()
      let read = Publication(plain: document("部门支出总表\n单位：元\n项目 合计 基本支出 项目支出\n" + text))
      #expect(read.pieces.count <= text.utf8.count + 5)
    }
  }
}

/// Paragraphs of plain texts.
@Suite struct PlainParagraphTests {
  private func paragraphs(_ text: String) -> [String] {
    Publication(plain: document(text)).paragraphs.map(\.text)
  }

  private let full = String(repeating: "预算编制", count: 10)

  @Test func brokenLinesAreOneParagraph() throws {
    let read = Publication(plain: document("\(full)年初预\n算为3万元，支出决\n\(full)算\n为2万元。\n二、说明"))
    #expect(
      read.paragraphs.map(\.text) == ["\(full)年初预算为3万元，支出决", "\(full)算为2万元。", "二、说明"])
    let first = try #require(read.paragraphs.first)
    #expect(first.line(at: first.bytes.count - 1) == 2)
  }

  @Test func tablesMayBeWiderThanTheText() {
    let row = "2010301   行政运行" + String(repeating: "      1,234.56", count: 9)
    let table = Array(repeating: row, count: 12).joined(separator: "\n")
    #expect(paragraphs("\(table)\n\n\(full)\n算为3万元。").last == "\(full)算为3万元。")
  }

  @Test func headingsStayAlone() {
    #expect(
      paragraphs("一、收入说明\n（一）总体情况\n\(full)，\n增加3万元。")
        == ["一、收入说明", "(一)总体情况", "\(full)，增加3万元。"])
  }

  @Test func linesOfAContentsStayApart() {
    let dots = String(repeating: "…", count: 30)
    #expect(paragraphs("\(full)\n1.2025年收入总表\(dots)\n2.2025年支出总表\(dots)\n名词解释").count == 4)
  }

  @Test(arguments: ["- 12 -", "—12—", "第 3 页", "第3页 共20页"])
  func pageNumbersAreNoPartOfASentence(number: String) {
    #expect(paragraphs("\(full)支出预\n\(number)\n\u{c}算为3万元。") == ["\(full)支出预算为3万元。"])
  }

  @Test func numbersAloneAtTheEndsOfPagesAreTheirs() {
    let pages = (1...4).map { "第\($0)部分\n\(full)年\($0)\n\($0 + 6)\n" }
    #expect(
      !paragraphs(pages.joined(separator: "\u{c}")).contains { ["7", "8", "10"].contains($0) })
  }

  @Test func aPageThatStandsTwiceIsReadOnce() {
    let page = (1...6).map { "\($0)、\(full)\n" }.joined()
    #expect(paragraphs("目录\n\u{c}\(page)\u{c}\(page)").count == 7)
  }

  @Test func numeralsThatFellOutOfTheirLineGoBack() {
    #expect(
      paragraphs("本年收入合计 万元，其中：其他收入 万元，占 ；\n2946.25 6.20 0.21%")
        == ["本年收入合计2946.25万元，其中:其他收入6.20万元，占0.21%;"])
    #expect(paragraphs("财政所 预算不单列\n2") == ["财政所 预算不单列", "2"])
  }
}
