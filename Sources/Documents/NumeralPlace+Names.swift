/// Numbers that are part of how something is called.
extension NumeralPlace {
  var isInName: Bool { isSlogan || isQuotedName || isCountOfCharacters || isCountOfIssuers }

  /// What stands in the quotation marks around it, if they enclose it closely.
  private var quotation: Stretch? {
    guard let open = before.lastQuotationMark, let length = behind.lengthToClosingMark else {
      return nil
    }
    return line.bytes[open..<(numeral.place.upperBound + length)]
  }

  /// Digits that stand for something when they are alone in quotation marks: `“1+3”`, `“323”`.
  private var isSlogan: Bool {
    guard let quotation else { return false }
    return quotation.allSatisfy { Ascii.isDigit($0) || $0 == UInt8(ascii: "+") }
  }

  /// A plan or a project that is called by a number: `“1116人才计划”`.
  private var isQuotedName: Bool {
    guard let quotation, quotation.startIndex == numeral.place.lowerBound else { return false }
    return quotation.ends(withAnyOf: ["计划", "工程", "行动", "机制", "模式", "体系", "格局", "战略"])
      && !quotation.holds(anyOf: ["，", ",", "、", "。"])
  }

  /// The characters of a slogan: `“讲忠诚…”12字部风`.
  private var isCountOfCharacters: Bool {
    behind.begins(with: "字") && before.ends(withAnyOf: ["”", "\"", "》"])
  }

  /// Those who issue a document, in its title: `省人社厅等5部门关于印发…`.
  private var isCountOfIssuers: Bool {
    guard before.trimmedEnd.ends(with: "等"), behind.begins(withAnyOf: ["部门", "部委", "单位"]) else {
      return false
    }
    return behind.dropFirst("部门".utf8.count)
      .begins(withAnyOf: ["《", "关于", "印发", "联合", "〈", "<"])
  }

  /// `1000人以下的村`, `1000人以上3000人以下的村`
  var isClassBoundary: Bool {
    guard let rest = behind.behindBound else { return false }
    let next = PrintedNumeral.all(in: rest).first { $0.place.lowerBound == rest.startIndex }
    let kind = next?.behind.behindBound ?? rest
    return kind.begins(with: "的")
      && kind.dropFirst("的".utf8.count).begins(withAnyOf: NumeralPlace.kinds)
  }

  /// What is told apart by size.
  private static let kinds = ["村", "社区", "行政村", "企业", "单位", "组织", "党组织", "设备", "项目"]
}

extension Stretch {
  /// What stands behind a unit and the word for a bound.
  fileprivate var behindBound: Stretch? {
    guard let unit else { return nil }
    let rest = dropFirst(unit.utf8.count)
    return ["以下", "以上", "以内", "及以上", "及以下"].first { rest.begins(with: $0) }
      .map { rest.dropFirst($0.utf8.count) }
  }

  /// Where the text within the last opening mark begins, if no mark closes it.
  fileprivate var lastQuotationMark: Int? {
    let mark = "“".utf8.count
    let start = Swift.max(startIndex, endIndex - NumeralPlace.longestName)
    let place = (start..<endIndex).last { self[$0...].begins(withAnyOf: ["“", "”"]) }
    return place.flatMap { self[$0...].begins(with: "“") ? $0 + mark : nil }
  }

  fileprivate var lengthToClosingMark: Int? {
    place(of: "”", from: startIndex).map { $0 - startIndex }
      .flatMap { $0 <= NumeralPlace.longestName ? $0 : nil }
  }
}

extension NumeralPlace {
  /// How many bytes a name in quotation marks has at most.
  fileprivate static let longestName = 36
}
