/// The targets that a table of indicators sets, as the figures that they are.
///
///     数量指标 | 服务群众专项经费发放村的数量 | 180个   →   服务群众专项经费发放村的数量 = 180 个
///
/// The same words behind the same number in several rows, which tell what the money is for and no
/// target, are one figure.
struct TargetFigures {
  /// A target, and the class that it is of.
  struct Target {
    let level: String
    let name: String
    let value: TargetValue
    var lines: [Int]

    /// `≥90投保完成率`: the value tells what is to be reached.
    var isNamedByItsValue: Bool {
      let words = ContiguousArray(value.words.utf8)[...]
      return words.count > 8 && words.ends(withAnyOf: ["率", "数", "数量", "满意度", "比例"])
    }

    var mention: Mention { Mention(name, value.printed, line: lines[0], alsoOn: lines.dropFirst()) }
  }

  private(set) var all: [Target] = []

  init(_ tables: [ReadTable]) {
    for table in tables where table.kind == .targets { add(table) }
  }

  private mutating func add(_ table: ReadTable) {
    guard let columns = Columns(table) else { return }
    var level = ""
    var repeated: [TargetValue: Int] = [:]
    for row in table.rows {
      if !row[0].text.isEmpty { level = row[0].text }
      guard let value = columns.value(in: row) else { continue }
      let line = row[columns.value].line
      if value.words.isEmpty {
        all.append(
          Target(level: level, name: row[columns.name].text, value: value, lines: [line]))
      } else if let place = repeated[value] {
        all[place].lines.append(line)
      } else {
        repeated[value] = all.count
        all.append(Target(level: "", name: value.words, value: value, lines: [line]))
      }
    }
    all.removeAll { !$0.value.words.isEmpty && $0.lines.count < 2 && !$0.isNamedByItsValue }
  }
}

extension TargetFigures {
  /// Where in its rows a table of indicators tells what.
  private struct Columns {
    let name: Int
    let value: Int
    private let sign: Int?
    private let unit: Int?

    init?(_ table: ReadTable) {
      let titles = table.columns.map(\.title)
      guard let name = table.columns.firstIndex(where: { $0.role == .name }),
        titles.indices.contains(name + 1)
      else { return nil }
      (self.name, value) = (name, name + 1)
      sign = titles.firstIndex { ["指标性质", "计算符号", "运算符号"].contains($0.withoutRemarks) }
      unit = titles.firstIndex {
        ["度量单位", "计量单位", "指标单位", "单位"].contains($0.withoutRemarks)
      }
    }

    func value(in row: [ReadTable.Cell]) -> TargetValue? {
      guard !row[name].text.isEmpty, row[value].line > 0 else { return nil }
      return TargetValue(
        row[value].text, sign: sign.map { row[$0].text } ?? "",
        unit: unit.map { row[$0].text } ?? "")
    }
  }
}
