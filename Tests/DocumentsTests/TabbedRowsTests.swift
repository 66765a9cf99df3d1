import TestSupport
import Testing

@testable import Documents

/// Tables whose rows are lines with a tab between cells, and what stands between title and table.
@Suite struct TabbedRowsTests {
  private let pasted = """
    \u{3000}\u{3000}本年收入合计12.50万元。
    一般公共预算财政拨款基本支出决算表
    单位：万元
    科目编码\t科目名称\t决算数\t科目编码\t科目名称\t决算数
    301\t工资福利支出\t9.00\t302\t商品和服务支出\t3.50
    30101\t基本工资\t9.00\t30201\t办公费\t2.50
    \t\t\t30211\t差旅费\t1.00
    \t\t\t30217\t公务接待费\t
    人员经费合计\t\t9.00\t公用经费合计\t\t3.50
    \u{3000}\u{3000}本年支出合计12.50万元。
    """

  @Test func aTabStandsBetweenCells() throws {
    let read = Publication(document(pasted))
    let grid = try #require(read.grids.only)
    #expect(grid.rows.count == 6)
    #expect(grid.rows[3].map(\.text) == ["", "", "", "30211", "差旅费", "1.00"])
    #expect(grid.rows[3].map(\.line) == [0, 0, 0, 7, 7, 7])
    #expect(read.passages.map(\.line) == [1, 2, 3, 10])
  }

  @Test func cellsBehindATabAreNoTabbedRows() {
    let lines = "\t项目\n\t合计\n\n\t教育\n\t3.00\n\n\t卫生\t健康\n\t4.00\n"
    #expect(!document(lines).hasTabbedRows)
    #expect(!document("一、\t概况\n二、\t说明").hasTabbedRows)
  }

  @Test func theNumberOfAFormIsNoTitle() {
    let web = """
      支出决算表

      公开01表

      部门：某某中心

      金额单位：万元

      科目编码

      科目名称

      合计

      基本支出

      项目支出

      201

      一般公共服务支出

      9.50

      4.00

      5.50

      合计

      9.50

      4.00

      5.50

      """
    let rows = Publication(document(web)).grids.first?.texts
    #expect(
      rows?.suffix(2) == [
        ["201", "一般公共服务支出", "9.50", "4.00", "5.50"], ["", "合计", "9.50", "4.00", "5.50"],
      ])
  }

  @Test(arguments: Seed.all)
  func anyTabsAreRead(seed: Seed) {
    var random = seed.generator
    let pieces = ["\t", "\t", "\n", "1.00", "合计", "单位：元", "支出表", "\u{3000}", "201", "。"]
    for _ in 0..<60 {
      let text = (0..<random.below(150)).map { _ in random.one(of: pieces) }.joined()
      let read = Publication(document(text + "x"))
      #expect(read.pieces.count <= text.utf8.count + 1)
    }
  }
}
