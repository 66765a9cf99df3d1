import Diagnostics
import Quantities
import Testing

@testable import Syntax

/// What the lines of a budget file belong to.
@Suite struct BudgetReaderTests {
  private static let file = """
    预算 water-2024 水务
      部门 某县水务局

    villages 村数 = 180 村 @3 @4
      公布 208 村 @5 「二百」

    项目 office 办公 @6
      编码 1304A
      rate = 5 元/村 @7
        公布 ≥ 6 元/村 @8
      表 plan 计划
        列 % 三月底 | 名 说明
        | 33% | | @20
        | | 「—」 @30 | @21
      after 之后 = ? 年
    people = 3 人
    part income 收入
      total = 村数 × 5 元/村
    """

  private static let text = BudgetReader.read(file)

  @Test("an indented line belongs to the project above it, one at the margin to the department")
  func groups() {
    #expect(Self.text.diagnostics.isEmpty)
    #expect(
      Self.text.figures.map { Self.text.text($0.name) } == [
        "villages", "rate", "after", "people", "total",
      ])
    #expect(Self.text.figures.map(\.group) == [-1, 0, 0, -1, 1])
    #expect(Self.text.groups.map(\.isProject) == [true, false])
    #expect(Self.text.tables.map(\.group) == [0])
    #expect(Self.text.groups[0].code.map(Self.text.text) == "1304A")
  }

  @Test("what is stated belongs to the figure above it, its own value included")
  func stated() {
    #expect(Self.text.stated.map(\.figure) == [0, 0, 1, 1, 3])
    #expect(Self.text.figures.map { $0.stated.count } == [2, 2, 0, 1, 0])
    #expect(Self.text.stated.map(\.printed.relation) == [.equal, .equal, .equal, .atLeast, .equal])
    #expect(Self.text.citations.map(\.line) == [3, 4, 5, 6, 7, 8, 20, 21])
    #expect(Self.text.citations.compactMap(\.quote).map(Self.text.text) == ["二百"])
  }

  @Test("a cell stands on its row's line, or so many further, or on its own")
  func cellLines() {
    func lines(_ file: String) -> [[Int]] {
      let text = BudgetReader.read(file)
      return text.rows.map { row in row.cells.map { text.line(ofCell: Int($0), in: row) } }
    }
    let file = Self.file
    #expect(lines(file) == [[20, 20], [21, 30]])
    #expect(lines(file.replacing("  部门", with: "  版式 逐格\n  部门")) == [[20, 21], [21, 30]])
    #expect(lines(file.replacing(" @20", with: "")) == [[0, 0], [21, 30]])
  }

  @Test("cells are amounts, blank, or quoted")
  func cells() {
    #expect(Self.text.cells.map { $0.amount?.number } == [Number(33) / Number(100), nil, nil, nil])
    #expect(Self.text.cells.map(\.isQuoted) == [false, false, false, true])
    #expect(Self.text.cells.map { Self.text.text($0.text) } == ["33%", "", "", "—"])
  }

  @Test("English and Chinese keywords mean the same")
  func keywords() {
    var english = Self.file
    for word in BudgetWord.allCases {
      guard let words = word.words else { continue }
      let pattern = "\(words.chinese) "
      english = english.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let text = line.drop { $0 == " " }
        let indent = line.prefix { $0 == " " }
        return text.hasPrefix(pattern)
          ? indent + words.english + " " + text.dropFirst(pattern.count) : String(line)
      }.joined(separator: "\n")
    }
    #expect(english.contains("budget ") && !english.contains("公布"))
    let again = BudgetReader.read(english.replacing("| 名 说明", with: "| name 说明"))
    #expect(BudgetShape(again) == BudgetShape(Self.text))
  }

  @Test("full-width digits and signs mean the same as ASCII")
  func fullWidth() {
    let narrow = """
      budget x
      year 2024
      pages 1 40
      section 12 标题
      # note
      a = ? 年
      b = 5 元 @5 @6
      table t @7
        columns number 甲 | 元 乙
        | -5 | 6 @8 | @9
      """
    let wide = """
      budget x
      year　２０２４
      pages １　４０
      section １２ 标题
      ＃ note
      a ＝？ 年
      b = ５ 元 ＠５　＠6
      table t ＠７
        columns number 甲 ｜ 元 乙
        ｜ －５ ｜ ６ ＠８ ｜ @９
      """
    let (first, second) = (BudgetReader.read(narrow), BudgetReader.read(wide))
    #expect(second.diagnostics.isEmpty)
    #expect(second.citations.map(\.line) == first.citations.map(\.line))
    #expect(second.cells.map { $0.amount?.number } == first.cells.map { $0.amount?.number })
    #expect(second.cells.map(\.ownLine) == [0, 8])
    #expect(second.sections.map(\.line) == [12])
    #expect(second.pages == [1, 40])
    #expect(second.figures.map(\.origin) == first.figures.map(\.origin))
    #expect(BudgetPrinter.text(of: second).contains("year 2024\n"))
  }

  @Test("English keywords are read in any case")
  func anyCase() {
    let text = BudgetReader.read(
      "Budget x\nYEAR 2024\nLayout Cells\nUnit 盒\nProject a\n  b = 1\n    Stated 1\nTable t\nColumns Name c"
    )
    #expect(text.diagnostics.isEmpty)
    #expect(text.layout == .cells && text.units.declared == ["盒"] && text.tables.count == 1)
    #expect(text.stated.count == 2)
  }

  @Test(
    "documents' English words say how a figure is meant",
    arguments: [
      ("about 6.8 万元", .about), ("nearly 7 人", .about), ("at least 10 万元", .atLeast),
      ("no more than 3 元", .atMost), ("at most 3 元", .atMost), ("up to 3", .atMost),
      ("over 3 人", .above), ("under 3 人", .below),
    ] as [(String, Printed.Relation)])
  func relationWords(printed: String, relation: Printed.Relation) {
    let text = BudgetReader.read("budget x\na = 1\n  stated \(printed) @5")
    #expect(text.diagnostics.isEmpty)
    #expect(text.stated.last?.printed.relation == relation)
    guard case .check(let check) = Parser.parse("a =? \(printed)").statement else {
      Issue.record("\(printed) is no check")
      return
    }
    #expect(check.relation == relation)
  }

  @Test("how far a line is indented, and with what, makes no difference")
  func indentation() {
    let file = Self.file
    for blanks in [" ", "\t", "\u{3000}", "        "] {
      let lines = file.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix(" ") ? blanks + line.drop { $0 == " " } : String(line)
      }
      let again = BudgetReader.read(lines.joined(separator: "\r\n"))
      #expect(BudgetShape(again) == BudgetShape(Self.text))
    }
  }
}
