import Diagnostics
import Testing

/// A budget file with all that is wrong in it, each marked where it must be found.
struct BudgetProblemSample: Sendable, CustomTestStringConvertible {
  let marked: String
  let problems: [Problem]

  init(_ marked: String, _ problems: Problem...) {
    self.marked = marked
    self.problems = problems
  }

  var testDescription: String { marked.replacing("\n", with: " ⏎ ") }
}

enum BudgetProblemSamples {
  static let headers: [BudgetProblemSample] = [
    .init("⟦⟧", .budgetNameMissing),
    .init("⟦⟧# 说明\na = 5\n", .budgetNameMissing),
    .init("⟦budget⟧", .nothingBehind("budget")),
    .init("预算 ⟦鹿泉⟧", .budgetNameExpected("鹿泉")),
    .init("budget ⟦2023-x⟧", .budgetNameExpected("2023-x")),
    .init("budget x ⟦1 2⟧", .nameExpected(found: "1 2")),
    .init("budget x\n⟦预算⟧ y", .twice("预算", line: 1)),
    .init("budget x\nyear 2023\n\n⟦年度⟧ 2024", .twice("年度", line: 2)),
    .init("budget x\n  year ⟦23⟧\n  ⟦department⟧\n", .yearExpected, .nothingBehind("department")),
    .init("budget x\nyear ⟦２０２⟧", .yearExpected),
    .init("部门⟦：⟧某县教育局\n预算 x", .colon(instead: "部门 某县教育局")),
    .init(
      "Budget⟦:⟧ x\nDepartment ⟦:⟧ X Office", .colon(instead: "Budget x"),
      .colon(instead: "Department X Office")),
    .init(
      "budget x\nunit 盒 = 24 支\nunit 桶\nunit ⟦盒⟧ = 12 支\nunit ⟦桶⟧", .twice("盒", line: 2),
      .twice("桶", line: 3)),
    .init("budget x\nlayout ⟦pages⟧", .oneOf(["cells", "逐格", "rows", "逐行"])),
    .init("budget x\nlayout cells\n⟦版式⟧ 逐行", .twice("版式", line: 2)),
    .init("budget x\nsection ⟦x⟧ 收入\nsection ⟦0⟧ a", .lineNumberExpected, .lineNumberExpected),
    .init("budget x\nsection ⟦12345678901⟧ 收入", .lineNumberExpected),
    .init("budget x\nsection ⟦12⟧", .nothingBehind("12")),
    .init("budget x\npages 1 ⟦x⟧", .lineNumberExpected),
    .init("budget x\npages 1 40 ⟦39⟧", .lineNumberExpected),
    .init("budget x\n⟦pages⟧", .nothingBehind("pages")),
    .init("budget x\npages 1\n⟦pages⟧ 1", .twice("pages", line: 2)),
    .init("budget x\n⟦with⟧", .nothingBehind("with")),
    .init("budget x\nunit ⟦村⟧", .alreadyUnit("村")),
    .init("budget x\nunit⟦⟧", .unitNameExpected(found: nil)),
    .init("budget x\nunit 盒⟦ = 24 支 + 1 支⟧", .unitNeedsNumber),
  ]

  static let figures: [BudgetProblemSample] = [
    .init(
      "budget x\na = 5 ⟦塔⟧ @3\nb = 1 +⟦⟧", .unknownUnit("塔", near: []), .operandExpected(found: nil)
    ),
    .init("budget x\n⟦村数⟧ = 180 村 @3", .asciiNameExpected(found: "村数")),
    .init("budget x\n⟦a.b⟧ = 1\n⟦if⟧ = 1", .asciiNameExpected(found: "a.b"), .reservedName("if")),
    .init("budget x\na ⟦数 量⟧ = 1", .nameExpected(found: "数 量")),
    .init("budget x\na ⟦如果⟧ = 1", .nameExpected(found: "如果")),
    .init("budget x\na ⟦1000人⟧ = 1", .nameExpected(found: "1000人")),
    .init("budget x\na ⟦1000⟧人", .figureExpected(found: "1000")),
    .init("budget x\na 村数⟦⟧", .figureExpected(found: "")),
    .init("budget x\n⟦?⟧", .figureExpected(found: "?")),
    .init("budget x\na b ⟦c d⟧", .figureExpected(found: "c d")),
    .init("budget x\na ⟦b c d⟧ = 5", .nameExpected(found: "b c d")),
    .init("budget x\n⟦year⟧ = 5\n⟦unit⟧=6", .reservedName("year"), .reservedName("unit")),
    .init("budget x\n⟦公布⟧ 5 元 @3", .outsideFigure("公布")),
    .init("budget x\na = 1\n  ⟦stated⟧", .nothingBehind("stated")),
    .init("budget x\na = 1 元\n  stated ⟦x⟧ @3", .printedExpected(found: "x")),
    .init("budget x\na = 1 元 @⟦x⟧", .lineNumberExpected),
    .init("budget x\na = 1 元 @3 ⟦and @4⟧", .citationExpected),
    .init("budget x\na = 1 元 @3 ⟦「五个⟧", .citationExpected),
    .init("budget x\na = b + c ⟦@3⟧", .formulaCited),
    .init(
      "budget x\na = 1 元 ⟦# 说明⟧\n  stated 2 元 ⟦# 3⟧ @5",
      .figureExpected(found: "# 说明"), .figureExpected(found: "# 3")),
    .init("budget x\na ⟦≥ 3..5 元⟧", .rangeEnds),
    .init("budget x\na = ⟦5..3⟧", .rangeBackwards),
    .init("budget x\na = ? 年 ⟦@5⟧", .unpublishedCited),
    .init("budget x\n学校数⟦：⟧32所 @5", .colon(instead: "name 学校数 = 32所 @5")),
    .init("budget x\nschools 学校数⟦：⟧ 约 32 所", .figureExpected(found: "：")),
    .init("budget x\ntotal 合计⟦:⟧ a × 3\n  公布 3 元", .colon(instead: "total 合计 = a × 3")),
    .init("budget x\na = 5 元\n  公布⟦：⟧5 万元 @6", .colon(instead: "公布 5 万元 @6")),
    .init("budget x\n说明⟦：⟧见附件 第 5 行", .figureExpected(found: "：")),
    .init("budget x\na = ? ⟦塔⟧", .unknownUnit("塔", near: [])),
  ]

