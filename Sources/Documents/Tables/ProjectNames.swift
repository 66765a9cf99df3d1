/// Which project a table is of: the last that a heading or a label named.
struct ProjectNames {
  private(set) var current: String?
  /// How far the rows of the grid were read.
  private var place = 0

  /// `3、村级办公经费绩效目标表` names a project; another title begins something else.
  mutating func read(_ passage: Passage) {
    let text = passage.shortText
    guard !text.isEmpty, !passage.isSentence else { return }
    if let name = ProjectNames.name(inHeading: text) {
      current = name
    } else if TableTitle.isTitle(text) || HeadingWord.isListed(text.plain) {
      current = nil
    }
  }

  /// The rows outside of tables, up to one.
  mutating func read(_ sheet: BandReader, upTo end: Int) {
    for row in sheet.outside.drop(while: { $0 < place }).prefix(while: { $0 < end }) {
      read(sheet.rows[row])
    }
    place = max(place, end)
  }

  mutating func endGrid(_ sheet: BandReader) {
    read(sheet, upTo: sheet.rows.count)
    place = 0
  }

  private mutating func read(_ row: SheetRow) {
    if let only = row.only, TableTitle.isTitle(only.text) {
      current = ProjectNames.name(inHeading: only.text)
    }
    if let label = LabelledValue.all(in: row).first(where: { $0.isProjectName }) {
      current = label.value.text
    }
  }

  /// The name in `1.村级办公经费绩效目标表`; nil where it names none.
  static func name(inHeading text: String) -> String? {
    let ends = ["项目绩效目标表", "绩效目标表", "绩效目标申报表", "预算绩效目标表", "项目支出绩效目标表", "绩效目标"]
    let plain = text.plain
    guard HeadingWord.isListed(plain), let end = ends.first(where: { plain.ends(with: $0) }) else {
      return nil
    }
    var name = plain.dropLast(end.count).unicodeScalars[...]
    name = name.drop { "0123456789一二三四五六七八九十(".unicodeScalars.contains($0) }
    name = name.drop { "、.．)".unicodeScalars.contains($0) }
    let generic = [
      "", "项目", "部门", "整体", "部门整体", "分项", "总体", "预算项目", "专项资金", "部门预算项目", "部门整体支出", "整体支出",
    ]
    return generic.contains(String(name)) ? nil : String(name)
  }
}

/// A label in a sheet, and the cell behind it that has its value.
struct LabelledValue {
  let label: String
  let value: Grid.Cell
  let form: CellForm

  var isProjectName: Bool {
    form == .words
      && ["项目名称", "支出方向", "专项名称", "专项资金名称", "项目支出名称", "预算项目名称"].contains(label.withoutRemarks)
  }

  var isProjectCode: Bool { ["项目编码", "项目代码", "项目编号"].contains(label) }

  /// The labels of a row of labels and values in turn; none in a row of headings.
  static func all(in row: SheetRow) -> [LabelledValue] {
    guard row.filled > 1, row.filled < 16 else { return [] }
    let places = row.cells.indices.filter { row.forms[$0] != .blank }
    let labels = places.map { label(in: row.cells[$0]) }
    let isLabel = labels.map(isLabel)
    return places.indices.dropLast().filter { isLabel[$0] && !isLabel[$0 + 1] }.map { place in
      let behind = places[place + 1]
      return LabelledValue(
        label: labels[place], value: row.cells[behind], form: row.forms[behind])
    }
  }

  /// A cell's text without the colon behind it.
  private static func label(in cell: Grid.Cell) -> String {
    guard cell.text.utf8.count < 90 else { return "" }
    let plain = cell.text.plain
    return plain.ends(with: ":") ? String(plain.dropLast()) : plain
  }

  /// Whether a row tells a project's name or code.
  static func namesProject(_ row: SheetRow) -> Bool {
    all(in: row).contains { $0.isProjectName || $0.isProjectCode }
  }

  private static func isLabel(_ text: String) -> Bool {
    guard text.utf8.count < 60 else { return false }
    let word = text.withoutRemarks
    return labels.contains(word) || isAmount(word)
  }

  /// Whether the label is of an amount of a project's money.
  var isAmount: Bool { LabelledValue.isAmount(label.withoutRemarks) }

  private static func isAmount(_ word: String) -> Bool {
    if amounts.contains(word) { return true }
    return word.begins(with: "其中:") && word.ends(withAnyOf: ["资金", "拨款", "补助", "收入", "预算"])
  }

  private static let labels: WordSet = [
    "项目编码", "项目代码", "项目编号", "项目名称", "支出方向", "所属专项", "专项名称", "专项资金名称", "主管部门", "实施单位", "项目单位",
    "预算单位",
    "项目实施单位", "项目负责人", "项目类别", "项目属性", "项目类型", "项目期", "项目期限", "项目实施期", "项目支出名称", "预算项目名称", "单位名称",
    "部门名称", "联系电话", "预算规模及资金用途", "项目资金", "年度绩效目标", "实施期绩效目标", "绩效目标",
  ]

  private static let amounts: WordSet = [
    "预算数", "项目金额", "资金总额", "年度资金总额", "预算总额", "项目总额", "项目资金总额", "预算金额", "实施期资金总额", "中期资金总额", "项目总预算",
    "项目当年预算", "财政资金", "其他资金", "财政拨款", "其中:财政资金", "其中:财政拨款", "一般公共预算拨款", "上级补助", "本级财政资金", "单位自筹",
    "自有资金",
    "事业收入", "上年结转", "上年结转资金", "财政专户管理资金", "单位资金", "本年财政拨款", "当年财政拨款",
  ]
}
