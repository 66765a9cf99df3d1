/// What is wrong with a sweep, a ranking or an export.
extension Problem {
  var sweepWording: Wording? {
    switch self {
    case .jointExpected(let word, let form):
      Wording(
        Phrase(
          en: "“\(word.english)” should stand here", zh: "此处应为“\(word.chinese)”"),
        Words.writtenSo(form))
    case .missingBefore(let word?, let form):
      Wording(
        Phrase(
          en: "something is missing before “\(word.english)”", zh: "“\(word.chinese)”之前缺少内容"),
        Words.writtenSo(form))
    case .missingBefore(nil, let form):
      Wording(
        Phrase(en: "the command is not finished", zh: "命令没有写完"), Words.writtenSo(form))
    case .figureNameExpected(let found):
      Wording(
        Phrase(
          en: found.isEmpty
            ? "the name of a figure is missing here"
            : "the name of one figure should stand here, not “\(found)”",
          zh: found.isEmpty ? "此处缺少数据的名称" : "此处应为一个数据的名称，而不是“\(found)”"),
        Phrase(
          en: "give a computation a name first: 合计 = …", zh: "算式请先起个名称：合计 = …"))
    case .oneNumberExpected:
      Wording(
        Phrase(en: "one number should stand here", zh: "此处应为一个数"),
        Phrase(en: "such as 150 村", zh: "如 150 村"))
    case .otherUnit(let name, let own, let given):
      Words.otherUnit(name, own, given)
    case .stepZero:
      Wording(
        Phrase(en: "a step of zero leads nowhere", zh: "步长不能为零"),
        Phrase(en: "write how far it goes each time", zh: "写明每次变动多少"))
    case .stepAway:
      Wording(
        Phrase(en: "this step leads away from the end", zh: "这个步长的方向与终点相反"))
    case .sweptTwice(let name):
      Wording(
        Phrase(en: "\(name) cannot go two ways at once", zh: "\(name) 不能同时按两种方式变动"),
        Phrase(en: "name another figure here", zh: "此处请换一个数据"))
    case .tooManyPoints(let points, let limit):
      Wording(
        Phrase(
          en: "these are \(points) points, and at most \(limit) are computed",
          zh: "共 \(points) 个点，最多计算 \(limit) 个"),
        Phrase(en: "write a larger step", zh: "请加大步长"))
    case .tooManyGoals(let limit):
      Wording(
        Phrase(
          en: "at most \(limit) figures are shown beside each other", zh: "一次最多并列 \(limit) 个数据"))
    case .independent(let name, let figures):
      Wording(
        Phrase(
          en: "\(name) does not depend on \(figures.joined(separator: " or "))",
          zh: "\(name) 与 \(figures.joined(separator: "、")) 无关"),
        Phrase(
          en: "uses \(figures[0]) lists what does; rank \(name) what it depends on",
          zh: "“用处 \(figures[0])”列出与它有关的，“排序 \(name)”列出影响 \(name) 的"))
    case .rangedGoal(let name, let ranges): Words.rangedGoal(name, ranges)
    case .notComputed(let name):
      Wording(
        Phrase(en: "\(name) is not computed from others", zh: "\(name) 不是由其他数据计算的"),
        Phrase(en: "uses \(name) lists what it moves", zh: "“用处 \(name)”列出受它影响的"))
    case .shareExpected:
      Wording(
        Phrase(
          en: "a share up to 100% should stand here", zh: "此处应为不超过 100% 的百分数"),
        Phrase(en: "such as by 5%", zh: "如 按 5%"))
    default: exportWording
    }
  }

  private var exportWording: Wording? {
    switch self {
    case .nothingToExport:
      Wording(
        Phrase(en: "there is no table yet that could be written", zh: "还没有可以导出的表"),
        Phrase(en: "sweep or rank first", zh: "请先“扫描”或“排序”"))
    case .notCSV(let path, let instead):
      Wording(
        Phrase(en: "tables are written as CSV, not as \(path)", zh: "表只能导出为 CSV，不能是 \(path)"),
        Phrase(en: "write export \(instead)", zh: "写作 导出 \(instead)"))
    case .fileExists(let path):
      Wording(
        Phrase(en: "\(path) is there already", zh: "\(path) 已经存在"),
        Phrase(
          en: "to replace it: export over \(path)", zh: "要替换它，请输入：导出 覆盖 \(path)"))
    case .cannotWrite(let path, let reason):
      Wording(
        Phrase(
          en: "\(path) was not written: \(reason)", zh: "未写入 \(path)：\(reason)"))
    default: nil
    }
  }
}

extension Words {
  static func writtenSo(_ form: Phrase) -> Phrase {
    Phrase(en: "it is written: \(form.english)", zh: "写作：\(form.chinese)")
  }

  static func otherUnit(_ name: String, _ own: String, _ given: String) -> Problem.Wording {
    let own = unit(own)
    return Problem.Wording(
      Phrase(
        en: "\(name) is counted in \(own.english), and this "
          + (given.isEmpty ? "has no unit" : "is in \(given)"),
        zh: "\(name) 的单位是 \(own.chinese)，而此处" + (given.isEmpty ? "没有单位" : "是 \(given)")),
      Phrase(en: "write it in \(own.english)", zh: "请用 \(own.chinese)"))
  }

  static func rangedGoal(_ name: String, _ ranges: [String]) -> Problem.Wording {
    let headline = Phrase(
      en: "\(name) is a range, and there is no curve of it", zh: "\(name) 是区间，画不出一条曲线")
    guard let first = ranges.first else {
      return Problem.Wording(
        headline, Phrase(en: "take fewer steps for a table", zh: "减少步数，即可列表"))
    }
    return Problem.Wording(
      headline,
      Phrase(
        en: "take fewer steps for a table, or give one value first: "
          + ranges.prefix(3).map { "\($0) = …" }.joined(separator: ", "),
        zh: "减少步数即可列表；或先取一个值：\(first) = …"))
  }
}
