/// What the columns of a table hold, by their titles and by what stands in them.
struct ColumnRoles {
  /// What is counted in a column.
  private struct Tally {
    var numerals = 0
    var percents = 0
    /// The units that are printed behind amounts.
    var units: Set<String> = []
    var withUnit = 0
    var words = 0
    /// Words that were a number before something happened to it.
    var spoilt = 0
    /// 无 and the like.
    var nothings = 0

    mutating func add(_ cell: Grid.Cell, _ form: CellForm) {
      switch form {
      case .blank, .dash: break
      case .words:
        if ColumnRoles.nothing.contains(cell.text.shortPlain) {
          nothings += 1
        } else if CellForm.isSpoiltNumeral(cell.text) {
          spoilt += 1
        } else {
          words += 1
        }
      case .numeral(_, let printed):
        numerals += 1
        if printed == .percent { percents += 1 }
        if printed == .other, let unit = cell.text.unitBehind {
          units.insert(unit)
          withUnit += 1
        }
      }
    }

    var printed: Int { numerals + words + spoilt + nothings }
  }

  /// Words for no amount.
  private static let nothing: WordSet = ["无", "不涉及", "未安排", "无预算"]

  let roles: [ReadTable.Role]
  private let tallies: [Tally]

  init(titles: [String], paths: [[String]], rows: [SheetRow], unit: String?) {
    var tallies = [Tally](repeating: Tally(), count: titles.count)
    for row in rows where row.count == titles.count {
      for column in titles.indices { tallies[column].add(row.cells[column], row.forms[column]) }
    }
    self.tallies = tallies
    var roles = titles.indices.map { column in
      ColumnRoles.role(titles[column], paths[column], tallies[column], unit)
    }
    ColumnRoles.settle(&roles, titles)
    ColumnRoles.settleCodes(&roles, rows)
    self.roles = roles
  }

  /// Whether nothing is printed in a column.
  func isBlank(_ column: Int) -> Bool { tallies[column].printed == 0 }

  func hasNumerals(_ column: Int) -> Bool { tallies[column].numerals > 0 }

  private static func role(
    _ title: String, _ path: [String], _ tally: Tally, _ unit: String?
  ) -> ReadTable.Role {
    var tally = tally
    if tally.spoilt >= tally.numerals { tally.words += tally.spoilt }
    let word = title.withoutRemarks
    let own = (path.last ?? title).withoutRemarks
    if ["序号", "行次", "栏次"].contains(own) { return .number }
    if ["单位", "部门", "项目", "预算单位"].contains(where: { [$0 + "编码", $0 + "代码"].contains(word) }) {
      return .text
    }
    if word.ends(withAnyOf: ["编码", "代码", "目录序号"]) || ["类", "款", "项"].contains(own) {
      return .code
    }
    if isText(word) { return .text }
    if tally.numerals + tally.words == 0 {
      return isAmount(word) ? amount(title, tally, unit) : .name
    }
    if tally.words == 0, tally.numerals > 0 { return amount(title, tally, unit) }
    return tally.numerals == 0 || tally.words > tally.numerals ? .name : .text
  }

  private static func isText(_ title: String) -> Bool {
    title.ends(withAnyOf: [
      "备注", "说明", "依据", "内容", "目标", "计量单位", "规格", "型号", "时间", "日期", "年度", "年份", "电话", "用途", "性质",
      "方式",
      "期限", "实施期",
    ]) && title != "项目内容"
  }

  /// Whether amounts stand below a title, though none is printed.
  private static func isAmount(_ title: String) -> Bool {
    if ["项目", "科目", "名称", "单位", "部门", "单位名称"].contains(title) { return false }
    return title.ends(withAnyOf: [
      "金额", "预算数", "决算数", "合计", "小计", "总计", "支出", "收入", "拨款", "资金", "经费", "结转", "结余", "费", "费用",
      "数量",
      "单价", "数", "额", "值", "款", "份额", "预算", "决算", "率", "比例", "占比", "比重", "增减", "补助", "人数", "面积",
      "核拨",
      "上缴", "收益", "上年", "本年", "%", "专户", "盈余",
    ])
  }