  static let groups: [BudgetProblemSample] = [
    .init("budget x\n⟦code⟧ 1304", .outsideProject("code")),
    .init("budget x\nproject a\n  ⟦code⟧", .nothingBehind("code")),
    .init("budget x\nproject a\n  code 1\n  ⟦编码⟧ 2", .twice("编码", line: 3)),
    .init("budget x\nproject ⟦办公⟧ @5", .asciiNameExpected(found: "办公")),
    .init("budget x\nproject a ⟦办 公⟧ @⟦x⟧", .nameExpected(found: "办 公"), .lineNumberExpected),
    // What stands below such a line is not wrong for it, but read all the same.
    .init(
      "budget x\nproject⟦⟧\n  total = 5 元\n  b = ⟦)⟧\nproject c\n  total = 6 元",
      .asciiNameExpected(found: ""), .operandExpected(found: ")")),
    .init(
      "budget x\n⟦村数⟧ = 180 村\n  stated 181 村 @5\ntotal ⟦5⟧ 元\n  stated 5 元 @9",
      .asciiNameExpected(found: "村数"), .figureExpected(found: "5")),
  ]

  static let tables: [BudgetProblemSample] = [
    .init("budget x\n⟦|⟧ 1 | 2 |\n| 3 |", .outsideTable("|")),
    .init("budget x\n⟦列⟧ 号 序号", .outsideTable("列")),
    .init("budget x\n⟦empty⟧ @3", .outsideTable("empty")),
    .init("budget x\ntable t\n⟦| 1 |⟧\n| 2 |", .columnsMissing),
    .init("budget x\ntable t\ncolumns ⟦name⟧\n| 2 |", .columnExpected),
    .init("budget x\ntable t\ncolumns name a |⟦⟧", .columnExpected),
    .init("budget x\ntable t\ncolumns ⟦塔⟧ a\n| 1 |", .unknownUnit("塔", near: [])),
    .init("budget x\ntable t\ncolumns name a\n⟦列⟧ name b", .twice("列", line: 3)),
    .init("budget x\ntable t\ncolumns name a | 元 b\n| x | 1 | ⟦2⟧ |", .tooManyCells(wanted: 2)),
    .init("budget x\ntable t\ncolumns name a | 元 b\n⟦| x |⟧", .tooFewCells(wanted: 2, given: 1)),
    .init("budget x\ntable t\ncolumns name a | 元 b\n⟦| x |⟧ 1", .tooFewCells(wanted: 2, given: 1)),
    .init(
      "budget x\ntable t\ncolumns 元 a | 元 b\n| ⟦—⟧ | ⟦1 + 2⟧ |\n| ⟦12,34⟧ | 5 |",
      .cellNotNumber("—"), .cellNotNumber("1 + 2"), .cellNotNumber("12,34")),
    .init("budget x\ntable t\ncolumns 元 a\n| 5 @⟦0⟧ |", .lineNumberExpected),
    .init("budget x\ntable t\ncolumns 元 a\n| 5 @⟦12345678901⟧ |", .lineNumberExpected),
    .init("budget x\ntable t\ncolumns 元 a\n| 5 | ⟦5⟧", .citationExpected),
    .init(
      "budget x\ntable t\ncolumns 元 a\n| 5 | ⟦@5 @6⟧\n| 6 | ⟦@5 「五」⟧", .rowCitation, .rowCitation),
    .init(
      "budget x\ntable ⟦表⟧\ncolumns 元 a\n| ⟦x⟧ |", .asciiNameExpected(found: "表"),
      .cellNotNumber("x")),
  ]

  static let all = headers + figures + groups + tables
}
