/// What is wrong in a budget file or with a budget that is loaded.
extension Problem {
  var budgetWording: Wording? {
    headerWording ?? figureWording ?? tableWording ?? loadedWording
  }

  private var headerWording: Wording? {
    switch self {
    case .fileTooLarge(_, let limit):
      Wording(
        Phrase(
          en: "this file is too large: more than \(limit) bytes",
          zh: "文件过大：超过 \(limit) 字节"),
        Phrase(en: "divide it into several budgets", zh: "请分为几个预算文件"))
    case .budgetNameMissing:
      Wording(
        Phrase(en: "a budget file begins with its name", zh: "预算文件开头应写明名称"),
        Phrase(en: "write a first line such as: budget office-2023", zh: "第一行写作 预算 office-2023"))
    case .budgetNameExpected(let found):
      Wording(
        Phrase(
          en: "“\(found)” cannot be the name of a budget", zh: "“\(found)”不能作预算的名称"),
        Phrase(
          en: "write letters, digits and -, such as office-2023",
          zh: "用英文字母、数字和 -，如 office-2023"))
    case .yearExpected:
      Wording(
        Phrase(en: "a year has four digits", zh: "年度是四位数字"),
        Phrase(en: "such as year 2023", zh: "如 年度 2023"))
    case .nothingBehind(let word):
      Wording(
        Phrase(en: "there is nothing behind “\(word)”", zh: "“\(word)”后面没有内容"),
        Phrase(en: "complete the line or take it out", zh: "请补全，或删去这一行"))
    case .oneOf(let words):
      Wording(
        Phrase(en: "another word should stand here", zh: "此处应为其他词"),
        Phrase(
          en: "write one of: \(words.joined(separator: ", "))",
          zh: "可写：\(words.joined(separator: "、"))"))
    case .lineNumberExpected:
      Wording(
        Phrase(en: "the number of a line should stand here", zh: "此处应为行号"),
        Phrase(en: "write the line of the document, such as @1774", zh: "写文件中的行号，如 @1774"))
    case .citationExpected:
      Wording(
        Phrase(en: "only lines of the document can follow here", zh: "此处只能写文件中的行号"),
        Phrase(en: "such as @1774 @1780, or @403 「五个」", zh: "如 @1774 @1780，或 @403 「五个」"))
    default: nil
    }
  }

  private var figureWording: Wording? {
    switch self {
    case .nameExpected(let found):
      Wording(
        Phrase(en: "“\(found)” cannot be a name as it stands", zh: "“\(found)”不能直接作名称"),
        Phrase(en: "write it 「\(found)」", zh: "写作 「\(found)」"))
    case .asciiNameExpected(let found):
      Wording(
        Phrase(
          en: "a name in English letters should stand first, not “\(found)”",
          zh: "先写一个英文字母的名称，而不是“\(found)”"),
        Phrase(
          en: "such as office 办公经费", zh: "如 office 办公经费"))
    case .figureExpected(let found):
      Wording(
        found.isEmpty
          ? Phrase(en: "this line is not complete", zh: "这一行不完整")
          : Phrase(en: "“\(found)” cannot be read here", zh: "此处无法读懂“\(found)”"),
        Phrase(
          en: "a figure is written NAME TITLE = VALUE @LINE; a comment begins with #",
          zh: "数据写作 英文名 中文名 = 值 @行号；说明文字以 # 开头"))
    case .formulaCited:
      Wording(
        Phrase(
          en: "a formula does not stand in the document; only what is printed does",
          zh: "公式不在文件中，只有公布的数才在"),
        Phrase(
          en: "write the figure as it is printed on the next line: stated 24 万元 @1774",
          zh: "在下一行写公布的数：公布 24 万元 @1774"))
    case .unpublishedCited:
      Wording(
        Phrase(
          en: "what is not published stands on no line of the document",
          zh: "没有公布的数不在文件中，不写行号"),
        Phrase(
          en: "leave the line out, or write the printed value instead of ?",
          zh: "请删去行号；已公布的，直接写公布的数"))
    case .colon(let instead):
      Wording(
        Phrase(en: "no colon belongs here", zh: "此处不用冒号"),
        instead.map { Phrase(en: "leave it out: \($0)", zh: "去掉冒号，写作 \($0)") }
          ?? Phrase(en: "leave it out", zh: "请删去冒号"))
    case .twice(let name, let line):
      Wording(
        Phrase(en: "“\(name)” stands already on line \(line)", zh: "“\(name)”在第 \(line) 行已有"),
        Phrase(
          en: "give one of them another name, or take it out", zh: "请改用其他名称，或删去其中一个"))
    case .outsideProject(let word):
      Wording(
        Phrase(en: "“\(word)” belongs to a project", zh: "“\(word)”属于某个项目"),
        Phrase(en: "write it below a line such as: project office", zh: "写在“项目 …”一行之下"))
    case .outsideFigure(let word):
      Wording(
        Phrase(en: "“\(word)” belongs to a figure", zh: "“\(word)”属于某个数据"),
        Phrase(
          en: "write it below a line such as: villages = 180 村",
          zh: "写在“villages 村数 = 180 村”这样的一行之下"))
    default: nil
    }
  }