  private static func amount(
    _ title: String, _ tally: Tally, _ unit: String?
  ) -> ReadTable.Role {
    let percents = tally.percents > 0 && tally.percents == tally.numerals
    if percents || title.contains(anyOf: ["%", "百分比"]) { return .amount(unit: "%") }
    if tally.percents > 0 { return .text }
    if let own = unitInBrackets(title) { return .amount(unit: own) }
    if tally.withUnit > 0, tally.withUnit < tally.numerals, tally.units != unit.map({ [$0] }) {
      return .text
    }
    if tally.units.count > 1 { return .text }
    return .amount(unit: isCount(title) ? nil : tally.units.first ?? unit)
  }

  /// `价值(金额单位:万元)`, `金额(元)`
  private static func unitInBrackets(_ title: String) -> String? {
    guard title.ends(with: ")"), let open = title.lastIndex(of: "(") else { return nil }
    let inside = String(title[open...].dropFirst().dropLast())
    return ["万元", "亿元", "千元", "元"].first { inside.ends(with: $0) }
  }

  private static func isCount(_ title: String) -> Bool {
    let word = title.withoutRemarks
    if word.ends(with: "数"), !word.ends(withAnyOf: numbersOfMoney) { return true }
    return word.ends(withAnyOf: ["数量", "面积", "批次", "率", "比例", "占比", "比重", "人次"])
      || title.contains(anyOf: countsInBrackets)
  }

  /// Titles that end like a count, and are of money.
  private static let numbersOfMoney = [
    "预算数", "决算数", "执行数", "合计数", "完成数", "支出数", "收入数", "期末数", "期初数", "年末数", "年初数", "上年数", "本年数",
    "调整数", "金额数", "拨款数", "余额数", "安排数", "批复数", "结转数", "结余数", "申报数", "下达数", "累计数", "小计数", "核定数",
    "增减数",
    "变动数", "预计数", "实际数",
  ]

  private static let countsInBrackets = [
    "(辆)", "(个)", "(人)", "(台)", "(平方米)", "(人次)", "(批)", "(套)", "(㎡)",
  ]

  /// Words before amounts are names; words behind all of them are remarks.
  private static func settle(_ roles: inout [ReadTable.Role], _ titles: [String]) {
    for column in roles.indices.dropFirst()
    where titles[column].withoutRemarks == "单位" && roles[column - 1] == .name {
      roles[column] = .text
    }
    settleNames(&roles, titles)
    guard let last = roles.lastIndex(where: \.isAmount) else { return }
    for column in roles.indices where roles[column] == .name && column > last {
      roles[column] = .text
    }
  }
}

extension ColumnRoles {
  /// 类型 and 项目单位 next to 项目名称 are no names of the row.
  private static func settleNames(_ roles: inout [ReadTable.Role], _ titles: [String]) {
    for own in roles.indices where roles[own] == .name && titles[own].withoutRemarks == "项目名称" {
      for step in [-1, 1] {
        var column = own + step
        while roles.indices.contains(column), roles[column] == .name {
          roles[column] = .text
          column += step
        }
      }
    }
  }
}

/// Codes that are those of the rows, and codes that are only told.
extension ColumnRoles {
  /// Where income stands beside spending with codes, or two kinds of codes stand side by side, no
  /// code is that of the whole row.
  private static func settleCodes(_ roles: inout [ReadTable.Role], _ rows: [SheetRow]) {
    let codes = roles.indices.filter { roles[$0] == .code }
    guard let amount = roles.firstIndex(where: \.isAmount) else { return }
    let isBesideNames = roles[amount...].contains(.name) && codes.count == 1
    if isBesideNames, rows.contains(where: { $0.isOfSubject(codes[0]) }) {
      roles[codes[0]] = .text
    }
    let own = codes.filter { $0 < amount && (roles[$0 + 1] == .name || roles[$0 + 1] == .text) }
    if own.count > 1, !roles[amount...].contains(.code) {
      for column in own.dropFirst() { (roles[column], roles[column + 1]) = (.text, .text) }
    }
  }
}

extension SheetRow {
  /// Whether a code of the classification of income and spending stands in a column.
  func isOfSubject(_ column: Int) -> Bool {
    column < count && forms[column].isWhole && [3, 5, 7].contains(cells[column].text.utf8.count)
  }
}

extension ReadTable.Role {
  var isAmount: Bool { if case .amount = self { true } else { false } }
}

extension String {
  fileprivate var shortPlain: String { utf8.count < 16 ? plain : self }

  /// The unit that an amount ends with.
  var unitBehind: String? { ["万元", "亿元", "千元", "元"].first { ends(with: $0) } }
}
