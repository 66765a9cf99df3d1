import Testing

@testable import Documents

/// Tables of texts that keep their columns, whatever the tables are of.
@Suite struct PrintedGridTests {
  /// What is read of a text.
  private func read(_ text: String) -> [String] {
    ReadTable.all(in: Publication(plain: document(text)).pieces).map(\.described)
  }

  private func unread(_ text: String) -> [String] {
    Publication(plain: document(text)).unreadTables.map(\.text)
  }

  @Test("blank cells stay where they are printed, and a title stands over what is below it")
  func twoYears() {
    #expect(
      read(
        """
                        一般公共预算支出表
                                                                    单位：万元
        科目编码  科目名称              2023年执行数  2024年预算数                   比上年
                                                      小计    基本支出  项目支出     增减额  增减%
                  合计                        12.00   15.00      10.00      5.00       3.00  25.00%
        201       一般公共服务支出             8.00   10.00      10.00                 2.00  25.00%
        20103     政府办公厅（室）事务         8.00   10.00      10.00                 2.00  25.00%
        213       农林水支出                   4.00    5.00                 5.00       1.00  25.00%
        """) == [
          """
          functions 一般公共预算支出表
          码 科目编码 | 名 科目名称 | 万元 2023年执行数 | 万元 2024年预算数小计 | 万元 基本支出 | 万元 项目支出 | 万元 增减额 | % 增减%
          |合计|12.00|15.00|10.00|5.00|3.00|25.00%
          201|一般公共服务支出|8.00|10.00|10.00||2.00|25.00%
          20103|政府办公厅(室)事务|8.00|10.00|10.00||2.00|25.00%
          213|农林水支出|4.00|5.00||5.00|1.00|25.00%
          """
        ])
  }

  private let procurement = """
    政府采购预算表
                                        单位：万元
    项目名称    品目      数量   单价    金额   资金来源
    办公设备    计算机      10   0.50    5.00   财政拨款
    办公设备    打印机       4   0.20    0.80   财政拨款
    合计                                 5.80
    """

  @Test("words between amounts are no amounts") func words() {
    #expect(
      read(procurement) == [
        """
        procurement 政府采购预算表
        名 项目名称 | 文 品目 | 数 数量 | 万元 单价 | 万元 金额 | 文 资金来源
        办公设备|计算机|10|0.50|5.00|财政拨款
        办公设备|打印机|4|0.20|0.80|财政拨款
        合计||||5.80|
        """
      ])
  }

  @Test("the text below a table is no row of it") func below() {
    let text = procurement + "\n\n    一、2024年安排政府采购预算5.80万元，其中：货物5.80万元。\n"
    let publication = Publication(plain: document(text))
    #expect(publication.grids.count == 1)
    #expect(publication.paragraphs.map(\.text) == ["一、2024年安排政府采购预算5.80万元，其中:货物5.80万元。"])
  }

  @Test("the number of a page is no amount") func pages() {
    let number = String(repeating: " ", count: 40) + "1\n\u{C}\n"
    let lines = procurement.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.dropLast().joined(separator: "\n") + "\n" + number + lines.last!
    #expect(read(text).map { $0.split(separator: "\n").count } == [5])
    #expect(read(text) == read(procurement))
  }

  @Test("where cells overlap nothing is read, and that is said") func overlapping() {
    let text = """
      政府采购预算表
                                        单位：万元
      项目名称    品目      数量   单价    金额
      办公设备    计算机      10   0.50    5.00
      办公设备    打印机   4   0.20    0.80
      """
    #expect(read(text) == [])
    #expect(unread(text) == ["政府采购预算表"])
    #expect(unread(procurement) == [])
  }

  @Test("a name that was broken over lines is one") func wrapped() {
    let text = """
      项目支出预算表
                                          单位：万元
      项目名称              预算数    上年预算
      城乡基层治理能力提升
                              5.00        4.00
      及数字化平台
      一般行政管理事务项目    2.00        1.00
      经费
      合计                    7.00        5.00
      """
    #expect(
      read(text).first?.split(separator: "\n").dropFirst(2) == [
        "城乡基层治理能力提升及数字化平台|5.00|4.00", "一般行政管理事务项目经费|2.00|1.00", "合计|7.00|5.00",
      ])
  }
}

/// Tables of rows that are a line each, their blank cells lost, whatever the tables are of.
@Suite struct RowTableTests {
  private func read(_ text: String) -> [String] {
    ReadTable.all(in: Publication(plain: document(text)).pieces).map(\.described)
  }

  private let twoYears = """
    一般公共预算支出表
    单位：万元
    科目编码 科目名称 2023年执行数 2024年预算数 2024年预算数比2023年执行数
    小计 基本支出 项目支出 增减额 增减%
    合计 12.00 15.50 10.00 5.50 3.50 29.17%
    201 一般公共服务支出 8.00 11.50 10.00 1.50 3.50 43.75%
    20103 政府办公厅（室）及相关机构事务 8.00 11.50 10.00 1.50 3.50 43.75%
    213 农林水支出 4.00 4.00 4.00 0.00 0.00%
    """

  @Test("what whole rows say of the columns tells where the others stand") func identities() {
    #expect(
      read(twoYears) == [
        """
        functions 一般公共预算支出表
        码 科目编码 | 名 科目名称 | 万元 2023年执行数 | 万元 2024年预算数小计 | 万元 基本支出 | 万元 项目支出 | 万元 增减额 | % 增减%
        |合计|12.00|15.50|10.00|5.50|3.50|29.17%
        201|一般公共服务支出|8.00|11.50|10.00|1.50|3.50|43.75%
        20103|政府办公厅(室)及相关机构事务|8.00|11.50|10.00|1.50|3.50|43.75%
        213|农林水支出|4.00|4.00||4.00|0.00|0.00%
        """
      ])
  }

  @Test("one whole row is not enough, and that nothing is read is said") func alone() {
    let lines = twoYears.split(separator: "\n").map(String.init)
    let text = (lines[..<5] + lines[7...]).joined(separator: "\n")
    #expect(read(text) == [])
    #expect(Publication(plain: document(text)).unreadTables.map(\.text) == ["一般公共预算支出表"])
  }

  @Test("costs that are planned and spent are two halves of one row") func halves() {
    let text = """
      财政拨款“三公”经费支出决算表
      单位：万元
      预算数 决算数
      合计 因公出国（境）费 公务用车购置及运行费 公务接待费 合计 因公出国（境）费 公务用车购置及运行费 公务接待费
      小计 公务用车购置费 公务用车运行费 小计 公务用车购置费 公务用车运行费
      82.07 20.99 58.43 25.49 32.94 2.65 68.39 17.49 48.69 21.24 27.45 2.21
      """
    let table = ReadTable.all(in: Publication(plain: document(text)).pieces).first
    #expect(
      table?.columns.map(\.title).suffix(3) == ["决算数公务用车购置费", "决算数公务用车运行费", "决算数公务接待费"])
    #expect(table?.rows.first?.map(\.text).suffix(3) == ["21.24", "27.45", "2.21"])
  }
}
