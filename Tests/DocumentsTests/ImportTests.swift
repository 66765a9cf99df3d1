import Syntax
import Testing

@testable import Documents

/// A published document as a budget file.
struct ImportTests {
  private static func imported(_ text: String) -> BudgetText {
    let draft = Import(
      Publication(grids: document(text)), of: DocumentName("公开/水务局2024.txt"))
    return BudgetReader.read(draft.bytes)
  }

  private static let whole = imported(InventedDisclosure.lines)

  @Test func itIsABudgetThatCanBeRead() {
    #expect(Self.whole.diagnostics.isEmpty)
    #expect(Self.whole.text(Self.whole.name) == "document-2024")
    #expect(Self.whole.shortName.map(Self.whole.text) == "水务局2024")
    #expect(Self.whole.department.map(Self.whole.text) == "青河县水务局")
  }

  @Test func itsCanonicalFormSaysTheSame() {
    let canonical = BudgetPrinter.text(of: Self.whole)
    let again = BudgetReader.read(ContiguousArray(canonical.utf8))
    #expect(again.diagnostics.isEmpty)
    #expect(BudgetPrinter.text(of: again) == canonical)
    #expect(again.figures.count == Self.whole.figures.count)
    #expect(again.cells.count == Self.whole.cells.count)
  }

  @Test func everyAmountOfATableStandsInItWithItsLine() {
    #expect(Self.whole.tables.count == 2)
    #expect(Self.whole.cells.count { $0.amount != nil } == 6 + 19)
    #expect(CitationCheck.faults(of: Self.whole, in: document(InventedDisclosure.lines)).isEmpty)
  }

  @Test func whatASentenceAddsUpIsAFormula() {
    let canonical = BudgetPrinter.text(of: Self.whole)
    #expect(canonical.contains("收入预算 = n2 + n3\n    公布 1212.12 万元 @"))
    #expect(canonical.contains("支出预算 = "))
  }

  @Test("what the prose names and a table prints is held against it")
  func links() {
    let canonical = BudgetPrinter.text(of: Self.whole)
    #expect(canonical.contains("事业收入 = summary.r2.B"))
    #expect(canonical.contains("项目支出 = spending.r1.E"))
  }

  @Test func aSlipOfTheHandIsHeldAgainstTheTableToo() {
    let slipped = InventedDisclosure.lines.replacing("事业收入262万元", with: "事业收入226.00万元")
    let canonical = BudgetPrinter.text(of: Self.imported(slipped))
    #expect(canonical.contains("事业收入 = summary.r2.B\n    公布 226.00 万元"))
  }

  @Test func anotherAmountIsAnotherThing() {
    let other = InventedDisclosure.lines.replacing("事业收入262万元", with: "事业收入31.5万元")
    #expect(!BudgetPrinter.text(of: Self.imported(other)).contains("事业收入 = summary"))
  }

  /// Nobody knows what it was; the other amounts of its column are still amounts.
  @Test(arguments: ["3,0000.00", "30.0.00", "300 00"])
  func aSpoiltNumberIsUnknownAndTold(number: String) throws {
    let text = InventedDisclosure.lines.replacing(
      "\t行政运行\n\t300.00", with: "\t行政运行\n\t" + number)
    let canonical = BudgetPrinter.text(of: Self.imported(text))
    #expect(canonical.contains("元 合计"), "\(canonical)")
    let place = text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0 == "\t" + number }
    #expect(canonical.contains("未解 \(try #require(place) + 1) 部门预算支出总表"))
    #expect(canonical.split(separator: "\n").contains { $0.contains("行政运行") && $0.contains("?") })
  }

  /// Cells that were merged leave a row that fits no columns; its amounts are part of the sums.
  @Test(arguments: ["900.00\n\t900.00", "900.00\n\t\n\t900.00\n\t1.50\n\t"])
  func aRowThatFitsNoColumnsIsUnknown(cells: String) {
    let text = InventedDisclosure.lines.replacing("900.00\n\t\n\t900.00", with: cells)
    let canonical = BudgetPrinter.text(of: Self.imported(text))
    let row = canonical.split(separator: "\n").first { $0.contains("一般行政管理事务") }
    #expect(row?.filter { $0 == "?" }.count == 3, "\(canonical)")
    #expect(row?.contains("2010302") == true)
  }

  @Test("whatever is in a document, a budget comes of it")
  func anything() {
    for text in [
      "", "\n\n", "一", "\t", "\t\n\t\n", "budget", "\t「」|@#\n\t=1\n\n", "部门预算收支总表\n\t项目\t\n",
      "1212.12万元，其中：", "「收入」预算@1万元，其中：#a1万元，b|2万元。",
    ] {
      let budget = Self.imported(text)
      #expect(budget.diagnostics.isEmpty, "\(text)")
    }
  }

  @Test func aClaimThatIsLeftOutIsToldAsNotUnderstood() throws {
    var draft = Import(
      Publication(grids: document(InventedDisclosure.lines)), of: DocumentName("a.txt"))
    let text = String(decoding: draft.bytes, as: UTF8.self)
    let place = try #require(text.utf8.firstRange(of: "收入预算 = ".utf8)).lowerBound
    let offset = text.utf8.distance(from: text.startIndex, to: place)
    let isLeft = draft.leaveOut(linesAt: [offset])
    #expect(isLeft)
    let left = String(decoding: draft.bytes, as: UTF8.self)
    #expect(!left.contains("收入预算 = n2 + n3"))
    #expect(left.contains("未解 "))
    #expect(BudgetReader.read(draft.bytes).diagnostics.isEmpty)
    let isMoreLeft = draft.leaveOut(linesAt: [])
    #expect(!isMoreLeft)
  }
}

