import Testing

@testable import Documents

/// What cannot be told is left out, and said.
@Suite struct UnreadTableTests {
  @Test("the nearest title counts, not a list of tables") func contents() {
    #expect(
      described(
        """
        目录
        一、2024年部门收入总表
        二、2024年部门支出总表
        三、2024年部门“三公”经费支出表
        2024年部门收入总表
        科目编码|科目名称|合计|财政拨款收入
        201|一般公共服务支出|5.00|5.00
        """)
          == """
          income 2024年部门收入总表
          码 科目编码 | 名 科目名称 | 数 合计 | 数 财政拨款收入
          201|一般公共服务支出|5.00|5.00
          """)
  }

  @Test("titles that fit no columns are left out, and the same ones are numbered") func sameTitles()
  {
    #expect(
      described(
        """
        支出总表
        上年|本年
        科目编码|科目名称|合计|基本支出|合计|基本支出
        201|一般公共服务支出|5.00|5.00|6.00|6.00
        """)
          == """
          spending 支出总表
          码 科目编码 | 名 科目名称 | 数 合计 | 数 基本支出 | 数 合计(2) | 数 基本支出(2)
          201|一般公共服务支出|5.00|5.00|6.00|6.00
          """)
  }

  @Test("a column with words among its amounts is text, and short rows are unknown") func words() {
    #expect(
      described(
        """
        支出总表
        |单位：元
        科目编码|科目名称|合计|基本支出|项目支出
        201|一般公共服务支出|5.00|5.00|
        202|外交支出|见附件|1.00|2.00
        203|国防支出|5.00元|5.00万元|
        204|公共安全支出|—|/|0
        205|教育支出|1|2|3|4|5
        206|科学技术支出|7
        合计|7.00|7.00|
        """)
          == """
          spending 支出总表
          码 科目编码 | 名 科目名称 | 文 合计 | 文 基本支出 | 元 项目支出
          201|一般公共服务支出|5.00|5.00|
          202|外交支出|见附件|1.00|2.00
          203|国防支出|5.00元|5.00万元|
          204|公共安全支出|—|/|0
          |合计|||?
          unread [37, 45, 49]
          """)
  }

  @Test("tables without amounts are none") func noAmounts() {
    #expect(
      described(
        """
        部门机构设置情况
        单位名称|单位性质|单位规格|经费保障形式
        某某局本级|行政|正科级|财政拨款
        """) == "")
  }

  @Test("counts that look like money have no unit") func counts() {
    #expect(
      described(
        """
        机构运行信息表
        财决附03表|
        单位：万元|
        项目|行次|统计数|项目|行次|统计数
        栏次||1|栏次||2
        一、“三公”经费支出|1|—|二、机关运行经费|30|45.00
        （一）支出合计|2|6.00|（一）行政单位|31|45.00
        1．因公出国（境）费|3|2.00|（二）参照公务员法管理事业单位|32|
        """)
          == """
          plain 机构运行信息表
          名 项目 | 号 行次 | 数 统计数 | 名 项目 | 号 行次 | 数 统计数
          一、“三公”经费支出|1||二、机关运行经费|30|45.00
          (一)支出合计|2|6.00|(一)行政单位|31|45.00
          1.因公出国(境)费|3|2.00|(二)参照公务员法管理事业单位|32|
          """)
  }

  @Test("the number of a page is no heading") func pageNumber() {
    #expect(
      described(
        """
        支出总表
        |第1页|
        |单位：万元
        科目编码|科目名称|合计|基本支出
        201|一般公共服务支出|5.00|5.00
        """)
          == """
          spending 支出总表
          码 科目编码 | 名 科目名称 | 万元 合计 | 万元 基本支出
          201|一般公共服务支出|5.00|5.00
          """)
  }
}
