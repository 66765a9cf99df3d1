import Syntax
import Testing

@testable import Documents

/// A project's sheet as figures: its amounts, its targets, what its words name, and how they hang
/// together.
struct ProjectFiguresTests {
  private static let sheet = """
    1.宣传经费绩效目标表
    |单位：万元
    项目编码|13043425P00000110076T|项目名称|宣传经费
    预算规模及资金用途|预算数|40.00|其中：财政资金|30.00|其他资金|10.00
    绩效目标|1.为全区8个重点村安排宣传经费，保障宣传工作顺利开展，印制宣传册12500册，每册16元，共20万元。
    一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据
    产出指标|数量指标|宣传村数量|在全县开展宣传的重点村一共是8个|8个|计划
    产出指标|数量指标|印制宣传册|印制宣传册12500册并且全部发放到户|12500册|计划
    产出指标|成本指标|每村宣传标准|按照每个村5万元的标准安排宣传经费|5万元|计划
    产出指标|成本指标|总费用控制|总费用|≤40万元|计划
    产出指标|时效指标|完成时间|完成时间|2024年12月前|计划
    效益指标|社会效益指标|知晓率|知晓率|95%以上|计划
    效益指标|可持续影响指标|长期宣传|长期宣传|100全额用于宣传|计划
    满意度指标|满意度指标|村民满意度|满意度|100全额用于宣传|计划
    """

  private static func canonical(_ text: String) -> String {
    let draft = Import(Publication(pieces: sheets(text), layout: .cells), of: DocumentName("a.txt"))
    #expect(BudgetReader.read(draft.bytes).diagnostics.isEmpty)
    return draft.canonical
  }

  private static let whole = canonical(sheet)

  @Test("each target is a figure with the name of its indicator")
  func targets() {
    #expect(Self.whole.contains("知晓率 ≥ 95% @"))
    #expect(!Self.whole.contains("完成时间 ="))
  }

  @Test("the same words behind the same number are one figure, named by them")
  func whatIsNoTarget() throws {
    let line = try #require(
      Self.whole.split(separator: "\n").first { $0.contains(" 全额用于宣传 = 100") })
    #expect(line.count { $0 == "@" } == 2)
  }

  @Test("what the words name and a target says again is one figure with all its lines")
  func whatIsSaidTwice() throws {
    let line = try #require(Self.whole.split(separator: "\n").first { $0.contains("= 12500 册") })
    #expect(line.count { $0 == "@" } == 3)
    #expect(Self.whole.times("12500 册") == 1)
  }

  @Test("the fiscal part of the whole is what the other sources leave")
  func sources() {
    #expect(Self.whole.contains("「其中:财政资金」 = total - n3\n    公布 30.00 万元 @"))
    let slipped = Self.canonical(Self.sheet.replacing("财政资金|30.00", with: "财政资金|80.00"))
    #expect(slipped.contains("「其中:财政资金」 = total - n3\n    公布 80.00 万元 @"))
    let other = Self.canonical(Self.sheet.replacing("财政资金|30.00", with: "财政资金|12.50"))
    #expect(other.contains("「其中:财政资金」 = 12.50 万元 @"))
  }

  @Test("a ceiling of the whole cost is held against the whole amount")
  func ceiling() {
    #expect(Self.whole.contains("总费用控制 = total\n    公布 ≤ 40 万元 @"))
  }

  @Test("a count and a standard that make the whole amount are its formula")
  func product() {
    let sheet = Self.sheet.replacing("，印制宣传册12500册，每册16元，共20万元", with: "")
      .replacing("按照每个村5万元的标准", with: "按照标准")
    let text = Self.canonical(sheet)
    #expect(text.contains("每村宣传标准 = 5 万元/村 @"))
    #expect(text.contains("total 预算数 = "))
    #expect(text.contains("公布 40.00 万元 @"))
  }

  @Test("a figure of a cell of several lines is cited with its own line")
  func lines() {
    let text = "\t项目名称\n\t宣传经费\n\n\t绩效目标\n\t1.为全区的重点村安排宣传经费并且保障工作顺利开展；\n2.印制宣传册12500册。\n\n"
    let draft = Import(Publication(grids: document(text)), of: DocumentName("a.txt"))
    let budget = BudgetReader.read(draft.bytes)
    #expect(draft.canonical.contains("= 12500 册 @6"))
    #expect(CitationCheck.faults(of: budget, in: document(text)).isEmpty)
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func times(_ text: String) -> Int { ranges(of: text).count }
}

/// A class of spending that the prose names with its path, and the tables on a row of its own.
struct ClassPathTests {
  @Test(arguments: [
    ("一般公共服务支出(类)财政事务(款)行政运行(项)", "行政运行"),
    ("一般公共服务支出(类)政府办公厅(室)及相关机构事务(款)行政运行(项)支出决算", "行政运行"),
    ("住房保障支出(类)住房改革支出(款)住房公积金(项)预算数", "住房公积金"),
  ]) func theItemIsWhatTheTableCallsIt(label: String, item: String) {
    #expect(TableLinks.item(of: label) == item)
  }

  @Test(
    "another account is another amount",
    arguments: [
      "一般公共服务支出(类)财政事务(款)行政运行(项)年初预算", "一般公共服务支出(类)财政事务(款)行政运行(项)完成率", "行政运行",
      "一般公共服务支出(类)财政事务(款)", "行政运行(项)",
    ]) func others(label: String)
  { #expect(TableLinks.item(of: label) == nil) }

  private static func imported(_ text: String) -> String {
    Import(Publication(grids: document(text)), of: DocumentName("a.txt")).canonical
  }

  private static let lines =
    InventedDisclosure.lines
    + "1.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）一般行政管理事务（项）预算数为900万元。\n"

  @Test("it has to be what the table prints")
  func link() {
    #expect(Self.imported(Self.lines).contains("一般行政管理事务 = spending.r5.C\n    公布 900 万元 @"))
  }

  @Test("with one table only, another amount may be of another scope")
  func otherScope() {
    let text = Self.lines.replacing("预算数为900万元", with: "预算数为960.00万元")
    #expect(!Self.imported(text).contains("一般行政管理事务 = spending"))
  }
}

/// A project that has a heading in the prose and a sheet of its own.
struct ProjectHeadingTests {
  private static let text = """
    五、预算绩效信息
    1.村级办公经费
    绩效指标：为全区20名老党员发放补贴。
    2.宣传经费
    绩效指标：为全区8个重点村安排宣传经费，每村5万元，共40万元。
    六、名词解释
    3.办公经费：共30万元。
    1.宣传经费绩效目标表
    |单位：万元
    项目编码|13043425P00000110076T|项目名称|宣传经费
    预算规模及资金用途|预算数|40.00
    """

  @Test("what stands under its heading is said of the project, and no more than that")
  func heading() {
    let draft = Import(
      Publication(pieces: sheets(Self.text), layout: .cells), of: DocumentName("a.txt"))
    let parts = draft.parts.map { part in
      "\(part.title): " + part.mentions.map(\.printed).joined(separator: " ")
    }
    #expect(parts.contains("村级办公经费: 20 人"))
    #expect(parts.contains("宣传经费: 40.00 万元 40 万元 8 村 5 万元/村"))
  }

  @Test("without such a sheet the chapter stays whole")
  func chapter() {
    let lines = Self.text.split(separator: "\n").prefix(5).joined(separator: "\n\n")
    #expect(prose(lines).map(\.title) == ["预算绩效信息"])
  }
}
