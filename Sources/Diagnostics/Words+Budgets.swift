/// What is said of budgets that are loaded.
extension Words {
  public static let columnBudget = Phrase(en: "budget", zh: "预算")
  public static let columnDepartment = Phrase(en: "department", zh: "部门")
  public static let columnYear = Phrase(en: "year", zh: "年度")
  public static let columnProjects = Phrase(en: "projects", zh: "项目数")
  public static let part = Phrase(en: "part", zh: "部分")
  public static let table = Phrase(en: "table", zh: "表")
  public static let columnProject = Phrase(en: "project", zh: "项目")
  public static let columnComputed = Phrase(en: "recomputed", zh: "重算")
  public static let columnStated = Phrase(en: "stated", zh: "公布")
  public static let columnVerdict = Phrase(en: "verdict", zh: "结论")
  public static let columnName = Phrase(en: "name", zh: "名称")
  public static let columnFormula = Phrase(en: "formula", zh: "公式")
  public static let columnValue = Phrase(en: "value", zh: "值")
  public static let columnPart = Phrase(en: "part", zh: "分项")
  public static let columnPrinted = Phrase(en: "printed", zh: "公布数")
  public static let columnLow = Phrase(en: "low", zh: "最低")
  public static let columnHigh = Phrase(en: "high", zh: "最高")
  public static let columnSum = Phrase(en: "sum", zh: "合计")
  public static let columnPlace = Phrase(en: "where", zh: "出处")

  public static let loadedMark = Phrase(en: "loaded", zh: "已载入")
  public static let notPublishedMark = Phrase(en: "not published", zh: "未公布")
  public static let declaredEmpty = Phrase(en: "declared empty", zh: "空表列示")
  public static let nothingLoaded = Phrase(
    en: "no budget is loaded; budgets lists them, load NAME loads one",
    zh: "还没有载入预算；“预算”列出可用的，“载入 名称”载入一个")
  public static let wasNotPublished = Phrase(en: "was not published", zh: "原未公布")
  public static let nothingFound = Phrase(en: "nothing found", zh: "没有找到")
  public static let usedByNothing = Phrase(en: "nothing uses it", zh: "没有别的用到它")
  public static let seeAbove = Phrase(en: "see above", zh: "见上")

  public static func loaded(
    _ department: String, figures: Int, stated: Int, projects: Int, tables: Int
  ) -> Phrase {
    let counts = [
      counted(projects, "project"), counted(figures, "figure"), "\(stated) stated",
      counted(tables, "table"),
    ]
    return Phrase(
      en: "\(department): \(counts.joined(separator: ", "))",
      zh: "\(department)：\(projects) 个项目，\(figures) 个数据，\(stated) 处公布数，\(tables) 张表")
  }

  /// `1 project`, `5 projects`
  static func counted(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }

  public static func lookFurther(_ name: String) -> Phrase {
    Phrase(en: "look further: why \(name)", zh: "进一步查看：为何 \(name)")
  }

  public static let wholeDepartment = Phrase(en: "the whole department", zh: "部门整体")
  public static let undecided = Phrase(en: "what cannot be decided", zh: "无法判断的")

  public static func also(_ where: String) -> Phrase {
    Phrase(en: "also \(`where`)", zh: "另见 \(`where`)")
  }

  /// Of a project or a table alone.
  public static func auditedPart(checks: Int, _ verdicts: Phrase) -> Phrase {
    if checks == 0 { return Phrase(en: "there is nothing to check", zh: "没有可核对的") }
    return Phrase(
      en: "\(counted(checks, "check")): \(verdicts.english)",
      zh: "核对 \(checks) 处：\(verdicts.chinese)")
  }

