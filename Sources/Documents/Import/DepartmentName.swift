/// The name of a department, as the first pages of its document tell it.
enum DepartmentName {
  /// `编制部门：青河县水务局`, `单位：青河县水务局`, or `203青河县水务局` above a table.
  static func told(in text: Stretch) -> String? {
    let cell = text.trimmed
    return labelled(cell) ?? shortlyLabelled(cell) ?? coded(cell)
  }

  /// `青河县水务局2024年部门预算`
  static func titled(in text: Stretch) -> String? {
    let line = text.trimmed.skipping(["关于"])
    guard line.count <= longestTitle,
      let year = PrintedNumeral.all(in: line).first(where: { NumeralPlace.isYear($0.digits) }),
      isTitle(line[year.place.lowerBound...])
    else { return nil }
    return office(line[..<year.place.lowerBound].trimmedEnd)
  }

  /// A line that is nothing but a name, above `2024年度部门决算`.
  static func above(_ title: Stretch, _ line: Stretch) -> String? {
    isTitle(title.trimmed) ? office(line.trimmed) : nil
  }

  private static func labelled(_ cell: Stretch) -> String? {
    for label in labels {
      guard let place = cell.place(of: label, from: cell.startIndex) else { continue }
      let rest = cell[(place + label.utf8.count)...].skipping(seals)
      let name = name(behind: rest)
      if !isColon(rest) {
        if let office = office(name) { return office }
      } else if name.beginsWithHan, name.count <= longest {
        return String(decoding: name, as: UTF8.self)
      }
    }
    return nil
  }

  /// A short word, which may also label the unit of money.
  private static func shortlyLabelled(_ cell: Stretch) -> String? {
    for label in ["部门", "单位"] where cell.begins(with: label) {
      let rest = cell.dropFirst(label.utf8.count)
      if isColon(rest) { return office(name(behind: rest)) }
    }
    return nil
  }

  private static func isColon(_ text: Stretch) -> Bool {
    text.begins(with: "：") || text.begins(with: ":")
  }

  private static func name(behind label: Stretch) -> Stretch {
    label.skipping([":", "："]).skipping(seals).prefix { !Ascii.isBlank($0) }
  }

  /// Codes of departments have three digits, those of their units six; those of functions may have
  /// three too, but end like no office.
  private static func coded(_ cell: Stretch) -> String? {
    let code = cell.leadingDigits
    guard code.count == 3 || code.count == 6 else { return nil }
    return office(cell[code.endIndex...].skipping(["-", "—"]))
  }

  private static func isTitle(_ text: Stretch) -> Bool {
    let year = text.leadingDigits
    return NumeralPlace.isYear(String(decoding: year, as: UTF8.self))
      && text[year.endIndex...].trimmedStart.begins(with: "年") && text.count <= longestTitle
      && text.holds(anyOf: ["预算", "决算"])
  }

  private static func office(_ name: Stretch) -> String? {
    let isName =
      name.beginsWithHan && name.count >= shortest && name.count <= longest
      && endings.contains { name.ends(with: $0) }
      && !name.holds(anyOf: ["，", "。", "；", "：", "、", "第一部分", "第二部分", "第三部分", "第四部分"])
    return isName ? String(decoding: name, as: UTF8.self) : nil
  }

  /// In bytes, three to a character.
  private static let (shortest, longest, longestTitle) = (9, 120, 240)

  private static let labels = [
    "编制部门", "部门名称", "编制单位", "单位名称", "填报单位", "填报部门", "预算部门", "公开部门", "预算单位", "主管部门",
  ]

  private static let seals = ["（盖章）", "（公章）", "(盖章)", "(公章)", "（签章）"]

  private static let endings = [
    "部", "部门", "局", "厅", "委", "办", "院", "所", "处", "站", "馆", "校", "园", "会", "社", "台", "队", "中心",
    "办公室",
    "政府", "大学", "小学", "中学", "街道", "镇", "乡", "库", "场",
  ]
}
