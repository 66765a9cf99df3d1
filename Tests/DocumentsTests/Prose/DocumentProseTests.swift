import TestSupport
import Testing

@testable import Documents

@Suite("What is told far apart")
struct DocumentProseTests {
  private let list = """
    二、支出决算情况
    一般公共预算财政拨款支出年初预算为30.5万元，支出决算为28万元。其中：
    1、教育支出（类）普通教育（款）小学教育（项）。年初预算为10万元，支出决算为9万元。
    2、教育支出（类）普通教育（款）初中教育（项）。年初预算为20.5万元，支出决算为19万元。
    """

  @Test("a numbered list of items makes the totals before it, for each account")
  func items() {
    #expect(
      claims(.distantSum, list) == ["28 万元 = 9 万元 + 19 万元", "30.5 万元 = 10 万元 + 20.5 万元"])
  }

  @Test("the item is the name of its amounts")
  func names() {
    let names = prose(list).flatMap { $0.mentions.map(\.label) }
    #expect(names.contains("教育支出(类)普通教育(款)小学教育(项)支出决算"))
  }

  @Test("an item names its amount again behind its purpose")
  func again() {
    #expect(
      claims(
        .restated,
        "2024年某局部门预算\n1. “教育支出（类）普通教育（款）小学教育（项）”350.35万元，主要用于学校。2023年执行数为348.52万元，2024年预算安排352.67万元。"
      ) == ["352.67 万元 = 350.35 万元"])
  }

  @Test("an item whose classes have their numbers names its amount again")
  func againWithNumbers() {
    #expect(
      claims(
        .restated,
        "2026年某局部门预算\n7、教育支出（205类）普通教育（02款）小学教育（02项）56.12万元。主要用于：学校。2025年当年预算执行数为57.43万元，2026年预算安排57.8万元。"
      ) == ["57.8 万元 = 56.12 万元"])
  }

  @Test("the parts of what was spent are not those of what was planned")
  func threePublicAccounts() {
    let text = """
      2024年度某局部门决算
      七、“三公”经费支出决算情况说明
      “三公”经费财政拨款支出年初预算为2.85万元，支出决算为0.39万元，完成预算的13.68%。
      1、因公出国（境）费支出0.00万元。全年安排出国团组0个。
      2、公务用车购置及运行维护费支出0.00万元。
      3、公务接待费支出0.39万元。
      """
    #expect(claims(.sum, text) == ["0.39 万元 = 0.00 万元 + 0.00 万元 + 0.39 万元"])
  }

  @Test("the parts of a whole may stand in the paragraphs below it, where their names make it")
  func partsBelow() {
    func text(_ last: String) -> String {
      """
      六、基本支出情况说明
      2023年一般公共预算基本支出911000.39元，其中：
      人员经费809961.19元，主要包括：基本工资、津贴补贴。
      \(last)71339.2元，主要包括：办公费、工会经费。
      """
    }
    #expect(
      claims(.sum, text("公用经费")) == ["911000.39 元 = 809961.19 元 + 71339.2 元"])
    #expect(claims(.sum, text("培训经费")) == [])
  }

  @Test("三公经费 adds up where each part has a paragraph")
  func threePublic() {
    let text = """
      一、“三公”经费预算情况
      2024年“三公”经费预算数为47.91万元，比2023年预算增加25万元。其中：
      （一）因公出国（境）费0万元，比2023年预算持平。
      （二）公务用车购置及运行费46.56万元。其中：公务用车购置费25万元；公务用车运行费21.56万元。
      （三）公务接待费1.35万元。
      """
    #expect(
      claims(.sum, text).sorted() == [
        "46.56 万元 = 25 万元 + 21.56 万元", "47.91 万元 = 0 万元 + 46.56 万元 + 1.35 万元",
      ])
  }

  @Test("the same thing named in two sections is restated")
  func restated() {
    let text = "二、总体情况\n机关运行经费51.67万元。\n三、其他\n机关运行经费51.76万元。"
    #expect(claims(.restated, text) == ["51.76 万元 = 51.67 万元"])
    let units = "二、本级\n机关运行经费51.67万元。\n三、下属单位\n机关运行经费8.2万元。"
    #expect(claims(.restated, units) == [])
  }

  @Test("sections have their headings, and mentions the line they stand on")
  func sections() {
    let read = prose("前言\n一、收入情况\n收入合计5万元，其中：财政拨款收入4万元、其他收入1万元。\n二、支出情况\n支出合计5万元。")
    #expect(read.map(\.title) == ["收入情况", "支出情况"])
    #expect(read.map(\.line) == [2, 4])
    #expect(read.flatMap { $0.mentions.map(\.line) }.allSatisfy { [3, 5].contains($0) })
  }

  @Test("a mention tells its year only where it is not the document's")
  func years() {
    let read = prose("2024年某局部门预算公开\n2023年执行数为5万元，2024年预算安排5万元，与2023年执行数持平。")
    #expect(read.flatMap { $0.mentions.map(\.year) } == [nil, 2023])
  }

  @Test("broken lines keep the line of each number")
  func lines() {
    let text = Array("收入9万元，其中：甲收入4万元、乙收入5万元。".utf8)
    let cut = 18
    let passage = Passage(
      ContiguousArray(text), marks: [.init(offset: 0, line: 7), .init(offset: cut, line: 8)])
    #expect(ReadProse.all(in: [passage]).flatMap { $0.mentions.map(\.line) }.sorted() == [7, 8, 8])
  }

  @Test("any bytes are read, and a paragraph may be as long as a document", arguments: Seed.all)
  func anything(seed: Seed) {
    var random = seed.generator
    let words = [
      "其中", "：", "，", "；", "。", "（", "）", "5万元", "12人", "每人", "3%", "占", "增加", "比2023年", "合计", "×",
      "=",
      "、", "1.", "2024年", "-", "完成", "年初预算", "（项）", "持平", "\u{FFFD}", "三公经费", "一、",
    ]
    for _ in 0..<100 {
      let text = (0..<60).map { _ in words.randomElement(using: &random)! }.joined()
      _ = claims(text)
      var bytes = ContiguousArray(text.utf8)
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = 0xE4
      bytes.removeLast(Int.random(in: 0..<3, using: &random))
      _ = ReadProse.all(in: [Passage(bytes, line: 1)])
    }
    for piece in ["其中A5万元、", "（其中5万元", "每人5元，3人，共5元，", "占5%，", "比5万元增加5%，", "，持平", "5万元×"] {
      _ = claims(String(repeating: piece, count: 1000))
    }
  }
}