/// What a document's budget is called.
struct DocumentNameTests {
  @Test(arguments: [
    ("water-2024.txt", "water-2024"), ("a/b/Budget 2024.docx", "Budget-2024"),
    ("公开.pdf", "document-2024"), ("2024预算.txt", "document-2024"), ("-", "document-2024"),
    ("水务 water.txt", "water"), ("", "document-2024"),
  ]) func itIsCalledAfterItsFile(path: String, name: String) {
    #expect(DocumentName(path).name(year: 2024) == name)
  }

  @Test func twoAreNotCalledTheSame() {
    let taken = ["document-2024", "document-2024-2", "water"]
    #expect(DocumentName("公开.txt") { taken.contains($0) }.name(year: 2024) == "document-2024-3")
    #expect(
      DocumentName.numbers(of: ["a.txt", "b/a.pdf", "甲.txt", "乙/甲.txt", "a.txt"]) == [
        1, 2, 1, 2, 1,
      ])
    #expect(DocumentName("乙/甲.txt", number: 2).file == "甲-2")
    #expect(DocumentName("water.txt") { taken.contains($0) }.name(year: 2024) == "water-2")
  }
}

/// Amounts of money as they are printed.
struct PrintedAmountTests {
  private func amount(_ text: String) throws -> PrintedAmount { try #require(PrintedAmount(text)) }

  @Test(arguments: [
    ("9101.68 万元", "91,016,775.35 元", true), ("9101.67 万元", "91016775.35 元", false),
    ("9101.68 万元", "9101.68 万元", true), ("9102 万元", "9101.68 万元", true),
    ("9101.68 万元", "9102 万元", false), ("-5.5 万元", "-55000 元", true),
    ("0.00 万元", "0 元", true), ("1.2 亿元", "12000 万元", true),
  ]) func theProsePrintsATableInFewerDigits(prose: String, table: String, agrees: Bool) throws {
    #expect(try amount(prose).prints(try amount(table)) == agrees)
  }

  @Test(arguments: [
    ("9101.86 万元", "91016775.35 元", true), ("9101.78 万元", "91016775.35 元", true),
    ("910.68 万元", "91016775.35 元", true), ("8888.68 万元", "91016775.35 元", false),
    ("9101.68 万元", "91016775.35 元", false), ("12 万元", "13 万元", false),
  ]) func aSlipIsOneDigitAway(prose: String, table: String, isSlip: Bool) throws {
    #expect(try amount(prose).isSlip(of: try amount(table)) == isSlip)
  }

  @Test(arguments: ["5 人", "12%", "≈ 5 万元", "", "万元", "5..6 万元"])
  func whatIsNoPlainAmountIsNone(text: String) { #expect(PrintedAmount(text) == nil) }
}

/// What the same thing is called by, in the prose and in a table.
struct TableCellsTests {
  @Test(arguments: [
    ("一、财政拨款收入", "财政拨款收入"), ("（一）基本支出", "基本支出"), ("1.人员经费", "人员经费"),
    ("十二、其他支出", "其他支出"), ("2. 日常公用经费", "日常公用经费"), ("一般公共服务支出", "一般公共服务支出"),
    ("公务用车购置及运行维护费", "公务用车购置及运维费用"), ("收入预算", "收入总计"), ("其中：项目支出", "项目支出"),
    ("“三公”经费", "三公经费合计"), ("本年支出合计", "支出决算"),
  ]) func aLabelIsTheSameHoweverItIsWritten(one: String, other: String) {
    #expect(TableCells.plain(one) == TableCells.plain(other))
  }

  @Test(arguments: [("财政拨款收入", "事业收入"), ("二级项目", "项目"), ("", "收入")])
  func otherThingsAreCalledOtherwise(one: String, other: String) {
    #expect(TableCells.plain(one) != TableCells.plain(other))
  }
}
