/// What the words of tables say of their rows.
enum CellText {
  /// `合计`, `支出总计`, `本年收入合计`
  static func isTotal(_ text: Stretch) -> Bool {
    let word = text.withoutBlanks[...]
    return word.count <= 36 && word.ends(withAnyOf: ["合计", "总计"])
  }

  /// Whether a name begins anew here: `一、财政拨款收入`, `1.一般公共预算`, `(一)…`, `年初结转和结余`.
  static func begins(_ text: Stretch) -> Bool {
    isTotal(text) || isNumbered(text)
      || (text.begins(withAnyOf: beginnings) && !isShort(text))
  }

  /// Two characters are the end of a broken name: `收入`, `支出`, `结余`.
  private static func isShort(_ text: Stretch) -> Bool { text.count <= 6 }

  private static let beginnings = [
    "本年", "年初", "年末", "使用", "结余", "上年", "年终", "期初", "期末", "结转下年", "其中", "收支", "用事业基金", "其他", "加:",
    "减:",
  ]

  static func isNumbered(_ text: Stretch) -> Bool {
    var rest = text[...]
    if rest.first == UInt8(ascii: "(") { rest = rest.dropFirst() }
    let digits = rest.leadingDigits
    if !digits.isEmpty, digits.count <= 2 {
      let behind = rest[digits.endIndex...]
      if behind.begins(with: "."), isFraction(behind.dropFirst()) { return false }
      return behind.begins(withAnyOf: ["、", ".", "．", ")"])
    }
    let numerals = rest.leadingNumerals
    return !numerals.isEmpty && rest[numerals.endIndex...].begins(withAnyOf: ["、", "．", ")", "."])
  }

  /// Digits behind a point, but for a year: `4.2025年部门预算`.
  private static func isFraction(_ text: Stretch) -> Bool {
    let digits = text.leadingDigits
    return !digits.isEmpty && !(digits.count == 4 && text[digits.endIndex...].begins(with: "年"))
  }

  /// What a name is counted as in Chinese numerals: 21 for `二十一、`.
  static func number(of text: Stretch) -> Int? {
    let numerals = text.leadingNumerals
    guard !numerals.isEmpty, text[numerals.endIndex...].begins(withAnyOf: ["、", "．", "."]) else {
      return nil
    }
    var (tens, ones) = (0, 0)
    for place in stride(from: numerals.startIndex, to: numerals.endIndex, by: 3) {
      let value = Stretch.value(ofNumeral: numerals[place..<(place + 3)])
      if value == 10 { (tens, ones) = (max(ones, 1), 0) } else { ones = value }
    }
    return tens * 10 + ones
  }

  /// Income stands in the left lane, spending in the right.
  static func isRight(_ text: Stretch) -> Bool {
    let word = withoutNumber(text)
    if word.begins(withAnyOf: left) { return false }
    return word.begins(withAnyOf: right) || word.ends(withAnyOf: ["支出", "支出合计", "支出总计"])
  }

  /// The name without what counts it.
  static func withoutNumber(_ text: Stretch) -> Stretch {
    guard isNumbered(text) else { return text }
    var rest = text
    if rest.first == UInt8(ascii: "(") { rest = rest.dropFirst() }
    let digits = rest.leadingDigits
    rest = digits.isEmpty ? rest[rest.leadingNumerals.endIndex...] : rest[digits.endIndex...]
    return rest.skipping(["、", ".", "．", ")"])
  }

  private static let left = [
    "一般公共预算", "政府性基金", "国有资本经营预算收入", "国有资本经营预算拨款", "国有资本经营预算财政", "国有资本经营预算资金",
  ]

  private static let right = [
    "一般公共服务", "外交", "国防", "公共安全", "教育支出", "科学技术", "文化", "社会保障", "卫生健康", "医疗卫生",
    "节能环保", "城乡社区", "农林水", "交通运输", "资源勘探", "商业服务", "金融", "援助其他", "自然资源", "国土",
    "住房保障", "粮油", "灾害防治", "预备费", "债务", "抗疫", "转移性", "结余分配", "年末", "年终", "期末", "结转下年", "社会保险基金支",
    "基本支出", "项目支出", "人员", "公用", "上缴上级", "对附属单位",
  ]
}

extension Stretch {
  /// The Chinese numerals that it begins with.
  var leadingNumerals: Stretch {
    var place = startIndex
    while place + 2 < endIndex, Self.numerals.contains(where: { self[place...].begins(with: $0) }) {
      place += 3
    }
    return self[..<place]
  }

  static func value(ofNumeral text: Stretch) -> Int {
    (numerals.firstIndex { text.begins(with: $0) } ?? -1) + 1
  }

  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
}
