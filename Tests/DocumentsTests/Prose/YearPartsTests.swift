import Testing

@testable import Documents

/// What is given year by year.
struct YearPartsTests {
  @Test("the years are the parts of the whole where they add up, and are called by their years")
  func sum() {
    let text = "项目总投资300万元，2022年安排100万元，2023年安排120万元，2024年安排80万元。"
    #expect(claims(.sum, text) == ["300 万元 = 100 万元 + 120 万元 + 80 万元"])
    #expect(
      prose(text)[0].mentions.map(\.label) == ["项目总投资", "2022年安排", "2023年安排", "2024年安排"])
  }

  @Test("one slip of the hand is told")
  func slip() {
    #expect(
      claims(.sum, "项目总投资312.55万元，2022年安排100.25万元，2023年安排212.80万元。")
        == ["312.55 万元 = 100.25 万元 + 212.80 万元"])
  }

  @Test(
    "what does not add up, or is of one year twice, is no sum",
    arguments: [
      "项目总投资300万元，2022年安排100万元，2023年安排120万元。",
      "项目总投资300万元，2022年安排100万元，2022年追加200万元。",
      "办公费300万元，2022年100万元，2023年200万元。",
    ]) func others(text: String)
  { #expect(claims(.sum, text).isEmpty) }
}