  private var tableWording: Wording? {
    switch self {
    case .outsideTable(let word):
      Wording(
        Phrase(en: "“\(word)” belongs to a table", zh: "“\(word)”属于某个表"),
        Phrase(en: "write it below a line such as: table income", zh: "写在“表 …”一行之下"))
    case .columnsMissing:
      Wording(
        Phrase(en: "the columns of this table are missing", zh: "这个表还没有列"),
        Phrase(
          en: "write a line such as: columns code 科目编码 | name 科目名称 | 万元 合计",
          zh: "先写一行：列 码 科目编码 | 名 科目名称 | 万元 合计"))
    case .columnExpected:
      Wording(
        Phrase(en: "a column has a role or a unit, and a title", zh: "列要写明性质或单位，再写标题"),
        Phrase(
          en: "roles are no, code, name, text and number; a unit is 万元",
          zh: "性质有 号、码、名、文、数；单位如 万元"))
    case .tooManyColumns(let limit):
      Wording(
        Phrase(en: "a table has at most \(limit) columns", zh: "一个表最多 \(limit) 列"),
        Phrase(en: "divide it into two tables", zh: "请分为两个表"))
    case .tooManyCells(let wanted):
      Wording(
        Phrase(
          en: "this row has more cells than the table has columns: \(wanted)",
          zh: "这一行的格数多于列数：共 \(wanted) 列"),
        Phrase(en: "take a cell out, or add a column", zh: "删去多余的格，或增加一列"))
    case .tooFewCells(let wanted, let given):
      Wording(
        Phrase(
          en: "this row has \(given) of \(wanted) cells", zh: "这一行只有 \(given) 格，应有 \(wanted) 格"),
        Phrase(
          en: "a blank cell is written | |, and the last cell ends with |",
          zh: "空格写作 | |，最后一格以 | 结尾"))
    case .rowCitation:
      Wording(
        Phrase(
          en: "behind a row stands one line of the document and nothing else",
          zh: "一行之后只写一个行号"),
        Phrase(
          en: "write @ and the line of its first cell, and other lines in their cells: | 5 @62 |",
          zh: "写第一格的行号；其他格的行号写在格内：| 5 @62 |"))
    case .cellNotNumber(let text):
      Wording(
        Phrase(en: "“\(text)” is no number of this column", zh: "“\(text)”不是这一列的数"),
        Phrase(en: "write 「\(text)」 if the document has that", zh: "如文件确实如此，写作 「\(text)」"))
    default: nil
    }
  }

  private var loadedWording: Wording? {
    switch self {
    case .unknownBudget(let name, let near):
      Wording(
        Phrase(en: "there is no budget “\(name)”", zh: "没有预算“\(name)”"),
        near.isEmpty
          ? Phrase(en: "budgets lists those there are", zh: "输入 预算 查看已有的预算")
          : Words.didYouMean(near))
    case .cannotRead(let name, let reason):
      Wording(
        Phrase(en: "“\(name)” cannot be read: \(reason)", zh: "无法读取“\(name)”：\(reason)"),
        Phrase(
          en: "give the path of a file, such as budgets/office-2023.budget",
          zh: "请给出文件路径，如 预算/office-2023.budget"))
    case .ambiguousName(let name, let meant):
      Wording(
        Phrase(en: "“\(name)” stands in several budgets", zh: "几个预算中都有“\(name)”"),
        Phrase(
          en: "write \(meant.joined(separator: " or "))",
          zh: "写作 \(meant.joined(separator: " 或 "))"))
    case .notOneFigure(let name):
      Wording(
        Phrase(en: "\(name) holds many figures", zh: "\(name) 不是一个数"),
        Phrase(en: "see them with: show \(name)", zh: "可查看：显示 \(name)"))
    case .notLoaded(let name):
      Wording(
        Phrase(en: "“\(name)” is not loaded", zh: "还没有载入“\(name)”"),
        Phrase(en: "type load \(name)", zh: "请输入 载入 \(name)"))
    case .unknownCell(let name, let near):
      Wording(
        Phrase(en: "the table has no cell “\(name)”", zh: "表中没有“\(name)”这一格"),
        near.isEmpty
          ? Phrase(
            en: "a cell is TABLE.ROW.COLUMN, such as income.r5.C", zh: "格写作 表.行.列，如 income.r5.C")
          : Words.didYouMean(near))
    case .notPublished(let names):
      Wording(
        Phrase(
          en: "\(names.joined(separator: ", ")) is not published",
          zh: "没有公布 \(names.joined(separator: "、"))"),
        names.first.map {
          Phrase(en: "suppose a value: \($0) = …", zh: "可先假设一个值：\($0) = …")
        })
    case .notOfBudget(let name):
      Wording(
        Phrase(
          en: "\(name) was defined here, so there is nothing published to go back to",
          zh: "\(name) 是在这里定义的，没有公布的值可以恢复"),
        Phrase(en: "undo takes back what was typed last", zh: "“撤销”可取消上一次输入"))
    case .unknownScenario(let name, let near):
      Wording(
        Phrase(en: "there is no scenario \(name)", zh: "没有方案 \(name)"),
        near.isEmpty
          ? Phrase(en: "scenario lists them", zh: "“方案”列出全部")
          : Phrase(
            en: "did you mean \(near.joined(separator: ", "))?",
            zh: "是不是 \(near.joined(separator: "、"))？"))
    case .scenarioIsKept(let name):
      Wording(
        Phrase(en: "\(name) holds other changes already", zh: "方案 \(name) 已有其他改动"),
        Phrase(
          en: "reset first to take it up, or choose another name", zh: "先“复原”再采用它，或另取名称"))
    default: nil
    }
  }
}
