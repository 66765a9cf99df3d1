/// The columns of a table of indicators: which class, what it is called, what is to be reached.
struct TargetHeading {
  let level: Int
  let name: Int
  let value: Int
  /// The sign before the value and the unit behind it, where they have columns of their own.
  let others: [Int]

  init?(_ row: SheetRow) {
    guard row.filled > 2, row.filled < 20, row.numerals == 0 else { return nil }
    let titles = row.cells.map { $0.text.utf8.count < 90 ? $0.text.withoutRemarks : "" }
    func column(_ words: [String]) -> Int? {
      words.lazy.compactMap { word in titles.firstIndex { $0.begins(with: word) } }.first
    }
    guard let name = column(["三级指标", "指标名称", "四级指标"]),
      let value = column(["指标值", "年度指标值", "目标值", "绩效指标值", "预期指标值", "年初指标值", "绩效目标值"]),
      let level = column(["二级指标", "指标类别", "指标类型", "一级指标"])
    else { return nil }
    (self.level, self.name, self.value) = (level, name, value)
    others = titles.indices.filter {
      ["指标性质", "计算符号", "运算符号", "度量单位", "计量单位", "指标单位", "单位"].contains(titles[$0])
    }
  }
}

/// When in the year the money is to be spent: 3月底, 6月底, ….
struct PlanHeading {
  let columns: [Int]

  init?(_ row: SheetRow) {
    guard row.filled > 2, row.filled < 20, row.numerals == 0 else { return nil }
    columns = row.cells.indices.filter { PlanHeading.isDate(row.cells[$0].text) }
    guard columns.count > 1, columns.count + 1 >= row.filled else { return nil }
  }

  private static func isDate(_ text: String) -> Bool {
    guard text.utf8.count < 40 else { return false }
    let plain = text.withoutRemarks
    return plain.ends(withAnyOf: ["月底", "月末", "季度", "月底前"]) && plain.utf8.count < 24
  }
}