  /// Of the figures that are stated, and of the amounts in tables, how many are held against
  /// something; then what came of it.
  public static func audited(
    checks: Int, stated: (all: Int, held: Int), amounts: (all: Int, held: Int),
    _ verdicts: Phrase
  ) -> Phrase {
    let tables = (
      en: amounts.all > 0 ? " and \(amounts.held) of \(amounts.all) amounts in tables" : "",
      zh: amounts.all > 0 ? "、表中 \(amounts.all) 个数中的 \(amounts.held) 个" : ""
    )
    return Phrase(
      en: "\(counted(checks, "check")) of \(stated.held) of \(stated.all) stated figures"
        + tables.en + (checks > 0 ? ": \(verdicts.english)" : ""),
      zh: "核对 \(checks) 处，涉及 \(stated.all) 处公布数中的 \(stated.held) 处"
        + tables.zh + (checks > 0 ? "：\(verdicts.chinese)" : ""))
  }

  /// What looks like a claim of the document and is not understood, by its lines.
  public static func notUnderstood(_ lines: [Int], of count: Int) -> Phrase {
    let told = lines.map(String.init)
    let isAll = lines.count == count
    return Phrase(
      en: "\(counted(count, "statement")) not understood and not checked, on "
        + (lines.count == 1 ? "line " : "lines ") + told.joined(separator: ", ")
        + (isAll ? "" : " …"),
      zh: "有 \(count) 处叙述未能读懂、未核对：第 \(told.joined(separator: "、"))\(isAll ? "" : " 等") 行")
  }

  /// What several budgets come to together.
  public static func checkedInAll(
    budgets: Int, checks: Int, recomputed: Int, findings: Int, unreadable: Int
  ) -> Phrase {
    let lost = unreadable > 0
    return Phrase(
      en: "\(counted(budgets, "budget")): \(checks) checked, \(recomputed) recomputed, "
        + counted(findings, "finding") + (lost ? "; \(unreadable) could not be read" : ""),
      zh: "共 \(budgets) 个预算：核对 \(checks) 处，可重算 \(recomputed) 处，问题 \(findings) 处"
        + (lost ? "；无法读取 \(unreadable) 个" : ""))
  }

  /// How far a long report is.
  public static func checkedSoFar(_ done: Int, of all: Int) -> Phrase {
    Phrase(en: "\(done) of \(all) budgets", zh: "已核对 \(done) / \(all) 个预算")
  }

  public static func changesKept(_ names: String) -> Phrase {
    Phrase(en: "changed here and kept so: \(names)", zh: "在这里改动过，仍然保留：\(names)")
  }

  /// `page 5, line 80, 部门预算收支总表`
  public static func line(_ line: Int, onPage page: Int?, _ section: String) -> Phrase {
    let before = page.map { Phrase(en: "page \($0), ", zh: "第 \($0) 页") }
    let behind =
      section.isEmpty ? Phrase(en: "", zh: "") : Phrase(en: ", \(section)", zh: "，\(section)")
    return Phrase(
      en: (before?.english ?? "") + "line \(line)" + behind.english,
      zh: (before?.chinese ?? "") + "第 \(line) 行" + behind.chinese)
  }

  public static func goesDeeper(_ name: String, _ depth: Int) -> Phrase {
    Phrase(en: "deeper: why \(name) \(depth)", zh: "更深：为何 \(name) \(depth)")
  }

  public static func followers(_ count: Int) -> Phrase {
    Phrase(
      en: "\(counted(count, "figure")) follow\(count == 1 ? "s" : "") from it in all",
      zh: "共有 \(count) 个数据随之变动")
  }

  public static func needs(_ names: String) -> Phrase {
    Phrase(en: "\(names) is not published", zh: "未公布：\(names)")
  }

  public static func blankColumns(_ count: Int) -> Phrase {
    Phrase(
      en: "\(counted(count, "blank column")) left out",
      zh: "略去 \(count) 个空列")
  }

  public static func notLoaded(errors: Int) -> Phrase {
    Phrase(
      en: "nothing was loaded: \(counted(errors, "error"))",
      zh: "未载入：\(errors) 处错误")
  }

  public static func fileOpening(_ name: String, line: Int, column: Int) -> Phrase {
    Phrase(en: "\(name):\(line):\(column)", zh: "\(name):\(line):\(column)")
  }
}
