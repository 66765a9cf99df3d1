import Testing

@testable import Documents

@Suite("Counts and standards")
struct CountTimesStandardTests {
  @Test(
    "a count times its standard makes the total",
    arguments: [
      ("我区180个村，按照每个村5.78万元标准，共需1040万元。", "1040 万元 = 180 村 × 5.78 万元/村"),
      ("为每个宗教重点村安排5万元，全区共有8个宗教重点村，共计40万元。", "40 万元 = 8 村 × 5 万元/村"),
      ("选聘30人，每人每月3000元，共需108万元。", "108 万元 = 30 人 × 3000 元/人/月 × 12 月"),
      (
        "临聘10人，每人每月2500元，12个月，需30万元。", "30 万元 = 10 人 × 12 月 × 2500 元/人/月"
      ),
      ("资助210人次，按每人每学期400元标准，共计8.4万元。", "8.4 万元 = 210 人 × 400 元/人/学期 × 1 学期"),
      ("按照每名党员不低于200元标准，按27534名计算，年约需经费550.68万元。", "550.68 万元 = 27534 人 × ≥ 200 元/人"),
      ("一次性补助每人5000元，共20人，10万元。", "10 万元 = 20 人 × 5000 元/人"),
      ("每个村改居社区5万元；28个村改居社区共需140万元。", "140 万元 = 28 社区 × 5 万元/社区"),
      ("楼长1030名，补贴0.24万元/年，共计247.2万元。", "247.2 万元 = 1030 人 × 0.24 万元/人/年"),
      (
        "11个工作队，33名队员，按照每个工作队8万元，每名队员500元，共需89.65万元。",
        "89.65 万元 = 11 个 × 8 万元/个 + 33 人 × 500 元/人"
      ),
      (
        "56名社工薪酬为7.6万元/人/年，7名社工薪酬为8.6万元/人/年，共490万元。",
        "490 万元 = 56 人 × 7.6 万元/人/年 + 7 人 × 8.6 万元/人/年"
      ),
    ])
  func product(text: String, claim: String) { #expect(claims(.product, text) == [claim]) }

  @Test(
    "arithmetic that is written out is read as it is written",
    arguments: [
      ("慰问12人×1000元×2次=2.4万元。", "2.4 万元 = 12 人 × 1000 元/人/次 × 2 次"),
      ("补贴：35人*200元/月*12月=8.4万元。", "8.4 万元 = 35 人 × 200 元/人/月 × 12 月"),
      ("10人×200元+5人×300元=3600元", "3600 元 = 10 人 × 200 元/人 + 5 人 × 300 元/人"),
      ("组织经费15万元：（5万元/个*5个）", "15 万元 = 5 万元/个 × 5 个"),
    ])
  func written(text: String, claim: String) { #expect(claims(.product, text) == [claim]) }

  @Test("a plain sentence is read even where its product fails")
  func fails() {
    #expect(
      claims("农村党员45000人，按照每人230元计算，预计需要345万元。")
        == ["product 345 万元 = 45000 人 × 230 元/人"])
    #expect(
      claims("聘用30人，每人每月3000元，2023年共需110万元。")
        == ["product 110 万元 = 30 人 × 3000 元/人/月 × 12 月"])
  }

  @Test(
    "a product that is not told so is left",
    arguments: [
      "老党员20名，1名每人860元/月，13名每人780元/月，补发每月50元/人，共计7.5万元。",
      "任职每满一年每月补助20元。共计165万元。", "每200户设一名楼长，拟选聘1030名，共需50万元。",
      "100名社工，薪酬为7.2万元/人/年，需发放2022年10-12月工资180万。",
      "每个村5万元，全镇8个社区，共需60万元。",
    ])
  func left(text: String) { #expect(claims(text) == []) }
}

/// What the numbers of a sentence are called.
struct QuantityNameTests {
  private func names(_ text: String) -> [String] {
    prose(text).flatMap { $0.mentions.map(\.label) }
  }

  @Test("a bound belongs to the name of what it bounds")
  func bounds() {
    #expect(
      names("其中1000人以下的村60个，1000人以上3000人以下的村95个。") == [
        "1000人以下", "1000人以下的村", "1000人以上", "1000人以上3000人以下", "1000人以上3000人以下的村",
      ])
  }

  @Test("the name of a number of people says that it is one")
  func people() {
    #expect(names("全区农村好青年166名。") == ["全区农村好青年人数"])
    #expect(names("项目覆盖180个村。") == ["项目覆盖村数"])
    #expect(names("宗教重点村8个。") == ["宗教重点村"])
  }

  @Test("what is paid for each is named without the words that only join it to its number")
  func standards() {
    #expect(names("教育培训经费按照每人每年3000元标准安排。") == ["教育培训经费标准"])
  }

  @Test("a number behind 目标内容 may be glued to its own number, and is none")
  func glued() { #expect(names("目标内容1156个站点网络使用费。").isEmpty) }
}
