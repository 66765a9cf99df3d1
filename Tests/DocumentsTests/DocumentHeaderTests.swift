import Testing

@testable import Documents

/// Whose document it is, as its first pages tell it.
struct DocumentHeaderTests {
  private func department(_ lines: String...) -> String? {
    let passages = lines.enumerated().map { Passage(ContiguousArray($1.utf8), line: $0 + 1) }
    return DocumentHeader(of: Publication(pieces: passages.map { .paragraph($0) })).department
  }

  @Test(arguments: [
    "编制部门：青河县水务局", "填报单位（盖章）：青河县水务局", "项目主管部门：（盖章）青河县水务局 金额单位：万元",
    "预算单位:青河县水务局", "部门：青河县水务局", "单位：青河县水务局", "203青河县水务局", "203001青河县水务局",
    "青河县水务局2024年部门预算", "关于青河县水务局2024年度部门决算的说明", "青河县水务局 2024 年单位预算公开",
  ]) func itIsToldInOneLine(line: String) {
    #expect(department("目录", line, "单位：万元") == "青河县水务局")
  }

  @Test func itStandsAboveTheTitle() {
    #expect(department("青河县水务局", "2024年度部门决算", "目录") == "青河县水务局")
  }

  @Test(arguments: [
    "单位：万元", "金额单位：元", "预算年度：2024", "2024年部门预算收支总表", "20132组织事务", "2070104图书馆", "201一般公共服务支出",
    "青河县2024年区级部门预算", "负责2024年预算编制。", "第一部分 青河县水务局", "编制单位：", "单位名称 编制数", "2024年，全县设立部门预算管理的中心",
  ]) func nothingElseIsTakenForIt(line: String) {
    #expect(department(line) == nil)
  }
}
