import Testing

@testable import Documents

/// Sheets of projects: their names, codes and amounts.
@Suite struct ReadProjectTests {
  @Test("labels with their values")
  func labels() {
    let read = projects(
      """
      1.村级办公经费绩效目标表
      203001某部本级|单位：万元
      项目编码|13043425P00000110076T|项目名称|村级办公经费
      预算规模及资金用途|预算数|3.00|其中：财政资金|2.00|其他资金|1.00
      """)
    #expect(
      read == ["村级办公经费 13043425P00000110076T @1 预算数=3.00 万元@14 其中:财政资金=2.00 万元@16 其他资金=1.00 万元@18"])
  }

  @Test("a unit in the brackets of a label")
  func unitOfLabel() {
    let read = projects(
      """
      项目支出绩效目标表
      项目名称|信息化运维|主管部门|某局
      项目资金（万元）|年度资金总额：|120.00
      """)
    #expect(read == ["信息化运维 - @4 年度资金总额=120.00 万元@11"])
  }

  @Test("a list of projects is no sheet")
  func list() {
    #expect(projects("项目支出表\n项目名称|项目编码|预算数\n办公|X1|3.00\n宣传|X2|4.00") == [])
  }

  @Test("plans and targets are of the project above them")
  func parts() {
    #expect(
      described(
        """
        2.村级办公经费绩效目标表
        |单位：万元
        项目编码|13043425P00000110076T|项目名称|村级办公经费
        资金支出计划（%）|3月底|6月底|10月底|12月底
        ||50%||100%
        一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据
        产出指标|数量指标|村数|办公的村|≥180个|计划
        """)
          == """
          plan 资金支出计划 村级办公经费
          % 3月底 | % 6月底 | % 10月底 | % 12月底
          |50%||100%
          targets 绩效指标 村级办公经费
          文 二级指标 | 名 三级指标 | 文 指标值
          数量指标|村数|≥180个
          """)
  }

  private func projects(_ text: String) -> [String] {
    ReadProject.all(in: sheets(text)).map { project in
      let amounts = project.amounts.map { "\($0.label)=\($0.printed)@\($0.line)" }
      return "\(project.name) \(project.code ?? "-") @\(project.line) "
        + amounts.joined(separator: " ")
    }
  }
}
