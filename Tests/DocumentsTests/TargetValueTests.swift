import Testing

@testable import Documents

/// What is to be reached, as the value of an indicator prints it.
struct TargetValueTests {
  @Test(arguments: [
    ("180个", "180 个"), ("≥60个", "≥ 60 个"), ("5.78万元/村", "5.78 万元/村"), ("≤299.40万元", "≤ 299.40 万元"),
    ("95%以上", "≥ 95%"), ("接近于100%", "≈ 100%"), ("不少于 3 次", "≥ 3 次"), ("1500人次", "1500 人"),
    ("100", "100"), ("= 30份", "30 份"), ("10万元以内", "≤ 10 万元"), ("5年", "5 年"),
  ]) func itIsAFigure(text: String, printed: String) {
    #expect(TargetValue(text)?.printed == printed)
  }

  @Test(
    "dates, several numbers and sentences are none",
    arguments: [
      "2023年12月前", "2024年", "≤12月", "30日", "1105个村，1个村5万元", "20-30人", "有效提高", "", "3个月内完成",
      "每季度拨付1次", "≥90分", "第一季度",
    ]) func whatIsNoneIsNotTaken(text: String)
  {
    #expect(TargetValue(text) == nil)
  }

  @Test func signAndUnitMayHaveColumnsOfTheirOwn() {
    #expect(TargetValue("60", sign: "≥", unit: "个")?.printed == "≥ 60 个")
    #expect(TargetValue("60", sign: "=", unit: "万元")?.printed == "60 万元")
    #expect(TargetValue("95", sign: "≥", unit: "%")?.printed == "≥ 95%")
    #expect(TargetValue("60", sign: "≥", unit: "分")?.printed == nil)
    #expect(TargetValue("60个", sign: "定性", unit: "个")?.printed == "60 个")
  }

  @Test func wordsBehindItAreToldApart() {
    let value = TargetValue("100全额用于培训")
    #expect(value?.printed == "100")
    #expect(value?.words == "全额用于培训")
  }
}
